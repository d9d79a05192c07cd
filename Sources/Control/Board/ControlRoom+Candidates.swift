import Assigning
import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// Who could come to a place on a shift, the best first, with what stands against the others.
struct CandidateList: Equatable, Sendable {
    var slot: BoardSlot
    var candidates: [Candidate]
    var window: ScrollWindow
    var purpose = Purpose.booking

    enum Purpose: Equatable, Sendable {
        /// The one under the cursor can be booked.
        case booking
        /// Why not, of a roster that is only proposed.
        case reading
    }

    var selected: Candidate? {
        candidates.indices.contains(window.cursor) ? candidates[window.cursor] : nil
    }
}

extension ControlRoom {
    mutating func findHost(at now: Moment) {
        switch board.page {
        case .shows: break
        case .proposal: return explainProposal(at: now)
        case .messages, .hosts: return refuse("it is on the page \(BoardPage.shows.title)", at: now)
        }
        guard let slot = board.selected, let house = board.house else {
            return refuse("no show is under the cursor", at: now)
        }
        guard slot.role.rostered != nil else {
            return refuse("only main hosts and co-hosts are searched; 2 and Enter book anybody", at: now)
        }
        let standing = slot.booking.flatMap { $0.state.isStanding ? $0.host : nil }
        let candidates = HouseExplainer(house).candidates(for: slot.shift.id, as: slot.role, insteadOf: standing)
        guard !candidates.isEmpty else {
            return refuse("\(title(of: slot)) is over, or nobody else is there", at: now)
        }
        overlay = .candidates(
            CandidateList(
                slot: slot, candidates: candidates,
                window: ScrollWindow(count: candidates.count, height: max(1, size.height - 14))))
    }

    /// Who else could come by the proposal, and why the others could not.
    private mutating func explainProposal(at now: Moment) {
        guard let shown = board.proposal else { return refuse("nothing is proposed", at: now) }
        let place = shown.window.cursor
        let proposal = shown.proposal
        let slot: BoardSlot
        var host: HostID?
        if proposal.rows.indices.contains(place) {
            let row = proposal.rows[place]
            slot = BoardSlot(show: row.show, shift: row.shift, role: row.role)
            host = row.host
        } else if proposal.open.indices.contains(place - proposal.rows.count) {
            let opening = proposal.open[place - proposal.rows.count]
            slot = BoardSlot(show: opening.show, shift: opening.shift, role: opening.role)
        } else {
            return refuse("no row is under the cursor", at: now)
        }
        let candidates = HouseExplainer(proposal.house, roster: proposal.roster)
            .candidates(for: slot.shift.id, as: slot.role, insteadOf: host)
        overlay = .candidates(
            CandidateList(
                slot: slot, candidates: candidates,
                window: ScrollWindow(count: candidates.count, height: max(1, size.height - 14)), purpose: .reading))
    }

    mutating func choose(_ stroke: KeyStroke, _ list: CandidateList, at now: Moment) -> [Effect] {
        if let window = moved(list.window, by: stroke) {
            var list = list
            list.window = window
            overlay = .candidates(list)
            return []
        }
        let isOffered = setup.keymap.means(.offerBooking, stroke)
        guard list.purpose == .booking, isOffered || stroke.key == .enter else {
            overlay = nil
            return []
        }
        // The key that opened the list, held, books nobody.
        guard heldKey.lastPress == .fresh, let candidate = list.selected else { return [] }
        return book(candidate, in: list, isOffered ? .offered : .draft, at: now)
    }

    private mutating func book(
        _ candidate: Candidate, in list: CandidateList, _ state: Booking.State, at now: Moment
    ) -> [Effect] {
        let name = board.name(of: candidate.host)
        guard !candidate.isImpossible else {
            return refusing("not booked: \(candidate.obstacles.first ?? name)", at: now)
        }
        let slot = list.slot
        var booking = Booking(
            id: identifiers.next(at: now), shift: slot.shift.id, host: candidate.host, role: slot.role)
        if state == .offered { booking = offered(booking, slot.shift, at: now) ?? booking }
        var edit = PlanEdit(
            words: "\(name) \(state == .offered ? "asked for" : "booked for") \(title(of: slot))",
            bookings: [booking])
        if let leaving = slot.booking, leaving.state.isStanding {
            edit.take(leaving)
            edit.words += " instead of \(board.name(of: leaving.host))"
        }
        guard candidate.isFree else {
            overlay = .confirmation(
                Confirmation(title: "Book \(name) all the same?", lines: candidate.obstacles, act: .plan(edit)))
            return []
        }
        overlay = nil
        return commit(.planned(edit), at: now)
    }
}
