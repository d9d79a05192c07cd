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
        let planned = isAdlib ? resumed(in: rundown) : next(after: index, in: rundown)?.id
        let queued = rest.first { canAir($0, in: rundown) }
        return Order(standby: queued ?? planned, resume: rest.isEmpty && !isAdlib ? nil : planned)
    }

    /// What was pulled, dropped, skipped or removed since it was queued is passed over.
    private func canAir(_ cue: CueID, in rundown: Rundown) -> Bool {
        rundown.cue(cue).map { refusal(of: $0) == nil } ?? false
    }

    /// Where the plan goes on: the cue that stood by before anything was queued, or the next that can be taken. Where nothing
    /// stood by, as during a cue that moves the standby at its end, it is the one behind the cue on air.
    private func resumed(in rundown: Rundown) -> CueID? {
        guard let resume, let index = rundown.index(of: resume) else {
            return onAir?.isAdlib == true ? nil : next(after: place(in: rundown), in: rundown)?.id
        }
        return refusal(of: rundown.cues[index]) == nil ? resume : next(after: index, in: rundown)?.id
    }

    /// How far the plan has come: the place of the cue on air, or of the one before where it goes on after an adlib; nil
    /// where nothing of the plan has aired.
    public func place(in rundown: Rundown) -> Int? {
        guard let onAir else { return nil }
        guard onAir.isAdlib else { return rundown.place(of: onAir.cue) }
        guard let resume, let index = rundown.index(of: resume) else { return rundown.cues.indices.last }
        return index > 0 ? index - 1 : nil
    }

    /// The standby once the cue on air, or the queue, has come to its end.
    public func standbyBehindAir(in rundown: Rundown) -> CueID? {
        queue.first { canAir($0, in: rundown) } ?? resumed(in: rundown)
    }

    /// What a person's decision leaves on standby.
    public func standby(after act: Decision.Act, in rundown: Rundown) -> CueID? {
        switch act {
        case .extend, .keep: return standby
        case .queue(let cue): return queue.first { canAir($0, in: rundown) } ?? cue
        case .unqueue(let cue):
            guard standby == cue else { return standby }
            return queue.first { $0 != cue && canAir($0, in: rundown) } ?? resumed(in: rundown)
        case .drop(let cue):
            guard standby == cue else { return standby }
            var run = self
            run.dropped[cue] = ""
            run.queue.removeAll { $0 == cue }
            return run.queue.first
                ?? (queue.contains(cue)
                    ? run.resumed(in: rundown) : run.next(after: rundown.index(of: cue), in: rundown)?.id)
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
