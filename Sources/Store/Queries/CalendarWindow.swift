import Civil
import GRDB
import Journal
import Shows

/// Shows that overlap a span of time, earliest first.
struct CalendarWindow {
    var from: Instant
    var until: Instant
    var filter: String
    var limit: Int

    /// A show that reaches into the window starts no earlier than the longest show's length before it; that bound lets
    /// the index on starts find both ends of the window.
    private static let condition = """
        starts < ?1 AND starts >= ?2 - ifnull((SELECT max(ends - starts) FROM shows), 0) AND ends > ?2
          AND (?3 = '' OR instr(words, ?3) > 0)
        """

    func load(in database: Database) throws -> CalendarPage {
        let window: StatementArguments = [until, from, filter.lowercased()]
        let shows = try database.list(
            "SELECT \(Show.columns) FROM shows WHERE \(Self.condition) ORDER BY starts, ends, id LIMIT ?4",
            window + [limit]
        ) { try Show(&$0) }
        let ids = "[\(shows.map { "\($0.id.raw)" }.joined(separator: ","))]"
        let channels = try channels(ids, in: database)
        let staffing = try staffing(ids, in: database)
        let entries = shows.map { show in
            var show = show
            show.channels = channels[show.id] ?? []
            let staffing = staffing[show.id] ?? Staffing()
            return CalendarPage.Entry(
                show: show, shifts: staffing.shifts, shiftsCovered: staffing.covered, hosts: staffing.hosts)
        }
        let total =
            shows.count < limit
            ? shows.count : Int(try database.number("SELECT count(*) FROM shows WHERE \(Self.condition)", window) ?? 0)
        return CalendarPage(entries: entries, total: total)
    }

    private func channels(_ ids: String, in database: Database) throws -> [ShowID: [ChannelID]] {
        let rows: [(show: ShowID, channel: ChannelID)] = try database.list(
            "SELECT show, channel FROM show_channels WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, place",
            [ids]
        ) { ($0.next(), $0.next()) }
        return rows.reduce(into: [:]) { $0[$1.show, default: []].append($1.channel) }
    }

    private struct Staffing {
        var shifts = 0
        var covered = 0
        var hosts: [String] = []
        var lastShift: Int64?
        var lastCovered: Int64?

        mutating func count(_ shift: Int64, host: String?) {
            if lastShift != shift { shifts += 1 }
            lastShift = shift
            guard let host else { return }
            if lastCovered != shift { covered += 1 }
            lastCovered = shift
            if !hosts.contains(host) { hosts.append(host) }
        }
    }

    /// One row a shift and main host; a shift without one has a row without a name.
    private func staffing(_ ids: String, in database: Database) throws -> [ShowID: Staffing] {
        let rows: [(show: ShowID, shift: Int64, host: String?)] = try database.list(
            """
            SELECT show, shifts.id, hosts.name FROM shifts
            LEFT JOIN bookings ON shift = shifts.id AND role = 'main' LEFT JOIN hosts ON hosts.id = host
            WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, shifts.starts, shifts.id, bookings.id
            """, [ids]
        ) { ($0.next(), $0.next(), $0.next()) }
        return rows.reduce(into: [:]) { $0[$1.show, default: Staffing()].count($1.shift, host: $1.host) }
    }
}
