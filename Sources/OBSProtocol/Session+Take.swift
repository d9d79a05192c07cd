import Civil

// A take in studio mode.
extension Session {
    func earliestTake(at now: Moment) -> Moment? {
        let studio = line.studioSince.map { $0 + Timing.studioSettle }
        let running = mirror.running.map { $0.since + length(of: $0.name) + Timing.runningTransition }
        return [studio, running].compactMap(\.self).filter { !now.has($0) }.max { $0.elapsed(since: $1) < .zero }
    }

    /// As far as OBS says: a scene may have a length of its own, and a stinger has one that nobody tells.
    private func length(of transition: String?) -> Milliseconds {
        let isFixed = mirror.transitions.first { $0.name == transition }?.isFixed ?? false
        return isFixed ? .zero : mirror.transitionDuration ?? .zero
    }

    mutating func trigger(errand number: UInt64, at now: Moment) {
        sendRequests(of: number, OBSCommand.trigger, step: .sent, at: now)
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
