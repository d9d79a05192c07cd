import Shows
import Staffing

/// Everything people change, as values; the only thing the store ever writes.
public enum Change: Hashable, Sendable, Codable {
    case run(id: RunID, line: Run.Line)
    case deskTaken(room: RoomID, seat: Seat)
    case deskReleased(room: RoomID)
    case cueAdded(Cue)
    case cueEdited(Cue)
    case cueRemoved(id: CueID, show: ShowID)
    case showAdded(Show)
    case showEdited(Show)
    case bookingMade(Booking)
    case bookingCancelled(id: BookingID, shift: ShiftID)

    /// What a change touches: two changes of one subject are ordered, and the later must have seen the earlier.
    public enum Subject: Hashable, Sendable {
        case run(RunID)
        case desk(RoomID)
        case cue(CueID)
        case show(ShowID)
        /// The bookings of one shift.
        case shift(ShiftID)
    }

    public var subject: Subject {
        switch self {
        case .run(let id, _): .run(id)
        case .deskTaken(let room, _), .deskReleased(let room): .desk(room)
        case .cueAdded(let cue), .cueEdited(let cue): .cue(cue.id)
        case .cueRemoved(let id, _): .cue(id)
        case .showAdded(let show), .showEdited(let show): .show(show.id)
        case .bookingMade(let booking): .shift(booking.shift)
        case .bookingCancelled(_, let shift): .shift(shift)
        }
    }

    /// Whether `u` may take it back: plans can be undone, what has acted on a room cannot.
    public var isPlanning: Bool {
        switch self {
        case .run, .deskTaken, .deskReleased: false
        case .cueAdded, .cueEdited, .cueRemoved, .showAdded, .showEdited, .bookingMade, .bookingCancelled: true
        }
    }
}
