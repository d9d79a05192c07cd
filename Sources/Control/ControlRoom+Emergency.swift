import Civil
import Journal
import Shows

/// Acts that went out before the journal had them: their lines lie in the emergency file until it does.
extension ControlRoom {
    /// The journal has not answered in time: the act goes out, its line is kept elsewhere, and the header says so.
    ///
    /// A seat that has lost the desk meanwhile waits for the journal, which knows whose act came first.
    mutating func release(overdue ticket: Ticket, at now: Moment) -> [Effect] {
        guard let pending = commits[ticket], let room = pending.purpose.roomOnAir, !pending.isReleased,
            holdsDesk(of: room)
        else { return [] }
        return releaseUnrecorded(ticket, pending, at: now)
    }

    mutating func releaseUnrecorded(_ ticket: Ticket, _ pending: PendingCommit, at now: Moment) -> [Effect] {
        commits[ticket]?.stage = .released
        if notRecorded.isEmpty {
            say("NOT RECORDED: the journal is slow; the line is kept in the emergency file", .wrong, at: now)
        }
        notRecorded.insert(ticket)
        let effects = fold(pending.change, at: pending.at, by: setup.seat, now: now)
        return effects + carryOut(pending, at: now) + [keep(ticket, pending)]
    }

    /// The journal has not taken the line of an act that is out. No rule undoes what has happened: it goes in from the
    /// emergency file, in its turn.
    mutating func leaveUnrecorded(_ ticket: Ticket) -> [Effect] {
        guard let pending = commits[ticket] else { return [] }
        commits[ticket]?.stage = .failed
        recovery.want()
        return pending.isMissingInFile ? [keep(ticket, pending)] : []
    }

    mutating func kept(_ ticket: Ticket, failure: String?, at now: Moment) {
        commits[ticket]?.isMissingInFile = failure != nil
        guard notRecorded.contains(ticket), let failure else { return }
        say("NOT RECORDED, and the emergency file failed: \(failure)", .wrong, at: now)
    }

    /// Has the emergency file brought into the journal, where there is a need and it is time.
    mutating func recover(at now: Moment) -> [Effect] {
        guard readOnlyReason == nil, recovery.begin(at: now) else { return [] }
        return [.recover]
    }

    /// What was in the emergency file is in the journal, which is asked for the lines' places.
    mutating func recovered(failure: String?, at now: Moment) -> [Effect] {
        recovery.end(succeeded: failure == nil, at: now)
        guard failure == nil else { return [] }
        let failed = commits.filter { $0.value.stage == .failed }.sorted { $0.key.number < $1.key.number }
        return failed.map { ticket, pending in
            commits[ticket]?.stage = .released
            return .commit(pending.change, after: seen, at: pending.at, ticket)
        }
    }

    /// The journal has the line of an act that went out before.
    mutating func recorded(_ ticket: Ticket, at now: Moment) {
        commits[ticket] = nil
        notRecorded.remove(ticket)
        if notRecorded.isEmpty { say("recorded again", .done, at: now) }
    }

    private mutating func keep(_ ticket: Ticket, _ pending: PendingCommit) -> Effect {
        recovery.want()
        return .keep(pending.change, at: pending.at, ticket)
    }
}
