import Civil
import Shows
import Staffing

/// Four days of an invented beauty brand in Jakarta, from the day before the instant the demo is opened.
///
/// Today's shows are placed around that instant, so that one is always about to start; the other days keep to the
/// clock of the zone. Identifiers are small and always the same.
public struct DemoDay: Hashable, Sendable {
    public var rooms: [Room]
    public var channels: [Channel]
    public var hosts: [Host]
    public var shows: [Show]
    public var segments: [Segment]
    public var cues: [Cue]
    public var shifts: [Shift]
    public var bookings: [Booking]
    public var timeOff: [TimeOff] = []
    /// What has been ticked off the shows' lists already.
    public var ticks: [Tick] = []

    /// The show about to start, in room A.
    public static let mainShow = ShowID(6)

    /// Rows of any making, for stores that are filled with something else than the demo.
    public init(
        rooms: [Room], channels: [Channel], hosts: [Host], shows: [Show], segments: [Segment], cues: [Cue],
        shifts: [Shift], bookings: [Booking]
    ) {
        self.rooms = rooms
        self.channels = channels
        self.hosts = hosts
        self.shows = shows
        self.segments = segments
        self.cues = cues
        self.shifts = shifts
        self.bookings = bookings
    }

    /// - Parameter anchor: now; the main show starts three minutes later, rounded up to the whole minute.
    public init(anchor: Instant, zone: Zone) {
        let slots = Slot.all(around: Days(anchor: anchor, zone: zone))
        rooms = Self.houseRooms
        channels = Self.houseChannels
        hosts = Self.houseHosts
        timeOff = Self.houseTimeOff(around: anchor)
        shows = slots.map { $0.show(at: anchor, zone: zone) }
        shifts = slots.flatMap(\.shifts)
        bookings = slots.flatMap(\.bookings)
        ticks = Self.mainTicks(before: anchor)
        segments = []
        cues = []
        for slot in slots {
            let script = slot.show == Self.mainShow ? Script.main(at: slot.start, zone: zone) : slot.script
            segments += script.segments(of: slot.show)
            cues += script.cues(of: slot.show)
        }
    }
}
