import Civil
import DemoDay
import Journal
import Planning
import Shows
import Staffing

extension MemoryStore {
    /// Writes a change, unless its subject has moved on past `after`, a rule forbids it or the store is ill.
    public func commit(_ change: Change, after: Sequence, at moment: Moment, by seat: Seat) -> CommitOutcome {
        switch health {
        case .failing(let reason), .readOnly(let reason): return .failed(reason: reason)
        case .well, .hanging: break
        }
        if let known = known(change, at: moment, by: seat) { return .committed(known) }
        let newer = lines(after: after).filter { change.isOvertaken(by: $0.change) && $0.seat.id != seat.id }
        guard newer.isEmpty else { return .overtaken(newer) }
        if let reason = refusal(of: change, by: seat, at: moment) { return .refused(reason: reason) }
        return .committed(write(change, at: moment, by: seat, role: .change))
    }

    /// Takes back a seat's newest plan that stands.
    func undo(at moment: Moment, by seat: Seat) -> UndoOutcome {
        takeBack(newest(of: seat) { $0 != .undo }, role: .undo, at: moment, by: seat)
    }

    /// Brings again what the seat's newest undo took back, unless it has planned since.
    func redo(at moment: Moment, by seat: Seat) -> UndoOutcome {
        let lastPlan = journal.last {
            $0.seat.id == seat.id && inverses[$0.sequence] != nil && roles[$0.sequence] == .change
        }
        let undo = newest(of: seat) { $0 == .undo }
        guard let undo, undo.sequence > (lastPlan?.sequence ?? .start) else { return .nothing }
        return takeBack(undo, role: .redo, at: moment, by: seat)
    }

    private func newest(of seat: Seat, where fits: (Role) -> Bool) -> JournalLine? {
        let taken = Set(journal.compactMap(\.undoes))
        return journal.last { line in
            line.seat.id == seat.id && inverses[line.sequence] != nil && !taken.contains(line.sequence)
                && roles[line.sequence].map(fits) == true
        }
    }

    private func takeBack(_ line: JournalLine?, role: Role, at moment: Moment, by seat: Seat) -> UndoOutcome {
        guard let line, let inverse = inverses[line.sequence] else { return .nothing }
        let later = journal.last {
            $0.sequence > line.sequence && line.change.isOvertaken(by: $0.change) && $0.seat.id != seat.id
        }
        if let later { return .changedSince(by: later) }
        if let reason = refusal(of: inverse, by: seat, at: moment, origin: .undo) { return .refused(reason: reason) }
        return .done(write(inverse, at: moment, by: seat, role: role, undoes: line.sequence))
    }

    @discardableResult
    func write(
        _ change: Change, at moment: Moment, by seat: Seat, role: Role, undoes: Sequence? = nil
    ) -> JournalLine {
        let line = JournalLine(
            sequence: Sequence(newest.number + 1), at: moment, seat: seat, change: change, undoes: undoes)
        inverses[line.sequence] = change.inverse(before: image(before: change))
        roles[line.sequence] = role
        places[moment, default: []].append(journal.count)
        journal.append(line)
        apply(line)
        return line
    }

    private func image(before change: Change) -> Change.Image? {
        switch change {
        case .cueEdited(let cue): day.cues.first { $0.id == cue.id }.map(Change.Image.cue)
        case .cueRemoved(let id, _): day.cues.first { $0.id == id }.map(Change.Image.cue)
        case .rundownEdited(let edit):
            .rundown(
                cues: day.cues.filter { edit.touched.contains($0.id) },
                segments: day.segments.filter { (edit.segments.map(\.id) + edit.removedSegments).contains($0.id) })
        case .templateSaved(let template): templates.first { $0.id == template.id }.map(Change.Image.template)
        case .templateRemoved(let id, _): templates.first { $0.id == id }.map(Change.Image.template)
        case .checked(let tick): ticks.first { $0.show == tick.show && $0.row == tick.row }.map(Change.Image.tick)
        case .unchecked(let show, let row): ticks.first { $0.show == show && $0.row == row }.map(Change.Image.tick)
        case .showEdited(let show): day.shows.first { $0.id == show.id }.map(Change.Image.show)
        case .bookingCancelled(let id, _): day.bookings.first { $0.id == id }.map(Change.Image.booking)
        case .planned(let edit): .plan(rows(before: edit))
        case .run, .deskTaken, .deskReleased, .cueAdded, .showAdded, .bookingMade: nil
        }
    }

    private func apply(_ line: JournalLine) {
        switch line.change {
        case .run(let id, .started(let show, let room, let kind, _)):
            openRuns.append(.init(id: id, room: room, show: show))
            roomsOfRuns[id] = room
            if kind == .live { set(.onAir, show: show) }
        case .run(let id, .ended):
            if let open = openRuns.first(where: { $0.id == id }), isLive(id) { set(.ended, show: open.show) }
            openRuns.removeAll { $0.id == id }
        case .run: break
        case .deskTaken(let room, let seat): desks[room] = (seat, line.at)
        case .deskReleased(let room): desks[room] = nil
        case .cueAdded(let cue), .cueEdited(let cue):
            day.cues.removeAll { $0.id == cue.id }
            day.cues.append(cue)
        case .cueRemoved(let id, _): day.cues.removeAll { $0.id == id }
        case .rundownEdited(let edit):
            day.cues.removeAll { edit.touched.contains($0.id) }
            day.cues += edit.cues
            let segments = edit.segments.map(\.id) + edit.removedSegments
            day.segments.removeAll { segments.contains($0.id) }
            day.segments += edit.segments
        case .templateSaved(let template):
            templates.removeAll { $0.id == template.id }
            templates.append(template)
        case .templateRemoved(let id, _): templates.removeAll { $0.id == id }
        case .checked(let tick):
            ticks.removeAll { $0.show == tick.show && $0.row == tick.row }
            ticks.append(tick)
        case .unchecked(let show, let row): ticks.removeAll { $0.show == show && $0.row == row }
        case .showAdded(let show):
            day.shows.append(show)
            // A short show is one shift, as in the database.
            day.shifts.append(Shift(id: ShiftID(show.id.raw), show: show.id, start: show.start, end: show.end))
        case .showEdited(let show):
            day.shows.removeAll { $0.id == show.id }
            day.shows.append(show)
        case .bookingMade(let booking): day.bookings.append(booking)
        case .bookingCancelled(let id, _): day.bookings.removeAll { $0.id == id }
        case .planned(let edit): apply(edit)
        }
    }

    private func set(_ status: Show.Status, show id: ShowID) {
        guard let index = day.shows.firstIndex(where: { $0.id == id }) else { return }
        day.shows[index].status = status
    }

    private func isLive(_ run: RunID) -> Bool {
        lines(of: run).contains { line in
            guard case .started(_, _, .live, _) = line else { return false }
            return true
        }
    }
}
