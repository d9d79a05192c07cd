import Civil
import GRDB
import Shows

extension Show {
    static let columns = """
        shows.id, shows.room, shows.title, shows.starts, shows.ends, hard_out, zone, status, category, brand, language,
        expected_sales, series, original, apart
        """

    /// Reads `columns`, in their order; its channels lie in a table of their own.
    init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), room: columns.next(), title: columns.next(), start: columns.next(),
            end: columns.next(), hardOut: columns.next(), zone: columns.next(),
            status: try columns.word(of: "status"),
            subject: Subject(
                category: columns.next(), brand: columns.next(), language: columns.next(),
                expectedSales: (columns.next() as Int64?).map(Amount.init(rupiah:))))
        let series: SeriesID? = columns.next()
        let original: Int64? = columns.next()
        let isApart: Int64 = columns.next()
        if let series, let original {
            occurrence = Occurrence(
                series: series, original: LocalTime(milliseconds: original), isApart: isApart != 0)
        }
    }

    static func find(_ id: ShowID, in database: Database) throws -> Show? {
        var show = try database.first("SELECT \(columns) FROM shows WHERE id = ?", [id]) { try Show(&$0) }
        show?.channels = try database.list("SELECT channel FROM show_channels WHERE show = ? ORDER BY place", [id]) {
            $0.next()
        }
        return show
    }

    /// Shows by a condition and what follows it, with their channels.
    static func all(
        where condition: String, _ arguments: StatementArguments, in database: Database
    ) throws -> [Show] {
        var shows = try database.list("SELECT \(columns) FROM shows WHERE \(condition)", arguments) { try Show(&$0) }
        let channels = try channels(of: shows.map(\.id), in: database)
        for index in shows.indices { shows[index].channels = channels[shows[index].id] ?? [] }
        return shows
    }

    private static func channels(of shows: [ShowID], in database: Database) throws -> [ShowID: [ChannelID]] {
        let rows: [(show: ShowID, channel: ChannelID)] = try database.list(
            "SELECT show, channel FROM show_channels WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, place",
            [list(of: shows)]
        ) { ($0.next(), $0.next()) }
        return rows.reduce(into: [:]) { $0[$1.show, default: []].append($1.channel) }
    }

    func insert(into database: Database) throws {
        try database.run(
            """
            INSERT INTO shows (id, room, title, starts, ends, hard_out, zone, status, category, brand, language,
              expected_sales, series, original, apart) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id, room, title, start, end, hardOut, zone, status.rawValue, subject.category, subject.brand,
                subject.language, subject.expectedSales?.rupiah, occurrence?.series,
                occurrence?.original.milliseconds, occurrence?.isApart == true,
            ])
        try insertChannels(into: database)
    }

    /// Writes the row anew. A show with an open live run is on air, whatever an edit made before it began says.
    func update(in database: Database) throws {
        try database.run(
            """
            UPDATE shows SET room = ?, title = ?, starts = ?, ends = ?, hard_out = ?, zone = ?, status =
              CASE WHEN EXISTS (SELECT 1 FROM runs WHERE show = shows.id AND kind = 'live' AND ended IS NULL)
              THEN 'onAir' ELSE ? END, category = ?, brand = ?, language = ?, expected_sales = ?, series = ?,
              original = ?, apart = ?
            WHERE id = ?
            """,
            [
                room, title, start, end, hardOut, zone, status.rawValue, subject.category, subject.brand,
                subject.language, subject.expectedSales?.rupiah, occurrence?.series,
                occurrence?.original.milliseconds, occurrence?.isApart == true, id,
            ])
        try database.run("DELETE FROM show_channels WHERE show = ?", [id])
        try insertChannels(into: database)
    }

    private func insertChannels(into database: Database) throws {
        for (place, channel) in channels.enumerated() {
            try database.run(
                "INSERT INTO show_channels (show, place, channel) VALUES (?, ?, ?)", [id, place, channel])
        }
    }

    /// Works out anew what a filter finds a show by: its title, room, channels, and everyone booked on it.
    static func refreshWords(of id: ShowID, in database: Database) throws {
        let found = try database.rows(
            """
            SELECT title AS name FROM shows WHERE id = ?1
            UNION ALL SELECT rooms.name FROM rooms JOIN shows ON room = rooms.id WHERE shows.id = ?1
            UNION ALL SELECT name FROM show_channels JOIN channels ON channels.id = channel WHERE show = ?1
            UNION ALL SELECT DISTINCT name FROM shifts JOIN bookings ON shift = shifts.id
              JOIN hosts ON hosts.id = host WHERE show = ?1
            """, [id])
        try database.run("UPDATE shows SET words = ? WHERE id = ?", [words(found.map { $0[0] }), id])
    }
}

/// Identifiers as `json_each` reads them.
func list<Subject>(of ids: some Swift.Sequence<ID<Subject>>) -> String {
    "[\(ids.map { "\($0.raw)" }.joined(separator: ","))]"
}

/// Text in the form in which filters are compared; the parts are kept apart, so that no filter matches across them.
func words(_ parts: [String]) -> String { parts.map { $0.lowercased() }.joined(separator: "\n") }

extension Room {
    private init(_ columns: inout Columns) { self.init(id: columns.next(), name: columns.next()) }

    static func all(in database: Database) throws -> [Room] {
        try database.list("SELECT id, name FROM rooms ORDER BY name") { Room(&$0) }
    }

    func insert(into database: Database) throws {
        try database.run("INSERT INTO rooms (id, name) VALUES (?, ?)", [id, name])
    }
}

extension Channel {
    private init(_ columns: inout Columns) {
        self.init(id: columns.next(), name: columns.next(), platform: columns.next(), account: columns.next())
    }

    static func all(in database: Database) throws -> [Channel] {
        try database.list("SELECT id, name, platform, account FROM channels ORDER BY id") { Channel(&$0) }
    }

    func insert(into database: Database) throws {
        try database.run(
            "INSERT INTO channels (id, name, platform, account) VALUES (?, ?, ?, ?)", [id, name, platform, account])
    }
}
