import Civil
import Journal
import Shows

/// What the desk does by itself: takes that follow or continue, a standby that moves at an end, and rolling.
///
/// The moment of each is worked out after every event and asked for as a wake, so that it is exact however long the
/// show; the line carries that moment and not the one of waking, so that nothing drifts. One that is overdue by more than
/// a second is MISSED, and one whose moment passed while nobody held the desk is never caught up on.
extension ControlRoom {
    /// Asks to be woken for what happens next by itself in each room of this seat's desks.
    mutating func reschedule(at now: Moment) -> [Effect] {
        studios.keys.sorted().flatMap { reschedule(in: $0, at: now) }
    }

    private mutating func reschedule(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        let edits = takeInWaitingPage(of: room, at: now)
        // A wake that is due and not here yet stays.
        if let due = studio.automaticDue, due.elapsed(since: now) < .zero { return edits }
        studios[room]?.steeredAt = nil
        let next = nextAutomatic(in: studio, after: studio.steeredAt ?? now)?.due
        guard next != studio.automaticDue else { return edits }
        studios[room]?.automaticDue = next
        return edits + [next.map { .wake(at: $0, .automaticDue(room)) } ?? .cancelWake(.automaticDue(room))]
    }

    private func nextAutomatic(in studio: Studio, after now: Moment) -> Run.Automatic? {
        guard holdsDesk(of: studio.room.id), studio.pendingTake == nil, let run = studio.run,
            let rundown = studio.rundown
        else { return nil }
        var next = run.nextAutomatic(in: rundown, after: now)
        // What was not aired at its moment is not tried again there: a rolling run looks on from the one after.
        if let due = next?.due, case .took(let take) = next?.line, hasMissed(take, of: run, at: due) {
            next = run.nextAutomatic(in: rundown, after: due + 1)
        }
        // What is on its way to the journal already does not come again.
        return next.flatMap { next in
            commits.values.contains { $0.change == .run(id: run.id, line: next.line) && !$0.isReleased } ? nil : next
        }
    }

    /// Whether a take that is due at a moment is said to be missed, or is about to be. The wall may have been set between
    /// the two, so that it is their order that counts.
    private func hasMissed(_ take: Run.Take, of run: Run, at due: Moment) -> Bool {
        let isLate = { (said: Moment) in said.elapsed(since: due) >= .zero }
        return run.remarks.contains { remark in
            guard case .missed(take.cue.id, _) = remark.what else { return false }
            return isLate(remark.at)
        }
            || commits.values.contains { commit in
                guard case .run(run.id, .missed(take.cue.id, _)) = commit.change else { return false }
                return isLate(commit.at)
            }
    }

    /// Does what is due now, unless that has changed or its moment is long gone.
    mutating func advanceByItself(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let due = studio.automaticDue else { return [] }
        studios[room]?.automaticDue = nil
        guard let next = nextAutomatic(in: studio, after: due), next.due == due, let run = studio.run else { return [] }
        let moment = due.restated(at: now)
        guard case .took(let take) = next.line else {
            return commit(.run(id: run.id, line: next.line), for: .steer(room), happened: moment, at: now)
        }
        if let reason = studio.reasonToAsk(before: take, at: now) {
            // Nobody is there to be asked once more.
            say("\(take.cue.label) does not air by itself: \(reason)", .wrong, at: now)
            return miss(take, of: run, due: moment, at: now)
        }
        if now.elapsed(since: due) > Performance.lateness { return miss(take, of: run, due: moment, at: now) }
        studios[room]?.pendingTake = take.cue.id
        return commit(.run(id: run.id, line: .took(take)), for: .take(room), happened: moment, at: now)
    }

    private mutating func miss(_ take: Run.Take, of run: Run, due: Moment, at now: Moment) -> [Effect] {
        commit(.run(id: run.id, line: .missed(cue: take.cue.id, due: due.wall)), for: .steer(run.room), at: now)
    }

