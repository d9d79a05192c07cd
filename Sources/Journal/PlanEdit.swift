import Shows
import Staffing

/// Shows, series, people and bookings put and removed together: one line of the journal, taken back as one.
///
/// Shows are never removed: a show that is no more is cancelled.
public struct PlanEdit: Hashable, Sendable, Codable {
    /// What was done, in words for the log: `the roster of week 48 was published`.
    public var words: String
    /// Added, or put in the place of those with their identifiers; the others likewise.
    public var shows: [Show]
    public var shifts: [Shift]
    public var removedShifts: [ShiftID]
    public var bookings: [Booking]
    public var removedBookings: [BookingID]
    public var series: [ShowSeries]
    public var removedSeries: [SeriesID]
    public var hosts: [Host]
    public var timeOff: [TimeOff]
    public var removedTimeOff: [TimeOffID]

    public init(
        words: String, shows: [Show] = [], shifts: [Shift] = [], removedShifts: [ShiftID] = [],
        bookings: [Booking] = [], removedBookings: [BookingID] = [], series: [ShowSeries] = [],
        removedSeries: [SeriesID] = [], hosts: [Host] = [], timeOff: [TimeOff] = [], removedTimeOff: [TimeOffID] = []
    ) {
        self.words = words
        self.shows = shows
        self.shifts = shifts
        self.removedShifts = removedShifts
        self.bookings = bookings
        self.removedBookings = removedBookings
        self.series = series
        self.removedSeries = removedSeries
        self.hosts = hosts
        self.timeOff = timeOff
        self.removedTimeOff = removedTimeOff
    }

    public var isEmpty: Bool {
        shows.isEmpty && shifts.isEmpty && removedShifts.isEmpty && bookings.isEmpty && removedBookings.isEmpty
            && series.isEmpty && removedSeries.isEmpty && hosts.isEmpty && timeOff.isEmpty && removedTimeOff.isEmpty
    }

    /// Every row it touches.
    public var touched: Touched {
        Touched(
            shows: Set(shows.map(\.id)), shifts: Set(shifts.map(\.id) + removedShifts),
            bookings: Set(bookings.map(\.id) + removedBookings), series: Set(series.map(\.id) + removedSeries),
            hosts: Set(hosts.map(\.id)), timeOff: Set(timeOff.map(\.id) + removedTimeOff))
    }

    /// The shifts on which it books somebody, or changes a booking.
    public var staffed: Set<ShiftID> { Set(bookings.map(\.shift)) }

    /// The rows that a change writes or removes.
    public struct Touched: Hashable, Sendable {
        public var shows: Set<ShowID>
        public var shifts: Set<ShiftID>
        public var bookings: Set<BookingID>
        public var series: Set<SeriesID>
        public var hosts: Set<HostID>
        public var timeOff: Set<TimeOffID>

        public init(
            shows: Set<ShowID> = [], shifts: Set<ShiftID> = [], bookings: Set<BookingID> = [],
            series: Set<SeriesID> = [], hosts: Set<HostID> = [], timeOff: Set<TimeOffID> = []
        ) {
            self.shows = shows
            self.shifts = shifts
            self.bookings = bookings
            self.series = series
            self.hosts = hosts
            self.timeOff = timeOff
        }

        public func isDisjoint(with other: Touched) -> Bool {
            shows.isDisjoint(with: other.shows) && shifts.isDisjoint(with: other.shifts)
                && bookings.isDisjoint(with: other.bookings) && series.isDisjoint(with: other.series)
                && hosts.isDisjoint(with: other.hosts) && timeOff.isDisjoint(with: other.timeOff)
        }
    }

    /// The edit that takes this one back: what was there comes again, what was not goes, and a show that was not is cancelled.
    ///
    /// A host who was not there before is one who has left; a show of a series that goes with it stands alone.
    /// - Parameter before: the touched rows as they were, where they were there.
    public func inverse(before: PlanEdit) -> PlanEdit {
        var inverse = before
        inverse.words =
            words.hasPrefix(Self.undoing) ? String(words.dropFirst(Self.undoing.count)) : Self.undoing + words
        let known = before.touched
        inverse.shows += shows.filter { !known.shows.contains($0.id) }.map { show in
            var show = show
            show.status = .cancelled
            if let series = show.occurrence?.series, self.series.contains(where: { $0.id == series }),
                !known.series.contains(series)
            {
                show.occurrence = nil
            }
            return show
        }
        inverse.hosts += hosts.filter { !known.hosts.contains($0.id) }.map { host in
            var host = host
            host.hasLeft = true
            return host
        }
        inverse.removedShifts = shifts.map(\.id).filter { !known.shifts.contains($0) }
        inverse.removedBookings = bookings.map(\.id).filter { !known.bookings.contains($0) }
        inverse.removedSeries = series.map(\.id).filter { !known.series.contains($0) }
        inverse.removedTimeOff = timeOff.map(\.id).filter { !known.timeOff.contains($0) }
        return inverse
    }

    private static let undoing = "taken back: "
}
