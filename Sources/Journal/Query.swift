import Civil
import Shows
import Staffing

/// A window on what is stored, as a pane asks for it; searching and filtering happen in the store.
public enum Query: Hashable, Sendable {
    /// Rooms, channels, who holds which desk, and the runs that have not ended.
    case house
    /// Shows that overlap a span of time, earliest first.
    case calendar(from: Instant, until: Instant, filter: String, limit: Int)
    /// Hosts by name, with their week.
    case roster(filter: String, first: Int, count: Int, week: ClosedRange<Instant>, now: Instant)
    /// Days of a calendar in numbers, by room.
    /// - Parameter days: the midnights between which they lie, one more than there are days.
    case month(days: [Instant])
    /// All that is planned in a span of time: what conflicts, publishing, the solver and the roster board begin from.
    case staffing(from: Instant, until: Instant)
    /// One host, with what they are booked on.
    /// - Parameter weeks: the midnights between which the weeks lie, one more than there are weeks.
    case host(HostID, weeks: [Instant])
    /// Repeating shows by title.
    case series
    /// A show with all its cues.
    case rundown(ShowID)
    /// Saved rundowns by name.
    case templates
    /// Every line of one run.
    case run(RunID)
    /// The newest lines that concern a room, oldest first.
    case log(RoomID, limit: Int)
}

/// What the store found.
public enum Answer: Hashable, Sendable {
    case house(House)
    case calendar(CalendarPage)
    case roster(RosterPage)
    case month(MonthPage)
    case staffing(StaffingPage)
    case host(HostPage)
    case series(SeriesPage)
    case rundown(RundownPage)
    case templates([Template])
    case run(RunPage)
    case log([JournalLine])
    /// The thing asked for is not there (any more).
    case missing
}

/// Rooms, channels, desks and open runs at one place of the journal.
public struct House: Hashable, Sendable {
    public var rooms: [Room]
    public var channels: [Channel]
    public var desks: [Desk]
    /// Runs that have not ended, by room.
    public var openRuns: [OpenRun]
    public var upTo: Sequence

    public struct OpenRun: Hashable, Sendable {
        public var id: RunID
        public var room: RoomID
        public var show: ShowID

        public init(id: RunID, room: RoomID, show: ShowID) {
            self.id = id
            self.room = room
            self.show = show
        }
    }

    public init(rooms: [Room], channels: [Channel], desks: [Desk], openRuns: [OpenRun], upTo: Sequence) {
        self.rooms = rooms
        self.channels = channels
        self.desks = desks
        self.openRuns = openRuns
        self.upTo = upTo
    }
}

/// The right to act on air in one room, and who holds it.
public struct Desk: Hashable, Sendable {
    public var room: RoomID
    /// Nil where nobody does.
    public var holder: Seat?
    /// When the holder last gave a sign of life.
    public var heartbeat: Moment?

    public init(room: RoomID, holder: Seat?, heartbeat: Moment?) {
        self.room = room
        self.holder = holder
        self.heartbeat = heartbeat
    }
}

/// Shows in a span of time, with what a list of them says of each.
public struct CalendarPage: Hashable, Sendable {
    public var entries: [Entry]
    /// How many matched, where the limit cut the list.
    public var total: Int

    public struct Entry: Hashable, Sendable {
        public var show: Show
        public var shifts: Int
        public var shiftsCovered: Int
        /// Main hosts in order of their shifts, without repeats.
        public var hosts: [String]
        /// How many of each role its shifts need together; roles nobody is needed in are missing.
        public var needed: [Booking.Role: Int]
        /// How many of those needed are booked; who is one too many for a shift covers nothing.
        public var covered: [Booking.Role: Int]
        /// How far its bookings have come.
        public var states: [Booking.State: Int]

