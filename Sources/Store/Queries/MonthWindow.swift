import Civil
import GRDB
import Journal
import Shows
import Staffing

/// Days of a calendar in numbers, by room.
struct MonthWindow {
    /// Midnights, rising; each day lies between two.
    var days: [Instant]

    func load(in database: Database) throws -> MonthPage {
        guard let first = days.first, let last = days.last, days.count > 1 else { return MonthPage(count: 0) }
        var page = MonthPage(count: days.count - 1)
        let unstaffed = try unstaffed(from: first, until: last, in: database)
        var day = 0
        // Earliest first, so that days are passed as the shows come.
        _ = try database.list(
            "SELECT id, room, starts, ends, status FROM shows WHERE starts >= ? AND starts < ? ORDER BY starts",
            [first, last]
        ) { columns in
            let id: ShowID = columns.next()
            let room: RoomID = columns.next()
            let start: Instant = columns.next()
            let end: Instant = columns.next()
            let status: Show.Status = try columns.word(of: "status")
            while start >= days[day + 1] { day += 1 }
            page.days[day].rooms[room, default: MonthPage.Cell()]
                .count(status, length: end - start, isStaffed: !unstaffed.contains(id))
        }
        return page
    }

    /// Shows of which a shift has not who it needs. CROSS keeps SQLite from walking all shifts to have them in order.
    private func unstaffed(from: Instant, until: Instant, in database: Database) throws -> Set<ShowID> {
        let roles = [("mains", "main"), ("co_hosts", "coHost"), ("moderators", "moderator"), ("operators", "operator")]
        let lacks = roles.map { column, role in
            "\(column) > ifnull(sum(role = '\(role)'), 0)"
        }
        let rows = try database.list(
            """
            SELECT show FROM shows CROSS JOIN shifts ON show = shows.id
            LEFT JOIN bookings ON shift = shifts.id AND state IN \(Booking.standing)
            WHERE shows.starts >= ? AND shows.starts < ? AND status IN ('draft', 'ready')
            GROUP BY shifts.id HAVING \(lacks.joined(separator: " OR "))
            """, [from, until]
        ) { $0.next() as ShowID }
        return Set(rows)
    }
}
