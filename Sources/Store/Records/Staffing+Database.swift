import Civil
import GRDB
import Shows
import Staffing

extension Host {
    static let columns = "id, name, languages, skills, weekly_maximum, away_until"

    /// Reads `columns`, in their order.
    init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), name: columns.next(), languages: try JSONText.list(columns.next()),
            skills: try JSONText.list(columns.next()), weeklyMaximum: columns.next(), awayUntil: columns.next())
    }

    static func names(bookedFor show: ShowID, in database: Database) throws -> [HostID: String] {
        let named = try database.list(
            """
            SELECT DISTINCT hosts.id, name FROM shifts JOIN bookings ON shift = shifts.id JOIN hosts ON hosts.id = host
            WHERE show = ?
            """, [show]
        ) { (id: $0.next() as HostID, name: $0.next() as String) }
        return Dictionary(named.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    func insert(into database: Database) throws {
        try database.run(
            """
            INSERT INTO hosts (id, name, languages, skills, weekly_maximum, away_until, words)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, name, try JSONText.of(languages), try JSONText.of(skills), weeklyMaximum, awayUntil,
                words([name] + languages + skills),
            ])
    }
}

extension Shift {
    private static let columns = "id, show, starts, ends"

    private init(_ columns: inout Columns) {
        self.init(id: columns.next(), show: columns.next(), start: columns.next(), end: columns.next())
    }

    static func find(_ id: ShiftID, in database: Database) throws -> Shift? {
        try database.first("SELECT \(columns) FROM shifts WHERE id = ?", [id]) { Shift(&$0) }
    }

    static func all(of show: ShowID, in database: Database) throws -> [Shift] {
        try database.list("SELECT \(columns) FROM shifts WHERE show = ? ORDER BY starts, id", [show]) { Shift(&$0) }
    }

    func insert(into database: Database) throws {
        try database.run("INSERT INTO shifts (\(Self.columns)) VALUES (?, ?, ?, ?)", [id, show, start, end])
    }
}

extension Booking {
    private init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), shift: columns.next(), host: columns.next(), role: try columns.word(of: "role"))
    }

    static func find(_ id: BookingID, in database: Database) throws -> Booking? {
        try database.first("SELECT id, shift, host, role FROM bookings WHERE id = ?", [id]) { try Booking(&$0) }
    }

    static func all(of show: ShowID, in database: Database) throws -> [Booking] {
        try database.list(
            """
            SELECT bookings.id, shift, host, role FROM shifts JOIN bookings ON shift = shifts.id WHERE show = ?
            ORDER BY bookings.starts, bookings.id
            """, [show]
        ) { try Booking(&$0) }
    }

    /// Its times are copied from its shift.
    func insert(into database: Database) throws {
        try database.run(
            """
            INSERT INTO bookings (id, shift, host, role, starts, ends)
            SELECT ?, id, ?, ?, starts, ends FROM shifts WHERE id = ?
            """, [id, host, role.rawValue, shift])
    }
}
