import Civil
import GRDB
import Journal
import Shows
import Staffing

/// Hosts by name, with their week.
struct RosterWindow {
    var filter: String
    var first: Int
    var count: Int
    var week: ClosedRange<Instant>
    var now: Instant

    private static let condition = "(?1 = '' OR instr(words, ?1) > 0)"

    func load(in database: Database) throws -> RosterPage {
        let filter = filter.lowercased()
        let hosts = try database.list(
            """
            SELECT \(Host.columns) FROM hosts WHERE \(Self.condition)
            ORDER BY name COLLATE NOCASE, id LIMIT ?2 OFFSET ?3
            """, [filter, count, first]
        ) { try Host(&$0) }
        let total = try database.number("SELECT count(*) FROM hosts WHERE \(Self.condition)", [filter])
        let entries = try hosts.map { host in
            RosterPage.Entry(
                host: host, booked: try booked(host.id, in: database), next: try next(host.id, in: database),
                awayUntil: try awayUntil(host.id, in: database))
        }
        return RosterPage(entries: entries, first: first, total: Int(total ?? 0))
    }

    /// What of a host's shifts lies in the week.
    private func booked(_ host: HostID, in database: Database) throws -> Milliseconds {
        let sum = try database.number(
            """
            SELECT sum(min(bookings.ends, ?3) - max(bookings.starts, ?2)) FROM bookings
            JOIN shifts ON shifts.id = shift JOIN shows ON shows.id = show
            WHERE host = ?1 AND bookings.ends > ?2 AND bookings.starts < ?3 AND status <> 'cancelled'
              AND state IN \(Booking.standing)
            """, [host, week.lowerBound, week.upperBound])
        return Milliseconds(sum ?? 0)
    }

    private func awayUntil(_ host: HostID, in database: Database) throws -> Instant? {
        try database.first(
            """
            SELECT max(ends) FROM time_off WHERE host = ?1 AND ends > ?2 AND starts <= ?2 AND state = 'approved'
            HAVING max(ends) IS NOT NULL
            """, [host, now]
        ) { $0.next() }
    }

    /// Bookings of one host do not overlap, so the first to end is the one running, or the next.
    private func next(_ host: HostID, in database: Database) throws -> RosterPage.Entry.Next? {
        try database.first(
            """
            SELECT show, room, title, bookings.starts, bookings.ends FROM bookings
            JOIN shifts ON shifts.id = shift JOIN shows ON shows.id = show
            WHERE host = ? AND bookings.ends > ? AND status NOT IN ('cancelled', 'ended', 'reconciled')
              AND state IN \(Booking.standing)
            ORDER BY bookings.ends LIMIT 1
            """, [host, now]
        ) {
            RosterPage.Entry.Next(
                show: $0.next(), room: $0.next(), showTitle: $0.next(), start: $0.next(), end: $0.next())
        }
    }
}
