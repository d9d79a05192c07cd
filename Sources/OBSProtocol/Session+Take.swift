import Civil

// A take in studio mode.
extension Session {
    func earliestTake(at now: Moment) -> Moment? {
        let studio = line.studioSince.map { $0 + Timing.studioSettle }
        let running = mirror.running.flatMap { $0.isHeld ? nil : lastEnd(of: $0) }
        return [studio, running].compactMap(\.self).filter { !now.has($0) }.max { $0.elapsed(since: $1) < .zero }
    }

    /// The moment by which a transition that runs by itself has ended.
    private func lastEnd(of running: RunningTransition) -> Moment {
        running.since + length(of: running.name) + Timing.runningTransition
    }

    /// Notes that a hand holds the transition that ought to have ended. One that has no middle cannot be held.
    mutating func noteHeldTransition(at now: Moment) {
        guard mirror.studioMode == true, let running = mirror.running, !running.isHeld, now.has(lastEnd(of: running)),
            mirror.transitions.contains(where: { $0.name == mirror.transition && !$0.isFixed })
        else { return }
        report(.changed(.transitionHeld), at: now)
    }

    /// As far as OBS says: a scene may have a length of its own, and a stinger has one that nobody tells.
    private func length(of transition: String?) -> Milliseconds {
        let isFixed = mirror.transitions.first { $0.name == transition }?.isFixed ?? false
        return isFixed ? .zero : mirror.transitionDuration ?? .zero
    }

    mutating func trigger(errand number: UInt64, at now: Moment) {
        guard case .previewing(let scene, _) = line.errands[number]?.step else { return }
        sendRequests(of: number, OBSCommand.take(scene, given: mirror), step: .sent, at: now)
    }

    /// An event may be what a take waits for.
    mutating func errandsHeard(_ event: OBSEvent, at now: Moment) {
        guard let number = line.lanes[.program]?.first, let errand = line.errands[number] else { return }
        switch (event, errand.step) {
        case (.previewChanged(let scene), .previewing(let wanted, _)) where scene == wanted:
            // Its answer is not waited for.
            line.pending = line.pending.filter { $0.value.purpose != .errand(number) }
            trigger(errand: number, at: now)
        // OBS does not always say that a transition ended; that the program changed is as good.
        case (.transitionEnded, .holding), (.programChanged, .holding), (.studioModeChanged, .holding):
            start(errand: number, at: now)
        default: break
        }
    }
}
