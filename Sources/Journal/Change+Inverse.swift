import Shows
import Staffing

extension Change {
    /// What a planning change found in place of what it wrote.
    public enum Image: Hashable, Sendable {
        case cue(Cue)
        case show(Show)
        case booking(Booking)
    }

    /// The change that takes this one back.
    ///
    /// Shows are never removed, so taking back an added show cancels it.
    /// - Parameter before: the row this change replaces or removes; nil where there was none.
    /// - Returns: nil for what cannot be taken back, and where the row it needs is missing.
    public func inverse(before: Image?) -> Change? {
        switch self {
        case .run, .deskTaken, .deskReleased: return nil
        case .cueAdded(let cue): return .cueRemoved(id: cue.id, show: cue.show)
        case .cueEdited:
            guard case .cue(let cue) = before else { return nil }
            return .cueEdited(cue)
        case .cueRemoved:
            guard case .cue(let cue) = before else { return nil }
            return .cueAdded(cue)
        case .showAdded(var show):
            show.status = .cancelled
            return .showEdited(show)
        case .showEdited:
            guard case .show(let show) = before else { return nil }
            return .showEdited(show)
        case .bookingMade(let booking): return .bookingCancelled(id: booking.id, shift: booking.shift)
        case .bookingCancelled:
            guard case .booking(let booking) = before else { return nil }
            return .bookingMade(booking)
        }
    }
}
