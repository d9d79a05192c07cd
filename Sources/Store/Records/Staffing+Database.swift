import Civil
import GRDB
import Shows
import Staffing

extension Host {
    static let columns = "id, name, languages, skills, weekly_maximum, away_until"

    init(_ row: Row) throws {
        self.init(
            id: row["id"], name: row["name"], languages: try JSONText.list(row["languages"]),
            skills: try JSONText.list(row["skills"]), weeklyMaximum: row["weekly_maximum"],
            awayUntil: row["away_until"])
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

    private init(_ row: Row) {
        self.init(id: row["id"], show: row["show"], start: row["starts"], end: row["ends"])
    }

    static func find(_ id: ShiftID, in database: Database) throws -> Shift? {
        try database.row("SELECT \(columns) FROM shifts WHERE id = ?", [id]).map(Shift.init)
    }

    static func all(of show: ShowID, in database: Database) throws -> [Shift] {
        try database.rows("SELECT \(columns) FROM shifts WHERE show = ? ORDER BY starts, id", [show]).map(Shift.init)
    }

    func insert(into database: Database) throws {
        try database.run("INSERT INTO shifts (\(Self.columns)) VALUES (?, ?, ?, ?)", [id, show, start, end])
    }
}

extension Booking {
    private init(_ row: Row) throws {
        self.init(id: row["id"], shift: row["shift"], host: row["host"], role: try row.word("role"))
    }

    static func find(_ id: BookingID, in database: Database) throws -> Booking? {
        try database.row("SELECT id, shift, host, role FROM bookings WHERE id = ?", [id]).map(Booking.init)
    }

    static func all(of show: ShowID, in database: Database) throws -> [Booking] {
        try database.rows(
            """
            SELECT bookings.id, shift, host, role FROM shifts JOIN bookings ON shift = shifts.id WHERE show = ?
            ORDER BY bookings.starts, bookings.id
            """, [show]
        ).map(Booking.init)
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
