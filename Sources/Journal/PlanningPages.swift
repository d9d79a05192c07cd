import Civil
import Shows
import Staffing

/// Days of a calendar in numbers.
public struct MonthPage: Hashable, Sendable {
    /// One a day, in order.
    public var days: [Day]

    public struct Day: Hashable, Sendable {
        /// What starts on it in each room; rooms without a show are missing.
        public var rooms: [RoomID: Cell]

        public init(rooms: [RoomID: Cell] = [:]) { self.rooms = rooms }

        /// All rooms together.
        public var total: Cell { rooms.values.reduce(into: Cell()) { $0.add($1) } }
    }

    /// Shows of one day in one room; cancelled ones count only as such.
    public struct Cell: Hashable, Sendable {
        public var shows = 0
        public var length = Milliseconds.zero
        /// Shows that may still be planned, of which a shift has not who it needs.
        public var unstaffed = 0
        public var drafts = 0
        public var cancelled = 0

        public init(
            shows: Int = 0, length: Milliseconds = .zero, unstaffed: Int = 0, drafts: Int = 0, cancelled: Int = 0
        ) {
            self.shows = shows
            self.length = length
            self.unstaffed = unstaffed
            self.drafts = drafts
            self.cancelled = cancelled
        }

        /// Counts one show.
        public mutating func count(_ status: Show.Status, length: Milliseconds, isStaffed: Bool) {
            guard status != .cancelled else {
                cancelled += 1
                return
            }
            shows += 1
            self.length += length
            if status == .draft { drafts += 1 }
            if status.isOpen, !isStaffed { unstaffed += 1 }
        }

        public mutating func add(_ other: Cell) {
            shows += other.shows
            length += other.length
            unstaffed += other.unstaffed
            drafts += other.drafts
            cancelled += other.cancelled
        }
    }

    public init(days: [Day]) { self.days = days }

    /// So many empty days.
    public init(count: Int) { days = Array(repeating: Day(), count: count) }
}

/// One host, with what they are booked on.
public struct HostPage: Hashable, Sendable {
    public var host: Host
    /// Time booked in each of the weeks asked for.
    public var weeks: [Milliseconds]
    /// In those weeks, by start; those that do not stand too, but none of a cancelled show.
    public var work: [Work]
    /// All that is not over by the first of the weeks, by start.
    public var timeOff: [TimeOff]
    public var upTo: Sequence

    public struct Work: Hashable, Sendable {
        public var booking: Booking
        public var shift: Shift
        public var show: Show

        public init(booking: Booking, shift: Shift, show: Show) {
            self.booking = booking
            self.shift = shift
            self.show = show
        }
    }

    public init(host: Host, weeks: [Milliseconds], work: [Work], timeOff: [TimeOff], upTo: Sequence) {
        self.host = host
        self.weeks = weeks
        self.work = work
        self.timeOff = timeOff
        self.upTo = upTo
    }

    /// What of the shifts that stand lies in each week.
    public static func sums(of work: [Work], weeks: [Instant]) -> [Milliseconds] {
        zip(weeks, weeks.dropFirst()).map { from, until in
            work.filter(\.booking.state.isStanding).reduce(.zero) { sum, work in
                sum + max(.zero, min(work.shift.end, until) - max(work.shift.start, from))
            }
        }
    }
}

/// Repeating shows, each with the shows that are planned of it.
public struct SeriesPage: Hashable, Sendable {
    /// By title.
    public var entries: [Entry]
    public var upTo: Sequence

    public struct Entry: Hashable, Sendable {
        public var series: ShowSeries
        /// Shows planned of it, those that are over or cancelled too.
        public var shows: Int
        /// The occurrences that have a show, by the series' clock, in order.
        public var originals: [LocalTime]

        public init(series: ShowSeries, originals: [LocalTime]) {
            self.series = series
            self.originals = originals
            shows = originals.count
        }
    }

    public init(entries: [Entry], upTo: Sequence) {
        self.entries = entries
        self.upTo = upTo
    }
}
