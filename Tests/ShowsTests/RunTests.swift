import Civil
import Shows
import Testing

@Suite struct RunTests {
    @Test func `takes that are refused, and one that is early`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        #expect(run.take(rundown, at: try Plans.moment("20:00:00")) == nil)
        #expect(run.take(rundown, at: try Plans.moment("20:00:00") + 500) == .tooSoon(wait: 500))
        #expect(run.take(rundown, expects: CueID(7), at: try Plans.moment("20:00:05")) == .stale)
        #expect(run.take(rundown, expects: CueID(1), at: try Plans.moment("20:04:00")) == nil)
        #expect(run.take(rundown, at: try Plans.moment("20:05:00")) == .endOfShow)
        #expect(run.onAir?.cue.id == CueID(2))
        #expect(run.standby == nil)
        #expect(try run.asRun.map { $0.elapsed(at: try Plans.moment("20:06:00")) } == [.minutes(4)])
    }

    @Test func `a caller that believes nothing is on air is stale once something is`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        #expect(run.take(rundown, expects: .some(CueID(1)), at: try Plans.moment("20:00:00")) == .stale)
        #expect(run.take(rundown, expects: .some(nil), at: try Plans.moment("20:00:00")) == nil)
        #expect(run.take(rundown, expects: .some(nil), at: try Plans.moment("20:01:00")) == .stale)
    }

    @Test(arguments: [
        (Cue.Kind.skip, Refusal.skipped), (.milestone, .skipped),
        (.blocked(reason: "no price"), .blocked(reason: "no price")),
    ]) func `a standby that may not air is refused`(kind: Cue.Kind, refusal: Refusal) throws {
        let rundown = try Plans.rundown([.soft(5), .soft(5, kind)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.fold(.stoodBy(cue: CueID(2)), at: try Plans.moment("19:56:00"))
        #expect(run.take(rundown, at: try Plans.moment("20:00:00")) == refusal)
    }

    @Test func `the cue on air is taken again when it has been put on standby`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.fold(.stoodBy(cue: CueID(1)), at: try Plans.moment("20:01:00"))
        #expect(run.take(rundown, at: try Plans.moment("20:02:00")) == nil)
        #expect(run.asRun.map(\.cue.id) == [CueID(1)])
        #expect(run.onAir?.cue.id == CueID(1))
        #expect(run.standby == CueID(2))
    }

    @Test func `an ended run accepts nothing`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.fold(.ended, at: try Plans.moment("20:03:00"))
        let ended = run
        for line in [Run.Line.held, .panicked(scene: "BRB"), .stoodBy(cue: CueID(2)), .ended] {
            run.fold(line, at: try Plans.moment("20:04:00"))
        }
        #expect(run == ended)
        #expect(run.take(rundown, at: try Plans.moment("20:05:00")) == .ended)
        #expect(try run.asRun.map(\.end) == [Plans.moment("20:03:00")])
    }

    @Test func `a take that is written late goes to its place and leaves what is on air`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10), .soft(5)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        let late = try run.take(
            Run.TakeRequest(expects: .cue(CueID(1))), from: rundown, at: Plans.moment("20:03:00")
        ).get()
        run.fold(.stoodBy(cue: CueID(3)), at: try Plans.moment("20:04:00"))
        run.take(rundown, at: try Plans.moment("20:05:00"))
        run.fold(.took(late), at: try Plans.moment("20:03:00"))
        #expect(run.onAir?.cue.id == CueID(3))
        #expect(run.standby == nil)
        run.fold(.panicked(scene: "BRB"), at: try Plans.moment("20:04:30"))
        #expect(run.advance == .free)
        #expect(run.asRun.map(\.cue.id) == [CueID(1), CueID(2)])
        #expect(try run.asRun.map(\.end) == [Plans.moment("20:03:00"), Plans.moment("20:05:00")])
    }

    @Test func `what OBS said of an airing that is written late goes to that airing`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.fold(.stoodBy(cue: CueID(1)), at: try Plans.moment("20:01:00"))
        run.take(rundown, at: try Plans.moment("20:02:00"))
        let late = try Plans.moment("20:00:01")

        run.fold(.confirmed(cue: CueID(1), scene: "Host Cam"), at: late)
        #expect(run.onAir?.confirmation == .awaited)
        #expect(run.asRun.map(\.confirmation) == [.confirmed(late)])
        #expect(run.asRun.map(\.confirmedScene) == ["Host Cam"])

        run.fold(.unconfirmed(cue: CueID(1), reason: "no answer"), at: late)
        #expect(run.onAir?.confirmation == .awaited)
        #expect(run.asRun.map(\.confirmation) == [.missing(reason: "no answer")])

        run.fold(.confirmed(cue: CueID(1), scene: "Split"), at: try Plans.moment("20:02:01"))
        #expect(run.onAir?.confirmedScene == "Split")
    }

    @Test func `panic lasts until the next take, and a hold until it is released`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10), .soft(5)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.fold(.held, at: try Plans.moment("20:01:00"))
        #expect(run.advance == .held)
        run.fold(.panicked(scene: "BRB"), at: try Plans.moment("20:02:00"))
        #expect(run.advance == .panicked)
        run.take(rundown, at: try Plans.moment("20:03:00"))
        #expect(run.advance == .free)
        run.fold(.held, at: try Plans.moment("20:04:00"))
        run.take(rundown, at: try Plans.moment("20:05:00"))
        #expect(run.advance == .held)
    }

    @Test func `a confirmation belongs to the cue on air alone`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10)])
        var run = try Run.started(of: rundown, at: Plans.moment("19:55:00"))
        run.take(rundown, at: try Plans.moment("20:00:00"))
        run.take(rundown, at: try Plans.moment("20:05:00"))
        run.fold(.confirmed(cue: CueID(1), scene: "A"), at: try Plans.moment("20:05:01"))
        #expect(run.onAir?.confirmation == .awaited)
        #expect(run.asRun.first?.confirmation == .awaited)
        run.fold(.unconfirmed(cue: CueID(2), reason: "slow"), at: try Plans.moment("20:05:02"))
        run.fold(.confirmed(cue: CueID(2), scene: "B"), at: try Plans.moment("20:05:03"))
        #expect(try run.onAir?.confirmation == .confirmed(Plans.moment("20:05:03")))
    }

    @Test func `a duration survives the wall clock's jumps within one boot, and spans boots by the wall`() throws {
        let start = try Plans.moment("20:00:00")
        var now = start + .minutes(5)
        now.wall = now.wall + .hours(3)
        #expect(now.elapsed(since: start) == .minutes(5))
        now.bootID = BootID("next boot")
        #expect(now.elapsed(since: start) == .minutes(185))
    }

    @Test(arguments: UInt64(1)...300) func `a run is the fold of its lines, and one airing is open at most`(
        seed: UInt64
    ) throws {
        var dice = Dice(seed: seed)
        let rundown = try dice.rundown()
        var now = try Plans.moment("19:50:00")
        let opening = now
        var run = try Run.started(of: rundown, at: now)
        var lines: [(Run.Line, Moment)] = []
        for _ in 0..<80 {
            now = now + Milliseconds(Int64(dice.roll(3000)))
            let line: Run.Line
            switch dice.roll(12) {
            case 0: line = .held
            case 1: line = .released
            case 2: line = .panicked(scene: "BRB")
            case 3: line = .stoodBy(cue: dice.pick(rundown.cues).id)
            case 4: line = .confirmed(cue: dice.pick(rundown.cues).id, scene: "A")
            case 5: line = .unconfirmed(cue: dice.pick(rundown.cues).id, reason: "slow")
            case 6: line = .noted(text: "n")
            case 7 where dice.roll(20) == 0: line = .ended
            default:
                let before = run.onAir?.start
                let request = Run.TakeRequest(expects: .init(run.onAir?.cue.id), repetition: .allowed)
                guard case .success(let take) = run.take(request, from: rundown, at: now) else {
                    continue
                }
                if let before { #expect(now.elapsed(since: before) >= Run.Rules.standard.minimumSpan) }
                if let next = take.standby {
                    let (from, to) = (rundown.index(of: take.cue.id), rundown.index(of: next))
                    #expect(try #require(to) > #require(from), "the standby wrapped")
                }
                line = .took(take)
            }
            run.fold(line, at: now)
            lines.append((line, now))
            #expect(run.asRun.allSatisfy { $0.end != nil })
            if let open = run.onAir { #expect(open.end == nil) }
        }
        var again = try Run.started(of: rundown, at: opening)
        for (line, moment) in lines { again.fold(line, at: moment) }
        #expect(again == run)
        for (earlier, later) in zip(run.asRun, run.asRun.dropFirst()) { #expect(earlier.end == later.start) }
    }
}
