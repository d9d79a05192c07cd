import Civil
import Journal
import Shows
import Staffing

/// The rows of a page by what they are looked up by.
public struct PlanRows: Sendable {
    public let rooms: [RoomID: Room]
    public let channels: [ChannelID: Channel]
    public let shows: [ShowID: Show]
    public let shifts: [ShiftID: Shift]
    public let bookings: [BookingID: Booking]
    public let hosts: [HostID: Host]
    public let series: [SeriesID: ShowSeries]
    public let timeOff: [TimeOffID: TimeOff]
    /// By start.
    public let shiftsOfShow: [ShowID: [Shift]]
    public let bookingsOfShift: [ShiftID: [Booking]]
    public let bookingsOfHost: [HostID: [Booking]]
    /// By start.
    public let showsOfRoom: [RoomID: [Show]]

    public init(_ page: StaffingPage) {
        rooms = Self.byID(page.rooms)
        channels = Self.byID(page.channels)
        shows = Self.byID(page.shows)
        shifts = Self.byID(page.shifts)
        bookings = Self.byID(page.bookings)
        hosts = Self.byID(page.hosts)
        series = Self.byID(page.series)
        timeOff = Self.byID(page.timeOff)
        shiftsOfShow = Dictionary(grouping: page.shifts, by: \.show)
            .mapValues { $0.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }
        bookingsOfShift = Dictionary(grouping: page.bookings, by: \.shift)
        bookingsOfHost = Dictionary(grouping: page.bookings, by: \.host)
        showsOfRoom = Dictionary(grouping: page.shows, by: \.room)
            .mapValues { $0.sorted { ($0.start, $0.id) < ($1.start, $1.id) } }
    }

    private static func byID<Row: Identifiable>(_ rows: [Row]) -> [Row.ID: Row] {
        Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    }

    /// The shift and the show of a booking; nil where either is gone.
    public func place(of booking: Booking) -> Place? {
        guard let shift = shifts[booking.shift], let show = shows[shift.show] else { return nil }
        return Place(booking: booking, shift: shift, show: show)
    }

    public struct Place: Hashable, Sendable {
        public var booking: Booking
        public var shift: Shift
        public var show: Show

        /// Whether the host is to come: the booking stands, and so does the show.
        public var isStanding: Bool { booking.state.isStanding && show.status != .cancelled }
    }

    /// Where a host is to come, by start.
    public func work(of host: HostID) -> [Place] {
        (bookingsOfHost[host] ?? []).compactMap(place).filter(\.isStanding)
            .sorted { ($0.shift.start, $0.booking.id) < ($1.shift.start, $1.booking.id) }
    }

    public func name(of host: HostID) -> String { hosts[host]?.name ?? "?" }

    public func name(of room: RoomID) -> String { rooms[room]?.name ?? "?" }
}

/// Times of day as refusals and conflicts write them.
struct Clockwork: Sendable {
    let zone: Zone

    /// `20:00–22:00`.
    func span(_ start: Instant, _ end: Instant) -> String { "\(clock(start))–\(clock(end))" }

    /// `Wed 25 Nov 20:00–22:00`.
    func dated(_ start: Instant, _ end: Instant) -> String {
        let date = zone.local(at: start).date
        return "\(date.weekday.short) \(date.day) \(date.monthShort) \(span(start, end))"
    }

    private func clock(_ instant: Instant) -> String { zone.local(at: instant).time.minutesText }
}
