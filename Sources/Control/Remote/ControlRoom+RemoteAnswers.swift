import Civil
import Journal
import OBSProtocol
import Shows

/// Answers to acts asked for from outside: when the journal has them, when they went out before it had, and, for those who
/// wait for it, when OBS shows them.
extension ControlRoom {
    /// Answers whoever asked for a change that the journal has now answered.
    /// - Parameter pending: the change as it was before that.
    mutating func answerAsker(
        of ticket: Ticket, _ outcome: CommitOutcome, pending: PendingCommit?, at now: Moment
    ) -> [Effect] {
        guard let pending, let asked = remote.asked.removeValue(forKey: ticket) else { return [] }
        switch outcome {
        case .committed:
            if pending.isMissed(at: now) { return [asked.refusal("MISSED: this seat stood still")] }
            return answerAccepted(asked, at: now)
        case .overtaken: return [asked.refusal(Refusal.stale.message)]
        case .refused(let reason): return [asked.refusal(reason)]
        case .failed(let reason):
            guard commits[ticket]?.isReleased == true else { return [asked.refusal("not saved: \(reason)")] }
            return answerReleased(asked, at: now)
        }
    }

    /// Answers whoever asked for an act that has just gone out unrecorded.
    mutating func answerAsker(ofReleased ticket: Ticket, at now: Moment) -> [Effect] {
        guard commits[ticket]?.isReleased == true, let asked = remote.asked.removeValue(forKey: ticket) else {
            return []
        }
        return answerReleased(asked, at: now)
    }

    private mutating func answerReleased(_ asked: RemoteBook.Asked, at now: Moment) -> [Effect] {
        var asked = asked
        asked.words += " (not recorded yet)"
        return answerAccepted(asked, at: now)
    }

    private mutating func answerAccepted(_ asked: RemoteBook.Asked, at now: Moment) -> [Effect] {
        switch asked.act.answer {
        case .whenAccepted: return [.answer(asked.asker, .done(asked.words))]
        case .whenConfirmed:
            remote.unconfirmed.append(asked)
            return []
        }
    }

    /// Answers those who wait for OBS and need wait no more.
    mutating func answerConfirmed(at now: Moment) -> [Effect] {
        guard !remote.unconfirmed.isEmpty else { return [] }
        let verdicts = remote.unconfirmed.map { ($0, verdict(of: $0, at: now)) }
        remote.unconfirmed = verdicts.compactMap { asked, verdict in verdict == nil ? asked : nil }
        return verdicts.compactMap(\.1)
    }

    /// What OBS has made of an act; nil while it may still say.
    private func verdict(of asked: RemoteBook.Asked, at now: Moment) -> Effect? {
        let done = Effect.answer(asked.asker, .done(asked.words))
        guard let studio = studios[asked.room], let run = studio.run, run.kind != .dry else { return done }
        if now.elapsed(since: asked.at) > RemoteBook.patience {
            return asked.refusal("it went out, and OBS has not confirmed it")
        }
        switch asked.act.verb {
        case .standby, .note, .message, .pull: return done
        case .panic:
            if studio.showsSafety { return done }
            guard studio.pendingScene == nil else { return nil }
            let trouble = studio.mirror.isCurrent ? studio.difference : "OBS is \(studio.mirror.link.word)"
            return trouble.map { asked.refusal("it went out; \($0)") }
        case .take:
            guard let airing = run.onAir, airing.start == asked.at else {
                return asked.refusal("it went out, and something else came before OBS confirmed it")
            }
            switch airing.confirmation {
            case .confirmed: return done
            case .missing(let reason): return asked.refusal("it went out; NOT CONFIRMED: \(reason)")
            case .awaited:
                // A cue that asks nothing of OBS has nothing to be confirmed.
                let asksNothing = (try? ActionLine(parsing: airing.cue.actions).actions.isEmpty) ?? true
                return asksNothing ? done : nil
            }
        }
    }
}

extension RemoteBook.Asked {
    func refusal(_ reason: String) -> Effect { .answer(asker, .refused(reason: reason)) }
}

extension PendingCommit {
    /// Whether the journal's answer came too late for what waited for it to go out.
    fileprivate func isMissed(at now: Moment) -> Bool {
        guard !isReleased, now.elapsed(since: at) > Performance.lateness else { return false }
        switch purpose {
        case .take, .panic, .scene, .transition, .banners, .texts: return true
        case .record, .cell, .confirmation, .steer, .deskThenRun: return false
        }
    }
}
