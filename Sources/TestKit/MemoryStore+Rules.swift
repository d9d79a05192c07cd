import Civil
import DemoDay
import Journal
import Planning
import Shows
import Staffing

extension MemoryStore {
    /// Why a change may not be written, in the real store's words; nil where it may.
    func refusal(
        of change: Change, by seat: Seat, at moment: Moment, origin: PlanEdit.Origin = .person
    ) -> String? {
        switch change {
        case .run(_, .started(_, let room, _, _)):
            if let reason = refusal(ofActingIn: room, by: seat) { return reason }
            return openRuns.contains { $0.room == room } ? "a run is open in room \(name(of: room)): end it first" : nil
        case .run(let id, let line):
            guard let room = roomsOfRuns[id] else { return "the run is not in the journal" }
            if case .noted = line {} else if !openRuns.contains(where: { $0.id == id }) { return "the run has ended" }
            return refusal(ofActingIn: room, by: seat)
        case .deskTaken(let room, _): return refusal(ofTaking: room, by: seat, at: moment)
        case .deskReleased(let room): return refusal(ofActingIn: room, by: seat)
        case .cueEdited(let cue):
            return day.cues.contains { $0.id == cue.id } ? nil : "cue \(cue.number) \(cue.title) has been removed"
        case .bookingMade(let booking): return clash(of: booking)
        case .bookingCancelled(let id, _):
            return refusal(ofCancelling: id)
        case .rundownEdited(let edit):
            return edit.removed.allSatisfy { id in day.cues.contains { $0.id == id } }
                ? nil : "a cue has been removed already"
        case .templateSaved(let template):
            return templates.contains { $0.name == template.name && $0.id != template.id }
                ? "a template \(template.name) is there already" : nil
        case .unchecked(let show, let row):
            return ticks.contains { $0.show == show && $0.row == row } ? nil : "nobody has ticked it"
        case .planned(let edit):
            return edit.refusal(among: staffing, zone: SimulatedClock.zone, origin: origin)
        case .cueAdded, .cueRemoved, .templateRemoved, .checked, .showAdded, .showEdited: return nil
        }
    }

    private func refusal(ofActingIn room: RoomID, by seat: Seat) -> String? {
        guard let holder = desks[room]?.seat else {
            return "nobody is at the desk of room \(name(of: room)): take it first"
        }
        return holder.id == seat.id ? nil : "\(holder.name) is at the desk of room \(name(of: room))"
    }

    private func refusal(ofTaking room: RoomID, by seat: Seat, at moment: Moment) -> String? {
        guard let holder = desks[room], holder.seat.id != seat.id else { return nil }
        let last = lastSign(of: holder)
        let isSilent = last.bootID != moment.bootID || moment.elapsed(since: last) >= .seconds(3)
        return isSilent ? nil : "\(holder.seat.name) is at the desk of room \(name(of: room))"
    }

    func lastSign(of holder: (seat: Seat, taken: Moment)) -> Moment {
        guard let beat = beats[holder.seat.id], beat.elapsed(since: holder.taken) > .zero else { return holder.taken }
        return beat
    }

    private func refusal(ofCancelling id: BookingID) -> String? {
        guard let booking = day.bookings.first(where: { $0.id == id }) else {
            return "the booking has been cancelled already"
        }
        guard booking.told != nil, booking.state.isStanding else { return nil }
        let host = day.hosts.first { $0.id == booking.host }?.name ?? "?"
        return "\(host) has been told of it: withdraw the booking, and publish"
    }

    /// Another booking of the same host at the same time.
    private func clash(of booking: Booking) -> String? {
        guard let shift = day.shifts.first(where: { $0.id == booking.shift }) else {
            return "the shift is no longer there"
        }
        for other in day.bookings where other.host == booking.host && other.state.isStanding {
            guard let held = day.shifts.first(where: { $0.id == other.shift }), held.end > shift.start,
                held.start < shift.end, let show = day.shows.first(where: { $0.id == held.show }),
                show.status != .cancelled
            else { continue }
            let host = day.hosts.first { $0.id == booking.host }?.name ?? "?"
            return "\(host) is booked on \(show.title)"
        }
        return nil
    }

    private func name(of room: RoomID) -> String { day.rooms.first { $0.id == room }?.name ?? "?" }
}
