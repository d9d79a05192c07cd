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
        switch (self, before) {
        case (.cueAdded(let cue), _): return .cueRemoved(id: cue.id, show: cue.show)
        case (.cueEdited, .cue(let cue)): return .cueEdited(cue)
        case (.cueRemoved, .cue(let cue)): return .cueAdded(cue)
        case (.showAdded(var show), _):
            show.status = .cancelled
            return .showEdited(show)
        case (.showEdited, .show(let show)): return .showEdited(show)
        case (.bookingMade(let booking), _): return .bookingCancelled(id: booking.id, shift: booking.shift)
        case (.bookingCancelled, .booking(let booking)): return .bookingMade(booking)
        default: return nil
        }
    }
}
