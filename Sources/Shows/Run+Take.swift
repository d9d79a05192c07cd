import Civil

extension Run {
    /// The lengths that decide what a TAKE may do, and when the end of a cue is near.
    public struct Rules: Hashable, Sendable {
        /// The least time between two TAKEs.
        public var minimumSpan: Milliseconds = 1000
        /// How long before an automatic take a person's is refused.
        public var automaticGuard: Milliseconds = 1000
        public var warning: Milliseconds = 60_000
        public var danger: Milliseconds = 15_000

        public init() {}

        public static let standard = Rules()
    }

    /// What a caller asks for, and what it believes.
    public struct TakeRequest: Hashable, Sendable {
        /// Nil for the standby.
        public var cue: CueID?
        public var expects: Expectation
        public var cause: Take.Cause
        public var repetition: Repetition
        public var turn: Turn

        public init(
            cue: CueID? = nil, expects: Expectation, cause: Take.Cause = .person, repetition: Repetition = .refused,
            turn: Turn = .planned
        ) {
            self.cue = cue
            self.expects = expects
            self.cause = cause
            self.repetition = repetition
            self.turn = turn
        }

        /// Whether a cue airs where the plan has it; one that is queued airs out of its turn in any case.
        public enum Turn: Hashable, Sendable {
            case planned, adlib
        }

        /// What the caller believes is on air.
        public enum Expectation: Hashable, Sendable {
            case anything
            case nothing
            case cue(CueID)

            public init(_ cue: CueID?) { self = cue.map { .cue($0) } ?? .nothing }

            func holds(_ onAir: CueID?) -> Bool {
                switch self {
                case .anything: true
                case .nothing: onAir == nil
                case .cue(let cue): onAir == cue
                }
            }
        }

        /// Whether the cue on air may be taken again: only a caller who sees OBS knows whether that makes sense.
        public enum Repetition: Hashable, Sendable {
            case refused, allowed
        }
    }

    /// Whether a cue may air now, and the line that records it.
    ///
    /// The order of the checks is Sofie's (`take.ts`), as the replay contract writes it down: run active, cue known,
    /// request not stale, span kept, no automatic take near, cue fit.
    public func take(
        _ request: TakeRequest, from rundown: Rundown, rules: Rules = .standard, at now: Moment
    ) -> Result<Take, Refusal> {
        guard !hasEnded else { return .failure(.ended) }
        if let named = request.cue, rundown.index(of: named) == nil { return .failure(.unknownCue) }
        guard let id = request.cue ?? standby else { return .failure(.endOfShow) }
        guard let index = rundown.index(of: id) else { return .failure(.unknownCue) }
        guard request.expects.holds(onAir?.cue.id) else { return .failure(.stale) }
        if let refusal = refusalOfHaste(request.cause, rundown: rundown, rules: rules, at: now) {
            return .failure(refusal)
        }
        if request.repetition == .refused, id == onAir?.cue.id, !queue.contains(id) { return .failure(.alreadyOnAir) }
        if let refusal = refusal(of: rundown.cues[index]) { return .failure(refusal) }
        return .success(take(of: index, from: rundown, cause: request.cause, turn: request.turn))
    }

    /// Why a cue cannot be put on standby or taken; nil where it can.
    public func refusal(of cue: Cue) -> Refusal? {
        if let refusal = cue.refusal { return refusal }
        if let reason = dropped[cue.id] { return .blocked(reason: "dropped: \(reason)") }
        guard let sku = cue.product?.sku, pulled[sku] != nil else { return nil }
        return .blocked(reason: "\(sku) was pulled")
    }

    /// The line of a TAKE of a place in the rundown, whoever makes it.
    func take(
        of index: Int, from rundown: Rundown, cause: Take.Cause, turn: TakeRequest.Turn = .planned,
        backdated: Instant? = nil
    ) -> Take {
        let cue = rundown.cues[index]
        let isAdlib = cause != .roll && (queue.contains(cue.id) || turn == .adlib)
        let order = order(after: index, isAdlib: isAdlib, in: rundown)
        return Take(
            cue: cue, plannedStart: isAdlib ? nil : rundown.plan[index].start,
            plannedLength: rundown.plan[index].length,
            standby: cue.advance == .standbyNext ? nil : order.standby, cause: cause, backdated: backdated,
            plannedShowStart: rundown.plannedStart, host: host(of: cue), pins: pins(of: index, in: rundown),
            isAdlib: isAdlib, resume: order.resume)
    }

    /// The first cue after a place that can be taken; the looping segment begins again after its last.
    public func next(after index: Int?, in rundown: Rundown) -> Cue? {
        let next = rundown.cues[((index ?? -1) + 1)...].first { refusal(of: $0) == nil }
        guard let loop, let index, rundown.cues[index].segment == loop, next?.segment != loop else { return next }
        return rundown.cues.first { $0.segment == loop && refusal(of: $0) == nil }
    }

    /// What a change of the plan does to the standby; nil where it stays.
    ///
    /// Before the first TAKE the first cue that can be taken stands by, unless a person chose. A standby that was chosen,
    /// and every later one, stays until it is skipped or removed; then it moves on from where it stood. One that becomes
    /// blocked stays, and its TAKE is refused: nobody's GO airs another cue than was read a moment ago.
    public func lineAfterChange(of before: Rundown?, to rundown: Rundown) -> Line? {
        guard !hasEnded else { return nil }
        if lastTake == nil, !standbyIsByHand {
            let first = next(after: nil, in: rundown)?.id
            return first == standby ? nil : .standbyMoved(cue: first)
        }
        guard let standby else { return nil }
        if queue.contains(standby), rundown.cue(standby).map({ refusal(of: $0) != nil }) ?? true {
            return .standbyMoved(cue: standbyBehindAir(in: rundown))
        }
        let cue = rundown.cue(standby)
        switch cue?.kind {
        case .normal, .untimed, .blocked: return nil
        case .skip, .milestone, .delay, nil: break
        }
        let last = cue ?? before?.cue(standby) ?? onAir?.cue
        var place = last.flatMap { rundown.place(of: $0) }
        while let next = next(after: place, in: rundown), let index = rundown.index(of: next.id), index > place ?? -1 {
            if next.id != onAir?.cue.id { return .standbyMoved(cue: next.id) }
            place = index
        }
        return .standbyMoved(cue: lastTake == nil ? self.next(after: nil, in: rundown)?.id : nil)
    }

    /// Why a TAKE comes too soon after the last; nil where it does not.
    public func refusalOfHaste(rules: Rules = .standard, at now: Moment) -> Refusal? {
        guard let lastTake else { return nil }
        let span = now.elapsed(since: lastTake)
        return span < rules.minimumSpan ? .tooSoon(wait: rules.minimumSpan - span) : nil
    }

    /// Why a TAKE comes too soon after the last, or too close before one that comes by itself.
    private func refusalOfHaste(_ cause: Take.Cause, rundown: Rundown, rules: Rules, at now: Moment) -> Refusal? {
        guard cause == .person else { return nil }
        if let refusal = refusalOfHaste(rules: rules, at: now) { return refusal }
        guard let due = nextAutomaticTake(in: rundown, after: now) else { return nil }
        let wait = due.elapsed(since: now)
        return wait < rules.automaticGuard ? .nearAutoAdvance(wait: wait + rules.minimumSpan) : nil
    }
}

extension Cue {
    /// Why this cue cannot be put on standby or taken; nil where it can.
    public var refusal: Refusal? {
        switch kind {
        case .normal, .untimed: nil
        case .blocked(let reason): .blocked(reason: reason)
        case .skip, .milestone, .delay: .skipped
        }
    }
}
