import Civil
import Shows

extension Replay {
    /// Does what a command asks for.
    /// - Returns: why not, where it is refused.
    mutating func perform(_ act: ReplayCommand.Act, at now: Moment) throws(ReplayTrouble) -> Refusal? {
        if run.hasEnded { return .ended }
        switch act {
        case .take(let cue, let expects, let cause): return take(cue, expects, cause, at: now)
        case .standby(let cue): return standBy(cue, at: now)
        case .pause: return steer(.paused, unless: run.onAir?.isPaused == true, at: now)
        case .resume: return steer(.resumed, unless: run.onAir?.isPaused == false, at: now)
        case .hold: return steer(.held, unless: run.advance == .held, at: now)
        case .release: return steer(.released, unless: run.advance != .held, at: now)
        case .addTime(let length): return try add(length, at: now)
        case .end: return end(at: now)
        case .roll: return roll(at: now)
        case .skip(let cue):
            return try change(cue, at: now) { plan, id throws(ReplayTrouble) in try plan.skip(id, true) }
        case .unskip(let cue):
            return try change(cue, at: now) { plan, id throws(ReplayTrouble) in try plan.skip(id, false) }
        case .remove(let cue): return try change(cue, at: now) { plan, id in plan.remove(id) }
        case .edit(let cue, let set):
            return try change(cue, at: now) { plan, id throws(ReplayTrouble) in try plan.edit(id, set) }
        case .insert(let cue, let after): return try insert(cue, after: after, at: now)
        }
    }

    private mutating func take(
        _ name: String?, _ expects: ReplayCommand.Expectation, _ cause: Run.Take.Cause, at now: Moment
    ) -> Refusal? {
        let expectation: Run.TakeRequest.Expectation =
            switch expects {
            case .anything: .anything
            case .nothing: .nothing
            // A name the plan does not know is never what is on air.
            case .cue(let name): .cue(plan.ids[name] ?? CueID(-1))
            }
        let cue = name.map { plan.id($0) ?? CueID(-1) }
        let request = Run.TakeRequest(cue: cue, expects: expectation, cause: cause)
        switch run.take(request, from: rundown, rules: plan.rules, at: now) {
        case .success(let take):
            run.fold(.took(take), at: now)
            return nil
        case .failure(let refusal):
            return refusal
        }
    }

    private mutating func standBy(_ name: String, at now: Moment) -> Refusal? {
        guard let id = plan.id(name), let cue = rundown.cue(id) else { return .unknownCue }
        if let refusal = run.refusal(of: cue) { return refusal }
        run.fold(.stoodBy(cue: id), at: now)
        return nil
    }

    private mutating func steer(_ line: Run.Line, unless isIdle: Bool, at now: Moment) -> Refusal? {
        guard run.onAir != nil else { return .notOnAir }
        if !isIdle { run.fold(line, at: now) }
        return nil
    }

    private mutating func add(_ length: Milliseconds, at now: Moment) throws(ReplayTrouble) -> Refusal? {
        let added = (run.onAir?.added ?? .zero) + length
        guard max(added, -added) <= ReplayPlan.reach else {
            throw ReplayTrouble(place: "ms", expected: "fifty years at most, taken together")
        }
        return steer(.addedTime(length), unless: false, at: now)
    }

    private mutating func end(at now: Moment) -> Refusal? {
        lastStandby = run.standby
        return steer(.ended, unless: false, at: now)
    }

    private mutating func roll(at now: Moment) -> Refusal? {
        for line in run.linesToRoll(in: rundown, at: now) { run.fold(line, at: now) }
        return nil
    }

    private mutating func insert(_ cue: Field, after name: String?, at now: Moment) throws(ReplayTrouble) -> Refusal? {
        let after = name.map { plan.id($0) }
        if case .some(nil) = after { return .unknownCue }
        try plan.insert(cue, after: after ?? nil)
        try planChanged(at: now)
        return nil
    }

    private mutating func change(
        _ name: String, at now: Moment, _ change: (inout ReplayPlan, CueID) throws(ReplayTrouble) -> Void
    ) throws(ReplayTrouble) -> Refusal? {
        guard let id = plan.id(name) else { return .unknownCue }
        try change(&plan, id)
        try planChanged(at: now)
        return nil
    }

    /// Works the plan out anew; the standby answers to what has changed.
    private mutating func planChanged(at now: Moment) throws(ReplayTrouble) {
        let before = rundown
        rundown = try plan.rundown(in: zone)
        if let line = run.lineAfterChange(of: before, to: rundown) { run.fold(line, at: now) }
    }
}