        public init(
            show: Show, shifts: Int, shiftsCovered: Int, hosts: [String], needed: [Booking.Role: Int] = [:],
            covered: [Booking.Role: Int] = [:], states: [Booking.State: Int] = [:]
        ) {
            self.show = show
            self.shifts = shifts
            self.shiftsCovered = shiftsCovered
            self.hosts = hosts
            self.needed = needed
            self.covered = covered
            self.states = states
        }

        /// Whether every role of every shift has who it needs.
        public var isStaffed: Bool { needed.allSatisfy { covered[$0.key, default: 0] >= $0.value } }
    }

    public init(entries: [Entry], total: Int) {
        self.entries = entries
        self.total = total
    }
}

/// A window of the host list.
public struct RosterPage: Hashable, Sendable {
    public var entries: [Entry]
    /// Index of the first entry among all that match.
    public var first: Int
    public var total: Int

    public struct Entry: Hashable, Sendable {
        public var host: Host
        /// Time booked in the week asked for.
        public var booked: Milliseconds
        /// The booked shift running now, else the next one.
        public var next: Next?
        /// The end of the approved time off in which now lies; nil for those who are there.
        public var awayUntil: Instant?

        public struct Next: Hashable, Sendable {
            public var show: ShowID
            public var room: RoomID
            public var showTitle: String
            public var start: Instant
            public var end: Instant

            public init(show: ShowID, room: RoomID, showTitle: String, start: Instant, end: Instant) {
                self.show = show
                self.room = room
                self.showTitle = showTitle
                self.start = start
                self.end = end
            }
        }

        public init(host: Host, booked: Milliseconds, next: Next?, awayUntil: Instant? = nil) {
            self.host = host
            self.booked = booked
            self.next = next
            self.awayUntil = awayUntil
        }
    }

    public init(entries: [Entry], first: Int, total: Int) {
        self.entries = entries
        self.first = first
        self.total = total
    }
}

/// A show, its cues, its shifts, who is booked on them, and what has been ticked off its checklists.
public struct RundownPage: Hashable, Sendable {
    public var show: Show
    public var cues: [Cue]
    public var segments: [Segment]
    public var shifts: [Shift]
    public var bookings: [Booking]
    /// What those are called who are booked.
    public var names: [HostID: String]
    public var ticks: [Tick]
    public var upTo: Sequence

    public init(
        show: Show, cues: [Cue], segments: [Segment], shifts: [Shift], bookings: [Booking],
        names: [HostID: String] = [:], ticks: [Tick] = [], upTo: Sequence
    ) {
        self.show = show
        self.cues = cues
        self.segments = segments
        self.shifts = shifts
        self.bookings = bookings
        self.names = names
        self.ticks = ticks
        self.upTo = upTo
    }
}

extension RundownPage {
    /// Puts a cue in the place of the one with its identifier, or adds it; the order does not matter.
    public mutating func put(_ cue: Cue) {
        if let index = cues.firstIndex(where: { $0.id == cue.id }) { cues[index] = cue } else { cues.append(cue) }
    }

    public mutating func remove(_ id: CueID) { cues.removeAll { $0.id == id } }

    public mutating func apply(_ edit: RundownEdit) {
        let touched = edit.touched
        cues.removeAll { touched.contains($0.id) }
        cues += edit.cues
        let segmentsTouched = Set(edit.segments.map(\.id) + edit.removedSegments)
        segments.removeAll { segmentsTouched.contains($0.id) }
        segments += edit.segments
    }

    public mutating func put(_ tick: Tick) {
        ticks.removeAll { $0.row == tick.row }
        ticks.append(tick)
    }

    public mutating func untick(_ row: String) { ticks.removeAll { $0.row == row } }
}

/// A run's lines from its start.
public struct RunPage: Hashable, Sendable {
    public var id: RunID
    public var lines: [JournalLine]
    public var upTo: Sequence

    public init(id: RunID, lines: [JournalLine], upTo: Sequence) {
        self.id = id
        self.lines = lines
        self.upTo = upTo
    }
}
