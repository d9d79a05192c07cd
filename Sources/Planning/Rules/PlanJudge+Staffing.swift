import Civil
import Journal
import Shows
import Staffing

extension PlanJudge {
    var refusalOfShifts: String? {
        first(edit.shifts, refusal(of:)) ?? first(edit.removedShifts, refusal(ofRemoving:))
            ?? first(edit.shows) { show in
                guard let old = before.shows[show.id], old.start != show.start || old.end != show.end else {
                    return nil
                }
                return first(after.shiftsOfShow[show.id] ?? [], refusal(ofPlace:))
            }
    }

    private func refusal(of shift: Shift) -> String? {
        guard let show = after.shows[shift.show] else { return "the show of a shift is not there" }
        if shift.start >= shift.end { return "a shift of \(show.title) ends before it begins" }
        guard let old = before.shifts[shift.id] else { return refusal(ofPlace: shift) }
        if old.show != shift.show { return "a shift stays with its show" }
        return old.start != shift.start || old.end != shift.end ? refusal(ofPlace: shift) : nil
    }

    private func refusal(ofPlace shift: Shift) -> String? {
        guard let show = after.shows[shift.show] else { return nil }
        guard shift.start < show.start || shift.end > show.end else { return nil }
        return "\(title(show)): its shift \(clocks.span(shift.start, shift.end)) lies outside it"
    }

    private func refusal(ofRemoving id: ShiftID) -> String? {
        guard let shift = before.shifts[id] else { return "a shift has been removed already" }
        let booked = (after.bookingsOfShift[id] ?? []).map { after.name(of: $0.host) }.sorted()
        guard !booked.isEmpty else { return nil }
        let title = after.shows[shift.show]?.title ?? "?"
        return "the shift \(clocks.span(shift.start, shift.end)) of \(title) has bookings: "
            + booked.joined(separator: ", ")
    }

    var refusalOfBookings: String? {
        first(edit.bookings, refusal(of:)) ?? first(edit.removedBookings, refusal(ofRemoving:))
    }

    private func refusal(of booking: Booking) -> String? {
        guard let shift = after.shifts[booking.shift], let show = after.shows[shift.show] else {
            return "\(after.name(of: booking.host)): the shift is no longer there"
        }
        guard let host = after.hosts[booking.host] else { return "a host booked on \(show.title) is not there" }
        let old = before.bookings[booking.id]
        let isNew = old?.host != booking.host || old?.shift != booking.shift
        if isNew, origin == .person {
            if host.hasLeft { return "\(host.name) has left" }
            if show.status == .cancelled { return "\(show.title) is cancelled: nobody is booked on it" }
            if let old, old.told != nil {
                return "\(after.name(of: old.host)) has been told of \(show.title): "
                    + "withdraw the booking and make another"
            }
        }
        guard let old, origin == .person, let reason = old.state.refusal(of: booking.state) else { return nil }
        return "\(host.name), \(title(show)): \(reason)"
    }

    /// A host who was told of a booking has to be told of its end.
    private func refusal(ofRemoving id: BookingID) -> String? {
        guard let booking = before.bookings[id] else { return "a booking has been cancelled already" }
        guard origin == .person, booking.told != nil else { return nil }
        switch booking.state {
        case .withdrawn, .declined: return nil
        case .draft, .offered, .accepted, .checkedIn, .noShow, .done:
            let title = before.place(of: booking)?.show.title ?? "?"
            return "\(before.name(of: booking.host)) has been told of \(title): withdraw the booking, and publish"
        }
    }

    var refusalOfHosts: String? {
        first(edit.hosts) { $0.name.isEmpty ? "a host needs a name" : nil }
            ?? first(edit.timeOff) { timeOff in
                guard let host = after.hosts[timeOff.host] else { return "the host of a time off is not there" }
                return timeOff.start >= timeOff.end ? "\(host.name)'s time off ends before it begins" : nil
            }
            ?? first(edit.removedTimeOff) { before.timeOff[$0] == nil ? "a time off has been removed already" : nil }
    }

    /// A host is in one place at a time, and needs time to get from one show to the next.
    var refusalOfClashes: String? {
        first(edit.unsettled(before, after)) { place in
            let others = after.work(of: place.booking.host).filter { $0.booking.id != place.booking.id }
            let overlap = others.first { $0.shift.start < place.shift.end && $0.shift.end > place.shift.start }
            if let overlap { return clash(place, with: overlap, because: "") }
            let near = others.first { other in
                other.show.id != place.show.id && other.shift.start < place.shift.end + rules.changeover
                    && other.shift.end > place.shift.start - rules.changeover
            }
            guard let near, origin == .person else { return nil }
            return clash(place, with: near, because: ", and needs \(rules.changeover.count / 60_000) min between")
        }
    }

    private func clash(_ place: PlanRows.Place, with other: PlanRows.Place, because reason: String) -> String {
        "\(after.name(of: place.booking.host)) is booked on \(other.show.title) "
            + clocks.span(other.shift.start, other.shift.end)
            + (edit.bookings.count + edit.shows.count + edit.shifts.count > 1
                ? ", not free for \(place.show.title) \(clocks.span(place.shift.start, place.shift.end))" : "")
            + reason
    }
}
