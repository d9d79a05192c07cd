import Civil
import GRDB
import Shows

extension Cue {
    private static let columns = """
        id, show, segment, position, number, title, kind, blocked_reason, delay, hard_start, hard_start_day, length,
        until, counts_to_end, advance, pre_wait, post_wait, actions, host, sku, product, stock, say, never
        """

    /// A place for each column's value.
    private static let marks = columns.split(separator: ",").map { _ in "?" }.joined(separator: ", ")

    static func find(_ id: CueID, in database: Database) throws -> Cue? {
        try database.row("SELECT \(columns) FROM cues WHERE id = ?", [id]).map(Cue.init)
    }

    static func all(of show: ShowID, in database: Database) throws -> [Cue] {
        try database.rows("SELECT \(columns) FROM cues WHERE show = ? ORDER BY position, id", [show]).map(Cue.init)
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
              stock = excluded.stock, say = excluded.say, never = excluded.never
            """,
            [
                id, show, segment, position, number, title, kind, blockedReason, delay, hardStart, hardStartDay, length,
                until, countsToEnd, advance.rawValue, preWait, postWait, actions, host, product?.sku, product?.name,
                product?.stock, say, never,
            ])
    }

    private init(_ row: Row) throws {
        let sku: String? = row["sku"]
        self.init(
            id: row["id"], show: row["show"], segment: row["segment"], position: row["position"],
            number: row["number"], title: row["title"], kind: try Kind(row), start: Start(row), length: Length(row),
            countsToEnd: row["counts_to_end"], advance: try Advance(row), preWait: row["pre_wait"],
            postWait: row["post_wait"], actions: row["actions"], host: row["host"],
            product: sku.map { Product(sku: $0, name: row["product"], stock: row["stock"]) }, say: row["say"],
            never: row["never"])
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

    fileprivate init(_ row: Row) throws {
        let kind: String = row["kind"]
        switch kind {
        case "normal": self = .normal
        case "skip": self = .skip
        case "untimed": self = .untimed
        case "blocked": self = .blocked(reason: row["blocked_reason"])
        case "milestone": self = .milestone
        case "delay": self = .delay(row["delay"])
        default: throw UnknownWord(text: "cue kind “\(kind)”")
        }
    }
}

extension Cue.Advance {
    fileprivate init(_ row: Row) throws {
        let word: String = row["advance"]
        guard let advance = Self(rawValue: word) else { throw UnknownWord(text: "cue advance “\(word)”") }
        self = advance
    }
}

extension Cue.Start {
    fileprivate var columns: (time: TimeOfDay?, dayOffset: Int?) {
        switch self {
        case .soft: (nil, nil)
        case .hard(let time, let dayOffset): (time, dayOffset)
        }
    }

    fileprivate init(_ row: Row) {
        let time: TimeOfDay? = row["hard_start"]
        self = time.map { .hard($0, dayOffset: row["hard_start_day"]) } ?? .soft
    }
}

extension Cue.Length {
    fileprivate var columns: (length: Milliseconds?, until: TimeOfDay?) {
        switch self {
        case .lasting(let length): (length, nil)
        case .until(let time): (nil, time)
        }
    }

    fileprivate init(_ row: Row) {
        let time: TimeOfDay? = row["until"]
        self = time.map(Cue.Length.until) ?? .lasting(row["length"])
    }
}

extension Segment {
    static func all(of show: ShowID, in database: Database) throws -> [Segment] {
        try database.rows("SELECT id, show, title FROM segments WHERE show = ? ORDER BY id", [show])
            .map { Segment(id: $0["id"], show: $0["show"], title: $0["title"]) }
    }

    func insert(into database: Database) throws {
        try database.run("INSERT INTO segments (id, show, title) VALUES (?, ?, ?)", [id, show, title])
    }
}
