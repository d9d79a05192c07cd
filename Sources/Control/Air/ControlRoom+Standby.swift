import Civil
import Journal
import Shows

/// Choosing what GO would air; nothing here airs anything.
extension ControlRoom {
    /// Puts a cue of the room on screen on standby; it airs nothing.
    mutating func standBy(_ cue: Cue, at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio else { throw Declined(Refusal.noRun.message) }
            return try room.standBy(cue, in: studio, at: now)
        }
    }

    /// Puts a cue on standby, whoever asks; nothing where it stands by already.
    mutating func standBy(_ cue: Cue, in studio: Studio, at now: Moment) throws(Declined) -> [Effect] {
        guard let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
        try needDesk(of: studio)
        if let refusal = run.refusal(of: cue) { throw Declined(refusal.message) }
        guard run.standby != cue.id else { return [] }
        return commit(.run(id: run.id, line: .stoodBy(cue: cue.id)), for: .steer(studio.room.id), at: now)
    }

    /// The cue of a number, as people write it.
    func cue(numbered number: String, in studio: Studio) throws(Declined) -> Cue {
        guard studio.run?.hasEnded == false else { throw Declined(Refusal.noRun.message) }
        guard let rundown = studio.rundown else { throw Declined("the rundown is still being read: ask again") }
        let found = rundown.cues.filter { $0.number == number }
        guard let cue = found.first else { throw Declined("no cue \(number) in the rundown") }
        guard found.count == 1 else { throw Declined("\(found.count) cues have the number \(number)") }
        return cue
    }

    /// Puts the cue before the standby on standby.
    mutating func standByPrevious(at now: Moment) -> [Effect] {
        standBy(at: now, "no cue before this one") { studio, run, rundown in
            let previous = rundown.takeable(
                before: run.standby.flatMap { rundown.index(of: $0) } ?? rundown.cues.count)
            // The cue on air cannot be taken again while it is seen: the one before it is the previous one.
            guard let onAir = run.onAir?.cue.id, previous?.id == onAir, studio.showsCueOnAir else { return previous }
            return rundown.index(of: onAir).flatMap { rundown.takeable(before: $0) }
        }
    }

    /// Puts the cue after the standby on standby.
    mutating func standByNext(at now: Moment) -> [Effect] {
        standBy(at: now, "no cue after this one") { studio, run, rundown in
            let place = (run.standby ?? run.onAir?.cue.id).flatMap { rundown.index(of: $0) }
            let next = rundown.takeable(after: place)
            guard let onAir = run.onAir?.cue.id, next?.id == onAir, studio.showsCueOnAir else { return next }
            return rundown.takeable(after: rundown.index(of: onAir))
        }
    }

    /// Puts the first cue of the next segment on standby.
    mutating func standByNextSegment(at now: Moment) -> [Effect] {
        standBy(at: now, "no segment after this one") { _, run, rundown in
            let place = (run.standby ?? run.onAir?.cue.id).flatMap { rundown.index(of: $0) } ?? -1
            let segment = place >= 0 ? rundown.cues[place].segment : nil
            return rundown.cues[(place + 1)...].first { $0.segment != segment && run.refusal(of: $0) == nil }
        }
    }

    /// Puts the first cue of the segment before this one on standby.
    mutating func standByPreviousSegment(at now: Moment) -> [Effect] {
        standBy(at: now, "no segment before this one") { _, run, rundown in
            let place = (run.standby ?? run.onAir?.cue.id).flatMap { rundown.index(of: $0) } ?? rundown.cues.count
            let segment = place < rundown.cues.count ? rundown.cues[place].segment : nil
            guard let last = rundown.cues[..<place].last(where: { $0.segment != segment }) else { return nil }
            return rundown.cues.first { $0.segment == last.segment && run.refusal(of: $0) == nil }
        }
    }

    private mutating func standBy(
        at now: Moment, _ none: String, _ choose: (Studio, Run, Rundown) -> Cue?
    ) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio, let run = studio.run, let rundown = studio.rundown else {
                throw Declined(Refusal.noRun.message)
            }
            guard let cue = choose(studio, run, rundown) else { throw Declined(none) }
            return try room.standBy(cue, in: studio, at: now)
        }
    }

    /// Take back: airs the cue before the one on air again. It is a TAKE of its own, and both stay in the as-run.
    mutating func takeBack(lag: Milliseconds, at now: Moment) -> [Effect] {
        guard pressed(lag: lag, at: now) else { return [] }
        return refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio, let run = studio.run else { throw Declined(Refusal.noRun.message) }
            if let reason = room.reasonNotToAct(in: studio) { throw Declined(reason) }
            guard let before = run.asRun.last(where: { $0.cue.id != run.onAir?.cue.id }),
                let index = studio.rundown?.index(of: before.cue.id)
            else { throw Declined("nothing was on air before") }
            let last = before.cue
            let cue = studio.standbyCue(at: index, now)
            guard let cue, cue.obstacle == nil, cue.warnings.isEmpty else {
                throw Declined("\(last.label): \(cue?.obstacle ?? cue?.warnings.first ?? Refusal.unknownCue.message)")
            }
            return try room.take(
                last.id, in: studio, expects: run.onAir?.cue.id, turn: before.isAdlib ? .adlib : .planned, at: now)
        }
    }
}
