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
    /// Several cues and segments at once.
    case rundownEdited(RundownEdit)
    case templateSaved(Template)
    case templateRemoved(id: TemplateID, name: String)
    /// A row of a show's checklist is done or waived.
    case checked(Tick)
    case unchecked(show: ShowID, row: String)
    case showAdded(Show)
    case showEdited(Show)
    case bookingMade(Booking)
    case bookingCancelled(id: BookingID, shift: ShiftID)
    /// Shows, shifts, bookings, series, hosts and time off at once.
    case planned(PlanEdit)

    /// What a change touches: two changes of one subject are ordered, and the later must have seen the earlier.
    public enum Subject: Hashable, Sendable {
        case run(RunID)
        case desk(RoomID)
        case cue(CueID)
        case show(ShowID)
        /// The cues and segments of a show together.
        case rundown(ShowID)
        case template(TemplateID)
        /// One row of a show's checklist.
        case row(String, of: ShowID)
        /// The bookings of one shift.
        case shift(ShiftID)
        /// Many rows of what is planned: which, the edit says.
        case plan
    }

    public var subject: Subject {
        switch self {
        case .run(let id, _): .run(id)
        case .deskTaken(let room, _), .deskReleased(let room): .desk(room)
        case .cueAdded(let cue), .cueEdited(let cue): .cue(cue.id)
        case .cueRemoved(let id, _): .cue(id)
        case .rundownEdited(let edit): .rundown(edit.show)
        case .templateSaved(let template): .template(template.id)
        case .templateRemoved(let id, _): .template(id)
        case .checked(let tick): .row(tick.row, of: tick.show)
        case .unchecked(let show, let row): .row(row, of: show)
        case .showAdded(let show), .showEdited(let show): .show(show.id)
        case .bookingMade(let booking): .shift(booking.shift)
        case .bookingCancelled(_, let shift): .shift(shift)
        case .planned: .plan
        }
    }

    /// Whether `u` may take it back: plans can be undone, what has acted on a room cannot.
    public var isPlanning: Bool {
        switch self {
        case .run, .deskTaken, .deskReleased: false
        case .cueAdded, .cueEdited, .cueRemoved, .rundownEdited, .templateSaved, .templateRemoved, .checked, .unchecked,
            .showAdded, .showEdited, .bookingMade, .bookingCancelled, .planned:
            true
        }
    }

    /// The cues it writes or removes, and of which show; nil for what leaves rundowns alone.
    public var cuesTouched: (show: ShowID, cues: Set<CueID>)? {
        switch self {
        case .cueAdded(let cue), .cueEdited(let cue): (cue.show, [cue.id])
        case .cueRemoved(let id, let show): (show, [id])
        case .rundownEdited(let edit): (edit.show, edit.touched)
        case .run, .deskTaken, .deskReleased, .templateSaved, .templateRemoved, .checked, .unchecked, .showAdded,
            .showEdited, .bookingMade, .bookingCancelled, .planned:
            nil
        }
    }

    /// The rows of the plan that it writes or removes, the shifts among them on which somebody is booked by it; nil for
    /// what leaves the plan alone.
    public var planTouched: PlanEdit.Touched? {
        switch self {
        case .showAdded(let show): PlanEdit.Touched(shows: [show.id], shifts: [ShiftID(show.id.raw)])
        case .showEdited(let show): PlanEdit.Touched(shows: [show.id])
        case .bookingMade(let booking): PlanEdit.Touched(shifts: [booking.shift], bookings: [booking.id])
        case .bookingCancelled(let id, let shift): PlanEdit.Touched(shifts: [shift], bookings: [id])
        case .planned(let edit):
            {
                var touched = edit.touched
                touched.shifts.formUnion(edit.staffed)
                return touched
            }()
        case .run, .deskTaken, .deskReleased, .cueAdded, .cueEdited, .cueRemoved, .rundownEdited, .templateSaved,
            .templateRemoved, .checked, .unchecked:
            nil
        }
    }

    /// Whether a newer change by somebody else means that this one was decided on what is no longer so.
    public func isOvertaken(by newer: Change) -> Bool {
        if let ours = planTouched, let theirs = newer.planTouched { return !ours.isDisjoint(with: theirs) }
        guard let ours = cuesTouched, let theirs = newer.cuesTouched, ours.show == theirs.show else {
            return subject == newer.subject
        }
        if case .rundownEdited(let edit) = self, case .rundownEdited(let other) = newer,
            !Set(edit.segments.map(\.id) + edit.removedSegments).isDisjoint(
                with: other.segments.map(\.id) + other.removedSegments)
        {
            return true
        }
        return !ours.cues.isDisjoint(with: theirs.cues)
    }
}
