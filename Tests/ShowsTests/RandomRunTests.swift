import Civil
import Foundation
import Shows
import Testing

/// What holds whatever is planned and whatever is pressed.
@Suite struct RandomRunTests {
    @Test(arguments: UInt64(1)...150) func `what is left and what has run make the planned length and what was added`(
        seed: UInt64
    ) throws {
        try play(seed) { desk in
            guard let airing = desk.run.onAir else { return }
            let now = desk.now
            let (elapsed, left) = (airing.elapsed(at: now), airing.remaining(at: now))
            #expect(elapsed >= .zero)
            // A roll may have put its start behind its pauses.
            guard airing.start.wall + airing.paused(at: now) <= now.wall else { return }
            #expect(elapsed + airing.paused(at: now) == now.wall - airing.start.wall)
            if airing.cue.countsToEnd, let end = airing.plannedEnd {
                #expect(left == end + airing.added - now.wall)
            } else {
                #expect(elapsed + left == airing.plannedLength + airing.added)
            }
            if !airing.cue.countsToEnd {
                #expect(airing.nominalEnd(at: now) == max(airing.start.wall, now.wall + left))
            }
            #expect(airing.expectedEnd(at: now) == max(now.wall, airing.nominalEnd(at: now)))
            guard let planned = airing.plannedEnd else {
                #expect(airing.offset(at: now) == nil)
                return
            }
            #expect(airing.offset(at: now) == max(now.wall, now.wall + left) - planned)
        }
    }

    @Test(arguments: UInt64(1)...150) func `one cue at most is on air, and each was closed before the next`(
        seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        var desk = try dice.desk()
        for _ in 0..<60 {
            desk.pass(length(&dice))
            desk.press(dice.press(desk.rundown))
            // A cue is on air from its TAKE until the next, until the plan has a gap for a rolling run, or until the end.
            let onAir: CueID? = desk.written.reduce(nil) { onAir, written in
                switch written.line {
                case .took(let take): take.cue.id
                case .waited, .ended: nil
                default: onAir
                }
            }
            if !desk.run.hasEnded { #expect(desk.run.onAir?.cue.id == onAir) }
            #expect(desk.run.onAir?.end == nil)
            let ends = desk.run.asRun.compactMap { $0.end?.wall }
            #expect(ends.count == desk.run.asRun.count)
            #expect(ends == ends.sorted())
        }
    }

    @Test(arguments: UInt64(1)...150) func `a run is the fold of its lines as they were written down`(seed: UInt64)
        throws
    {
        var dice = Dice(seed: seed)
        var desk = try dice.desk()
        let opening = desk.now
        for _ in 0..<40 {
            desk.pass(length(&dice))
            desk.press(dice.press(desk.rundown))
        }
        var again = try Run.started(of: desk.rundown, at: opening)
        for written in desk.written {
            let line = try JSONDecoder().decode(Run.Line.self, from: JSONEncoder().encode(written.line))
            again.fold(line, at: written.moment)
        }
        #expect(again == desk.run)
    }

    @Test(arguments: UInt64(1)...150) func `the projection is one walk from the end of what is on air`(seed: UInt64)
        throws
    {
        try play(seed) { desk in
            guard desk.run.advance != .rolling, !desk.run.hasEnded else { return }
            let projection = Projection(of: desk.rundown, run: desk.run, at: desk.now)
            let airing = desk.run.onAir
            let place = airing.flatMap { desk.rundown.index(of: $0.cue.id) } ?? -1
            let start = airing?.expectedEnd(at: desk.now) ?? max(desk.now.wall, desk.rundown.plannedStart)
            var end = start
            var waiting = Milliseconds.zero
            for index in desk.rundown.cues.indices.dropFirst(place + 1) {
                guard let planned = desk.rundown.plan[index].start, desk.rundown.cues[index].countsInTime else {
                    if case .delay(let length) = desk.rundown.cues[index].kind { waiting += length }
                    continue
                }
                end += waiting
                waiting = .zero
                let delay = delay(before: index, after: place, in: desk.rundown)
                if desk.rundown.cues[index].start != .soft { end = max(planned + delay, end) }
                #expect(projection.starts[index] == end)
                let length = desk.rundown.plan[index].length
                end = desk.rundown.cues[index].countsToEnd ? max(end, planned + length + delay) : end + length
                #expect(projection.ends[index] == end)
            }
            #expect(projection.end == end)
        }
    }

    /// What is left at a cue of the delays behind a place: a gap eats what is late.
    private func delay(before cue: Int, after place: Int, in rundown: Rundown) -> Milliseconds {
        var delay = Milliseconds.zero
        for index in (place + 1)...cue {
            if case .delay(let length) = rundown.cues[index].kind { delay += length }
            let gap = rundown.plan[index].gap
            if rundown.cues[index].countsInTime, gap > .zero, delay > .zero { delay = max(.zero, delay - gap) }
        }
        return delay
    }

    /// Plays a show and looks at it after each press.
    private func play(_ seed: UInt64, _ look: (SimulatedDesk) throws -> Void) throws {
        var dice = Dice(seed: seed)
        var desk = try dice.desk()
        for _ in 0..<60 {
            desk.pass(length(&dice))
            desk.press(dice.press(desk.rundown))
            try look(desk)
        }
    }

    private func length(_ dice: inout Dice) -> Milliseconds {
        Milliseconds(Int64(dice.pick([0, 1, 999, 1000, 1001, dice.roll(600_000)])))
    }
}
