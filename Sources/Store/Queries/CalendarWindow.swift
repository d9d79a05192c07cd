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
        let rows = try database.rows(
            "SELECT \(Show.columns) FROM shows WHERE \(Self.condition) ORDER BY starts, ends, id LIMIT ?4",
            window + [limit])
        let ids = try JSONText.of(rows.map { $0["id"] as Int64 })
        let channels = try channels(ids, in: database)
        let staffing = try staffing(ids, in: database)
        let entries = try rows.map { row in
            let id: ShowID = row["id"]
            let staffing = staffing[id] ?? Staffing()
            return CalendarPage.Entry(
                show: try Show(row, channels: channels[id] ?? []), shifts: staffing.shifts,
                shiftsCovered: staffing.covered, hosts: staffing.hosts)
        }
        let total =
            rows.count < limit
            ? rows.count : Int(try database.number("SELECT count(*) FROM shows WHERE \(Self.condition)", window) ?? 0)
        return CalendarPage(entries: entries, total: total)
    }

    private func channels(_ ids: String, in database: Database) throws -> [ShowID: [ChannelID]] {
        let rows = try database.rows(
            "SELECT show, channel FROM show_channels WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, place",
            [ids])
        return rows.reduce(into: [:]) { $0[$1["show"], default: []].append($1["channel"]) }
    }

    private struct Staffing {
        var shifts = 0
        var covered = 0
        var hosts: [String] = []
        var lastShift: Int64?
        var lastCovered: Int64?
    }

    /// One row a shift and main host; a shift without one has a row without a name.
    private func staffing(_ ids: String, in database: Database) throws -> [ShowID: Staffing] {
        let rows = try database.rows(
            """
            SELECT show, shifts.id, hosts.name FROM shifts
            LEFT JOIN bookings ON shift = shifts.id AND role = 'main' LEFT JOIN hosts ON hosts.id = host
            WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, shifts.starts, shifts.id, bookings.id
            """, [ids])
        return rows.reduce(into: [:]) { shows, row in
            var staffing = shows[row["show"]] ?? Staffing()
            let shift: Int64 = row["id"]
            if staffing.lastShift != shift { staffing.shifts += 1 }
            staffing.lastShift = shift
            if let name: String = row["name"] {
                if staffing.lastCovered != shift { staffing.covered += 1 }
                staffing.lastCovered = shift
                if !staffing.hosts.contains(name) { staffing.hosts.append(name) }
            }
            shows[row["show"]] = staffing
        }
    }
}
