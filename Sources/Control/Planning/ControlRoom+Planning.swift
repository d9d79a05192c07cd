import Civil
import Journal
import Shows
import Staffing
import Terminal

/// Changes of plan; each can be undone at the seat that made it.
extension ControlRoom {
    mutating func toggleSkip(at now: Moment) -> [Effect] {
        if let selected = writing?.selected, !selected.isEmpty { return toggleSkip(of: chosenCues, at: now) }
        guard let rundown = studio?.rundown, let index = cues.selected else { return [] }
        var cue = newest(rundown.cues[index])
        switch cue.kind {
        case .skip: cue.kind = .normal
        case .normal: cue.kind = .skip
        case .untimed, .blocked, .milestone, .delay:
            refuse("only a normal cue can be skipped", at: now)
            return []
        }
        return commit(.cueEdited(cue), at: now)
    }

    /// Books the host under the cursor for the first shift of the show on the desk that has nobody.
    mutating func book(at now: Moment) -> [Effect] {
        guard let host = roster.selected?.host, let studio, let show = studio.rundown?.show else { return [] }
        let booked = Set(studio.bookings.filter { $0.role == .main && $0.state.isStanding }.map(\.shift))
        guard let shift = studio.shifts.first(where: { !booked.contains($0.id) }) else {
            refuse("every shift of \(show.title) has a main host", at: now)
            return []
        }
        return commit(
            .bookingMade(Booking(id: identifiers.next(at: now), shift: shift.id, host: host.id, role: .main)), at: now)
    }

    mutating func cancelBooking(at now: Moment) -> [Effect] {
        guard let host = roster.selected?.host, let studio, let show = studio.rundown?.show else { return [] }
        guard let booking = studio.bookings.first(where: { $0.host == host.id && $0.state.isStanding }) else {
            refuse("\(host.name) is not booked for \(show.title)", at: now)
            return []
        }
        return commit(.bookingCancelled(id: booking.id, shift: booking.shift), at: now)
    }

    /// Opens the line of a new show on the day under the cursor, or of a new cue after the one under the cursor.
    mutating func openNew(at now: Moment) {
        switch focus {
        case .calendar: overlay = .line(LineField(purpose: .show(day: calendar.day), text: ""))
        case .cues:
            guard let rundown = studio?.rundown else { return refuse("no show is on the desk", at: now) }
            let after = cues.selected.map { rundown.cues[$0] }
            overlay = .line(LineField(purpose: .cue(show: rundown.show.id, after: after), text: ""))
        case .roster, .metrics: break
        }
    }

    mutating func openEdit(at now: Moment) {
        guard let rundown = studio?.rundown, let index = cues.selected else { return }
        let text = CueLine.text(of: rundown.cues[index])
        overlay = .line(LineField(purpose: .edit(rundown.cues[index].id), text: text))
    }

    mutating func removeCue(at now: Moment) -> [Effect] {
        if let selected = writing?.selected, !selected.isEmpty { return remove(chosenCues, at: now) }
        guard let rundown = studio?.rundown, let index = cues.selected else { return [] }
        return commit(.cueRemoved(id: rundown.cues[index].id, show: rundown.show.id), at: now)
    }

    /// Plans what a finished line says; a line that cannot be read stays open and says why.
    mutating func plan(_ field: LineField, at now: Moment) -> [Effect] {
        do throws(PlanTrouble) {
            let change = try change(by: field, at: now)
            overlay = nil
            return commit(change, at: now)
        } catch {
            refuse(error.message, at: now)
            if let place = error.place {
                var field = field
                field.field.place(cursor: place)
                overlay = .line(field)
            }
            return []
        }
    }

    private mutating func change(by field: LineField, at now: Moment) throws(PlanTrouble) -> Change {
        switch field.purpose {
        case .show(let day): return .showAdded(try show(try ShowLine(parsing: field.field.text), on: day, at: now))
        case .cue(let show, let after):
            var cue = Cue(
                id: identifiers.next(at: now), show: show, segment: after?.segment, position: position(after: after),
                number: "", title: "", length: .lasting(.zero))
            try CueLine(parsing: field.field.text).apply(to: &cue)
            return .cueAdded(cue)
        case .edit(let id):
            let line = try CueLine(parsing: field.field.text)
            guard let rundown = studio?.rundown, let index = rundown.index(of: id) else {
                throw PlanTrouble("the cue is no longer in the rundown")
            }
            var cue = newest(rundown.cues[index])
            line.apply(to: &cue)
            return .cueEdited(cue)
        }
    }

    private mutating func show(_ line: ShowLine, on day: LocalDate, at now: Moment) throws(PlanTrouble) -> Show {
        guard let room = house?.rooms.first(where: { $0.name.lowercased() == line.room.lowercased() }) else {
            let names = house?.rooms.map(\.name).joined(separator: ", ") ?? ""
            throw PlanTrouble(
                "no room \(line.room); there are: \(names.isEmpty ? "none, name them in the config" : names)")
        }
        let start = setup.zone.instant(of: LocalTime(date: day, time: line.time))
        return Show(
            id: identifiers.next(at: now), room: room.id, title: line.title, start: start, end: start + line.length,
            hardOut: start + line.length, zone: setup.zone.identifier, channels: house?.channels.map(\.id) ?? [])
    }

    /// Between a cue and the one after it, or a step past the last. The cue itself may be gone by now.
    private func position(after cue: Cue?) -> Int64 {
        let step: Int64 = 1024
        guard let cue else { return step }
        guard let next = studio?.rundown?.cues.first(where: { $0.position > cue.position }) else {
            return cue.position + step
        }
        return cue.position + (next.position - cue.position) / 2
    }
}
