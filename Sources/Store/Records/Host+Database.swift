import Civil
import GRDB
import Shows
import Staffing

extension Host {
    static let columns = """
        id, name, languages, skills, platforms, rate, weekly_minimum, weekly_maximum, daily_maximum, days_per_week, rest,
        availability, preferences, performance, message_language, notes, has_left
        """

    /// Reads `columns`, in their order.
    init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), name: columns.next(), languages: try JSONText.list(columns.next()),
            skills: try JSONText.levels(columns.next()), platforms: try JSONText.list(columns.next()),
            rate: (columns.next() as Int64?).map(Amount.init(rupiah:)),
            limits: HostLimits(
                weeklyMinimum: columns.next(), weeklyMaximum: columns.next(), dailyMaximum: columns.next(),
                daysPerWeek: columns.next(), rest: columns.next()),
            availability: try (columns.next() as String?).map { try JSONText.value(Availability.self, $0) } ?? .always,
            preferences: try (columns.next() as String?).map { try JSONText.value(Preferences.self, $0) }
                ?? Preferences(),
            performance: try JSONText.levels(columns.next()),
            messageLanguage: try columns.word(of: "message language"), notes: columns.next(),
            hasLeft: columns.next() as Int64 != 0)
    }

    static func find(_ id: HostID, in database: Database) throws -> Host? {
        try database.first("SELECT \(columns) FROM hosts WHERE id = ?", [id]) { try Host(&$0) }
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
            INSERT INTO hosts (\(Self.columns), words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, try values)
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        guard try database.number("SELECT 1 FROM hosts WHERE id = ?", [id]) != nil else {
            return try insert(into: database)
        }
        try database.run(
            """
            UPDATE hosts SET id = ?, name = ?, languages = ?, skills = ?, platforms = ?, rate = ?, weekly_minimum = ?,
              weekly_maximum = ?, daily_maximum = ?, days_per_week = ?, rest = ?, availability = ?, preferences = ?,
              performance = ?, message_language = ?, notes = ?, has_left = ?, words = ? WHERE id = ?
            """, try values + [id])
    }

    /// In the order of `columns`, then the words.
    private var values: StatementArguments {
        get throws {
            [
                id, name, try JSONText.of(languages), try JSONText.of(skills), try JSONText.of(platforms), rate?.rupiah,
                limits.weeklyMinimum, limits.weeklyMaximum, limits.dailyMaximum, limits.daysPerWeek, limits.rest,
                availability == .always ? nil : try JSONText.of(availability),
                preferences == Preferences() ? nil : try JSONText.of(preferences), try JSONText.of(performance),
                messageLanguage.rawValue, notes, hasLeft, words([name] + languages + skillNames),
            ]
        }
    }
}

extension TimeOff {
    private static let columns = "id, host, starts, ends, reason, state, decided_by, decided_at"

    private init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), host: columns.next(), start: columns.next(), end: columns.next(),
            reason: columns.next(), state: try columns.word(of: "state of time off"))
        let by: String? = columns.next()
        let at: Instant? = columns.next()
        if let by, let at { decision = Decision(by: by, at: at) }
    }

    static func find(_ id: TimeOffID, in database: Database) throws -> TimeOff? {
        try all(where: "id = ?", [id], in: database).first
    }

    static func all(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [TimeOff] {
        try database.list("SELECT \(columns) FROM time_off WHERE \(condition)", arguments) { try TimeOff(&$0) }
    }

    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        try database.run(
            "INSERT OR REPLACE INTO time_off (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            [id, host, start, end, reason, state.rawValue, decision?.by, decision?.at])
    }
}
