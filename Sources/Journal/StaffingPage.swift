import Civil
import Shows
import Staffing

/// All that is planned in a span of time, as one value.
public struct StaffingPage: Hashable, Sendable {
    public var rooms: [Room]
    public var channels: [Channel]
    /// Those that overlap the span, earliest first, cancelled ones too.
    public var shows: [Show]
    /// Theirs, by show and start.
    public var shifts: [Shift]
    public var bookings: [Booking]
    /// Who can be booked, and who is; by name.
    public var hosts: [Host]
    /// What overlaps the span, asked and refused too.
    public var timeOff: [TimeOff]
    /// Those of which shows are.
    public var series: [ShowSeries]
    public var upTo: Sequence

    public init(
        rooms: [Room] = [], channels: [Channel] = [], shows: [Show] = [], shifts: [Shift] = [],
        bookings: [Booking] = [], hosts: [Host] = [], timeOff: [TimeOff] = [], series: [ShowSeries] = [],
        upTo: Sequence = .start
    ) {
        self.rooms = rooms
        self.channels = channels
        self.shows = shows
        self.shifts = shifts
        self.bookings = bookings
        self.hosts = hosts
        self.timeOff = timeOff
        self.series = series
        self.upTo = upTo
    }

    /// The page as it is once an edit has been made.
    public func applying(_ edit: PlanEdit) -> StaffingPage {
        var page = self
        page.shows = Self.put(edit.shows, removing: [], in: shows)
        page.shifts = Self.put(edit.shifts, removing: edit.removedShifts, in: shifts)
        page.bookings = Self.put(edit.bookings, removing: edit.removedBookings, in: bookings)
        page.hosts = Self.put(edit.hosts, removing: [], in: hosts)
        page.series = Self.put(edit.series, removing: edit.removedSeries, in: series)
        page.timeOff = Self.put(edit.timeOff, removing: edit.removedTimeOff, in: timeOff)
        return page
    }

    /// Each in the place of the one with its identifier, new ones at the end.
    static func put<Row: Identifiable>(_ rows: [Row], removing: [Row.ID], in old: [Row]) -> [Row] {
        guard !rows.isEmpty || !removing.isEmpty else { return old }
        var fresh = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let gone = Set(removing)
        let kept = old.compactMap { row in gone.contains(row.id) ? nil : fresh.removeValue(forKey: row.id) ?? row }
        return kept + rows.compactMap { fresh.removeValue(forKey: $0.id) }
    }
}
