import Civil
import Shows
import Testing

@Suite struct PlannerTests {
    @Test func `soft cues follow each other and a hard one leaves a gap`() throws {
        let rundown = try Plans.rundown([.soft(5), .soft(10), .hard("20:20:00", 10)])
        #expect(try starts(rundown) == ["20:00:00", "20:05:00", "20:20:00"].map { try Plans.instant($0) })
        #expect(rundown.plan.map(\.gap) == [.zero, .zero, .minutes(5)])
        #expect(try rundown.plannedEnd == Plans.instant("20:30:00"))
    }

    @Test func `an overlap is a negative gap and the planned end is the latest`() throws {
        let rundown = try Plans.rundown([.soft(60), .hard("20:10:00", 10), .soft(5)])
        #expect(rundown.plan.map(\.gap) == [.zero, .minutes(-50), .minutes(-40)])
        #expect(try rundown.plannedEnd == Plans.instant("21:00:00"))
    }

    @Test func `what does not count takes no time`() throws {
        let rundown = try Plans.rundown([
            .soft(5), .soft(7, .skip), .soft(9, .untimed), .soft(3, .blocked(reason: "no price")), .soft(2),
        ])
        #expect(
            try starts(rundown)
                == [Plans.instant("20:00:00"), nil, nil, Plans.instant("20:05:00"), Plans.instant("20:08:00")])
    }

    @Test func `a milestone keeps its time and moves nothing`() throws {
        let milestone = Plans.Part(
            kind: .milestone, start: .hard(try Plans.time("20:30:00"), dayOffset: nil), length: .lasting(.zero))
        let rundown = try Plans.rundown([.soft(5), milestone, .soft(5)])
        #expect(
            try starts(rundown) == ["20:00:00", "20:30:00", "20:05:00"].map { try Plans.instant($0) })
        #expect(try rundown.nextFixedPoint(after: Plans.instant("20:29:59"))?.at == Plans.instant("20:30:00"))
        #expect(try rundown.nextFixedPoint(after: Plans.instant("20:30:00")) == nil)
    }

    @Test func `a hard start at or before the cue before it is the next day's`() throws {
        let rundown = try Plans.rundown(
            at: "23:00:00", [.hard("23:30:00", 60), .hard("00:40:00", 5), .hard("00:40:00", 5)])
        #expect(
            try starts(rundown) == [
                Plans.instant("23:30:00"), Plans.instant("2026-11-26T00:40:00"), Plans.instant("2026-11-27T00:40:00"),
            ])
    }

    @Test func `after a cue without length an equal time is the same instant`() throws {
        let rundown = try Plans.rundown([.hard("20:10:00", 0), .hard("20:10:00", 5)])
        #expect(try starts(rundown) == [Plans.instant("20:10:00"), Plans.instant("20:10:00")])
    }

    @Test func `days counted from the show's date decide`() throws {
        let rundown = try Plans.rundown(at: "23:00:00", [.soft(5), .hard("23:30:00", 5, dayOffset: 1)])
        #expect(try rundown.plan[1].start == Plans.instant("2026-11-26T23:30:00"))
    }

    @Test func `an end after midnight is the first such time`() throws {
        let rundown = try Plans.rundown(at: "22:00:00", [.until("00:10:00")])
        #expect(rundown.plan[0].length == .minutes(130))
        #expect(try rundown.plannedEnd == Plans.instant("2026-11-26T00:10:00"))
    }

    @Test func `a repeated hour means the first, a skipped one is read with the offset before`() throws {
        let winter = Zone.Clock(offset: 3600, abbreviation: "CET")
        let summer = Zone.Clock(offset: 7200, abbreviation: "CEST", isSummerTime: true)
        let berlin = Zone(
            identifier: "Europe/Berlin", first: winter,
            transitions: [
                .init(instant: try Instant(rfc3339: "2026-03-29T01:00:00Z"), clock: summer),
                .init(instant: try Instant(rfc3339: "2026-10-25T01:00:00Z"), clock: winter),
            ])
        let autumn = try Plans.rundown(at: "2026-10-25T00:30:00", zone: berlin, [.hard("02:30:00", 5)])
        #expect(try autumn.plan[0].start == Instant(rfc3339: "2026-10-25T00:30:00Z"))
        let spring = try Plans.rundown(at: "2026-03-29T00:30:00", zone: berlin, [.hard("02:30:00", 5)])
        #expect(try spring.plan[0].start == Instant(rfc3339: "2026-03-29T01:30:00Z"))
    }

    @Test(arguments: UInt64(1)...300) func `a hard start is never before the cue before it`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        let rundown = try dice.rundown()
        var previous: Instant?
        for (cue, plan) in zip(rundown.cues, rundown.plan) where cue.countsInTime {
            let start = try #require(plan.start)
            #expect(plan.length >= .zero)
            if let previous { #expect(start >= previous) }
            #expect(start + plan.length <= rundown.plannedEnd)
            previous = start
        }
    }

    private func starts(_ rundown: Rundown) throws -> [Instant?] { rundown.plan.map(\.start) }
}
