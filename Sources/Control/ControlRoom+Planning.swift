import Civil
import Journal
import Shows
import Staffing

/// Changes of plan; each can be undone at the seat that made it.
extension ControlRoom {
    mutating func toggleSkip(at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown, let index = cues.selected else { return [] }
        var cue = rundown.cues[index]
        switch cue.kind {
        case .skip: cue.kind = .normal
        case .normal: cue.kind = .skip
        case .untimed, .blocked, .milestone:
            refuse("only a normal cue can be skipped", at: now)
            return []
        }
        return commit(.cueEdited(cue), at: now)
    }

    /// Books the host under the cursor for the first shift of the show on the desk that has nobody.
    mutating func book(at now: Moment) -> [Effect] {
        guard let host = roster.selected?.host, let studio, let show = studio.rundown?.show else { return [] }
        let booked = Set(studio.bookings.filter { $0.role == .main }.map(\.shift))
        guard let shift = studio.shifts.first(where: { !booked.contains($0.id) }) else {
            refuse("every shift of \(show.title) has a main host; book co-hosts with :", at: now)
            return []
        }
        return commit(
            .bookingMade(Booking(id: identifiers.next(at: now), shift: shift.id, host: host.id, role: .main)), at: now)
    }

    mutating func cancelBooking(at now: Moment) -> [Effect] {
        guard let host = roster.selected?.host, let studio, let show = studio.rundown?.show else { return [] }
        guard let booking = studio.bookings.first(where: { $0.host == host.id }) else {
            refuse("\(host.name) is not booked for \(show.title)", at: now)
            return []
        }
        return commit(.bookingCancelled(id: booking.id, shift: booking.shift), at: now)
    }
}
