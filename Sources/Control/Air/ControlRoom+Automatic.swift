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
        // A wake that is due and not here yet stays.
        if let due = studio.automaticDue, due.elapsed(since: now) < .zero { return [] }
        let next = nextAutomatic(in: studio, after: now)?.due
        guard next != studio.automaticDue else { return [] }
        studios[room]?.automaticDue = next
        return [next.map { .wake(at: $0, .automaticDue(room)) } ?? .cancelWake(.automaticDue(room))]
    }

    private func nextAutomatic(in studio: Studio, after now: Moment) -> Run.Automatic? {
        guard holdsDesk(of: studio.room.id), studio.pendingTake == nil, let run = studio.run,
            let rundown = studio.rundown
        else { return nil }
        return run.nextAutomatic(in: rundown, after: now)
    }

    /// Does what is due now, unless that has changed or its moment is long gone.
    mutating func advanceByItself(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let due = studio.automaticDue else { return [] }
        studios[room]?.automaticDue = nil
        guard let next = nextAutomatic(in: studio, after: due), next.due == due, let run = studio.run else { return [] }
        let pages = readWaitingPage(of: room, at: now)
        guard case .took(let take) = next.line else {
            return commit(.run(id: run.id, line: next.line), for: .steer(room), at: due) + pages
        }
        if now.elapsed(since: due) > Performance.lateness { return miss(take, of: run, due: due, at: now) + pages }
        studios[room]?.pendingTake = take.cue.id
        return commit(.run(id: run.id, line: .took(take)), for: .take(room), happened: due, at: now) + pages
    }

    private mutating func miss(_ take: Run.Take, of run: Run, due: Moment, at now: Moment) -> [Effect] {
        commit(.run(id: run.id, line: .missed(cue: take.cue.id, due: due.wall)), for: .steer(run.room), at: now)
    }

    /// An automatic take whose moment came while nobody held the desk is not fired: it is said.
    mutating func missOverdue(in room: RoomID, at now: Moment) -> [Effect] {
        guard holdsDesk(of: room), let run = studios[room]?.run, let rundown = studios[room]?.rundown,
            let due = run.onAir?.due, due.elapsed(since: now) < .zero,
            let next = run.nextAutomatic(in: rundown, after: due), case .took(let take) = next.line
        else { return [] }
        return miss(take, of: run, due: due, at: now)
    }

    // MARK: Edits near an automatic take

    /// Edits of the plan this close before an automatic take wait for it (Sofie: the same five seconds).
    static let editGuard: Milliseconds = 5000

    /// Keeps a rundown that was read so close before an automatic take that it could change what that airs.
    /// - Returns: whether it waits.
    mutating func postpone(_ page: RundownPage, in room: RoomID, at now: Moment) -> Bool {
        guard let studio = studios[room], let before = studio.rundown, before.show.id == page.show.id,
            let run = studio.run, holdsDesk(of: room),
            let due = run.nextAutomaticTake(in: before, after: now), due.elapsed(since: now) <= Self.editGuard
        else { return false }
        studios[room]?.waitingPage = page
        return true
    }

    /// Takes in the rundown that waited for an automatic take.
    mutating func readWaitingPage(of room: RoomID, at now: Moment) -> [Effect] {
        guard let page = studios[room]?.waitingPage else { return [] }
        studios[room]?.waitingPage = nil
        return [.load(.rundown(page.show.id))]
    }
}
