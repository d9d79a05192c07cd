import Civil
import Control
import DemoDay
import Shows
import TestKit
import Testing

@Suite("Cues that advance by themselves") struct FollowTests {
    @Test func `a cue that follows airs at the very end of the one before`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.advance(to: 59_999, after: start)
        #expect(rian.world.store.aired == ["1"])
        rian.advance(by: 10)
        #expect(rian.takes(since: start) == [0, 60_000])
        #expect(rian.obs().program == "Wheel")
        #expect(rian.shows("auto AIR 2 Cue 2"))
    }

    @Test func `a day of one-minute cues does not drift`() {
        let day = DemoDay.rows([.autoFollow, .autoFollow]) { cues in
            for index in cues.indices { cues[index].segment = SegmentID(1) }
        }
        let world = World(day)
        for double in world.obs.values { double.statsEvery = nil }
        let rian = Operator.started("l", world)
        world.store.latency = 7
        let start = rian.world.now
        rian.press(.space)
        rian.advance(by: 100)
        rian.press("L")
        rian.advance(to: .hours(24) + 500, after: start)
        let takes = rian.takes(since: start)
        #expect(takes.count == 1441)
        #expect(takes == (0...1440).map { Milliseconds($0 * 60_000) })
    }

    @Test func `a cue that continues goes on after both waits, and its actions wait for the first`() {
        let (rian, start) = Operator.airing(
            .rows([.autoContinue, .manual]) { cues in
                cues[0].preWait = 2000
                cues[0].postWait = 3000
            })
        #expect(rian.advance(to: 1999, after: start).orders.isEmpty)
        #expect(rian.advance(to: 2000, after: start).scenes == ["Host Cam"])
        #expect(rian.advance(to: 4999, after: start).orders.isEmpty)
        rian.advance(by: 10)
        #expect(rian.takes(since: start) == [0, 5000])
    }

    @Test func `cues that continue without any wait all air at one moment, with all their actions`() {
        let (rian, start) = Operator.airing(.rows([.autoContinue, .autoContinue, .manual]))
        rian.advance(by: 100)
        #expect(rian.takes(since: start) == [0, 0, 0])
        #expect(rian.effects.scenes == ["Host Cam", "Wheel", "Split"])
        #expect(rian.obs().program == "Split")
    }

    @Test func `a post-wait of nothing lets the actions out before the next cue's`() {
        let (rian, start) = Operator.airing(
            .rows([.autoContinue, .manual]) { cues in cues[0].preWait = 1000 })
        rian.advance(to: 1100, after: start)
        #expect(rian.effects.scenes == ["Host Cam", "Wheel"])
        #expect(rian.takes(since: start) == [0, 1000])
    }

    @Test func `a loop of cues without length stops after one round`() {
        let day = DemoDay.rows([.autoContinue, .autoContinue]) { cues in
            for index in cues.indices { cues[index].segment = SegmentID(1) }
        }
        let rian = Operator.started("l", World(day))
        rian.press("L Space")
        rian.advance(by: .seconds(30))
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `the time OBS has to confirm begins after the pre-wait`() {
        let rian = Operator.started("l", World(.rows([.manual]) { $0[0].preWait = .seconds(5) }))
        rian.obs().temper = .idle
        rian.press(.space)
        rian.advance(by: 6900)
        #expect(!rian.header.contains("NOT CONFIRMED"))
        rian.advance(by: 200)
        #expect(rian.header.contains("NOT CONFIRMED"))
    }

    @Test func `nobody says that OBS shows something else while a cue waits for its actions`() {
        let rian = Operator.started("l", World(.rows([.manual, .manual]) { $0[1].preWait = .seconds(5) }))
        rian.take()
        rian.take()
        rian.advance(by: 1000)
        #expect(!rian.header.contains("OTHER"))
        rian.advance(by: .seconds(5))
        #expect(rian.obs().program == "Wheel")
    }

    @Test func `after a cue that moves the standby nothing stands by until its end`() {
        let (rian, start) = Operator.airing(.rows([.standbyNext, .manual]))
        #expect(rian.footer.contains("nothing stands by"))
        rian.take()
        #expect(rian.world.store.aired == ["1"])
        rian.advance(to: 60_100, after: start)
        #expect(rian.footer.contains("AIR 2 Cue 2"))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.written.last?.at.elapsed(since: start) == 60_000)
    }

    @Test func `a standby chosen by hand is kept by a cue that moves it`() {
        let (rian, start) = Operator.airing(.rows([.standbyNext, .manual, .manual]))
        rian.press("j j Enter")
        rian.advance(to: 61_000, after: start)
        #expect(rian.footer.contains("AIR 3 Cue 3"))
    }
}
