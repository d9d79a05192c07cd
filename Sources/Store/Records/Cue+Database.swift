import Civil
import GRDB
import Shows

extension Cue {
    private static let columns = """
        id, show, segment, position, number, title, kind, blocked_reason, delay, hard_start, hard_start_day, length,
        until, counts_to_end, advance, pre_wait, post_wait, actions, host, sku, product, stock, say, never,
        incoming, notes, origin
        """

    /// A place for each column's value.
    private static let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")

    static func find(_ id: CueID, in database: Database) throws -> Cue? {
        var cue = try database.first("SELECT \(columns) FROM cues WHERE id = ?", [id]) { try Cue(&$0) }
        cue?.offers = try Offer.all(of: id, in: database)
        return cue
    }

    static func all(of show: ShowID, in database: Database) throws -> [Cue] {
        let offers = try Offer.all(of: show, in: database)
        return try database.list("SELECT \(columns) FROM cues WHERE show = ? ORDER BY position, id", [show]) {
            var cue = try Cue(&$0)
            if let own = offers[cue.id] { cue.offers = own }
            return cue
        }
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        let (kind, blockedReason, delay) = kind.columns
        let (hardStart, hardStartDay) = start.columns
        let (length, until) = length.columns
        try database.run(
            """
            INSERT INTO cues (\(Self.columns)) VALUES (\(Self.marks))
            ON CONFLICT (id) DO UPDATE SET show = excluded.show, segment = excluded.segment,
              position = excluded.position, number = excluded.number, title = excluded.title, kind = excluded.kind,
              blocked_reason = excluded.blocked_reason, delay = excluded.delay, hard_start = excluded.hard_start,
              hard_start_day = excluded.hard_start_day, length = excluded.length, until = excluded.until,
              counts_to_end = excluded.counts_to_end, advance = excluded.advance, pre_wait = excluded.pre_wait,
              post_wait = excluded.post_wait,
              actions = excluded.actions, host = excluded.host, sku = excluded.sku, product = excluded.product,
              stock = excluded.stock, say = excluded.say, never = excluded.never,
              incoming = excluded.incoming, notes = excluded.notes, origin = excluded.origin
            """,
            [
                id, show, segment, position, number, title, kind, blockedReason, delay, hardStart, hardStartDay, length,
                until, countsToEnd, advance.rawValue, preWait, postWait, actions, host, product?.sku, product?.name,
                product?.stock, say, never, incoming, notes, origin,
            ])
        try database.run("DELETE FROM offers WHERE cue = ?", [id])
        for (place, offer) in offers.enumerated() { try offer.insert(of: id, at: place, into: database) }
    }

    /// Reads `columns`, in their order.
    private init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), show: columns.next(), segment: columns.next(), position: columns.next(),
            number: columns.next(), title: columns.next(), kind: try Kind(&columns), start: Start(&columns),
            length: Length(&columns), countsToEnd: columns.next(), advance: try columns.word(of: "cue advance"),
            preWait: columns.next(), postWait: columns.next(), actions: columns.next(), host: columns.next(),
            product: Product(&columns), say: columns.next(), never: columns.next())
        (incoming, notes, origin) = (columns.next(), columns.next(), columns.next())
    }
}

extension Cue.Product {
    fileprivate init?(_ columns: inout Columns) {
        let (sku, name, stock): (String?, String?, Int?) = (columns.next(), columns.next(), columns.next())
        guard let sku, let name else { return nil }
        self.init(sku: sku, name: name, stock: stock)
    }
}

extension Cue.Kind {
    fileprivate var columns: (kind: String, blockedReason: String?, delay: Milliseconds?) {
        switch self {
        case .normal: ("normal", nil, nil)
        case .skip: ("skip", nil, nil)
        case .untimed: ("untimed", nil, nil)
        case .blocked(let reason): ("blocked", reason, nil)
        case .milestone: ("milestone", nil, nil)
        case .delay(let length): ("delay", nil, length)
        }
    }

    fileprivate init(_ columns: inout Columns) throws {
        let kind: String = columns.next()
        let (reason, delay): (String?, Milliseconds?) = (columns.next(), columns.next())
        switch kind {
        case "normal": self = .normal
        case "skip": self = .skip
        case "untimed": self = .untimed
        case "blocked": self = .blocked(reason: reason ?? "")
        case "milestone": self = .milestone
        case "delay": self = .delay(delay ?? .zero)
        default: throw UnknownWord(text: "cue kind “\(kind)”")
        }
    }
}

extension Cue.Start {
    fileprivate var columns: (time: TimeOfDay?, dayOffset: Int?) {
        switch self {
        case .soft: (nil, nil)
        case .hard(let time, let dayOffset): (time, dayOffset)
        }
    }

    fileprivate init(_ columns: inout Columns) {
        let (time, dayOffset): (TimeOfDay?, Int?) = (columns.next(), columns.next())
        self = time.map { .hard($0, dayOffset: dayOffset) } ?? .soft
    }
}

extension Cue.Length {
    fileprivate var columns: (length: Milliseconds?, until: TimeOfDay?) {
        switch self {
        case .lasting(let length): (length, nil)
        case .until(let time): (nil, time)
        }
    }

    fileprivate init(_ columns: inout Columns) {
        let (length, time): (Milliseconds?, TimeOfDay?) = (columns.next(), columns.next())
        self = time.map(Cue.Length.until) ?? .lasting(length ?? .zero)
    }
}
