import Civil

/// When each later cue will start and end, and the show with the last, if all goes on from now as planned.
///
/// One walk (facts of the field, Ontime's closed form agrees with it): soft cues follow at once, hard ones wait for
/// their time, so gaps absorb lateness; delays move what follows them. A rolling run keeps to the plan. Cues that have
/// aired before the one on air show when they last did.
public struct Projection: Sendable, Equatable {
    /// One entry a cue, in rundown order: nil where the cue does not count, or was passed without airing.
    public private(set) var starts: [Instant?]
    public private(set) var ends: [Instant?]
    public private(set) var end: Instant

    public init(of rundown: Rundown, run: Run?, at now: Moment) {
        starts = [Instant?](repeating: nil, count: rundown.cues.count)
        ends = starts
        end = now.wall
        for airing in run?.asRun ?? [] {
            set(airing, end: airing.end?.wall, in: rundown)
        }
        switch run?.state {
        case .onAir(let airing, let advance):
            let place = run?.place(in: rundown).map { $0 + 1 } ?? 0
            for index in place..<rundown.cues.count { (starts[index], ends[index]) = (nil, nil) }
            end = airing.expectedEnd(at: now)
            set(airing, end: end, in: rundown)
            walk(rundown, throughQueueOf: run)
            if advance == .rolling {
                roll(rundown, from: place, after: now.wall)
            } else {
                walk(rundown, from: place, besides: run?.passedOver(in: rundown) ?? [])
            }
        case .waiting:
            roll(rundown, from: 0, after: now.wall)
        case .ended(let moment):
            end = moment.wall
        case .ready, nil:
            // A show that was never run and is over is shown as it was planned.
            let isOver = run == nil && now.wall >= rundown.show.end
            end = isOver ? rundown.plannedStart : max(now.wall, rundown.plannedStart)
            walk(rundown, throughQueueOf: run)
            walk(rundown, from: 0, besides: run?.passedOver(in: rundown) ?? [])
        }
    }

    private mutating func set(_ airing: Airing, end: Instant?, in rundown: Rundown) {
        guard let index = rundown.index(of: airing.cue.id), rundown.cues[index].countsInTime else { return }
        starts[index] = airing.start.wall
        ends[index] = end
    }

    /// What is queued airs before the plan goes on; its rows show when the plan airs them.
    private mutating func walk(_ rundown: Rundown, throughQueueOf run: Run?) {
        for cue in run?.queue ?? [] {
            guard let index = rundown.index(of: cue), run?.refusal(of: rundown.cues[index]) == nil else { continue }
            end += rundown.plan[index].length
        }
    }

    private mutating func walk(_ rundown: Rundown, from place: Int, besides passed: Set<CueID>) {
        var delay = Milliseconds.zero
        // A delay with no cue behind it moves nothing.
        var waiting = Milliseconds.zero
        for index in place..<rundown.cues.count {
            let cue = rundown.cues[index]
            if case .delay(let length) = cue.kind {
                delay += length
                waiting += length
            }
            guard cue.countsInTime, !passed.contains(cue.id), let planned = rundown.plan[index].start else { continue }
            end += waiting
            waiting = .zero
            delay = rundown.plan[index].eaten(delay)
            if case .hard = cue.start { end = max(planned + delay, end) }
            starts[index] = end
            let length = rundown.plan[index].length
            end = cue.countsToEnd ? max(end, planned + length + delay) : end + length
            ends[index] = end
        }
    }

    /// The cues to come air when they are planned to; one whose time it is, and that has not aired, is among them.
    private mutating func roll(_ rundown: Rundown, from place: Int, after instant: Instant) {
        for index in place..<rundown.cues.count where rundown.cues[index].countsInTime {
            guard let start = rundown.plan[index].start, let planned = rundown.plan[index].end,
                start > instant || planned > instant && starts[index] == nil
            else { continue }
            (starts[index], ends[index]) = (start, planned)
            end = max(end, planned)
        }
    }
}
