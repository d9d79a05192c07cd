import Civil
import DemoDay
import Shows
import TestKit
import Testing

@testable import Control

@Suite("Midnight, summer time and clocks that are set") struct StrangeClocksTests {
    /// Amsterdam's clock around the two changes of 2026.
    static let amsterdam: Zone = {
        let winter = Zone.Clock(offset: 3600, abbreviation: "CET")
        let summer = Zone.Clock(offset: 7200, abbreviation: "CEST")
        let spring = LocalTime(date: LocalDate(year: 2026, month: 3, day: 29), time: TimeOfDay(milliseconds: 3_600_000))
        let autumn = LocalTime(
            date: LocalDate(year: 2026, month: 10, day: 25), time: TimeOfDay(milliseconds: 3_600_000))
        return Zone(
            identifier: "Europe/Amsterdam", first: winter,
            transitions: [
                Zone.Transition(instant: Zone.utc.instant(of: spring), clock: summer),
                Zone.Transition(instant: Zone.utc.instant(of: autumn), clock: winter),
            ])
    }()

    /// Thirty seconds before midnight, and before each of the changes, by the seconds of UTC.
    static let nights = ["2026-11-25T22:59:30", "2026-03-29T00:59:30", "2026-10-25T00:59:30"]

    /// Every act that steers, and how long after the TAKE the cue that follows by itself airs then.
    static let acts: [(keys: [(String, Int64)], follows: Milliseconds?)] = [
        ([], 60_000), ([("+", 20_000)], 90_000), ([("-", 40_000)], 40_000), ([(">", 20_000)], 360_000),
        ([("H", 20_000), ("H", 45_000)], 85_000), ([("h", 20_000), ("h", 45_000)], 60_000),
        ([("h", 20_000), ("h", 95_000)], 95_000), ([("Space", 35_000)], 35_000), ([("F1", 20_000)], nil),
        ([("H", 20_000)], nil), ([("h", 20_000)], nil),
    ]

    @Test(arguments: nights, acts.indices)
    func `every act keeps its lengths through the night`(night: String, act: Int) throws {
        let (rian, start) = try show(at: night)
        let (keys, follows) = Self.acts[act]
        for (key, at) in keys {
            rian.advance(to: Milliseconds(at), after: start)
            rian.press(key)
        }
        rian.advance(to: .minutes(10), after: start)
        #expect(rian.takes(since: start) == [0] + (follows.map { [$0] } ?? []))
        let taken = rian.written.compactMap { if case .took = $0.line { $0.at } else { nil } }
        #expect(taken.map { $0.wall - start.wall } == rian.takes(since: start))
    }

    @Test(arguments: nights)
    func `the clock of the cue runs evenly through the night`(night: String) throws {
        let (rian, start) = try show(at: night)
        for second in 1...59 {
            rian.advance(to: .seconds(Int64(second)), after: start)
            #expect(rian.cueClock == "CUE 00:\(60 - second < 10 ? "0" : "")\(60 - second) left")
        }
    }

    @Test func `a wall clock that is set by hours in the middle of a cue leaves its lengths alone, and is said once`() {
        for step in [Milliseconds.hours(3), .hours(-3), 1500] {
            let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
            rian.advance(to: 20_000, after: start)
            rian.world.setWall(by: step)
            rian.advance(to: 30_000, after: start)
            #expect(rian.cueClock == "CUE 00:30 left")
            #expect(rian.shows("this machine's clock"))
            rian.advance(to: 121_000, after: start)
            #expect(rian.takes(since: start) == [0, 60_000, 120_000])
            #expect(rian.clockNotices == 1)
        }
    }

    @Test func `a clock that NTP nudges is not worth a word`() {
        let (rian, start) = Operator.airing(.rows([.manual, .manual]))
        for second in 1...100 {
            rian.world.setWall(by: 9)
            rian.advance(to: .seconds(Int64(second)), after: start)
        }
        #expect(rian.clockNotices == 0)
    }

    @Test func `a sleep is no step of the clock`() {
        let (rian, start) = Operator.airing(.rows([.manual, .manual]))
        rian.advance(to: 10_000, after: start)
        rian.world.stall(for: .hours(2))
        rian.advance(by: .seconds(10))
        #expect(rian.clockNotices == 0)
    }

    @Test func `a cue that counts to its end follows the wall, and what follows it too`() {
        let day = DemoDay.rows([.autoFollow, .manual]) { cues in
            cues[0].countsToEnd = true
            cues[0].length = .lasting(.minutes(5))
        }
        let (rian, start) = Operator.airing(day)
        rian.advance(to: 60_000, after: start)
        rian.world.setWall(by: .minutes(2))
        rian.advance(by: 100)
        let left = Milliseconds(180_000 + 300_000 - 60_000 - 120_000)
        rian.advance(to: 60_000 + left - 5000, after: start)
        #expect(rian.world.store.aired == ["1"])
        rian.advance(to: 60_000 + left + 5000, after: start)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `a hard start after the hour that is skipped is met by the wall`() throws {
        let time = try TimeOfDay(parsing: "03:10:00")
        let (rian, start) = try show(at: "2026-03-29T00:59:30") { cues in
            cues[1].start = .hard(time, dayOffset: nil)
        }
        rian.press("W y")
        rian.advance(to: .minutes(20), after: start)
        // 03:10 comes ten minutes after 02:00, which is 03:00.
        let rolled = rian.written.last { if case .took(let take) = $0.line { take.cue.number == "2" } else { false } }
        #expect(rolled.map { Self.amsterdam.local(at: $0.at.wall).time.secondsText } == "03:10:00")
    }

    /// A live show in Amsterdam that has been taken at such an instant.
    private func show(
        at utc: String, _ change: (inout [Cue]) -> Void = { _ in }
    ) throws -> (rian: Operator, start: Moment) {
        let instant = Zone.utc.instant(of: try LocalTime(parsing: utc))
        var day = DemoDay.rows([.autoFollow, .manual, .manual], change)
        for index in day.shows.indices {
            day.shows[index].start = instant
            day.shows[index].end = instant + .hours(2)
            day.shows[index].zone = Self.amsterdam.identifier
        }
        let world = World(day, clock: SimulatedClock(at: instant - 1000))
        world.zones[Self.amsterdam.identifier] = Self.amsterdam
        let rian = Operator.started("l", world)
        let start = world.now
        rian.press(.space)
        rian.advance(by: 10)
        return (rian, start)
    }
}

extension Operator {
    fileprivate var clockNotices: Int { room.notices.count { $0.text.contains("this machine's clock was set") } }
}
