import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// Bringing a show back after OBS was gone or a channel was lost: a key shows the plan, another runs it, and nothing of it
/// runs unasked.
extension ControlRoom {
    /// What would restore the show of a room; nil where no run is under way.
    func recoveryPlan(of studio: Studio, at now: Moment) -> RecoveryPlan? {
        guard let run = studio.run, !run.hasEnded else { return nil }
        // Without an outage what OBS shows is what people want: only what a channel goes out by may be missing.
        let standing = studio.standing ?? (studio.isFound ? nil : Standing(studio.mirror, at: now))
        var wanted = WantedShow(of: studio, run, standing: standing)
        if run.kind != .live { wanted.isRecording = false }
        return RecoveryPlan(wanted, studio.mirror, pushes: pushesToRestore(in: studio, run, at: now))
    }

    /// The routes of channels that viewers saw and that nobody has ended.
    private func pushesToRestore(
        in studio: Studio, _ run: Run, at now: Moment
    ) -> [(route: Route, channels: [String], push: Push)] {
        guard run.kind == .live, let show = studio.rundown?.show else { return [] }
        let missed = show.channels.filter { channel in
            switch run.channels[channel]?.state {
            case .live, .lost: true
            case .ended, .off, nil: false
            }
        }
        return routes(of: show, in: studio).compactMap { route in
            let channels = missed.filter { (studio.routes[$0] ?? .main) == route }
            guard !channels.isEmpty, route != .manual else { return nil }
            return (route, channels.map { name(of: $0) }, push(by: route, in: studio))
        }
    }

    /// `F5: 3 TO RESTORE`, once OBS is back after an outage, or this seat has found a run, and OBS shows it otherwise.
    func recoveryText(of studio: Studio, at now: Moment) -> String? {
        let key = setup.keymap.label(.recover)
        if let restoring = studio.restoring { return "RESTORING \(restoring.current + 1) of \(restoring.steps.count)" }
        guard studio.standing != nil || studio.isFound, studio.mirror.isCurrent, studio.run?.kind != .dry,
            let plan = recoveryPlan(of: studio, at: now), plan.differing > 0
        else { return nil }
        return "\(key): \(plan.differing) TO RESTORE"
    }

    /// Why there is nothing to show; nil where there is.
    var reasonNoRecovery: String? { studio?.run?.hasEnded == false ? nil : "no run is started" }

    mutating func openRecovery(at now: Moment) {
        if let reasonNoRecovery { return refuse(reasonNoRecovery, at: now) }
        overlay = .recovery(RecoveryOverlay())
    }

    mutating func handle(
        _ stroke: KeyStroke, in shown: RecoveryOverlay, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        guard stroke.key != .escape, let studio, let plan = recoveryPlan(of: studio, at: now) else {
            overlay = nil
            return []
        }
        var shown = shown
        let count = studio.restoring?.steps.count ?? plan.steps.count
        switch setup.keymap.command(for: stroke, in: .metrics) {
        case .up: shown.cursor = max(0, shown.cursor - 1)
        case .down: shown.cursor = min(max(0, count - 1), shown.cursor + 1)
        default:
            guard heldKey.lastPress == .fresh else { return [] }
            if stroke.typed == "x", studio.restoring == nil, plan.steps.indices.contains(shown.cursor) {
                shown.leftOut.formSymmetricDifference([plan.steps[shown.cursor].what])
            } else if stroke.typed == "y" {
                return run(plan, without: shown.leftOut, in: studio, lag: lag, at: now)
            }
        }
        overlay = .recovery(shown)
        return []
    }

    private mutating func run(
        _ plan: RecoveryPlan, without leftOut: Set<RecoveryPlan.What>, in studio: Studio, lag: Milliseconds,
        at now: Moment
    ) -> [Effect] {
        if let reason = reasonNotToRestore(in: studio) {
            refuse(reason, at: now)
            return []
        }
        if let verdict = takeGuard.shadow(at: now, lag: lag) {
            refuse(verdict, at: now)
            return []
        }
        let steps = plan.open.filter { !leftOut.contains($0.what) }
        guard let first = steps.first else {
            refuse("nothing is left to restore", at: now)
            return []
        }
        let last = studio.standing == nil ? nil : studio.outages.last
        let outage = last.flatMap { outage in outage.ended.map { $0.elapsed(since: outage.began) } }
        studios[studio.room.id]?.restoring = Restoring(
            steps: steps, leftOut: plan.open.filter { leftOut.contains($0.what) }.map(\.words), outage: outage,
            until: now + Restoring.patience(for: first.what))
        return sendRestoring(first, in: studio.room.id, at: now)
    }

    /// Why this seat cannot run a recovery now; nil where it can.
    func reasonNotToRestore(in studio: Studio) -> String? {
        if studio.isInDryRun { return "a dry run shows only" }
        if let reason = reasonNotToOrder(in: studio) { return reason }
        if studio.restoring != nil { return "it runs already" }
        return studio.mirror.isCurrent ? nil : "OBS is \(studio.mirror.link.word): nothing can be restored yet"
    }

    mutating func sendRestoring(_ step: RecoveryPlan.Step, in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        let command: (room: RoomID, command: OBSCommand)? =
            switch step.what {
            case .scene(let scene): (room, .switchScene(scene, transition: nil))
            case .mute(let input, let isMuted): (room, .mute(input, isMuted))
            case .text(let input, let text): (room, .text(input, text))
            case .show(let source, let isShown): (room, .show(source, inScene: nil, isShown))
            case .push(let route): order(.start, by: route, in: studio)
            case .record: (room, .record(.start))
            }
        guard let command else { return [] }
        if case .scene(let scene) = step.what { studios[room]?.pendingScene = scene }
        let (effect, tag) = order(command.command, of: command.room, words: "restore \(step.words)")
        studios[room]?.restoring?.tag = tag
        studios[room]?.restoring?.outcome = nil
        return [effect]
    }
}
