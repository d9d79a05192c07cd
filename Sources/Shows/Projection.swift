import Civil

/// When each later cue will start and the show will end, if all goes on from now as planned.
///
/// One walk (facts of the field, Ontime's closed form agrees with it): soft cues follow at once, hard ones wait for
/// their time, so gaps absorb lateness.
public struct Projection: Sendable, Equatable {
    /// One entry a cue, in rundown order: nil where the cue does not count or has been passed.
    public var starts: [Instant?]
    public var end: Instant

    public init(of rundown: Rundown, run: Run?, at now: Moment) {
        var starts = [Instant?](repeating: nil, count: rundown.cues.count)
        var reached: Instant
        var first = 0
        if let airing = run?.onAir {
            reached = airing.expectedEnd(at: now)
            let index = rundown.index(of: airing.cue.id)
            if let index { starts[index] = airing.start.wall }
            first = index.map { $0 + 1 } ?? Self.place(of: airing.cue, in: rundown)
        } else if run != nil || now.wall < rundown.show.end {
            reached = max(now.wall, rundown.show.start)
        } else {
            // A show that was never run and is over is shown as it was planned.
            reached = rundown.show.start
        }
        for index in first..<rundown.cues.count where rundown.cues[index].countsInTime {
            let planned = rundown.plan[index]
            if case .hard = rundown.cues[index].start, let start = planned.start { reached = max(start, reached) }
            starts[index] = reached
            reached += planned.length
        }
        self.starts = starts
        end = reached
    }

    /// Where a cue that was removed while on air used to stand.
    private static func place(of cue: Cue, in rundown: Rundown) -> Int {
        rundown.cues.firstIndex { $0.position > cue.position } ?? rundown.cues.count
    }
}
