import TestKit
import Testing

@Suite("Hold") struct HoldTests {
    @Test func `h holds, the clocks run, and h again releases`() {
        let rian = Operator.onAir()
        rian.press("h")
        rian.advance(by: 100)
        #expect(rian.header.contains("HOLD"))
        let before = rian.header
        rian.advance(by: .seconds(10))
        #expect(rian.header != before)
        rian.press("h")
        rian.advance(by: 100)
        #expect(!rian.header.contains("HOLD"))
        #expect(Array(rian.world.store.run.suffix(2)) == [.held, .released])
    }

    @Test func `GO airs the next cue, which is held too`() {
        let rian = Operator.onAir()
        rian.press("h")
        rian.advance(by: 1500)
        rian.take()
        #expect(rian.header.contains("HOLD"))
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `nothing on air cannot be held`() {
        let rian = Operator.started()
        rian.press("h")
        rian.advance(by: 100)
        #expect(rian.footer.contains("nothing is on air to hold"))
        #expect(rian.world.store.run.count == 1)
    }
}
