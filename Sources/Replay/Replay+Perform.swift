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
        case .addTime(let length): return steer(.addedTime(length), unless: false, at: now)
        case .end: return steer(.ended, unless: false, at: now)
        case .roll: return roll(at: now)
        case .skip(let cue): return try change(cue, at: now) { $0.skip(cue, true) }
        case .unskip(let cue): return try change(cue, at: now) { $0.skip(cue, false) }
        case .remove(let cue): return try change(cue, at: now) { $0.remove(cue) }
        case .edit(let cue, let set):
            return try change(cue, at: now) { plan throws(ReplayTrouble) in try plan.edit(cue, set) }
        case .insert(let cue, let after):
            return try change(after, at: now) { plan throws(ReplayTrouble) in try plan.insert(cue, after: after) }
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
        let cue = name.map { id($0) ?? CueID(-1) }
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
        guard let id = id(name), let cue = rundown.cue(id) else { return .unknownCue }
        if let refusal = run.refusal(of: cue) { return refusal }
        run.fold(.stoodBy(cue: id), at: now)
        return nil
    }

    private mutating func steer(_ line: Run.Line, unless isIdle: Bool, at now: Moment) -> Refusal? {
        guard run.onAir != nil else { return .notOnAir }
        if !isIdle { run.fold(line, at: now) }
        return nil
    }

    private mutating func roll(at now: Moment) -> Refusal? {
        for line in run.linesToRoll(in: rundown, at: now) { run.fold(line, at: now) }
        return nil
    }

    /// Changes the plan; the standby answers to that.
    private mutating func change(
        _ name: String?, at now: Moment, _ change: (inout ReplayPlan) throws(ReplayTrouble) -> Void
    ) throws(ReplayTrouble) -> Refusal? {
        if let name, plan.row(name) == nil { return .unknownCue }
        try change(&plan)
        let before = rundown
        rundown = try plan.rundown(in: zone)
        if let line = run.lineAfterChange(of: before, to: rundown) { run.fold(line, at: now) }
        return nil
    }

    /// The cue of a name, as long as it is in the plan.
    private func id(_ name: String) -> CueID? { plan.row(name).map { plan.rows[$0].id } }
}
