import Civil

/// What happens by itself: cues that follow or continue, standbys that move at an end, and rolling.
extension Run {
    /// Something that is to be written at one moment without anybody asking.
    public struct Automatic: Hashable, Sendable {
        public var due: Moment
        public var line: Line
    }

    /// The next thing that happens by itself, at or after a moment; nil where nothing does as things stand.
    public func nextAutomatic(in rundown: Rundown, after now: Moment) -> Automatic? {
        switch state {
        case .ready, .ended: nil
        case .onAir(_, .held), .onAir(_, .panicked): nil
        case .waiting, .onAir(_, .rolling): nextRoll(in: rundown, after: now)
        case .onAir(let airing, .free): nextAdvance(of: airing, in: rundown, after: now)
        }
    }

    /// When the next TAKE comes by itself; nil where none does as things stand.
    public func nextAutomaticTake(in rundown: Rundown, after now: Moment) -> Moment? {
        guard advance == .rolling else {
            guard let next = nextAutomatic(in: rundown, after: now), case .took = next.line else { return nil }
            return next.due
        }
        return nextStart(in: rundown, after: now.wall).map { now + ($0 - now.wall) }
    }

    /// The first planned start after an instant of a cue that a rolling run airs.
    private func nextStart(in rundown: Rundown, after instant: Instant) -> Instant? {
        var next: Instant?
        for index in rundown.plan.indices {
            guard let start = rundown.plan[index].start, start > instant, next.map({ start < $0 }) ?? true,
                canRoll(index, in: rundown)
            else { continue }
            next = start
        }
        return next
    }

    private func nextAdvance(of airing: Airing, in rundown: Rundown, after now: Moment) -> Automatic? {
        guard let due = airing.due(seenFrom: now), due.elapsed(since: now) >= .zero else { return nil }
        if airing.cue.advance == .standbyNext {
            guard standby == nil, let next = standbyBehindAir(in: rundown) else { return nil }
            return Automatic(due: due, line: .standbyMoved(cue: next))
        }
        guard let standby, standby != airing.cue.id || queue.contains(standby), let index = rundown.index(of: standby),
            refusal(of: rundown.cues[index]) == nil, !hasAired(standby, sinceThat: due, of: airing)
        else { return nil }
        return Automatic(due: due, line: .took(take(of: index, from: rundown, cause: .follow)))
    }

    /// Whether a cue has been on air in this very moment: a loop of cues without length stops after one round.
    private func hasAired(_ cue: CueID, sinceThat due: Moment, of airing: Airing) -> Bool {
        guard due.boot == airing.start.boot else { return false }
        return asRun.reversed().prefix { $0.start.boot == due.boot }.contains { $0.cue.id == cue }
    }

    /// The next planned start or end from now on, and what a rolling run does then.
    private func nextRoll(in rundown: Rundown, after now: Moment) -> Automatic? {
        // What is due this very millisecond is not passed over: the wake for it may still be on its way.
        let past = now.wall - 1
        var moments = [nextStart(in: rundown, after: past)]
        if let airing = onAir {
            moments += [airing.plannedEnd, rundown.index(of: airing.cue.id).flatMap { rundown.plan[$0].end }]
        }
        guard let next = moments.compactMap({ $0 }).filter({ $0 > past }).min() else { return nil }
        let due = now + (next - now.wall)
        guard let line = rollLine(in: rundown, at: next) else {
            return nextRoll(in: rundown, after: due + 1)
        }
        return Automatic(due: due, line: line)
    }

    /// What a rolling run does at an instant: airs what is due, waits where nothing is, or goes on as it is.
    public func rollLine(in rundown: Rundown, at instant: Instant) -> Line? {
        guard let index = dueToRoll(in: rundown, at: instant) else { return onAir == nil ? nil : .waited }
        guard onAir?.cue.id != rundown.cues[index].id else { return nil }
        return .took(take(of: index, from: rundown, cause: .roll, backdated: rundown.plan[index].start))
    }

    /// The lines with which a run begins to roll: the cue that is due is the one on air, or takes its place.
    public func linesToRoll(in rundown: Rundown, at now: Moment) -> [Line] {
        let due = dueToRoll(in: rundown, at: now.wall)
        let isOnAir = due.map { rundown.cues[$0].id == onAir?.cue.id } ?? false
        let start = isOnAir ? due.flatMap { rundown.plan[$0].start } : nil
        return [.rolled(start: start)] + (rollLine(in: rundown, at: now.wall).map { [$0] } ?? [])
    }

    /// The cue that beginning to roll would air; nil where it airs none.
    public func cueToRoll(in rundown: Rundown, at now: Moment) -> CueID? {
        guard case .took(let take) = rollLine(in: rundown, at: now.wall) else { return nil }
        return take.cue.id
    }

    /// The cue whose planned time an instant lies in; of several, the one planned to start last.
    private func dueToRoll(in rundown: Rundown, at instant: Instant) -> Int? {
        var latest: (index: Int, start: Instant, end: Instant)?
        for index in rundown.plan.indices.reversed() {
            guard let start = rundown.plan[index].start, let end = rundown.plan[index].end, start <= instant,
                latest.map({ start > $0.start }) ?? true, canRoll(index, in: rundown)
            else { continue }
            latest = (index, start, end)
        }
        return latest.flatMap { instant < $0.end ? $0.index : nil }
    }

    /// Whether a rolling run airs a cue at all: those without length are passed over.
    private func canRoll(_ index: Int, in rundown: Rundown) -> Bool {
        rundown.plan[index].length > .zero && rundown.cues[index].countsInTime
            && refusal(of: rundown.cues[index]) == nil
    }
}
