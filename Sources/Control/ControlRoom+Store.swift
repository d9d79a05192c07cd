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
        if let reason = reasonNotToPlan(change) {
            refuse(reason, at: now)
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
        case .reopened: return []
        case .kept(let ticket, let failure):
            kept(ticket, failure: failure, at: now)
            return []
        case .recovered(let failure): return recovered(failure: failure, at: now)
        }
    }

    private mutating func settle(_ ticket: Ticket, _ outcome: CommitOutcome, at now: Moment) -> [Effect] {
        guard let pending = commits[ticket] else { return [] }
        let calm: [Effect] = pending.purpose.isOnAir ? [.cancelWake(.commitOverdue(ticket))] : []
        switch outcome {
        case .committed(let line):
            folded.insert(line.sequence)
            guard !pending.isReleased else {
                recorded(ticket, at: now)
                return calm
            }
            commits[ticket] = nil
            let effects = fold(line.change, at: line.at, by: line.seat, now: now)
            return calm + effects + carryOut(pending, at: now)
        case .overtaken(let lines):
            let effects = fold(lines: lines, at: now)
            if pending.isReleased { return calm + effects + leaveUnrecorded(ticket) }
            if case .confirmation(let room, let airing) = pending.purpose, studios[room]?.run?.onAir?.start == airing {
                // What OBS has said holds, whoever wrote meanwhile.
                return effects
                    + [.commit(pending.change, after: lines.last?.sequence ?? seen, at: pending.at, ticket)]
            }
            commits[ticket] = nil
            forget(pending)
            if case .cell(let cell) = pending.purpose {
                return calm + effects + showEditedPages(at: now) + rewrite(cell, over: lines, at: now)
            }
            let other = lines.last?.seat.name ?? "another seat"
            refuse(
                pending.change.isPlanning
                    ? "\(other) has changed it meanwhile: look again" : Refusal.stale.message, at: now)
            return calm + effects
        case .refused(let reason):
            if pending.isReleased { return calm + leaveUnrecorded(ticket) }
            commits[ticket] = nil
            forget(pending)
            if case .cell(let cell) = pending.purpose {
                reopen(cell, reason, at: now)
                return calm
            }
            refuse(reason, at: now)
            return calm
        case .failed(let reason):
            recovery.want()
            if pending.isReleased {
                commits[ticket]?.stage = .failed
                return calm
            }
            guard let room = pending.purpose.roomOnAir, holdsDesk(of: room) else {
                commits[ticket] = nil
                forget(pending)
                if case .cell(let cell) = pending.purpose { reopen(cell, "not saved: \(reason)", at: now) }
                say("not saved: \(reason)", .wrong, at: now)
                return calm
            }
            let effects = releaseUnrecorded(ticket, pending, at: now)
            commits[ticket]?.stage = .failed
            return calm + effects
        }
    }

    /// A change that was not made leaves nothing pending on screen.
    mutating func forget(_ pending: PendingCommit) {
        switch pending.purpose {
        case .take(let room): studios[room]?.pendingTake = nil
        case .scene(let room, _), .transition(let room): studios[room]?.pendingScene = nil
        case .confirmation(let room, let airing):
            if studios[room]?.confirming == airing { studios[room]?.confirming = nil }
        case .record, .cell, .panic, .banners, .texts, .steer, .deskThenRun: break
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
            guard !isReleased(line, at: now) else { continue }
            effects += fold(line.change, at: line.at, by: line.seat, now: now)
        }
        return effects.withoutRepeats
    }

    /// Whether a line is an act of this seat that went out before it was written: it has been folded then. Any seat may
    /// have brought it in from the emergency file before the journal answered this one.
    private mutating func isReleased(_ line: JournalLine, at now: Moment) -> Bool {
        guard line.seat.id == setup.seat.id else { return false }
        let ticket = commits.first { $0.value.isReleased && $0.value.at == line.at && $0.value.change == line.change }?
            .key
        if let ticket { recorded(ticket, at: now) }
        return ticket != nil
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
