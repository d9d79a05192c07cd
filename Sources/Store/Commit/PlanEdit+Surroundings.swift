import Civil
import GRDB
import Journal
import Planning
import Shows
import Staffing

extension PlanEdit {
    /// The rows it touches, and those beside them, as they are: what its rules are asked of.
    func surroundings(rules: HouseRules, in database: Database) throws -> StaffingPage {
        var surroundings = try Surroundings(database: database)
        try surroundings.add(shows: shows.map(\.id))
        for show in shows { try surroundings.addRoom(around: show) }
        for id in removedSeries { try surroundings.addShow(of: id) }
        try surroundings.add(shifts: shifts.map(\.id) + removedShifts + staffed.sorted())
        try surroundings.add(bookings: bookings.map(\.id) + removedBookings)
        for host in Set(bookings.map(\.host) + hosts.map(\.id) + timeOff.map(\.host)) {
            try surroundings.add(host: host)
        }
        surroundings.page.series = try ShowSeries.all(in: database)
        surroundings.page.timeOff = try removedTimeOff.compactMap { try TimeOff.find($0, in: database) }
        for place in unsettled(among: surroundings.page) {
            try surroundings.addWork(
                of: place.booking.host, from: place.shift.start - rules.changeover,
                until: place.shift.end + rules.changeover)
        }
        return surroundings.page
    }
}

/// Gathers rows, each once, with those they point at.
private struct Surroundings {
    let database: Database
    var page: StaffingPage
    private var shows: Set<ShowID> = []
    private var shifts: Set<ShiftID> = []
    private var bookings: Set<BookingID> = []
    private var hosts: Set<HostID> = []

    init(database: Database) throws {
        self.database = database
        page = StaffingPage(rooms: try Room.all(in: database), channels: try Channel.all(in: database))
    }

    /// Shows with their shifts and everybody booked on them.
    mutating func add(shows ids: [ShowID]) throws {
        for id in ids {
            try add(show: id)
            for shift in try Shift.all(of: id, in: database) { try add(shift) }
        }
    }

    mutating func add(shifts ids: [ShiftID]) throws {
        for id in ids where !shifts.contains(id) {
            if let shift = try Shift.find(id, in: database) { try add(shift) }
        }
    }

    mutating func add(bookings ids: [BookingID]) throws {
        for id in ids where !bookings.contains(id) {
            guard let booking = try Booking.find(id, in: database) else { continue }
            try add(booking)
            try add(shifts: [booking.shift])
        }
    }

    mutating func add(host id: HostID) throws {
        guard hosts.insert(id).inserted, let host = try Host.find(id, in: database) else { return }
        page.hosts.append(host)
    }

    /// Shows of a room that overlap where a show would be.
    mutating func addRoom(around show: Show) throws {
        let others = try database.list(
            """
            SELECT id FROM shows WHERE room = ?1 AND starts < ?2 AND ends > ?3
              AND starts >= ?3 - ifnull((SELECT max(ends - starts) FROM shows), 0)
            """, [show.room, show.end, show.start]
        ) { $0.next() as ShowID }
        for other in others { try add(show: other) }
    }

    mutating func addShow(of series: SeriesID) throws {
        let shows = try database.list("SELECT id FROM shows WHERE series = ? ORDER BY original", [series]) {
            $0.next() as ShowID
        }
        for show in shows { try add(show: show) }
    }

    /// What a host is booked on in a span of time.
    mutating func addWork(of host: HostID, from: Instant, until: Instant) throws {
        try add(
            bookings: try database.list(
                "SELECT id FROM bookings WHERE host = ? AND ends > ? AND starts < ?", [host, from, until]
            ) { $0.next() })
    }

    private mutating func add(show id: ShowID) throws {
        guard shows.insert(id).inserted, let show = try Show.find(id, in: database) else { return }
        page.shows.append(show)
    }

    private mutating func add(_ shift: Shift) throws {
        guard shifts.insert(shift.id).inserted else { return }
        page.shifts.append(shift)
        try add(show: shift.show)
        for booking in try Booking.all(on: shift.id, in: database) { try add(booking) }
    }

    private mutating func add(_ booking: Booking) throws {
        guard bookings.insert(booking.id).inserted else { return }
        page.bookings.append(booking)
        try add(host: booking.host)
    }
}
