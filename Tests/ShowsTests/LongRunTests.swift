import Civil
import Shows
import Testing

/// Midnight, the changes to and from summer time, and whole days.
@Suite struct LongRunTests {
    typealias Press = SimulatedDesk.Press

    static let amsterdam = Zone(
        identifier: "Europe/Amsterdam", first: Zone.Clock(offset: 3600, abbreviation: "CET"),
        transitions: [
            .init(
                instant: Instant(milliseconds: 1_774_746_000_000),
                clock: Zone.Clock(offset: 7200, abbreviation: "CEST", isSummerTime: true)),
            .init(
                instant: Instant(milliseconds: 1_792_890_000_000), clock: Zone.Clock(offset: 3600, abbreviation: "CET")),
        ])

    static let presses: [Press] = [
        .take, .pause, .resume, .hold, .release, .roll, .end, .standby(CueID(3)), .addTime(.minutes(3)),
        .addTime(.minutes(-30)),
    ]

    /// Just before midnight, and before the clocks go an hour on and back.
    @Test(arguments: ["2026-11-25T23:50:00", "2026-03-29T01:50:00", "2026-10-25T02:50:00"], presses)
    func `every command reads as it does at noon`(start: String, press: Press) throws {
        let noon = try readings(from: "2026-11-25T12:00:00", press)
        #expect(try readings(from: start, press) == noon)
    }

    /// Every number of a run around a command, counted from the show's start.
    private func readings(from start: String, _ press: Press) throws -> [Reading] {
        let opening = try Plans.moment(start, in: Self.amsterdam)
        let rundown = try Plans.rundown(
            at: start, zone: Self.amsterdam,
            [.soft(5), .soft(20).following, .soft(4, .delay(.minutes(1))), .soft(10), .soft(2, .untimed), .soft(30)])
        var desk = try SimulatedDesk(rundown, at: opening)
        var readings: [Reading] = []
        for press in [Press.take, .take, .pause, press, .resume, press, .hold, press, .release, press] {
            desk.pass(.minutes(7))
            desk.press(press)
            readings.append(Reading(desk, from: opening))
        }
        return readings
    }

    private struct Reading: Equatable {
        var phase: Run.Phase
        var standby: CueID?
        var clocks: [Milliseconds?]
        var starts: [Milliseconds?]
        var asRun: [Milliseconds?]

        init(_ desk: SimulatedDesk, from opening: Moment) {
            let (run, now) = (desk.run, desk.now)
            let projection = Projection(of: desk.rundown, run: run, at: now)
            phase = run.phase
            standby = run.standby
            clocks = [
                run.onAir?.elapsed(at: now), run.onAir?.remaining(at: now), run.onAir?.paused(at: now),
                run.onAir?.offset(at: now), run.onAir.map { $0.nominalEnd(at: now) - opening.wall },
                projection.end - opening.wall,
            ]
            starts = projection.starts.map { $0.map { $0 - opening.wall } }
            asRun = run.asRun.map { airing in airing.end.map { $0.wall - airing.start.wall } }
        }
    }

    @Test func `a hard start follows the clock on the wall, an hour more or less`() throws {
        let cues: [Plans.Part] = try [.soft(30), .hard("03:30:00", 10)]
        let autumn = try Plans.rundown(at: "2026-10-25T01:30:00", zone: Self.amsterdam, cues)
        #expect(autumn.plan.map(\.gap) == [.zero, .minutes(150)])
        let spring = try Plans.rundown(at: "2026-03-29T01:30:00", zone: Self.amsterdam, cues)
        #expect(spring.plan.map(\.gap) == [.zero, .minutes(30)])
        var desk = try SimulatedDesk(spring, at: Plans.moment("2026-03-29T01:30:00", in: Self.amsterdam))
        desk.press(.take)
        desk.pass(.minutes(50))
        let projection = Projection(of: spring, run: desk.run, at: desk.now)
        #expect(projection.starts[1] == (try Instant(rfc3339: "2026-03-29T01:30:00Z")))
        #expect(desk.run.onAir?.over(at: desk.now) == .minutes(20))
    }

    @Test func `a day of automatic takes ends to the millisecond`() throws {
        let length = Milliseconds(21_599)
        let parts = [Plans.Part](repeating: Plans.Part(length: .lasting(length), advance: .autoFollow), count: 4001)
        let rundown = try Plans.rundown(at: "2026-03-28T20:00:00", zone: Self.amsterdam, parts)
        let opening = try Plans.moment("2026-03-28T20:00:00", in: Self.amsterdam)
        var desk = try SimulatedDesk(rundown, at: opening)
        desk.press(.take)
        for _ in 0..<24 { desk.pass(.hours(1)) }
        #expect(desk.run.asRun.count == 4000)
        for (index, airing) in desk.run.asRun.enumerated() {
            #expect(airing.start.wall - opening.wall == Milliseconds(Int64(index) * length.count))
        }
        #expect(desk.run.onAir?.offset(at: desk.now) == .zero)
    }
}

extension Plans.Part {
    fileprivate var following: Plans.Part {
        var part = self
        part.advance = .autoFollow
        return part
    }
}
