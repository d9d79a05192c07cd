import Civil
import Shows

extension Replay {
    /// Every number of the run at an instant; time passes until then.
    public mutating func report(at instant: Instant) throws(ReplayTrouble) -> ReplayReport {
        try check(instant)
        advance(to: instant)
        let now = moment(instant)
        let projection = Projection(of: rundown, run: run, at: now)
        let offset = run.onAir?.offset(at: now)
        return ReplayReport(
            at: Stamp(instant), phase: run.phase, onAir: run.onAir.map { onAir($0, at: now) },
            standby: (run.hasEnded ? lastStandby : run.standby).map { plan.name(of: $0) }, offsetMs: offset,
            offsetRelativeMs: offset.map { $0 - run.lateStart }, plannedStart: Stamp(plan.start),
            plannedEnd: Stamp(rundown.plannedEnd), projectedEnd: Stamp(projection.end),
            outOverMs: plan.hardOut.map { projection.end - $0 }, cues: rows(projection),
            asRun: (run.asRun + (run.onAir.map { [$0] } ?? [])).map { aired($0, at: now) },
            refused: refused.map {
                ReplayReport.Refused(
                    line: $0.line, code: $0.refusal.code, allowedAt: $0.allowedAt.map { Stamp($0) })
            })
    }

    private func onAir(_ airing: Airing, at now: Moment) -> ReplayReport.OnAir {
        ReplayReport.OnAir(
            cue: plan.name(of: airing.cue.id), startedAt: Stamp(airing.start.wall), elapsedMs: airing.elapsed(at: now),
            remainingMs: airing.remaining(at: now), overMs: airing.over(at: now), addedMs: airing.added,
            pausedMs: airing.paused(at: now), nominalEnd: Stamp(airing.nominalEnd(at: now)),
            expectedEnd: Stamp(airing.expectedEnd(at: now)), timing: airing.timing(at: now, rules: plan.rules))
    }

    private func aired(_ airing: Airing, at now: Moment) -> ReplayReport.Aired {
        let actual = airing.end.map { $0.wall - airing.start.wall }
        return ReplayReport.Aired(
            cue: plan.name(of: airing.cue.id), startedAt: Stamp(airing.start.wall),
            endedAt: airing.end.map { Stamp($0.wall) },
            addedMs: airing.added, pausedMs: airing.paused(at: now), actualMs: actual,
            overMs: actual.map { $0 - airing.plannedLength })
    }

    private func rows(_ projection: Projection) -> [ReplayReport.Row] {
        let delays = rundown.delays(after: lastPlace)
        let airing = run.onAir
        return rundown.cues.indices.map { index in
            let cue = rundown.cues[index]
            let planned = rundown.plan[index]
            let counts = cue.countsInTime
            let begins = run.state == .ready ? planned.start : projection.starts[index]
            let slack = rundown.backTimes[index].flatMap { back in begins.map { back - $0 } }
            return ReplayReport.Row(
                id: plan.name(of: cue.id), counted: counts, plannedStart: planned.start.map { Stamp($0) },
                plannedEnd: counts ? planned.end.map { Stamp($0) } : nil, gapMs: counts ? planned.gap : nil,
                delayMs: counts ? delays[index] : nil, backTime: rundown.backTimes[index].map { Stamp($0) },
                slackMs: slack, expectedStart: projection.starts[index].map { Stamp($0) },
                expectedEnd: projection.ends[index].map { Stamp($0) },
                planChanged: airing.map { $0.cue.id == cue.id && $0.cue.hasOther(contentThan: cue) } ?? false)
        }
    }

    /// The place behind which delays still count; nil before the first TAKE.
    private var lastPlace: Int? { (run.onAir ?? run.asRun.last).flatMap { rundown.place(of: $0.cue) } }
}

extension Cue {
    /// Whether more than its place differs.
    fileprivate func hasOther(contentThan cue: Cue) -> Bool {
        var moved = self
        moved.position = cue.position
        return moved != cue
    }
}
