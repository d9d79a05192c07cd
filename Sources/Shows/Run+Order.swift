import Civil

/// In which order cues follow: the plan's, and what is queued before it goes on.
extension Run {
    /// What follows a TAKE: the standby, and where the plan goes on behind all that is queued.
    struct Order: Hashable {
        var standby: CueID?
        var resume: CueID?
    }

    func order(after index: Int, isAdlib: Bool, in rundown: Rundown) -> Order {
        let cue = rundown.cues[index].id
        var rest = queue
        if let place = rest.firstIndex(of: cue) { rest.remove(at: place) }
        let planned = isAdlib ? resumed(behind: cue, in: rundown) : next(after: index, in: rundown)?.id
        return Order(
            standby: firstFit(of: rest, in: rundown) ?? planned, resume: rest.isEmpty && !isAdlib ? nil : planned)
    }

    /// The first of some queued cues that may air: one that was pulled, dropped or removed meanwhile is passed over.
    func firstFit(of queue: [CueID], in rundown: Rundown) -> CueID? {
        queue.first { cue in rundown.cue(cue).map { refusal(of: $0) == nil } ?? false }
    }

    /// Where the plan goes on: the cue that stood by before anything was queued, or the next that can be taken. Where nothing
    /// stood by, as during a cue that moves the standby at its end, it is the one behind the cue on air.
    /// - Parameter adlib: what airs before it, if not what is on air: where that is the very cue whose turn it would be, it
    ///   has had its turn.
    func resumed(behind adlib: CueID? = nil, in rundown: Rundown) -> CueID? {
        if resume == nil, onAir?.isAdlib == true { return nil }
        let planned: CueID?
        if let resume, let index = rundown.index(of: resume) {
            planned = refusal(of: rundown.cues[index]) == nil ? resume : next(after: index, in: rundown)?.id
        } else {
            planned = next(after: lastPlanned(in: rundown), in: rundown)?.id
        }
        return notAgain(planned, behind: adlib ?? onAir?.cue.id, in: rundown)
    }

    /// The next cue where this one has just had its turn out of the plan's order.
    private func notAgain(_ planned: CueID?, behind adlib: CueID?, in rundown: Rundown) -> CueID? {
        guard let planned, planned == adlib, let index = rundown.index(of: planned) else { return planned }
        return next(after: index, in: rundown)?.id
    }

    /// The place of the last cue that aired in its turn; nil where none has.
    private func lastPlanned(in rundown: Rundown) -> Int? {
        if let onAir, !onAir.isAdlib { return rundown.place(of: onAir.cue) }
        return asRun.last { !$0.isAdlib }.flatMap { rundown.place(of: $0.cue) }
    }

    /// Cues that the queue airs just when it would be their turn: the plan goes on behind them.
    private func queuedInTurn(in rundown: Rundown) -> Set<CueID> {
        var turn = resume
        var found: Set<CueID> = []
        for cue in queue where cue == turn {
            found.insert(cue)
            turn = next(after: rundown.index(of: cue), in: rundown)?.id
        }
        return found
    }

    /// Cues that the plan has no time for any more: dropped from this run, or to be aired before it goes on.
    func passedOver(in rundown: Rundown) -> Set<CueID> { queuedInTurn(in: rundown).union(dropped.keys) }

    /// How far the plan has come: the place of the cue on air, or of the one before where it goes on after an adlib; nil
    /// where nothing of the plan has aired.
    public func place(in rundown: Rundown) -> Int? {
        guard let onAir else { return nil }
        guard onAir.isAdlib else { return rundown.place(of: onAir.cue) }
        guard let resume else { return rundown.cues.indices.last }
        guard let index = rundown.index(of: resume) else { return lastPlanned(in: rundown) }
        return index > 0 ? index - 1 : nil
    }

    /// The standby once the cue on air, or the queue, has come to its end.
    public func standbyBehindAir(in rundown: Rundown) -> CueID? {
        firstFit(of: queue, in: rundown) ?? resumed(in: rundown)
    }

    /// What a person's decision leaves on standby.
    public func standby(after act: Decision.Act, in rundown: Rundown) -> CueID? {
        switch act {
        case .extend: return standby
        case .queue(let cue): return firstFit(of: queue + [cue], in: rundown)
        case .unqueue(let cue):
            guard standby == cue else { return standby }
            var rest = queue
            if let place = rest.lastIndex(of: cue) { rest.remove(at: place) }
            return firstFit(of: rest, in: rundown) ?? resumed(in: rundown)
        case .drop(let cue):
            guard standby == cue else { return standby }
            var run = self
            run.dropped[cue] = ""
            return run.firstFit(of: queue, in: rundown)
                ?? (queue.contains(cue)
                    ? run.resumed(in: rundown)
                    : notAgain(
                        run.next(after: rundown.index(of: cue), in: rundown)?.id, behind: onAir?.cue.id, in: rundown))
        case .keep(let cue):
            // Where its turn is next and nobody has chosen another, it stands by again.
            guard !standbyIsByHand, standby != nil || onAir?.cue.advance != .standbyNext else { return standby }
            var run = self
            run.dropped[cue] = nil
            return run.standbyBehindAir(in: rundown) == cue ? cue : standby
        }
    }
}

/// Who is on camera, and what has to be pinned.
extension Run {
    /// Who is on camera once a cue airs: who takes over in it, its own host, or the one before.
    public func host(of cue: Cue) -> String { cue.onCamera(after: host) }

    /// Only a live run pins: the platforms hear nothing of a rehearsal.
    func pins(of index: Int, in rundown: Rundown) -> [Pin] {
        guard kind == .live, case .success(let actions) = rundown.actions[index] else { return [] }
        let channels = rundown.cues[index].channels(of: rundown.show)
        return actions.flatMap { action -> [Pin] in
            guard case .pin(let sku) = action else { return [] }
            return channels.map { Pin(sku: sku, channel: $0) }
        }
    }

    /// How long who is on camera has been so without a break up to now; zero while nothing is on air.
    public func stretch(at now: Moment) -> Milliseconds {
        guard let onAir else { return .zero }
        let first = asRun.reversed().prefix { $0.host == onAir.host }.last ?? onAir
        return max(.zero, now.elapsed(since: first.start))
    }
}
