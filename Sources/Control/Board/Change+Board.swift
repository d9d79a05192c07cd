import Journal
import Shows
import Staffing

extension Change {
    /// Whether something of a page could be another matter by it.
    func concerns(_ page: StaffingPage) -> Bool {
        switch self {
        case .planned(let edit):
            let touched = edit.touched
            if !touched.hosts.isEmpty || !touched.timeOff.isEmpty { return true }
            let shifts = Set(page.shifts.map(\.id))
            let span = (page.shows.map(\.start).min(), page.shows.map(\.end).max())
            return !touched.shows.isDisjoint(with: page.shows.map(\.id)) || !touched.shifts.isDisjoint(with: shifts)
                || !touched.bookings.isDisjoint(with: page.bookings.map(\.id))
                || !edit.staffed.isDisjoint(with: shifts)
                || edit.shows.contains { show in
                    guard let first = span.0, let last = span.1 else { return true }
                    return show.start < last && show.end > first
                }
        case .showAdded, .showEdited, .bookingMade, .bookingCancelled: return true
        case .run, .deskTaken, .deskReleased, .cueAdded, .cueEdited, .cueRemoved, .rundownEdited, .templateSaved,
            .templateRemoved, .checked, .unchecked:
            return false
        }
    }

    /// Whether who hosts what could be another matter by it.
    var changesRoster: Bool {
        switch self {
        case .showAdded, .showEdited, .bookingMade, .bookingCancelled, .planned: true
        case .run, .deskTaken, .deskReleased, .cueAdded, .cueEdited, .cueRemoved, .rundownEdited, .templateSaved,
            .templateRemoved, .checked, .unchecked:
            false
        }
    }
}
