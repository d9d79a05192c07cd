import Civil
import Journal
import OBSProtocol
import Shows

/// A recovery under way: the next step leaves once OBS has shown the one before, and the first that fails is the last.
extension ControlRoom {
    /// Keeps what OBS answered to a step.
    mutating func noteRestoring(_ tag: UInt64, _ outcome: Outcome) {
        for room in studios.keys where studios[room]?.restoring?.tag == tag {
            studios[room]?.restoring?.outcome = outcome
        }
    }

    /// Goes on with the recoveries that run, as far as OBS has confirmed them.
    mutating func goOnRestoring(at now: Moment) -> [Effect] {
        studios.keys.sorted().flatMap { goOnRestoring(in: $0, at: now) }
    }

    private mutating func goOnRestoring(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let restoring = studio.restoring, let step = restoring.step else { return [] }
        if !studio.mirror.isCurrent { return stopRestoring(in: room, because: studio.mirror.link.words, at: now) }
        if let failure = restoring.outcome?.failure { return stopRestoring(in: room, because: failure, at: now) }
        guard isConfirmed(step, restoring, in: studio) else {
            guard now.elapsed(since: restoring.until) >= .zero else { return [] }
            return stopRestoring(in: room, because: "OBS did not confirm \(step.words)", at: now)
        }
        studios[room]?.restoring?.current += 1
        guard let next = studios[room]?.restoring?.step else { return endRestoring(in: room, failure: nil, at: now) }
        studios[room]?.restoring?.until = now + Restoring.patience(for: next.what)
        return sendRestoring(next, in: room, at: now)
    }

    /// Only what OBS shows counts; of a text it shows nothing, so its answer does.
    private func isConfirmed(_ step: RecoveryPlan.Step, _ restoring: Restoring, in studio: Studio) -> Bool {
        switch step.what {
        case .scene(let scene): studio.shows(scene)
        case .mute(let input, let isMuted): studio.mirror.input(input)?.isMuted == isMuted
        case .text: restoring.outcome == .done
        case .show(let source, let isShown): studio.mirror.shown[source] == isShown
        case .push(let route): push(by: route, in: studio).isSending
        case .record: studio.mirror.record.phase == .active
        }
    }

    /// Stops a recovery, for OBS does not follow or something else went on air.
    mutating func stopRestoring(in room: RoomID, because reason: String, at now: Moment) -> [Effect] {
        guard studios[room]?.restoring != nil else { return [] }
        return endRestoring(in: room, failure: reason, at: now)
    }

    private mutating func endRestoring(in room: RoomID, failure: String?, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let restoring = studio.restoring else { return [] }
        studios[room]?.restoring = nil
        if failure == nil {
            studios[room]?.standing = nil
            studios[room]?.isFound = false
        }
        if let run = studio.run, !run.hasEnded {
            let line = Run.Line.recovered(
                Restoration(
                    outage: restoring.outage, done: restoring.steps.prefix(restoring.current).map(\.words),
                    leftOut: restoring.leftOut, failure: failure))
            return commit(.run(id: run.id, line: line), for: .steer(room), at: now)
        }
        return []
    }

    /// What was otherwise after an outage, and is no more, is forgotten.
    mutating func forgetRestored(at now: Moment) {
        for room in studios.keys.sorted() {
            guard let studio = studios[room], studio.standing != nil || studio.isFound, studio.restoring == nil else {
                continue
            }
            let isOver = studio.run?.hasEnded != false
            guard isOver || studio.mirror.isCurrent else { continue }
            guard isOver || recoveryPlan(of: studio, at: now)?.differing == 0 else { continue }
            studios[room]?.standing = nil
            studios[room]?.isFound = false
        }
    }
}
