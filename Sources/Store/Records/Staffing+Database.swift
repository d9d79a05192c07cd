import Civil
import GRDB
import Shows
import Staffing

extension Shift {
    private static let columns = "id, show, starts, ends, mains, co_hosts, moderators, operators"

    private init(_ columns: inout Columns) {
        self.init(
            id: columns.next(), show: columns.next(), start: columns.next(), end: columns.next(),
            needs: [
                .main: columns.next(), .coHost: columns.next(), .moderator: columns.next(), .operator: columns.next(),
            ])
    }

    static func find(_ id: ShiftID, in database: Database) throws -> Shift? {
        try database.first("SELECT \(columns) FROM shifts WHERE id = ?", [id]) { Shift(&$0) }
    }

    static func all(of show: ShowID, in database: Database) throws -> [Shift] {
        try database.list("SELECT \(columns) FROM shifts WHERE show = ? ORDER BY starts, id", [show]) { Shift(&$0) }
    }

    static func all(of shows: some Swift.Sequence<ShowID>, in database: Database) throws -> [Shift] {
        try database.list(
            """
            SELECT \(columns) FROM shifts WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, starts, id
            """, [list(of: shows)]
        ) { Shift(&$0) }
    }

    func insert(into database: Database) throws {
        try database.run(
            "INSERT INTO shifts (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [id, show, start, end, need(of: .main), need(of: .coHost), need(of: .moderator), need(of: .operator)])
    }

    /// Adds the row, or writes it anew; its bookings move with it.
    func save(in database: Database) throws {
        guard try database.number("SELECT 1 FROM shifts WHERE id = ?", [id]) != nil else {
            return try insert(into: database)
        }
        try database.run(
            """
            UPDATE shifts SET show = ?, starts = ?, ends = ?, mains = ?, co_hosts = ?, moderators = ?, operators = ?
            WHERE id = ?
            """,
            [show, start, end, need(of: .main), need(of: .coHost), need(of: .moderator), need(of: .operator), id])
    }
}

extension Booking {
    static let columns = """
        bookings.id, shift, host, role, state, told_starts, told_ends, told_role, told_at, answered_at, pinned
        """

    /// The states in which the host is to come, as a list for `IN`.
    static let standing =
        "(" + State.allCases.filter(\.isStanding).map { "'\($0.rawValue)'" }.joined(separator: ", ") + ")"

    /// Reads `columns`, in their order.
    init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), shift: columns.next(), host: columns.next(), role: try columns.word(of: "role"),
            state: try columns.word(of: "state of booking"))
        let start: Instant? = columns.next()
        let end: Instant? = columns.next()
        let role: String? = columns.next()
        let at: Instant? = columns.next()
        if let start, let end, let role, let at {
            guard let role = Role(rawValue: role) else { throw UnknownWord(text: "role “\(role)”") }
            told = Told(start: start, end: end, role: role, at: at)
        }
        answeredAt = columns.next()
        isPinned = columns.next() as Int64 != 0
    }

    static func find(_ id: BookingID, in database: Database) throws -> Booking? {
        try database.first("SELECT \(columns) FROM bookings WHERE id = ?", [id]) { try Booking(&$0) }
    }

    static func all(of show: ShowID, in database: Database) throws -> [Booking] {
        try database.list(
            """
            SELECT \(columns) FROM shifts JOIN bookings ON shift = shifts.id WHERE show = ?
            ORDER BY bookings.starts, bookings.id
            """, [show]
        ) { try Booking(&$0) }
    }

    static func all(of shows: some Swift.Sequence<ShowID>, in database: Database) throws -> [Booking] {
        try database.list(
            """
            SELECT \(columns) FROM shifts JOIN bookings ON shift = shifts.id
            WHERE show IN (SELECT value FROM json_each(?)) ORDER BY bookings.starts, bookings.id
            """, [list(of: shows)]
        ) { try Booking(&$0) }
    }

    static func all(on shift: ShiftID, in database: Database) throws -> [Booking] {
        try database.list("SELECT \(columns) FROM bookings WHERE shift = ? ORDER BY id", [shift]) { try Booking(&$0) }
    }

    /// Its times are copied from its shift.
    func insert(into database: Database) throws {
        try database.run(
            """
            INSERT INTO bookings (id, shift, host, role, state, told_starts, told_ends, told_role, told_at, answered_at,
              pinned, starts, ends)
            SELECT ?, id, ?, ?, ?, ?, ?, ?, ?, ?, ?, starts, ends FROM shifts WHERE id = ?
            """,
            [
                id, host, role.rawValue, state.rawValue, told?.start, told?.end, told?.role.rawValue, told?.at,
                answeredAt, isPinned, shift,
            ])
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        try database.run("DELETE FROM bookings WHERE id = ?", [id])
        try insert(into: database)
    }
}
