import Civil

extension Run {
    /// The least time between two TAKEs.
    public static let minimumSpan: Milliseconds = 1000

    /// Whether the standby cue may air now, and the line that records it.
    ///
    /// The cue on air may be taken again when it has been put on standby: only a caller who sees OBS knows whether that
    /// makes sense. The order of the checks is Sofie's (`take.ts`): run active, standby there, request not stale, span kept, cue fit.
    /// - Parameter expects: the cue the caller believes is on air; nil where it believes none is.
    public func take(from rundown: Rundown, expects: CueID?, at now: Moment) -> Result<Take, Refusal> {
        guard !hasEnded else { return .failure(.ended) }
        guard let standby else { return .failure(.endOfShow) }
        guard expects == onAir?.cue.id else { return .failure(.stale) }
        if let onAir {
            let span = now.elapsed(since: onAir.start)
            if span < Self.minimumSpan { return .failure(.tooSoon(wait: Self.minimumSpan - span)) }
        }
        guard let index = rundown.index(of: standby) else { return .failure(.unknownCue) }
        let cue = rundown.cues[index]
        if let refusal = cue.refusal { return .failure(refusal) }
        return .success(
            Take(
                cue: cue, plannedStart: rundown.plan[index].start, plannedLength: rundown.plan[index].length,
                standby: rundown.takeable(after: index)?.id))
    }
}

extension Cue {
    /// Why this cue cannot be put on standby or taken; nil where it can.
    public var refusal: Refusal? {
        switch kind {
        case .normal, .untimed: nil
        case .blocked(let reason): .blocked(reason: reason)
        case .skip, .milestone: .skipped
        }
    }
}
