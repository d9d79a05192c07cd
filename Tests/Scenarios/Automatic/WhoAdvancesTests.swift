import Civil
import Control
import DemoDay
import Shows
import TestKit
import Testing

@Suite("Whose seat advances a show by itself") struct WhoAdvancesTests {
    @Test func `a planning seat sees the same clocks and never fires`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .autoFollow, .manual]))
        let dewi = rian.world.sit("Dewi")
        for _ in 0..<250 {
            rian.advance(by: 777)
            #expect(dewi.cueClock == rian.cueClock)
        }
        #expect(rian.takes(since: start) == [0, 60_000, 120_000, 180_000])
        #expect(dewi.effects.changes.isEmpty)
        #expect(dewi.effects.orders.isEmpty)
    }

    @Test func `a room that is not on screen, and is not armed, advances too`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.press("R")
        rian.advance(to: 61_000, after: start)
        rian.press("R R")
        #expect(rian.header.contains("GO NOT ARMED"))
        rian.advance(to: 120_100, after: start)
        #expect(rian.takes(since: start) == [0, 60_000, 120_000])
    }

    @Test func `whatever is open over the panes stays open when a cue advances`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual]))
        rian.advance(to: 55_000, after: start)
        rian.press("n")
        rian.type("price is wrong")
        rian.advance(to: 61_000, after: start)
        #expect(rian.shows("price is wrong"))
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.run.contains(.noted(text: "price is wrong")))
    }

    @Test func `a desk that is taken over before it fires from the new seat alone`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        rian.world.store.losesBeats = true
        dewi.advance(by: .seconds(5))
        dewi.press("D y")
        dewi.advance(by: 200)
        rian.advance(to: 61_000, after: start)
        #expect(rian.takes(since: start) == [0, 60_000])
        #expect(dewi.effects.takes == ["2"])
        #expect(rian.effects.takes == ["1"])
    }

    @Test func `a seat that has not heard that the desk is gone fires nothing`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        rian.world.store.losesBeats = true
        rian.isDeaf = true
        dewi.advance(by: .seconds(5))
        dewi.press("D y")
        dewi.advance(by: 200)
        rian.advance(to: 65_000, after: start)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.effects.scenes == ["Host Cam"])
        #expect(dewi.effects.scenes == ["Wheel"])
    }

    @Test func `edits within five seconds before it wait for it`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        rian.advance(to: 57_000, after: start)
        var cue = rian.world.store.day.cues[1]
        cue.kind = .skip
        dewi.send(.cueEdited(cue))
        rian.advance(to: 59_000, after: start)
        #expect(rian.footer.contains("AIR 2 Cue 2"))
        rian.advance(to: 60_200, after: start)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.row("Cue 2").contains("AIR"))
        #expect(rian.shows("plan changed"))
    }

    @Test func `edits that wait are taken in when hold, a pause or GO calls the automatic take off`() {
        for key in ["h", "H", "Space", "+"] {
            let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
            let dewi = rian.world.sit("Dewi")
            rian.advance(to: 56_000, after: start)
            var cue = rian.world.store.day.cues[2]
            cue.host = "Zaskia"
            dewi.send(.cueEdited(cue))
            rian.advance(by: 500)
            #expect(!rian.shows("Zaskia"))
            rian.press(key)
            rian.advance(by: 500)
            #expect(rian.shows("Zaskia"), "after \(key)")
        }
    }

    @Test func `short cues in a row do not keep edits out for ever`() {
        let day = DemoDay.rows([.autoFollow, .autoFollow, .autoFollow, .autoFollow]) { cues in
            for index in cues.indices {
                cues[index].length = .lasting(.seconds(3))
                cues[index].segment = SegmentID(1)
            }
        }
        let rian = Operator.started("l", World(day))
        let dewi = rian.world.sit("Dewi")
        rian.press("L Space")
        rian.advance(by: 1000)
        var cue = rian.world.store.day.cues[3]
        cue.host = "Zaskia"
        dewi.send(.cueEdited(cue))
        rian.advance(by: .seconds(7))
        #expect(rian.shows("Zaskia"))
    }

    @Test func `a plan changed here while an edit waits cannot undo that edit`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .manual, .manual]))
        let dewi = rian.world.sit("Dewi")
        rian.advance(to: 56_000, after: start)
        var cue = rian.world.store.day.cues[2]
        cue.host = "Zaskia"
        dewi.send(.cueEdited(cue))
        rian.advance(by: 500)
        rian.press("G x")
        rian.advance(to: 62_000, after: start)
        #expect(rian.world.store.day.cues.contains { $0.host == "Zaskia" })
    }

    @Test func `the next take of a slow journal is one take`() {
        let (rian, start) = Operator.airing(.rows([.autoFollow, .autoFollow, .manual]))
        rian.world.store.latency = 4000
        rian.advance(to: 119_000, after: start)
        #expect(rian.obs().commands.filter { $0.airs("Wheel") }.count == 1)
        rian.world.store.latency = 2
        rian.advance(by: .seconds(20))
        #expect(rian.takes(since: start) == [0, 60_000, 120_000])
    }
}
