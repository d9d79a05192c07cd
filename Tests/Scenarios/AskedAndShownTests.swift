import TestKit
import Testing

@Suite("A scene asked for outside the rundown") struct AskedAndShownTests {
    @Test func `panic that OBS accepts and does not show is not taken for done`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        rian.press("F1")
        rian.advance(by: 1000)
        #expect(rian.header.contains("PANIC: GO leaves it"))
        rian.advance(by: 2000)
        #expect(rian.header.contains("PANIC! OBS SHOWS OTHER"))
        #expect(rian.footer.contains("NOT CONFIRMED: OBS shows “Starting Soon”"))
    }

    @Test func `an unplanned scene that OBS does not show is NOT CONFIRMED`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        air("wheel", rian)
        rian.advance(by: 2500)
        #expect(rian.header.contains("OBS SHOWS OTHER"))
        #expect(rian.footer.contains("NOT CONFIRMED: OBS shows “Starting Soon”, asked for was “Wheel”"))
    }

    @Test func `one that OBS shows is no difference, though the cue asked for another`() {
        let rian = Operator.onAir()
        air("wheel", rian)
        rian.advance(by: .seconds(5))
        #expect(!rian.header.contains("OBS SHOWS OTHER"))
        rian.world.cutByHand(to: "Ending", in: World.roomA)
        #expect(rian.header.contains("OBS SHOWS OTHER"))
    }

    @Test func `panic that worked is no difference, and none after a restart`() {
        let rian = Operator.onAir()
        rian.press("F1")
        rian.advance(by: 5000)
        #expect(rian.header.contains("PANIC: GO leaves it"))
        rian.kill()
        let again = rian.world.sit("Rian")
        #expect(again.header.contains("PANIC: GO leaves it"))
    }

    @Test func `the next GO asks for its own`() {
        let rian = Operator.onAir()
        air("wheel", rian)
        rian.advance(by: 1500)
        rian.take()
        rian.advance(by: .seconds(5))
        #expect(rian.obs().program == "Host Cam")
        #expect(!rian.header.contains("OBS SHOWS OTHER"))
        #expect(!rian.header.contains("NOT CONFIRMED"))
    }

    private func air(_ words: String, _ rian: Operator) {
        rian.press("s")
        rian.type(words)
        rian.press(.enter)
    }
}
