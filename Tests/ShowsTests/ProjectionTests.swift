import Civil
import Shows
import Testing

@Suite struct ProjectionTests {
    @Test func `a late start is absorbed by the gap before a hard start`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10), .hard("20:20:00", 10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:02:00"))
        let now = try Plans.moment("20:04:00")
        let airing = try #require(run.onAir)
        #expect(airing.elapsed(at: now) == .minutes(2))
        #expect(airing.remaining(at: now) == .minutes(3))
        #expect(airing.offset(at: now) == .minutes(2))
        #expect(run.standby == CueID(2))
        let projection = Projection(of: rundown, run: run, at: now)
        #expect(
            try projection.starts == ["20:02:00", "20:07:00", "20:20:00"].map { try Plans.instant($0) })
        #expect(try projection.end == Plans.instant("20:30:00"))
    }

    @Test func `over time pushes what follows and the offset grows`() throws {
        let rundown = try Plans.rundown(hardOut: "20:31:00", [.soft(5), .soft(10), .hard("20:20:00", 10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        let now = try Plans.moment("20:06:30")
        let airing = try #require(run.onAir)
        #expect(airing.remaining(at: now) == .seconds(-90))
        #expect(airing.offset(at: now) == .seconds(90))
        #expect(airing.expectedEnd(at: now) == now.wall)
        let projection = Projection(of: rundown, run: run, at: now)
        #expect(try projection.starts[1] == Plans.instant("20:06:30"))
        let out = try #require(rundown.show.hardOut)
        #expect(projection.end - out == .seconds(-60))
    }

    @Test func `an end at a time of day after midnight is counted to`() throws {
        let rundown = try Plans.rundown(at: "22:00:00", [.until("00:10:00")])
        var run = try Run.started(of: rundown, at: Plans.moment("21:55:00"))
        run.take(rundown, at: try Plans.moment("22:00:00"))
        let now = try Plans.moment("2026-11-26T00:05:00")
        #expect(run.onAir?.elapsed(at: now) == .minutes(125))
        #expect(run.onAir?.remaining(at: now) == .minutes(5))
        #expect(run.onAir?.offset(at: now) == .zero)
    }

    @Test func `an early take is a negative offset`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.take(rundown, at: try Plans.moment("20:04:00"))
        #expect(try run.onAir?.offset(at: Plans.moment("20:06:00")) == .minutes(-1))
    }

    @Test func `before the run the plan is the projection, and in a late one everything shifts`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        let early = Projection(of: rundown, run: nil, at: try Plans.moment("12:00:00"))
        #expect(early.starts == rundown.plan.map(\.start))
        #expect(early.end == rundown.plannedEnd)
        let run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        let late = Projection(of: rundown, run: run, at: try Plans.moment("20:03:00"))
        #expect(try late.end == Plans.instant("20:18:00"))
    }

    @Test func `an untimed cue on air has no offset and does not count after it`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(0, .untimed), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.take(rundown, at: try Plans.moment("20:05:00"))
        let now = try Plans.moment("20:05:30")
        #expect(run.onAir?.offset(at: now) == nil)
        #expect(try Projection(of: rundown, run: run, at: now).starts[2] == Plans.instant("20:05:30"))
    }

    @Test(arguments: UInt64(1)...300) func `elapsed and remaining make the planned length, at any time`(seed: UInt64)
        throws
    {
        var dice = Dice(seed: seed)
        let rundown = try dice.rundown()
        var now = try Plans.moment("19:50:00")
        var run = try Run.started(of: rundown, at: now)
        for _ in 0..<60 {
            now = now + Milliseconds(Int64(dice.roll(400_000)))
            if dice.roll(3) == 0 { run.take(rundown, at: now) }
            guard let airing = run.onAir else { continue }
            #expect(airing.elapsed(at: now) >= .zero)
            #expect(airing.elapsed(at: now) + airing.remaining(at: now) == airing.plannedLength)
            #expect(airing.expectedEnd(at: now) >= now.wall)
        }
    }

    @Test(arguments: UInt64(1)...300) func `projected starts rise, and time only makes them later`(seed: UInt64) throws
    {
        var dice = Dice(seed: seed)
        let rundown = try dice.rundown()
        var now = try Plans.moment("19:50:00")
        var run = try Run.started(of: rundown, at: now)
        var before: Projection?
        for _ in 0..<60 {
            now = now + Milliseconds(Int64(dice.roll(200_000)))
            if dice.roll(4) == 0 {
                run.take(rundown, at: now)
                before = nil
            }
            let projection = Projection(of: rundown, run: run, at: now)
            let starts = projection.starts.compactMap { $0 }
            #expect(starts == starts.sorted())
            #expect(starts.allSatisfy { $0 <= projection.end })
            if let before {
                #expect(projection.end >= before.end)
                for (later, earlier) in zip(projection.starts, before.starts) {
                    if let later, let earlier { #expect(later >= earlier) }
                }
            }
            before = projection
        }
    }
}
