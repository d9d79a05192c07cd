import Civil
import GRDB
import Journal
import Shows
import Staffing

/// All that is planned in a span of time.
struct StaffingWindow {
    var from: Instant
    var until: Instant

    func load(in database: Database) throws -> StaffingPage {
        let shows = try Show.all(
            where: """
                starts < ?1 AND starts >= ?2 - ifnull((SELECT max(ends - starts) FROM shows), 0) AND ends > ?2
                ORDER BY starts, ends, id
                """, [until, from], in: database)
        let ids = shows.map(\.id)
        let bookings = try Booking.all(of: ids, in: database)
        let booked = Set(bookings.map(\.host))
        let used = Set(shows.compactMap { $0.occurrence?.series })
        let hosts = try database.list("SELECT \(Host.columns) FROM hosts ORDER BY name COLLATE NOCASE, id") {
            try Host(&$0)
        }
        return StaffingPage(
            rooms: try Room.all(in: database), channels: try Channel.all(in: database), shows: shows,
            shifts: try Shift.all(of: ids, in: database), bookings: bookings,
            hosts: hosts.filter { !$0.hasLeft || booked.contains($0.id) },
            timeOff: try TimeOff.all(
                where: "ends > ? AND starts < ? ORDER BY starts, id", [from, until], in: database),
            series: try ShowSeries.all(in: database).filter { used.contains($0.id) }, upTo: try database.newest())
    }
}

/// One host, with what they are booked on.
struct HostWindow {
    var host: HostID
    /// Midnights, rising; each week lies between two.
    var weeks: [Instant]

    func load(in database: Database) throws -> HostPage? {
        guard let host = try Host.find(host, in: database), let from = weeks.first, let until = weeks.last else {
            return nil
        }
        let work = try work(from: from, until: until, in: database)
        return HostPage(
            host: host, weeks: HostPage.sums(of: work, weeks: weeks), work: work,
            timeOff: try TimeOff.all(
                where: "host = ? AND ends > ? ORDER BY starts, id", [host.id, from], in: database),
            upTo: try database.newest())
    }

    private func work(from: Instant, until: Instant, in database: Database) throws -> [HostPage.Work] {
        let bookings = try database.list(
            """
            SELECT \(Booking.columns), show FROM bookings JOIN shifts ON shifts.id = shift
            WHERE host = ? AND bookings.ends > ? AND bookings.starts < ? ORDER BY bookings.starts, bookings.id
            """, [host, from, until]
        ) { (booking: try Booking(&$0), show: $0.next() as ShowID) }
        return try bookings.compactMap { booking, show in
            guard let show = try Show.find(show, in: database), show.status != .cancelled,
                let shift = try Shift.find(booking.shift, in: database)
            else { return nil }
            return HostPage.Work(booking: booking, shift: shift, show: show)
        }
    }
}

extension SeriesPage {
    static func load(in database: Database) throws -> SeriesPage {
        let planned = try database.list(
            "SELECT series, original FROM shows WHERE series IS NOT NULL ORDER BY series, original"
        ) { (series: $0.next() as SeriesID, original: LocalTime(milliseconds: $0.next())) }
        let originals = Dictionary(grouping: planned, by: \.series).mapValues { $0.map(\.original) }
        return SeriesPage(
            entries: try ShowSeries.all(in: database).map {
                Entry(series: $0, originals: originals[$0.id] ?? [])
            }, upTo: try database.newest())
    }
}