    /// What came due while nobody held the desk: a take is not fired but said, a standby still moves.
    mutating func missOverdue(in room: RoomID, at now: Moment) -> [Effect] {
        guard holdsDesk(of: room), let run = studios[room]?.run, let rundown = studios[room]?.rundown else { return [] }
        switch run.advance {
        case .held, .panicked: return []
        case .rolling: return missRoll(of: run, rundown, at: now)
        case .free: break
        }
        guard let due = run.onAir?.due(seenFrom: now), due.elapsed(since: now) < .zero,
            let next = run.nextAutomatic(in: rundown, after: due), next.due == due
        else { return [] }
        guard case .took(let take) = next.line else {
            return commit(.run(id: run.id, line: next.line), for: .steer(room), at: now)
        }
        return miss(take, of: run, due: due, at: now)
    }

    /// A rolling run that nobody drove: what should be on air by now is said once, and airs by a key or not at all.
    private mutating func missRoll(of run: Run, _ rundown: Rundown, at now: Moment) -> [Effect] {
        switch run.rollLine(in: rundown, at: now.wall) {
        case .took(let take):
            let due = take.backdated.map { now + ($0 - now.wall) } ?? now
            let missed = Remark.Subject.missed(take.cue.id, due: due.wall)
            return run.remarks.contains { $0.what == missed } ? [] : miss(take, of: run, due: due, at: now)
        case .some(let line): return commit(.run(id: run.id, line: line), for: .steer(run.room), at: now)
        case nil: return []
        }
    }

    // MARK: Edits near an automatic take

    /// Edits of the plan this close before an automatic take wait for it (Sofie: the same five seconds).
    static let editGuard: Milliseconds = 5000

    /// Keeps a rundown that was read so close before an automatic take that it could change what that airs.
    /// - Returns: whether it waits.
    mutating func postpone(_ page: RundownPage, in room: RoomID, at now: Moment) -> Bool {
        guard let studio = studios[room], studio.rundown?.show.id == page.show.id,
            isNearAutomaticTake(studio, at: now)
        else { return false }
        studios[room]?.waitingPage = page
        studios[room]?.waitingSince = studio.run?.lastTake
        return true
    }

    /// Takes in the rundown that waited for an automatic take, once that has come or will not come so soon.
    private mutating func takeInWaitingPage(of room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let page = studio.waitingPage, studio.pendingTake == nil,
            studio.automaticDue.map({ $0.elapsed(since: now) >= .zero }) ?? true
        else { return [] }
        let isNewAiring = studio.run?.lastTake != studio.waitingSince
        guard isNewAiring || !isNearAutomaticTake(studio, at: now) else { return [] }
        studios[room]?.waitingPage = nil
        return takeIn(page, in: room, at: now)
    }

    /// Why a cue cannot be changed here now: what this seat shows of it is older than what it has read; nil where it can.
    func reasonNotToPlan(_ change: Change) -> String? {
        let edited: [Cue]
        switch change {
        case .cueEdited(let cue): edited = [cue]
        case .rundownEdited(let edit): edited = edit.cues
        case .cueAdded, .cueRemoved, .templateSaved, .templateRemoved, .checked, .unchecked, .showAdded, .showEdited,
            .bookingMade, .bookingCancelled, .planned, .run, .deskTaken, .deskReleased:
            return nil
        }
        let waiting = edited.first { cue in
            studios.values.contains { studio in
                guard let page = studio.waitingPage, page.show.id == cue.show, let shown = studio.rundown?.cue(cue.id)
                else { return false }
                return page.cues.first { $0.id == cue.id } != shown
            }
        }
        return waiting.map { "another seat has changed \($0.label): it is shown after the automatic take" }
    }

    private func isNearAutomaticTake(_ studio: Studio, at now: Moment) -> Bool {
        guard holdsDesk(of: studio.room.id), let rundown = studio.rundown,
            let due = studio.run?.nextAutomaticTake(in: rundown, after: now)
        else { return false }
        return due.elapsed(since: now) <= Self.editGuard
    }
}
