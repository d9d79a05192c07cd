import Assigning
import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// Bookings by key: what hosts say is written down with its time, and who comes instead is found.
extension ControlRoom {
    /// The booking under the cursor, or why there is none.
    private func bookingOnBoard() throws(Declined) -> (slot: BoardSlot, booking: Booking) {
        guard let slot = board.selected else { throw Declined("no show is under the cursor") }
        guard let booking = slot.booking else {
            throw Declined("nobody is booked here: \(setup.keymap.label(.findHost)) finds somebody")
        }
        return (slot, booking)
    }

    /// Writes down what a host has said, or done.
    mutating func answer(_ state: Booking.State, at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            let (slot, booking) = try room.bookingOnBoard()
            let name = room.board.name(of: booking.host)
            guard booking.state != state else { throw Declined("\(name) is \(state.words) already") }
            guard let answered = booking.answering(state, at: now.wall) else {
                throw Declined("\(name): \(booking.state.refusal(of: state) ?? "not now")")
            }
            let words = "\(name) \(state.words): \(room.title(of: slot))"
            return room.commit(.planned(PlanEdit(words: words, bookings: [answered])), at: now)
                + (state == .checkedIn ? room.tickOnSet(name, of: slot.show, at: now) : [])
        }
    }

    /// Who has come is ticked off the show's preflight too, where that is on a desk.
    private mutating func tickOnSet(_ name: String, of show: Show, at now: Moment) -> [Effect] {
        let row = Tick.checkIn(of: name)
        guard let studio = studios.values.first(where: { $0.show == show.id }), studio.tick(row) == nil else {
            return []
        }
        return commit(.checked(Tick(show: show.id, row: row, by: setup.seat.name, at: now.wall)), at: now)
    }

    /// An answer is taken as it is; who had accepted needs the lead's word to drop out.
    mutating func decline(at now: Moment) -> [Effect] {
        guard let slot = board.selected, let booking = slot.booking, booking.state == .accepted,
            let answered = booking.answering(.declined, at: now.wall)
        else { return answer(.declined, at: now) }
        let name = board.name(of: booking.host)
        overlay = .confirmation(
            Confirmation(
                title: "\(name) drops out?",
                lines: ["\(title(of: slot)) has no \(slot.role.words) then: find somebody by \(findKey)"],
                act: .plan(PlanEdit(words: "\(name) drops out: \(title(of: slot))", bookings: [answered]))))
        return []
    }

    private var findKey: String { setup.keymap.label(.findHost) }

    /// The host has been asked; what was asked is kept as told.
    mutating func offer(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            let (slot, booking) = try room.bookingOnBoard()
            let name = room.board.name(of: booking.host)
            guard let offered = room.offered(booking, slot.shift, at: now) else {
                throw Declined("\(name): \(booking.state.refusal(of: .offered) ?? "not now")")
            }
            return room.commit(
                .planned(PlanEdit(words: "offered to \(name): \(room.title(of: slot))", bookings: [offered])), at: now)
        }
    }

    func offered(_ booking: Booking, _ shift: Shift, at now: Moment) -> Booking? {
        guard var offered = booking.answering(.offered, at: now.wall) else { return nil }
        offered.told = Booking.Told(start: shift.start, end: shift.end, role: booking.role, at: now.wall)
        offered.answeredAt = nil
        return offered
    }

    mutating func pin(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            var (slot, booking) = try room.bookingOnBoard()
            booking.isPinned.toggle()
            let name = room.board.name(of: booking.host)
            let words = "\(name) \(booking.isPinned ? "pinned to" : "no longer pinned to") \(room.title(of: slot))"
            return room.commit(.planned(PlanEdit(words: words, bookings: [booking])), at: now)
        }
    }

    mutating func takeOff(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            let (slot, booking) = try room.bookingOnBoard()
            let name = room.board.name(of: booking.host)
            switch booking.state {
            case .checkedIn, .done: throw Declined("\(name) has come: \(room.title(of: slot))")
            case .draft, .offered, .accepted, .declined, .noShow, .withdrawn: break
            }
            var edit = PlanEdit(words: "\(name) taken off \(room.title(of: slot))")
            if booking.state.isStanding { edit.take(booking) } else { edit.removedBookings.append(booking.id) }
            return room.commit(.planned(edit), at: now)
        }
    }

    // MARK: Swapping

    /// The first press chooses a booking, the second the one to change places with.
    mutating func swap(at now: Moment) {
        guard let slot = board.selected, let booking = slot.booking, booking.state.isStanding else {
            return refuse("a swap needs two bookings that stand", at: now)
        }
        guard let plan = board.plan, let other = board.swapping,
            let first = PlanRows(plan).bookings[other].flatMap({ PlanRows(plan).place(of: $0) })
        else {
            board.swapping = booking.id
            return say("swap \(board.name(of: booking.host)): now the other booking", .done, at: now)
        }
        board.swapping = nil
        guard first.booking.id != booking.id else { return }
        let names = (board.name(of: first.booking.host), board.name(of: booking.host))
        var edit = PlanEdit(words: "\(names.0) and \(names.1) swap \(first.show.title) and \(slot.show.title)")
        edit.take(first.booking)
        edit.take(booking)
        edit.bookings += [
            Booking(
                id: identifiers.next(at: now), shift: first.shift.id, host: booking.host, role: first.booking.role,
                state: .accepted),
            Booking(
                id: identifiers.next(at: now), shift: slot.shift.id, host: first.booking.host, role: slot.role,
                state: .accepted),
        ]
        let against = plan.conflicts(madeBy: edit, by: houseRules, zone: setup.zone).map(\.words)
        overlay = .confirmation(
            Confirmation(
                title: "Swap \(names.0) and \(names.1)?",
                lines: [
                    "\(names.1) takes \(title(of: first.show, first.shift))",
                    "\(names.0) takes \(title(of: slot))", "Both have agreed; publishing tells them.",
                ] + against, act: .plan(edit)))
    }

    // MARK: Words

    /// `Payday Glow Wed 20:00`.
    func title(of slot: BoardSlot) -> String { title(of: slot.show, slot.shift) }

    func title(of show: Show, _ shift: Shift) -> String {
        let local = setup.zone.local(at: shift.start)
        return "\(show.title) \(local.date.weekday.short) \(local.time.minutesText)"
    }
}

extension Booking.Role {
    /// As the board has it.
    var words: String {
        switch self {
        case .main: "main"
        case .coHost: "co-host"
        case .moderator: "moderator"
        case .operator: "operator"
        }
    }
}
