import Civil
import GRDB
import Journal
import Shows
import Staffing

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
        let shows = try Show.all(
            where: "\(Self.condition) ORDER BY starts, ends, id LIMIT ?4", window + [limit], in: database)
        let staffing = try Self.staffing(of: shows.map(\.id), in: database)
        let entries = shows.map { (staffing[$0.id] ?? ShowStaffing()).entry(of: $0) }
        let total =
            shows.count < limit
            ? shows.count : Int(try database.number("SELECT count(*) FROM shows WHERE \(Self.condition)", window) ?? 0)
        return CalendarPage(entries: entries, total: total)
    }

    /// One row a shift and booking; a shift without one has a row without a role.
    private static func staffing(of shows: [ShowID], in database: Database) throws -> [ShowID: ShowStaffing] {
        var staffing: [ShowID: ShowStaffing] = [:]
        _ = try database.list(
            """
            SELECT show, shifts.id, mains, co_hosts, moderators, operators, role, state, hosts.name FROM shifts
            LEFT JOIN bookings ON shift = shifts.id LEFT JOIN hosts ON hosts.id = host
            WHERE show IN (SELECT value FROM json_each(?)) ORDER BY show, shifts.starts, shifts.id, bookings.id
            """, [list(of: shows)]
        ) { columns in
            let show: ShowID = columns.next()
            let shift: ShiftID = columns.next()
            let needs: [Booking.Role: Int] = [
                .main: columns.next(), .coHost: columns.next(), .moderator: columns.next(), .operator: columns.next(),
            ]
            staffing[show, default: ShowStaffing()].count(shift, needs: needs)
            guard let role = (columns.next() as String?).flatMap(Booking.Role.init(rawValue:)),
                let state = (columns.next() as String?).flatMap(Booking.State.init(rawValue:))
            else { return }
            staffing[show]?.count(role, state, host: columns.next())
        }
        return staffing
    }
}
