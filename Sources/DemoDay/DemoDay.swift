import Civil
import Shows
import Staffing

/// Three days of an invented beauty brand in Jakarta, around the instant the demo is opened.
public struct DemoDay: Hashable, Sendable {
    public var rooms: [Room] = []
    public var channels: [Channel] = []
    public var hosts: [Host] = []
    public var shows: [Show] = []
    public var segments: [Segment] = []
    public var cues: [Cue] = []
    public var shifts: [Shift] = []
    public var bookings: [Booking] = []

    /// - Parameter anchor: now; the main show starts three minutes later, on a whole minute.
    public init(anchor: Instant, zone: Zone) {}

    /// The show about to start.
    public var mainShow: ShowID { ShowID(4) }
}
