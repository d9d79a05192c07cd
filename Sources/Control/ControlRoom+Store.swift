import Civil
import Journal
import OBSProtocol
import Shows

extension ControlRoom {
    /// How long an act on air waits for the journal.
    static let commitPatience: Milliseconds = 50

    /// Sends a change to the journal; what it is for happens when it is written, or when waiting would hold up the show.
    /// - Parameter moment: when it happened, where that is not now: what comes by itself keeps its own moment.
    mutating func commit(
        _ change: Change, for purpose: PendingCommit.Purpose = .record, happened moment: Moment? = nil, at now: Moment
    ) -> [Effect] {
        if let readOnlyReason, !purpose.isOnAir {
            say("not changed: \(readOnlyReason)", .refusal, at: now)
            return []
        }
        tickets += 1
        let ticket = Ticket(tickets)
        commits[ticket] = PendingCommit(change: change, at: moment ?? now, purpose: purpose)
        if let room = purpose.roomOutsideRundown { studios[room]?.unplannedAt = now }
        var effects: [Effect] = [.commit(change, after: seen, at: moment ?? now, ticket)]
        if purpose.isOnAir { effects.append(.wake(at: now + Self.commitPatience, .commitOverdue(ticket))) }
        return effects
    }

    mutating func handle(_ report: StoreReport, at now: Moment) -> [Effect] {
        switch report {
        case .loaded(let query, let answer): return show(answer, to: query, at: now)
        case .committed(let ticket, let outcome):
            let pending = commits[ticket]
            return settle(ticket, outcome, at: now) + answerAsker(of: ticket, outcome, pending: pending, at: now)
        case .undone(let report): return show(report, at: now)
        case .news(let lines, let upTo): return fold(news: lines, upTo: upTo, at: now)
        case .readOnly(let reason):
            guard reason != readOnlyReason else { return [] }
            readOnlyReason = reason
            say("read-only: \(reason)", .wrong, at: now)
            return []
        case .failed(let reason):
            say(reason, .wrong, at: now)
            return []
        case .kept(let ticket, let failure):
            guard notRecorded.contains(ticket), let failure else { return [] }
            say("NOT RECORDED, and the emergency file failed: \(failure)", .wrong, at: now)
            return []
        }
    }

    /// The journal has not answered in time: the act goes out, its line is kept elsewhere, and the header says so.
    ///
    /// A seat that has lost the desk meanwhile waits for the journal, which knows whose act came first.
    mutating func release(overdue ticket: Ticket, at now: Moment) -> [Effect] {
        guard let pending = commits[ticket], let room = pending.purpose.roomOnAir, !pending.isReleased,
            holdsDesk(of: room)
        else { return [] }
        return releaseUnrecorded(ticket, pending, at: now)
    }

    /// Asks the journal again for what it has failed to write, in the order in which it happened.
    mutating func retryUnrecorded() -> [Effect] {
        guard readOnlyReason == nil else { return [] }
        let failed = commits.filter { $0.value.stage == .failed }.sorted { $0.key.number < $1.key.number }
        return failed.map { ticket, pending in
            commits[ticket]?.stage = .released
            return .commit(pending.change, after: seen, at: pending.at, ticket)
        }
    }

    private mutating func releaseUnrecorded(_ ticket: Ticket, _ pending: PendingCommit, at now: Moment) -> [Effect] {
        commits[ticket]?.stage = .released
        if notRecorded.isEmpty {
            say("NOT RECORDED: the journal is slow; the line is kept in the emergency file", .wrong, at: now)
        }
        notRecorded.insert(ticket)
        let effects = fold(pending.change, at: pending.at, by: setup.seat, now: now)
        return effects + carryOut(pending, at: now) + [.keep(pending.change, at: pending.at, ticket)]
    }

