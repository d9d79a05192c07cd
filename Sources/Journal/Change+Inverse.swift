import Shows
import Staffing

extension Change {
    /// What a planning change found in place of what it wrote.
    public enum Image: Hashable, Sendable {
        case cue(Cue)
        /// The touched cues and segments that were there.
        case rundown(cues: [Cue], segments: [Segment])
        case template(Template)
        case tick(Tick)
        case show(Show)
        case booking(Booking)
        /// The touched rows that were there.
        case plan(PlanEdit)
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
        case .rundownEdited(let edit):
            guard case .rundown(let cues, let segments) = before else { return nil }
            return .rundownEdited(edit.inverse(cuesBefore: cues, segmentsBefore: segments))
        case .templateSaved(let template):
            guard case .template(let old) = before else {
                return .templateRemoved(id: template.id, name: template.name)
            }
            return .templateSaved(old)
        case .templateRemoved:
            guard case .template(let template) = before else { return nil }
            return .templateSaved(template)
        case .checked(let tick):
            guard case .tick(let old) = before else { return .unchecked(show: tick.show, row: tick.row) }
            return .checked(old)
        case .unchecked:
            guard case .tick(let tick) = before else { return nil }
            return .checked(tick)
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
        case .planned(let edit):
            guard case .plan(let rows) = before else { return nil }
            return .planned(edit.inverse(before: rows))
        }
    }
}
