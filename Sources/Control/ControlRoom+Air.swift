import Civil
import Journal
import OBSProtocol
import Shows

/// Acts on air. Every one of them goes: desk held, key judged, rules asked, journal written, then OBS told.
extension ControlRoom {
    /// GO: airs the standby cue of the room on screen, or says why not.
    mutating func take(lag: Milliseconds, at now: Moment) -> [Effect] {
        let verdict = takeGuard.press(at: now, lag: lag)
        guard verdict == .fire else {
            refuse(verdict.message, at: now)
            return []
        }
        guard let studio else { return [] }
        if let reason = reasonNotToAct(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let standby = studio.standby else {
            refuse((studio.run?.standby == nil ? Refusal.endOfShow : .unknownCue).message, at: now)
            return []
        }
        guard standby.warnings.isEmpty else {
            overlay = .confirmation(
                Confirmation(
                    title: "AIR \(standby.cue.label)?", lines: standby.warnings,
                    act: .take(studio.room.id, expects: studio.run?.onAir?.cue.id, cue: standby.cue.id)))
            return []
        }
        return take(in: studio.room.id, expects: studio.run?.onAir?.cue.id, at: now)
    }

    /// Airs the standby cue if the room is still as the caller believes.
    mutating func take(in room: RoomID, expects: CueID?, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let run = studio.run, let rundown = studio.rundown else {
            refuse(Refusal.noRun.message, at: now)
            return []
        }
        guard studio.pendingTake == nil else {
            refuse("the last TAKE is still being written", at: now)
            return []
        }
        switch run.take(from: rundown, expects: expects, at: now) {
        case .failure(let refusal):
            return decline(refusal, of: run, at: now)
        case .success(let take) where take.cue.id == run.onAir?.cue.id && studio.showsCueOnAir:
            return decline(.alreadyOnAir, of: run, at: now)
        case .success(let take):
            studios[room]?.pendingTake = take.cue.id
            return commit(.run(id: run.id, line: .took(take)), for: .take(room), at: now)
        }
    }

    /// Refuses a take, visibly and in the as-run.
    private mutating func decline(_ refusal: Refusal, of run: Run, at now: Moment) -> [Effect] {
        refuse(refusal.message, at: now)
        return commit(.run(id: run.id, line: .refused(act: "take", reason: refusal.message)), at: now)
    }

    /// Why this seat may not act on air in a room at all; nil where it may.
    func reasonNotToAct(in studio: Studio) -> String? {
        guard let run = studio.run, !run.hasEnded else {
            return studio.run == nil
                ? "no run is started: \(setup.keymap.label(.startRun)) starts one" : Refusal.ended.message
        }
        guard holdsDesk(of: studio.room.id) else {
            let holder = studio.desk.holder.map { "the desk is with \($0.name)" } ?? "nobody holds the desk"
            return "\(holder): \(setup.keymap.label(.desk)) takes it"
        }
        guard studio.isArmed else {
            return "GO is not armed for room \(studio.room.name): \(setup.keymap.label(.armGo)) arms it"
        }
        return nil
    }

    /// Why nothing may be asked of a room's OBS outside the rundown; nil where it may.
    func reasonNotToLeaveRundown(in studio: Studio) -> String? {
        reasonNotToAct(in: studio) ?? (studio.run?.kind == .dry ? "a dry run lets nothing out" : nil)
    }

    /// What waited for the journal happens now; after a stall of the whole program it is MISSED, as nobody looks for it
    /// any more.
    mutating func carryOut(_ pending: PendingCommit, at now: Moment) -> [Effect] {
        let late = now.elapsed(since: pending.at)
        if late > Performance.lateness, pending.purpose.isOnAir { return miss(pending, by: late, at: now) }
        switch pending.purpose {
        case .record, .confirmation: return []
        case .take(let room): return perform(in: room, takenAt: pending.at, at: now)
        case .panic(let room, let scene): return performPanic(in: room, scene: scene, at: now)
        case .scene(let room, let name):
            return [order(.switchScene(name, transition: nil), of: room, words: "scene \u{201c}\(name)\u{201d}").effect]
                + awaitScene(in: room, at: now)
        case .transition(let room):
            return [order(.triggerTransition, of: room, words: "transition").effect] + awaitScene(in: room, at: now)
        case .deskThenRun(let room, let kind): return startRun(kind, in: room, at: now)
        }
    }

    private mutating func miss(_ pending: PendingCommit, by late: Milliseconds, at now: Moment) -> [Effect] {
        let reason = "MISSED by \(late.count / 1000) s: this seat stood still"
        switch pending.purpose {
        case .record, .confirmation, .deskThenRun: return []
        case .panic, .scene, .transition:
            forget(pending)
            say("\(reason); press again", .wrong, at: now)
            return []
        case .take(let room):
            guard let run = studios[room]?.run, let airing = run.onAir, airing.start == pending.at else { return [] }
            let line = Run.Line.unconfirmed(cue: airing.cue.id, reason: reason)
            return commit(.run(id: run.id, line: line), for: .confirmation(room), at: now)
        }
    }

    /// Begins the actions of the cue that has just gone on air.
    private mutating func perform(in room: RoomID, takenAt moment: Moment, at now: Moment) -> [Effect] {
        guard let airing = studios[room]?.run?.onAir, airing.start == moment else { return [] }
        studios[room]?.confirming = nil
        studios[room]?.pendingScene = nil
        let actions = (try? ActionLine(parsing: airing.cue.actions).actions) ?? []
        studios[room]?.performance = Performance(cue: airing.cue.id, actions: actions)
        return performDue(in: room, cue: airing.cue.id, at: now) + awaitConfirmation(in: room, at: now)
    }

    /// Asks to be woken when OBS should have confirmed the cue on air.
    func awaitConfirmation(in room: RoomID, at now: Moment) -> [Effect] {
        guard let run = studios[room]?.run, run.kind != .dry, let airing = run.onAir, airing.confirmation == .awaited,
            let actions = try? ActionLine(parsing: airing.cue.actions).actions, !actions.isEmpty
        else { return [] }
        return [.wake(at: now + Performance.patience(for: actions), .confirmationDue(room, airing.cue.id))]
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
                .run(id: run.id, line: .unconfirmed(cue: cue, reason: reason)), for: .confirmation(room), at: now)
        }
        let (actions, wait) = performance.due(at: now)
        var effects: [Effect] = []
        for action in actions {
            guard action.isLetOut(in: run.kind) else {
                if action.command != nil { say("\(run.kind.words): held back: \(action)", .quiet, at: now) }
                continue
            }
            guard let command = action.command else {
                if case .pin(let sku) = action { say("pin \(sku) by hand", .warning, at: now) }
                continue
            }
            let (effect, tag) = order(command, of: room, words: "\(action)", cue: cue)
            performance.sent(tag)
            effects.append(effect)
        }
        studios[room]?.performance = performance
        if let wait { effects.append(.wake(at: now + wait, .actionsDue(room, cue))) }
        return effects
    }

    /// Panic: the room's safe scene and mutes, the run on hold. A further press does it again unless OBS shows it already.
    mutating func panic(lag: Milliseconds, at now: Moment) -> [Effect] {
        let verdict = takeGuard.panic(at: now, lag: lag)
        guard verdict != .held else { return [] }
        guard verdict == .fire else {
            refuse("panic: \(verdict.message)", at: now)
            return []
        }
        guard let studio, let run = studio.run, !run.hasEnded else {
            refuse("panic: \(Refusal.noRun.message)", at: now)
            return []
        }
        guard holdsDesk(of: studio.room.id) else {
            refuse("panic: the desk is with \(studio.desk.holder?.name ?? "nobody")", at: now)
            return []
        }
        if run.advance == .panicked, run.kind == .dry || studio.showsSafety { return [] }
        overlay = nil
        let scene = studio.safety.scene
        return commit(
            .run(id: run.id, line: .panicked(scene: scene ?? "")), for: .panic(studio.room.id, scene: scene), at: now)
    }

    /// OBS has as long for a scene outside the rundown as for a cue's.
    private func awaitScene(in room: RoomID, at now: Moment) -> [Effect] {
        let transition = studios[room]?.mirror.transitionDuration ?? .zero
        return [.wake(at: now + Performance.patience(for: []) + transition, .sceneDue(room))]
    }

    private mutating func performPanic(in room: RoomID, scene: String?, at now: Moment) -> [Effect] {
        guard let studio = studios[room], studio.run?.kind != .dry else { return [] }
        var effects: [Effect] = []
        if let scene {
            effects.append(
                order(.switchScene(scene, transition: nil), of: room, words: "safe scene \u{201c}\(scene)\u{201d}")
                    .effect)
            studios[room]?.pendingScene = scene
            effects += awaitScene(in: room, at: now)
        }
        for input in studio.safety.mutes {
            effects.append(order(.mute(input, true), of: room, words: "mute \u{201c}\(input)\u{201d}").effect)
        }
        studios[room]?.performance = nil
        return effects
    }

    /// Airs a scene by its name, outside the rundown; the as-run says so.
    mutating func air(scene: String, in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        if let reason = reasonNotToLeaveRundown(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let run = studio.run else { return [] }
        studios[room]?.pendingScene = scene
        return commit(.run(id: run.id, line: .switchedUnplanned(scene: scene)), for: .scene(room, name: scene), at: now)
    }

    /// Studio mode: airs what is on preview.
    mutating func airPreview(lag: Milliseconds, at now: Moment) -> [Effect] {
        guard let studio else { return [] }
        let verdict = takeGuard.press(at: now, lag: lag)
        guard verdict == .fire else {
            refuse(verdict.message, at: now)
            return []
        }
        if let reason = reasonNotToLeaveRundown(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let run = studio.run, studio.mirror.studioMode == true, let preview = studio.mirror.preview else {
            refuse("OBS is not in studio mode: nothing is on preview", at: now)
            return []
        }
        studios[studio.room.id]?.pendingScene = preview
        return commit(
            .run(id: run.id, line: .switchedUnplanned(scene: preview)), for: .transition(studio.room.id), at: now)
    }
}
