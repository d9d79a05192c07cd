import Civil
import GRDB
import Journal
import Shows
import Staffing

// How an edit of the plan stands in the tables.

extension PlanEdit {
    /// The touched rows that are there.
    func rowsBefore(in database: Database) throws -> PlanEdit {
        let touched = touched
        return PlanEdit(
            words: words, shows: try touched.shows.sorted().compactMap { try Show.find($0, in: database) },
            shifts: try touched.shifts.sorted().compactMap { try Shift.find($0, in: database) },
            bookings: try touched.bookings.sorted().compactMap { try Booking.find($0, in: database) },
            series: try touched.series.sorted().compactMap { try ShowSeries.find($0, in: database) },
            hosts: try touched.hosts.sorted().compactMap { try Host.find($0, in: database) },
            timeOff: try touched.timeOff.sorted().compactMap { try TimeOff.find($0, in: database) })
    }

    /// Writes the rows, each after those it points at; shifts that move take their bookings along.
    func apply(in database: Database) throws {
        for series in series { try series.save(in: database) }
        let renamed = try hosts.filter { host in
            try Host.find(host.id, in: database).map { $0.name != host.name } ?? false
        }
        for host in hosts { try host.save(in: database) }
        // Shows of a series may change places in it: none stands in the way of another while they are written.
        let list = "[\(self.shows.map { "\($0.id.raw)" }.joined(separator: ","))]"
        try database.run(
            """
            UPDATE shows SET series = NULL, original = NULL, apart = 0
            WHERE series IS NOT NULL AND id IN (SELECT value FROM json_each(?))
            """, [list])
        for show in shows { try show.save(in: database) }
        let emptied = try removedBookings.compactMap { try Booking.find($0, in: database)?.shift }
        let left = try bookings.compactMap { try Booking.find($0.id, in: database)?.shift }
        for id in removedBookings { try database.run("DELETE FROM bookings WHERE id = ?", [id]) }
        for shift in shifts { try shift.save(in: database) }
        for booking in bookings { try booking.save(in: database) }
        let restaffed = Set(emptied + left + bookings.map(\.shift) + shifts.map(\.id) + removedShifts)
        let shows = try Set(restaffed.compactMap { try Shift.find($0, in: database)?.show } + shows.map(\.id))
        for id in removedShifts { try database.run("DELETE FROM shifts WHERE id = ?", [id]) }
        for id in removedSeries { try database.run("DELETE FROM series WHERE id = ?", [id]) }
        for timeOff in timeOff { try timeOff.save(in: database) }
        for id in removedTimeOff { try database.run("DELETE FROM time_off WHERE id = ?", [id]) }
        for show in shows { try Show.refreshWords(of: show, in: database) }
        for host in renamed { try host.refreshShows(in: database) }
    }

    /// The room whose log it belongs in: that of everything it touches, where that is one.
    func room(in database: Database) throws -> RoomID? {
        let shifts =
            shifts.map(\.show)
            + (try staffed.union(removedShifts).compactMap {
                try Shift.find($0, in: database)?.show
            })
        let emptied = try removedBookings.compactMap { id -> ShowID? in
            guard let booking = try Booking.find(id, in: database) else { return nil }
            return try Shift.find(booking.shift, in: database)?.show
        }
        let known = Set(shows.map(\.id))
        let others = try Set(shifts + emptied).subtracting(known).compactMap { show in
            try database.row("SELECT room FROM shows WHERE id = ?", [show]).map { $0["room"] as RoomID }
        }
        let rooms = Set(shows.map(\.room) + others)
        return rooms.count == 1 ? rooms.first : nil
    }

    /// Whether everything it wrote is there as it wrote it.
    func stillStands(in database: Database) throws -> Bool {
        try shows.allSatisfy { try Show.find($0.id, in: database) == $0 }
            && shifts.allSatisfy { try Shift.find($0.id, in: database) == $0 }
            && removedShifts.allSatisfy { try Shift.find($0, in: database) == nil }
            && bookings.allSatisfy { try Booking.find($0.id, in: database) == $0 }
            && removedBookings.allSatisfy { try Booking.find($0, in: database) == nil }
            && series.allSatisfy { try ShowSeries.find($0.id, in: database) == $0 }
            && removedSeries.allSatisfy { try ShowSeries.find($0, in: database) == nil }
            && hosts.allSatisfy { try Host.find($0.id, in: database) == $0 }
            && timeOff.allSatisfy { try TimeOff.find($0.id, in: database) == $0 }
            && removedTimeOff.allSatisfy { try TimeOff.find($0, in: database) == nil }
    }
}

extension Show {
    /// Adds the row, or writes it anew.
    func save(in database: Database) throws {
        if try database.number("SELECT 1 FROM shows WHERE id = ?", [id]) == nil {
            try insert(into: database)
        } else {
            try update(in: database)
        }
    }
}

extension Host {
    /// Makes the shows they are booked on findable by their name as it is now.
    func refreshShows(in database: Database) throws {
        let shows = try database.list(
            "SELECT DISTINCT show FROM bookings JOIN shifts ON shifts.id = shift WHERE host = ?", [id]
        ) { $0.next() as ShowID }
        for show in shows { try Show.refreshWords(of: show, in: database) }
    }
}
