import TestKit
import Testing

@Suite("Studio mode") struct StudioModeTests {
    @Test func `S asks on air, and y is the answer`() {
        let rian = Operator.onAir()
        #expect(rian.press("S").orders.isEmpty)
        #expect(rian.shows("studio mode on?"))
        rian.advance(by: 1000)
        #expect(rian.press("y").orders == [.setStudioMode(true)])
        rian.advance(by: 100)
        #expect(rian.obs().studioMode)
    }

    @Test func `anything else is no answer`() {
        let rian = Operator.onAir()
        rian.press("S")
        rian.advance(by: 1000)
        #expect(rian.press("n").orders.isEmpty)
        #expect(!rian.shows("studio mode on?"))
        #expect(!rian.obs().studioMode)
    }

    @Test func `S asks while a channel's own output pushes, whatever the run is`() {
        let world = World()
        world.routes = Routes(channels: ["SH": .output("shopee")])
        let rian = Operator.onAir("e", world)
        rian.obs().outputs = ["shopee": true]
        rian.advance(by: .seconds(3))
        #expect(rian.press("S").orders.isEmpty)
        #expect(rian.shows("studio mode on?"))
    }

    @Test func `off air S goes at once`() {
        let rian = Operator.ready()
        rian.press("D y")
        rian.advance(by: 400)
        #expect(rian.press("S").orders == [.setStudioMode(true)])
        rian.advance(by: .seconds(8))
        #expect(rian.obs().studioMode)
        #expect(!rian.shows("nothing happened"))
    }

    @Test func `after the switch the picker previews`() {
        let rian = inStudioMode()
        #expect(rian.shows("studio mode on"))
        let asked = rian.during {
            choose("wheel", rian)
        }
        #expect(asked.orders == [.preview("Wheel")])
        #expect(asked.runLines.isEmpty)
        #expect(rian.obs().program == "Starting Soon")
    }

    @Test func `t airs what is on preview and the as-run says unplanned`() {
        let rian = inStudioMode()
        choose("wheel", rian)
        let asked = rian.during {
            rian.press("t")
            rian.advance(by: 500)
        }
        #expect(asked.orders == [.triggerTransition])
        #expect(rian.world.store.run.contains(.switchedUnplanned(scene: "Wheel")))
        #expect(rian.obs().program == "Wheel")
    }

    @Test func `t held down airs once`() {
        let rian = inStudioMode()
        choose("wheel", rian)
        let asked = rian.hold(.character("t"), for: .seconds(4))
        #expect(asked.orders == [.triggerTransition])
    }

    @Test func `without studio mode t airs nothing and says why`() {
        let rian = Operator.onAir()
        let asked = rian.during {
            rian.press("t")
            rian.advance(by: 100)
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.footer.contains("OBS is not in studio mode"))
    }

    @Test func `GO airs a cue all the same`() {
        let rian = inStudioMode()
        let asked = rian.take()
        #expect(asked.scenes == ["Host Cam"])
        #expect(rian.shows("confirmed"))
        #expect(!rian.header.contains("NOT CONFIRMED"))
    }

    @Test func `a dry run previews nothing either`() {
        let rian = Operator.ready()
        rian.press("D y")
        rian.advance(by: 400)
        rian.press("S")
        rian.advance(by: 400)
        rian.startRun("d")
        let asked = rian.during { choose("wheel", rian) }
        #expect(asked.orders.isEmpty)
        #expect(rian.obs().studioMode)
        #expect(rian.shows("a dry run lets nothing out"))
    }

    @Test func `S changes nothing in OBS while nobody holds the desk`() {
        let rian = Operator.ready()
        rian.press("S")
        #expect(rian.advance(by: 100).orders.isEmpty)
        #expect(rian.footer.contains("nobody holds the desk: D takes it"))
    }

    @Test func `nor does S from a seat that only watches`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        dewi.press("S")
        #expect(dewi.advance(by: 100).orders.isEmpty)
        #expect(dewi.footer.contains("the desk is with Rian"))
    }

    @Test func `nor in a dry run`() {
        let rian = Operator.started("d")
        rian.press("S")
        #expect(rian.advance(by: 100).orders.isEmpty)
        #expect(rian.footer.contains("a dry run lets nothing out"))
    }

    private func inStudioMode() -> Operator {
        let rian = Operator.onAir()
        rian.switchStudioMode()
        return rian
    }

    private func choose(_ words: String, _ rian: Operator) {
        rian.press("s")
        rian.type(words)
        rian.press(.enter)
        rian.advance(by: 1500)
    }
}
