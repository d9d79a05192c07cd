import Civil
import Control
import DemoDay
import Shows
import TestKit
import Testing

/// The plain show begins at 20:00; the clock of these stories stands at 19:57 when they begin.
@Suite("Roll: the wall clock runs the show") struct RollTests {
    @Test func `W asks first, and any other key than y leaves the run as it is`() {
        let rian = Operator.started("l", World(.rows([.manual, .manual])))
        rian.press("W")
        #expect(rian.shows("Let the wall clock run the show?"))
        rian.press("Enter")
        rian.advance(by: .minutes(5))
        #expect(rian.world.store.aired.isEmpty)
    }

    @Test func `before the show it waits, then each cue airs at its planned start, and at the end nothing is on air`() {
        let (rian, start) = rolling(.rows([.manual, .manual]))
        #expect(rian.header.contains("ROLL, nothing is due"))
        rian.advance(to: 179_990, after: start)
        #expect(rian.world.store.aired.isEmpty)
        rian.advance(by: .minutes(1))
        #expect(rian.takes(since: start) == [180_000])
        #expect(rian.obs().program == "Host Cam")
        rian.advance(to: 305_000, after: start)
        #expect(rian.takes(since: start) == [180_000, 240_000])
        #expect(rian.header.contains("ROLL, nothing is due"))
        #expect(rian.shows("Rolling: nothing is due, nothing is on air."))
    }

    @Test func `it waits through a gap and goes on at the next hard start`() {
        let (rian, start) = rolling(
            .rows([.manual, .manual]) { cues in
                cues[1].start = .hard(TimeOfDay(milliseconds: (20 * 60 + 10) * 60_000), dayOffset: nil)
            })
        rian.advance(to: 400_000, after: start)
        #expect(rian.shows("Rolling: nothing is due, nothing is on air."))
        rian.advance(to: 781_000, after: start)
        #expect(rian.takes(since: start) == [180_000, 780_000])
    }

    @Test func `begun in the middle of a cue it airs that one, as if since its planned start`() {
        let rian = Operator.started("l", World(.rows([.manual, .manual, .manual])))
        rian.advance(by: .seconds(270))
        rian.press("W")
        #expect(rian.shows("AIRS 2 Cue 2 now"))
        rian.press("y")
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["2"])
        #expect(rian.cueClock.contains("00:29") || rian.cueClock.contains("00:30"))
        rian.advance(by: .minutes(1))
        #expect(rian.world.store.aired == ["2", "3"])
    }

    @Test func `a confirmation that no longer says what would air airs nothing`() {
        let rian = Operator.started("l", World(.rows([.manual, .manual, .manual])))
        rian.advance(by: .seconds(238))
        rian.press("W")
        #expect(rian.shows("AIRS 1 Cue 1 now"))
        rian.advance(by: .seconds(10))
        rian.press("y")
        rian.advance(by: 500)
        #expect(rian.world.store.aired.isEmpty)
        #expect(rian.footer.contains("look again"))
    }

    @Test func `within a second of a TAKE nothing is rolled on air`() {
        let rian = Operator.started("l", World(.rows([.manual, .manual, .manual])))
        rian.advance(by: .seconds(250))
        rian.press("Space")
        rian.advance(by: 100)
        rian.press("W y")
        rian.advance(by: 200)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test(arguments: ["Space", "H", "h"])
    func `GO, pause and hold end it`(key: String) {
        let (rian, start) = rolling(.rows([.manual, .manual, .manual]))
        rian.advance(to: 200_000, after: start)
        rian.press(key)
        rian.advance(by: .minutes(20))
        #expect(rian.world.store.aired == (key == "Space" ? ["1", "2"] : ["1"]))
        #expect(!rian.header.contains("ROLL"))
    }

    @Test func `panic ends it, and only GO airs again`() {
        let (rian, start) = rolling(.rows([.manual, .manual, .manual]))
        rian.advance(to: 200_000, after: start)
        rian.press("F1")
        rian.advance(by: .minutes(20))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.obs().program == "BRB")
        #expect(rian.header.contains("PANIC"))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
        rian.advance(by: .minutes(20))
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test(arguments: ["F1", "h"])
    func `panic and hold end it in a gap as well`(key: String) {
        let (rian, start) = rolling(.rows([.manual, .manual]))
        rian.advance(to: 60_000, after: start)
        rian.press(key)
        rian.advance(by: 100)
        #expect(!rian.header.contains("ROLL"))
        rian.advance(by: .minutes(20))
        #expect(rian.world.store.aired.isEmpty)
        rian.take()
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `a machine that sleeps through a planned start says MISSED and goes on with the next`() {
        let (rian, start) = rolling(.rows([.manual, .manual, .manual]))
        rian.advance(to: 239_000, after: start)
        rian.world.stall(for: .seconds(5))
        rian.advance(to: 301_000, after: start)
        #expect(rian.takes(since: start) == [180_000, 300_000])
        #expect(rian.missed == 1)
    }

    @Test func `killed and taken over past a planned start it says MISSED once, and rolls on`() {
        let (rian, start) = rolling(.rows([.manual, .manual, .manual]))
        rian.advance(to: 230_000, after: start)
        rian.kill()
        rian.world.advance(by: .seconds(20))
        let again = rian.world.sit("Rian")
        again.advance(by: .seconds(2))
        again.press("D y")
        again.advance(by: .seconds(10))
        #expect(again.missed == 1)
        #expect(again.effects.orders.isEmpty)
        again.advance(to: 301_000, after: start)
        #expect(again.takes(since: start) == [180_000, 300_000])
    }

    @Test func `a planned start is met to the millisecond however the clocks' fractions lie`() {
        for fraction in [0, 1, 333, 999] {
            let (rian, start) = rolling(.rows([.manual, .manual]))
            rian.world.setWall(by: Milliseconds(Int64(fraction)))
            rian.advance(to: 250_000, after: start)
            #expect(rian.takes(since: start).map { $0 + Milliseconds(Int64(fraction)) } == [180_000, 240_000])
        }
    }

    @Test func `a wall clock that is set is followed`() {
        let (rian, start) = rolling(.rows([.manual, .manual]))
        rian.advance(to: 100_000, after: start)
        rian.world.setWall(by: .seconds(60))
        rian.advance(to: 181_000, after: start)
        #expect(rian.takes(since: start) == [120_000, 180_000])
    }

    /// A run that rolls, and when its show's clock stood three minutes before the start.
    private func rolling(_ day: DemoDay) -> (rian: Operator, start: Moment) {
        let world = World(day)
        let start = world.now
        let rian = Operator.started("l", world)
        rian.press("W y")
        rian.advance(by: 100)
        return (rian, start)
    }
}
