import Assigning
import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// One line of the board's shows.
enum BoardRow: Equatable, Sendable {
    case day(LocalDate)
    case slot(BoardSlot)
}

/// A place on a shift: who has it, or that nobody does.
struct BoardSlot: Equatable, Sendable {
    var show: Show
    var shift: Shift
    var role: Booking.Role
    /// Nil where somebody is needed and nobody is booked.
    var booking: Booking?
    /// Shows and shifts are named on their first line.
    var isFirstOfShow = false
    var isFirstOfShift = false

    /// Whether both are the same place, whatever has changed there.
    func isSamePlace(as other: BoardSlot) -> Bool {
        shift.id == other.shift.id && role == other.role && booking?.id == other.booking?.id
    }

    /// Whether somebody is needed who does not come.
    var isOpen: Bool { booking == nil }
}

extension RosterBoard {
    /// Takes in what is planned; the cursor stays on its place, or on the same line.
    mutating func show(_ page: StaffingPage, by rules: HouseRules, zone: Zone, at now: Instant) {
        plan = page
        let shows = page.shows.filter { span.contains(zone.local(at: $0.start).date) }
        marked.formIntersection(shows.map(\.id))
        let house = HouseProblem(
            staffing: Set(shows.map(\.id)), of: page, freedom: .drafts, reach: .running, by: rules, zone: zone, at: now)
        self.house = house
        figures = RosterFigures(of: page, weeks: mondays, by: rules, zone: zone)
        conflicts = Dictionary(
            grouping: page.conflicts(by: rules, zone: zone).filter { $0.shift != nil && $0.host != nil },
            by: { $0.shift ?? ShiftID(0) })
        outbox.pending = publication(at: now, zone: zone)
        let isFirst = rows.isEmpty
        list(shows, zone: zone)
        if isFirst { moveToNext(after: now) }
    }

    /// The cursor begins at the first show that is not over.
    private mutating func moveToNext(after now: Instant) {
        let next = rows.firstIndex { if case .slot(let slot) = $0 { slot.shift.end > now } else { false } }
        if let next { window.move(to: next) }
    }

    /// The weeks that the span touches.
    var mondays: [LocalDate] {
        let first = span.first.monday
        let count = (span.end.adding(days: -1).monday.days - first.days) / 7 + 1
        return (0..<count).map { first.adding(days: $0 * 7) }
    }

    mutating func relist(zone: Zone) {
        guard let plan else { return }
        list(plan.shows.filter { span.contains(zone.local(at: $0.start).date) }, zone: zone)
    }

    private mutating func list(_ shows: [Show], zone: Zone) {
        guard let plan else { return }
        let kept = selected
        let lookup = PlanRows(plan)
        rows = []
        var day: LocalDate?
        for show in shows {
            let slots = slots(of: show, lookup).filter { !isNarrowed || needsSomething($0) }
            guard !slots.isEmpty else { continue }
            let date = zone.local(at: show.start).date
            if date != day { rows.append(.day(date)) }
            day = date
            var shift: ShiftID?
            for (index, slot) in slots.enumerated() {
                var slot = slot
                slot.isFirstOfShow = index == 0
                slot.isFirstOfShift = slot.shift.id != shift
                shift = slot.shift.id
                rows.append(.slot(slot))
            }
        }
        window.resize(count: rows.count)
        settleCursor(kept)
        hosts.resize(count: plan.hosts.count)
    }

    private mutating func settleCursor(_ kept: BoardSlot?) {
        let places = rows.indices.filter { if case .slot = rows[$0] { true } else { false } }
        func slot(_ index: Int) -> BoardSlot? { if case .slot(let slot) = rows[index] { slot } else { nil } }
        let same = kept.flatMap { kept in
            places.first { slot($0)?.isSamePlace(as: kept) == true }
                ?? places.first { slot($0)?.shift.id == kept.shift.id && slot($0)?.role == kept.role }
        }
        if let same { window.move(to: same) }
        leaveHeading(by: 1)
    }

    /// Headings take no cursor.
    mutating func leaveHeading(by direction: Int) {
        guard rows.indices.contains(window.cursor), case .day = rows[window.cursor] else { return }
        window.move(to: window.cursor == 0 || direction > 0 ? window.cursor + 1 : window.cursor - 1)
        if window.cursor == 1, window.top == 1 { window.scroll(by: -1) }
    }

    /// Who comes, who is missing, and last who does not come.
    private func slots(of show: Show, _ rows: PlanRows) -> [BoardSlot] {
        (rows.shiftsOfShow[show.id] ?? []).flatMap { shift -> [BoardSlot] in
            let bookings = (rows.bookingsOfShift[shift.id] ?? []).sorted { $0.id < $1.id }
            guard show.status != .cancelled else {
                return bookings.map { BoardSlot(show: show, shift: shift, role: $0.role, booking: $0) }
            }
            return Booking.Role.allCases.flatMap { role -> [BoardSlot] in
                let theirs = bookings.filter { $0.role == role }
                let standing = theirs.filter(\.state.isStanding)
                let missing = show.status.isOver ? 0 : max(0, shift.need(of: role) - standing.count)
                return standing.map { BoardSlot(show: show, shift: shift, role: role, booking: $0) }
                    + Array(repeating: BoardSlot(show: show, shift: shift, role: role), count: missing)
                    + theirs.filter { !$0.state.isStanding }
                    .map { BoardSlot(show: show, shift: shift, role: role, booking: $0) }
            }
        }
    }

    private func needsSomething(_ slot: BoardSlot) -> Bool {
        guard let booking = slot.booking else { return true }
        if conflicts(of: slot).isEmpty == false { return true }
        switch booking.state {
        case .draft, .offered, .withdrawn: return true
        case .declined, .noShow, .accepted, .checkedIn, .done: return false
        }
    }

    /// What does not go together about a booking.
    func conflicts(of slot: BoardSlot) -> [Conflict] {
        guard let booking = slot.booking, booking.state.isStanding else { return [] }
        return (conflicts[slot.shift.id] ?? []).filter { $0.host == booking.host }
    }

    /// What there is to tell of the shows of the span.
    func publication(at now: Instant, zone: Zone) -> Publication? {
        guard var page = plan else { return nil }
        page.shows.removeAll { !span.contains(zone.local(at: $0.start).date) }
        let shows = Set(page.shows.map(\.id))
        let shifts = Set(page.shifts.filter { shows.contains($0.show) }.map(\.id))
        page.bookings.removeAll { !shifts.contains($0.shift) }
        return Publication(of: page, at: now, words: "roster of \(span.words) published")
    }

    /// Finds out what is said of the place under the cursor.
    mutating func explain() {
        detail = nil
        guard let house, let slot = selected else { return }
        if let booking = slot.booking {
            let reasons =
                booking.state.isStanding
                ? HouseExplainer(house).reasons(of: booking.host, on: slot.shift.id, as: slot.role) : nil
            detail = .booked(reasons, conflicts(of: slot))
        } else {
            detail = .open(HouseExplainer(house).candidates(for: slot.shift.id, as: slot.role, insteadOf: nil))
        }
    }
}
