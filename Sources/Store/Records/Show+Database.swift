import Civil
import GRDB
import Shows

extension Show {
    static let columns = "shows.id, shows.room, title, shows.starts, shows.ends, hard_out, zone, status"

    /// Reads `columns`, in their order; its channels lie in a table of their own.
    init(_ columns: inout Columns) throws {
        self.init(
            id: columns.next(), room: columns.next(), title: columns.next(), start: columns.next(),
            end: columns.next(), hardOut: columns.next(), zone: columns.next(),
            status: try columns.word(of: "status"))
    }

    static func find(_ id: ShowID, in database: Database) throws -> Show? {
        var show = try database.first("SELECT \(columns) FROM shows WHERE id = ?", [id]) { try Show(&$0) }
        show?.channels = try database.list("SELECT channel FROM show_channels WHERE show = ? ORDER BY place", [id]) {
            $0.next()
        }
        return show
    }

    func insert(into database: Database) throws {
        try database.run(
            """
            INSERT INTO shows (id, room, title, starts, ends, hard_out, zone, status) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """, [id, room, title, start, end, hardOut, zone, status.rawValue])
        try insertChannels(into: database)
    }

    /// Writes the row anew. A show with an open live run is on air, whatever an edit made before it began says.
    func update(in database: Database) throws {
        try database.run(
            """
            UPDATE shows SET room = ?, title = ?, starts = ?, ends = ?, hard_out = ?, zone = ?, status =
              CASE WHEN EXISTS (SELECT 1 FROM runs WHERE show = shows.id AND kind = 'live' AND ended IS NULL)
              THEN 'onAir' ELSE ? END
            WHERE id = ?
            """, [room, title, start, end, hardOut, zone, status.rawValue, id])
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

/// Text in the form in which filters are compared; the parts are kept apart, so that no filter matches across them.
func words(_ parts: [String]) -> String { parts.map { $0.lowercased() }.joined(separator: "\n") }

extension Room {
    init(_ columns: inout Columns) { self.init(id: columns.next(), name: columns.next()) }

    func insert(into database: Database) throws {
        try database.run("INSERT INTO rooms (id, name) VALUES (?, ?)", [id, name])
    }
}

extension Channel {
    init(_ columns: inout Columns) {
        self.init(id: columns.next(), name: columns.next(), platform: columns.next(), account: columns.next())
    }

    func insert(into database: Database) throws {
        try database.run(
            "INSERT INTO channels (id, name, platform, account) VALUES (?, ?, ?, ?)", [id, name, platform, account])
    }
}
