import Civil
import Control
import DemoDay
import Shows
import TestKit
import Testing

@Suite("An automatic take that comes late or not at all") struct MissedAdvanceTests {
    @Test func `a program that stands still says MISSED once, and airs nothing`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.advance(to: 50_000, after: start)
        let asked = rian.during {
            rian.freeze()
            rian.advance(by: .seconds(20))
            rian.thaw()
            rian.advance(by: .minutes(10))
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.missed == 1)
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `so does one that was stalled with the whole machine`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.advance(to: 59_500, after: start)
        rian.world.stall(for: .seconds(3))
        rian.advance(by: .minutes(5))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.missed == 1)
        #expect(rian.header.contains("OVER"))
    }

    @Test func `within the second it still airs, at its own moment`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.advance(to: 59_900, after: start)
        rian.world.stall(for: 900)
        rian.advance(to: 120_100, after: start)
        #expect(rian.takes(since: start) == [0, 60_000, 120_000])
        #expect(rian.missed == 0)
    }

    @Test func `killed before it and started after it, the seat that takes the desk says MISSED once`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        rian.advance(to: 50_000, after: start)
        rian.kill()
        rian.world.advance(by: .seconds(30))
        let again = rian.world.sit("Rian")
        again.advance(by: .seconds(4))
        #expect(again.missed == 0)
        again.press("D y")
        again.advance(by: .minutes(3))
        #expect(again.missed == 1)
        #expect(again.shows("MISSED: 2 Cue 2"))
        #expect(again.effects.orders.isEmpty)
        #expect(again.world.store.aired == ["1"])
    }

    @Test func `killed and back before it, the seat that took the desk airs it at its moment`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        rian.advance(to: 10_000, after: start)
        rian.kill()
        let again = rian.world.sit("Rian")
        again.advance(by: .seconds(4))
        again.press("D y")
        again.advance(to: 60_100, after: start)
        #expect(again.takes(since: start) == [0, 60_000])
        #expect(again.obs().program == "Wheel")
    }

    @Test func `after a reboot it airs by the wall`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        rian.advance(to: 10_000, after: start)
        rian.world.reboot(after: .seconds(20))
        rian.world.startOBS()
        let again = rian.world.sit("Rian")
        again.press("D y")
        again.advance(to: 60_100, after: start)
        #expect(again.world.store.aired == ["1", "2"])
        let taken = again.written.last { if case .took = $0.line { true } else { false } }
        #expect(taken.map { $0.at.wall - start.wall } == 60_000)
        #expect(taken?.at.bootID == again.world.now.bootID)
    }

    @Test func `one that came while nobody held the desk is not caught up on, however near`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        rian.advance(to: 59_700, after: start)
        rian.kill()
        rian.world.store.losesBeats = true
        dewi.advance(by: .seconds(4))
        dewi.press("D y")
        dewi.advance(by: .seconds(10))
        #expect(dewi.world.store.aired == ["1"])
        #expect(dewi.missed == 1)
    }

    @Test func `a standby that should have moved meanwhile moves when the desk is taken`() {
        let (rian, start) = Operator.airing(.rows([.standbyNext, .manual]))
        rian.advance(to: 50_000, after: start)
        rian.kill()
        rian.world.advance(by: .seconds(30))
        let again = rian.world.sit("Rian")
        again.advance(by: .seconds(4))
        again.press("D y")
        again.advance(by: 200)
        #expect(again.footer.contains("AIR 2 Cue 2"))
        #expect(again.missed == 0)
    }

    @Test func `OBS that is offline does not stop it: NOT CONFIRMED, and nothing is sent when it is back`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.advance(to: 50_000, after: start)
        rian.world.loseOBS(of: World.roomA)
        rian.advance(to: 61_000, after: start)
        #expect(rian.takes(since: start) == [0, 60_000])
        #expect(rian.header.contains("NOT CONFIRMED"))
        let sent = rian.obs().commands.count
        rian.world.startOBS()
        rian.advance(by: .seconds(10))
        #expect(rian.obs().commands.count == sent)
    }

    @Test(arguments: [MemoryStore.Health.hanging, .failing(reason: "the disk is full")])
    func `a journal that does not answer does not stop it: NOT RECORDED`(health: MemoryStore.Health) {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.world.store.health = health
        rian.advance(to: 121_000, after: start)
        #expect(rian.obs().program == "Split")
        #expect(rian.header.contains("NOT RECORDED"))
        rian.world.mendStore()
        rian.advance(by: .seconds(20))
        #expect(rian.takes(since: start) == [0, 60_000, 120_000])
        #expect(rian.effects.takes.count >= 3)
    }
}
