import Civil
import Control
import DemoDay
import Shows
import TestKit
import Testing

@Suite("What people do to a cue that advances by itself") struct SteeredAdvanceTests {
    @Test func `hold keeps it on air, the clocks run, and release past its end advances at once`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.press("h")
        rian.advance(to: 75_000, after: start)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.cueClock.contains("00:15"))
        rian.press("h")
        rian.advance(by: 100)
        #expect(rian.takes(since: start) == [0, 75_000])
    }

    @Test func `release before its end advances at its end`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.press("h")
        rian.advance(by: .seconds(10))
        rian.press("h")
        rian.advance(to: 60_100, after: start)
        #expect(rian.takes(since: start) == [0, 60_000])
    }

    @Test(arguments: [Milliseconds(2), 40, 500])
    func `release advances at once however slow the journal is`(latency: Milliseconds) {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.press("h")
        rian.advance(to: 75_000, after: start)
        rian.world.store.latency = latency
        rian.press("h")
        rian.advance(by: .seconds(3))
        #expect(rian.takes(since: start) == [0, 75_000])
        #expect(rian.effects.takes == ["1", "2"])
    }

    @Test func `a pause moves its end by as much`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.advance(to: 20_000, after: start)
        rian.press("H")
        rian.advance(by: .seconds(100))
        #expect(rian.world.store.aired == ["1"])
        rian.press("H")
        rian.advance(to: 160_100, after: start)
        #expect(rian.takes(since: start) == [0, 160_000])
    }

    @Test func `added time moves its end, and so does time taken away`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.press("+")
        rian.advance(to: 90_100, after: start)
        #expect(rian.takes(since: start) == [0, 90_000])
        rian.press("-")
        rian.advance(to: 120_100, after: start)
        #expect(rian.takes(since: start) == [0, 90_000, 120_000])
    }

    @Test(arguments: [Milliseconds(2), 45, 300])
    func `removing more than is left ends it at once`(latency: Milliseconds) {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.advance(to: 40_000, after: start)
        rian.world.store.latency = latency
        rian.press("-")
        rian.advance(by: .seconds(3))
        #expect(rian.takes(since: start) == [0, 40_000])
    }

    @Test func `added time after its end advances at the new end`() {
        let (rian, start) = Operator.airing(
            .rows([.autoFollow, .manual]) { $0[1].kind = .blocked(reason: "no price") })
        rian.advance(to: 70_000, after: start)
        #expect(rian.world.store.aired == ["1"])
        var cue = rian.world.store.day.cues[1]
        cue.kind = .normal
        rian.world.sit("Dewi").send(.cueEdited(cue))
        rian.press("j Enter")
        rian.advance(by: .seconds(5))
        #expect(rian.world.store.aired == ["1"])
        rian.press("+")
        rian.advance(to: 90_100, after: start)
        #expect(rian.takes(since: start) == [0, 90_000])
    }

    @Test func `GO within the second before it is refused, and it airs once`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        rian.advance(to: 59_200, after: start)
        rian.press(.space)
        rian.advance(by: 400)
        #expect(rian.footer.contains("advances by itself"))
        rian.advance(to: 61_500, after: start)
        #expect(rian.takes(since: start) == [0, 60_000])
    }

    @Test func `GO just after it is too soon`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        rian.advance(to: 60_300, after: start)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.footer.contains("too soon"))
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `GO before the last second airs the next cue, whose own length counts then`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.advance(to: 30_000, after: start)
        rian.press(.space)
        rian.advance(to: 95_000, after: start)
        #expect(rian.takes(since: start) == [0, 30_000, 90_000])
    }

    @Test func `take back ends the waiting of the cue it replaces`() {
        let (rian, start) = Operator.airing(.rows([.manual, .autoFollow, .manual]))
        rian.advance(to: 5000, after: start)
        rian.press(.space)
        rian.advance(by: .seconds(5))
        rian.press("B")
        rian.advance(by: .minutes(3))
        #expect(rian.world.store.aired == ["1", "2", "1"])
    }

    @Test func `panic holds it, and nothing advances until GO`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.advance(to: 30_000, after: start)
        rian.press("F1")
        rian.advance(by: .minutes(5))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.obs().program == "BRB")
    }

    @Test func `a blocked, pulled or missing standby stays, and the cue runs over`() {
        for trouble in 0..<3 {
            let (rian, start) = Operator.airing(
                .rows([.autoFollow, .manual]) { cues in
                    cues[1].product = Cue.Product(sku: "S30", name: "Serum")
                    cues[0].product = cues[1].product
                })
            let dewi = rian.world.sit("Dewi")
            var cue = rian.world.store.day.cues[1]
            cue.kind = .blocked(reason: "no price")
            switch trouble {
            case 0: dewi.send(.cueEdited(cue))
            case 1: rian.press("p")
            default: dewi.send(.cueRemoved(id: cue.id, show: cue.show))
            }
            rian.advance(to: 75_000, after: start)
            #expect(rian.world.store.aired == ["1"])
            #expect(rian.cueClock.contains("00:15"))
        }
    }
}
