import TestKit
import Testing

@Suite("A scene by its name") struct UnplannedSceneTests {
    @Test func `it airs at once and the as-run says unplanned`() {
        let rian = Operator.onAir()
        let asked = rian.during {
            rian.press("s")
            rian.type("brb")
            rian.press(.enter)
            rian.advance(by: 500)
        }
        #expect(asked.orders == [.switchScene("BRB", transition: nil)])
        #expect(rian.world.store.run.contains(.switchedUnplanned(scene: "BRB")))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.shows("unplanned: BRB"))
    }

    @Test func `the picker is open before the key that chooses, so a held s airs nothing`() {
        let rian = Operator.onAir()
        let asked = rian.hold(.character("s"), for: .seconds(3))
        #expect(asked.orders.isEmpty)
    }

    @Test func `a held Enter airs one`() {
        let rian = Operator.onAir()
        rian.press("s")
        let asked = rian.hold(.enter, for: .seconds(3))
        #expect(asked.orders.count == 1)
    }

    @Test func `Space in the picker types a blank`() {
        let rian = Operator.onAir()
        rian.press("s")
        rian.type("host cam")
        let asked = rian.advance(by: 500)
        #expect(asked.orders.isEmpty)
        #expect(rian.shows("host cam"))
    }

    @Test func `a dry run lets none out`() {
        let rian = Operator.onAir("d")
        rian.press("s Enter")
        rian.advance(by: 500)
        #expect(rian.obs().commands.isEmpty)
        #expect(rian.footer.contains("a dry run lets nothing out"))
    }

    @Test func `without a run the picker does not open`() {
        let rian = Operator.ready()
        rian.press("s")
        #expect(!rian.shows("Scene, unplanned"))
        #expect(rian.footer.contains("no run is started"))
    }

    @Test func `a scene that OBS refuses is said to have failed`() {
        let rian = Operator.onAir()
        rian.obs().temper = .refusing(code: 600, comment: "No source was found")
        rian.press("s End Enter")
        rian.advance(by: 500)
        #expect(rian.footer.contains("OBS refused: No source was found"))
    }

    @Test func `one that is on air already leaves nothing pending`() {
        let rian = Operator.onAir()
        rian.press("s")
        rian.type("starting")
        rian.press(.enter)
        rian.advance(by: 1000)
        rian.world.cutByHand(to: "Wheel", in: World.roomA)
        #expect(rian.header.contains("OBS SHOWS OTHER"))
    }
}