    private mutating func settle(_ ticket: Ticket, _ outcome: CommitOutcome, at now: Moment) -> [Effect] {
        guard let pending = commits[ticket] else { return [] }
        let calm: [Effect] = pending.purpose.isOnAir ? [.cancelWake(.commitOverdue(ticket))] : []
        switch outcome {
        case .committed(let line):
            commits[ticket] = nil
            folded.insert(line.sequence)
            guard !pending.isReleased else {
                notRecorded.remove(ticket)
                if notRecorded.isEmpty { say("recorded again", .done, at: now) }
                return calm
            }
            let effects = fold(line.change, at: line.at, by: line.seat, now: now)
            return calm + effects + carryOut(pending, at: now)
        case .overtaken(let lines):
            commits[ticket] = nil
            let effects = fold(lines: lines, at: now)
            guard !pending.isReleased else {
                // The act is out: its line goes in after what overtook it.
                var after = pending
                after.purpose = .record
                return calm + effects + recommit(after, ticket, after: lines.last?.sequence ?? seen)
            }
            forget(pending)
            let other = lines.last?.seat.name ?? "another seat"
            refuse(
                pending.change.isPlanning
                    ? "\(other) has changed it meanwhile: look again" : Refusal.stale.message, at: now)
            return calm + effects
        case .refused(let reason):
            commits[ticket] = nil
            notRecorded.remove(ticket)
            forget(pending)
            refuse(reason, at: now)
            return calm
        case .failed(let reason):
            if pending.isReleased {
                commits[ticket]?.stage = .failed
                return calm
            }
            guard let room = pending.purpose.roomOnAir, holdsDesk(of: room) else {
                commits[ticket] = nil
                forget(pending)
                say("not saved: \(reason)", .wrong, at: now)
                return calm
            }
            let effects = releaseUnrecorded(ticket, pending, at: now)
            commits[ticket]?.stage = .failed
            return calm + effects
        }
    }

    private mutating func recommit(_ pending: PendingCommit, _ ticket: Ticket, after: Sequence) -> [Effect] {
        commits[ticket] = pending
        return [.commit(pending.change, after: after, at: pending.at, ticket)]
    }

    /// A change that was not made leaves nothing pending on screen.
    mutating func forget(_ pending: PendingCommit) {
        switch pending.purpose {
        case .take(let room): studios[room]?.pendingTake = nil
        case .scene(let room, _), .transition(let room): studios[room]?.pendingScene = nil
        case .record, .panic, .banners, .confirmation, .steer, .deskThenRun: break
        }
    }

    private mutating func show(_ outcome: UndoOutcome, at now: Moment) -> [Effect] {
        switch outcome {
        case .done(let line):
            folded.insert(line.sequence)
            return fold(line.change, at: line.at, by: line.seat, now: now)
        case .nothing: refuse("nothing to undo or redo at this seat", at: now)
        case .changedSince(let line):
            refuse("not undone: \(line.seat.name) has changed it since (\(line.change.words))", at: now)
        case .refused(let reason): refuse(reason, at: now)
        case .failed(let reason): say("not undone: \(reason)", .wrong, at: now)
        }
        return []
    }

    private mutating func fold(news lines: [JournalLine], upTo: Sequence, at now: Moment) -> [Effect] {
        let effects = fold(lines: lines, at: now)
        seen = max(seen, upTo)
        let reached = seen
        folded = folded.filter { $0 > reached }
        return effects
    }

    private mutating func fold(lines: [JournalLine], at now: Moment) -> [Effect] {
        var effects: [Effect] = []
        for line in lines where line.sequence > seen && !folded.contains(line.sequence) {
            folded.insert(line.sequence)
            guard !isReleased(line) else { continue }
            effects += fold(line.change, at: line.at, by: line.seat, now: now)
        }
        return effects.withoutRepeats
    }

    /// Whether a line is an act of this seat that went out before it was written: it has been folded then. Another seat
    /// may have brought it in from the emergency file before the journal answered this one.
    private func isReleased(_ line: JournalLine) -> Bool {
        line.seat.id == setup.seat.id
            && commits.values.contains { $0.isReleased && $0.at == line.at && $0.change == line.change }
    }
}

extension [Effect] {
    /// The same loads asked for by several lines are asked once.
    var withoutRepeats: [Effect] {
        var seen: Set<Query> = []
        return filter { effect in
            guard case .load(let query) = effect else { return true }
            return seen.insert(query).inserted
        }
    }
}
