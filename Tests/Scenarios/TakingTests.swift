import TestKit
import Testing

@Suite("GO") struct TakingTests {
    @Test(arguments: ["l", "V", "A", "?", "n", ":", "F4", "F5"])
    func `under what lies open the footer promises no GO, and its key says why it airs nothing`(opener: String) {
        let rian = Operator.onAir()
        rian.press(opener)
        rian.advance(by: .seconds(5))
        #expect(rian.footer.contains("Esc first; then → AIR 2 Welcome"))
        #expect(rian.footer.contains("F1 panic"))
        #expect(!rian.footer.contains("standby"))
        rian.advance(by: 1500)
        rian.press("F12")
        #expect(rian.footer.contains("nothing aired: close what is open first"))
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1"])
        rian.press("Esc")
        rian.advance(by: 1500)
        rian.press("F12")
        rian.advance(by: 500)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `among the scenes the footer says which of them its key airs`() {
        let rian = Operator.onAir()
        rian.press("s")
        rian.type("wheel")
        #expect(rian.footer.contains("F12 → AIR “Wheel”, unplanned"))
    }

    @Test func `Space airs the standby cue with all that it does`() {
        let rian = Operator.started()
        let asked = rian.take()
        #expect(rian.world.store.aired == ["1"])
        #expect(
            asked.orders == [
                .switchScene("Starting Soon", transition: nil), .media("Bumper", .restart), .mute("Music", false),
            ])
        #expect(rian.row("Opening bumper").contains("AIR"))
        #expect(rian.row("Welcome").contains("NXT"))
        #expect(rian.footer.contains("Space → AIR 2 Welcome"))
    }

    @Test(arguments: ["1", "2", "4"]) func `Space outside Cues airs nothing`(pane: String) {
        let rian = Operator.started()
        rian.press(pane)
        let asked = rian.take()
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired.isEmpty)
    }

    @Test(arguments: ["1", "2", "3", "4"]) func `F12 airs from any pane`(pane: String) {
        let rian = Operator.started()
        rian.press(pane)
        rian.press("F12")
        rian.advance(by: 500)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test(arguments: ["?", ":", "n", "s", "/", "E"])
    func `Space airs nothing while something is open`(opener: String) {
        let rian = Operator.started()
        rian.press(opener)
        let asked = rian.take()
        #expect(asked.takes.isEmpty)
        #expect(asked.scenes.isEmpty)
    }

    @Test func `a held Space fires once`() {
        let rian = Operator.started()
        rian.hold(.space, for: .seconds(8))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.lines.filter { $0.contains("too soon") }.count == 1)
        #expect(!rian.shows("key held"))
    }

    @Test func `a Space that was refused does not use up the second`() {
        let rian = Operator.ready()
        rian.press(.space)
        rian.advance(by: 50)
        #expect(rian.footer.contains("no run is started"))
        rian.press("r l")
        rian.advance(by: 300)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `a held key is refused once, on the screen and in the as-run`() {
        let rian = Operator.onAir()
        rian.press("Home Enter")
        rian.advance(by: 1000)
        let asked = rian.hold(.space, for: .seconds(8))
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.refusals.count == 1)
        #expect(!rian.shows("key held"))
    }

    @Test func `a key tapped fast does not re-arm before the span and the silence`() {
        let rian = Operator.started()
        rian.press(.space)
        for _ in 0..<12 {
            rian.advance(by: 250)
            rian.press(.space)
        }
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `GO is armed again after a second and a third of silence`() {
        let rian = Operator.started()
        rian.press(.space)
        rian.advance(by: 999)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("too soon"))
        rian.advance(by: 300)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `the last cue leaves nothing on standby and GO says so`() {
        let rian = Operator.started("l", World(.unconditional))
        for _ in 0..<14 { rian.take() }
        #expect(rian.world.store.aired == ["1", "2", "3", "4", "5", "6", "6.1", "7", "9", "10", "11", "12"])
        #expect(rian.footer.contains("end of show"))
    }
}
