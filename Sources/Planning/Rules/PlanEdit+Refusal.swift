import Civil
import Journal
import Shows
import Staffing

// What an edit of the plan may not do. An edit is judged as a whole, by what would be there once it were made, so that two
// shows or two hosts can change places in one. What a person may overrule is no matter of rules but of conflicts.

extension PlanEdit {
    /// How an edit came to be.
    public enum Origin: Hashable, Sendable {
        case person
        /// Taken back or brought again: it puts back what was there, whatever the steps of a status.
        case undo
    }

    /// Why it may not be made, for the operator; nil where it may.
    /// - Parameter before: the rows it touches, and those beside them, as they are: the shows of the rooms and the bookings
    ///   of the hosts around the same time.
    /// - Parameter zone: in which times of day are named.
    public func refusal(
        among before: StaffingPage, by rules: HouseRules = .standard, zone: Zone, origin: Origin = .person
    ) -> String? {
        let judge = PlanJudge(
            edit: self, before: PlanRows(before), after: PlanRows(before.applying(self)), rules: rules,
            clocks: Clockwork(zone: zone), origin: origin)
        return judge.refusalOfShows ?? judge.refusalOfRooms ?? judge.refusalOfShifts ?? judge.refusalOfBookings
            ?? judge.refusalOfHosts ?? judge.refusalOfClashes
    }

    /// Bookings whose hosts may be elsewhere at the same time because of the edit.
    public func unsettled(among before: StaffingPage) -> [PlanRows.Place] {
        let after = PlanRows(before.applying(self))
        return unsettled(PlanRows(before), after)
    }

    func unsettled(_ before: PlanRows, _ after: PlanRows) -> [PlanRows.Place] {
        let reopened = shows.filter { before.shows[$0.id]?.status == .cancelled && $0.status != .cancelled }
        let moved = shifts.filter { before.shifts[$0.id]?.start != $0.start || before.shifts[$0.id]?.end != $0.end }
        let theirs = (reopened.flatMap { after.shiftsOfShow[$0.id] ?? [] } + moved)
            .flatMap { after.bookingsOfShift[$0.id] ?? [] }
        let ids = Set(
            bookings.filter { booking in
                guard let old = before.bookings[booking.id] else { return true }
                return old.host != booking.host || old.shift != booking.shift || !old.state.isStanding
            }.map(\.id) + theirs.map(\.id))
        return ids.sorted().compactMap { after.bookings[$0].flatMap(after.place) }.filter(\.isStanding)
    }
}

/// One edit between what is and what would be.
struct PlanJudge {
    let edit: PlanEdit
    let before: PlanRows
    let after: PlanRows
    let rules: HouseRules
    let clocks: Clockwork
    let origin: PlanEdit.Origin

    /// `Flash Malam 20:00–21:00`.
    func title(_ show: Show) -> String { "\(show.title) \(clocks.span(show.start, show.end))" }

    func first<Row>(_ rows: [Row], _ refusal: (Row) -> String?) -> String? {
        for row in rows {
            if let reason = refusal(row) { return reason }
        }
        return nil
    }
}
