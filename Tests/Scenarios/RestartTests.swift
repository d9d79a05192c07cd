import TestKit
import Testing

@Suite("A restart in the middle of a show") struct RestartTests {
    @Test func `the run is found with its cue, its standby and its clock, and nothing is sent`() {
        let rian = Operator.onAir()
        rian.take()
        rian.advance(by: .seconds(58))
        let (clock, sent) = (rian.cueClock, rian.obs().commands.count)
        rian.kill()
        let again = rian.world.sit("Rian")
        #expect(again.cueClock == clock)
        #expect(again.row("Welcome").contains("AIR"))
        #expect(again.row("Serum 30 ml").contains("NXT"))
        #expect(again.shows("run found: 2 Welcome"))
        again.advance(by: .seconds(30))
        #expect(again.obs().commands.count == sent)
        #expect(again.effects.orders.isEmpty)
        #expect(again.effects.changes.isEmpty)
    }

    @Test func `the desk is the old seat's until a key takes it, then GO goes on`() {
        let rian = Operator.onAir()
        rian.kill()
        let again = rian.world.sit("Rian")
        again.take()
        #expect(again.world.store.aired == ["1"])
        again.advance(by: .seconds(4))
        again.press("D y")
        again.advance(by: 500)
        again.take()
        #expect(again.world.store.aired == ["1", "2"])
        #expect(again.obs().program == "Host Cam")
    }

    @Test func `after a reboot of the machine the clock of the cue goes by the wall`() {
        let rian = Operator.onAir()
        rian.take()
        rian.advance(by: .seconds(30))
        rian.world.reboot(after: .seconds(60))
        rian.world.startOBS()
        let again = rian.world.sit("Rian")
        #expect(again.cueClock == "CUE 04:29 left")
        again.press("D y")
        again.advance(by: 500)
        again.take()
        #expect(again.world.store.aired == ["1", "2", "3"])
    }

    @Test func `what OBS shows otherwise by then is shown and not mended`() {
        let rian = Operator.onAir()
        rian.kill()
        rian.world.cutByHand(to: "Wheel", in: World.roomA)
        let again = rian.world.sit("Rian")
        again.advance(by: .seconds(3))
        #expect(again.header.contains("OBS SHOWS OTHER"))
        #expect(again.effects.orders.isEmpty)
    }

    @Test func `waits of the cue on air are not resumed`() {
        let world = World(.plain([#"scene "Host Cam"; wait 5s; text "Banner" "late""#]))
        let rian = Operator.onAir("l", world)
        rian.kill()
        let again = world.sit("Rian")
        again.advance(by: .seconds(3))
        again.press("D y")
        again.advance(by: .seconds(30))
        #expect(again.obs().texts["Banner"] == nil)
    }

    @Test func `a run that is ready is found ready`() {
        let rian = Operator.started()
        rian.kill()
        let again = rian.world.sit("Rian")
        #expect(again.shows("Nothing is on air."))
        #expect(again.row("Opening bumper").contains("NXT"))
    }

    @Test func `an ended run is left in peace`() {
        let rian = Operator.onAir()
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: 100)
        rian.kill()
        let again = rian.world.sit("Rian")
        #expect(!again.shows("run found"))
    }

    @Test func `panic and hold are found as they were`() {
        let rian = Operator.onAir()
        rian.press("F1")
        rian.advance(by: 100)
        rian.kill()
        #expect(rian.world.sit("Rian").header.contains("PANIC"))
    }

    @Test func `a cue that nobody waits for any more is NOT CONFIRMED once the desk is taken`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        rian.press(.space)
        rian.advance(by: 100)
        rian.kill()
        let again = rian.world.sit("Rian")
        again.advance(by: .seconds(4))
        again.press("D y")
        again.advance(by: .seconds(4))
        #expect(again.header.contains("NOT CONFIRMED"))
        #expect(again.effects.orders.isEmpty)
    }
}
