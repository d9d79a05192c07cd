import Civil
import Journal
import OBSProtocol
import Shows

/// What follows once an act on air is written, or has waited for that long enough: OBS is told.
extension ControlRoom {
    /// What waited for the journal happens now; after a stall of the whole program it is MISSED, as nobody looks for it
    /// any more.
    mutating func carryOut(_ pending: PendingCommit, at now: Moment) -> [Effect] {
        let late = now.elapsed(since: pending.at)
        if late > Performance.lateness, pending.purpose.isOnAir { return miss(pending, by: late, at: now) }
        switch pending.purpose {
        case .record, .cell, .confirmation, .steer: return []
        case .take(let room): return perform(in: room, takenAt: pending.at, at: now)
        case .panic(let room, let scene): return performPanic(in: room, scene: scene, at: now)
        case .scene(let room, let name):
            return [order(.switchScene(name, transition: nil), of: room, words: "scene \u{201c}\(name)\u{201d}").effect]
                + awaitScene(in: room, at: now)
        case .texts(let room): return resendTexts(in: room, at: now)
        case .banners(let room, let banners, let move): return perform(banners, move, in: room)
        case .transition(let room):
            return [order(.triggerTransition, of: room, words: "transition").effect] + awaitScene(in: room, at: now)
        case .deskThenRun(let room, let kind): return startRun(kind, in: room, at: now)
        }
    }

    private mutating func miss(_ pending: PendingCommit, by late: Milliseconds, at now: Moment) -> [Effect] {
        let reason = "MISSED by \(late.count / 1000) s: this seat stood still"
        switch pending.purpose {
        case .record, .cell, .confirmation, .steer, .deskThenRun: return []
        case .panic, .scene, .transition, .banners, .texts:
            forget(pending)
            say("\(reason); press again", .wrong, at: now)
            return []
        case .take(let room):
            guard let run = studios[room]?.run, let airing = run.onAir, run.lastTake == pending.at else { return [] }
            let line = Run.Line.unconfirmed(cue: airing.cue.id, reason: reason)
            return commit(.run(id: run.id, line: line), for: .confirmation(room, of: airing.start), at: now)
        }
    }

    /// Begins the actions of the cue that has just gone on air.
    private mutating func perform(in room: RoomID, takenAt moment: Moment, at now: Moment) -> [Effect] {
        guard let run = studios[room]?.run, let airing = run.onAir, run.lastTake == moment else { return [] }
        studios[room]?.confirming = nil
        studios[room]?.pendingScene = nil
        let actions = (try? ActionLine(parsing: airing.cue.actions).actions) ?? []
        let wait: [Action] = airing.cue.preWait > .zero ? [.wait(airing.cue.preWait)] : []
        studios[room]?.performance = Performance(
            cue: airing.cue.id, actions: wait + actions, at: moment)
        // A cue that asks nothing of OBS is on air when it was taken.
        let asked = performDue(in: room, cue: airing.cue.id, at: now) + awaitConfirmation(in: room, at: now)
        return actions.isEmpty ? asked + confirm(in: room, at: now) : asked
    }

    /// Asks to be woken when OBS should have confirmed the cue on air.
    func awaitConfirmation(in room: RoomID, at now: Moment) -> [Effect] {
        guard let run = studios[room]?.run, run.kind != .dry, let airing = run.onAir, airing.confirmation == .awaited,
            let actions = try? ActionLine(parsing: airing.cue.actions).actions, !actions.isEmpty
        else { return [] }
        let patience = Performance.patience(for: actions) + airing.cue.preWait
        return [.wake(at: now + patience, .confirmationDue(room, airing.cue.id))]
    }

    /// Sends the actions of a cue that are due, and asks to be woken for the rest. What is overdue, as after a sleep, is
    /// not sent: nobody looks for it any more.
    mutating func performDue(in room: RoomID, cue: CueID, at now: Moment) -> [Effect] {
        guard let run = studios[room]?.run, let airing = run.onAir, airing.cue.id == cue, holdsDesk(of: room),
            var performance = studios[room]?.performance, performance.cue == cue
        else { return [] }
        if let overdue = performance.overdue(at: now), overdue > Performance.lateness {
            let missed = performance.dropRest().map(\.description).joined(separator: "; ")
            studios[room]?.performance = performance
            studios[room]?.confirming = airing.start
            let reason = "MISSED by \(overdue.count / 1000) s: \(missed)"
            return commit(
                .run(id: run.id, line: .unconfirmed(cue: cue, reason: reason)),
                for: .confirmation(room, of: airing.start), at: now)
        }
        let (actions, restDue) = performance.next()
        var effects: [Effect] = []
        for action in actions {
            guard action.isLetOut(in: run.kind) else {
                if action.command != nil { say("\(run.kind.words): held back: \(action)", .quiet, at: now) }
                continue
            }
            let filled: Action
            do throws(BannerText.Trouble) {
                filled = try studios[room]?.filled(action, for: airing.cue) ?? action
            } catch {
                effects += leaveOut(action, because: error, of: run, airing, at: now)
                continue
            }
            guard let command = filled.command else {
                if case .pin(let sku) = action { say("pin \(sku) by hand", .warning, at: now) }
                continue
            }
            let (effect, tag) = order(command, of: room, words: "\(filled)", airing: airing.start)
            performance.sent(tag)
            effects.append(effect)
        }
        studios[room]?.performance = performance
        if let restDue { effects.append(.wake(at: restDue, .actionsDue(room, cue))) }
        return effects
    }

    /// Sends the texts of the cue on air anew, with the figures that hold now; those still waiting come in their time.
    private mutating func resendTexts(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let run = studio.run, run.kind != .dry, let airing = run.onAir,
            let actions = try? ActionLine(parsing: airing.cue.actions).actions
        else { return [] }
        let waiting = studio.performance?.waiting ?? []
        var effects: [Effect] = []
        for action in actions {
            guard case .text(_, let text) = action, BannerText.isFigured(text), !waiting.contains(action) else {
                continue
            }
            do throws(BannerText.Trouble) {
                let filled = try studio.filled(action, for: airing.cue)
                guard let command = filled.command else { continue }
                effects.append(order(command, of: room, words: "\(filled)").effect)
            } catch {
                say("not sent: \(action): \(error.message)", .wrong, at: now)
            }
        }
        return effects
    }

    /// A banner whose figures are not known stays as it was: no viewer reads a price that nobody has.
    private mutating func leaveOut(
        _ action: Action, because trouble: BannerText.Trouble, of run: Run, _ airing: Airing, at now: Moment
    ) -> [Effect] {
        let reason = "not sent: \(action): \(trouble.message)"
        say(reason, .wrong, at: now)
        guard studios[run.room]?.confirming != airing.start else { return [] }
        return [.cancelWake(.confirmationDue(run.room, airing.cue.id))]
            + commit(
                .run(id: run.id, line: .unconfirmed(cue: airing.cue.id, reason: reason)),
                for: .confirmation(run.room, of: airing.start), at: now)
    }
}
