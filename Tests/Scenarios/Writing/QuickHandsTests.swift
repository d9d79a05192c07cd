import Civil
import TestKit
import Testing

@Suite("Quick hands") struct QuickHandsTests {
    @Test func `two cells of one cue written before the journal answers are both kept`() throws {
        let rian = Operator.ready()
        rian.world.store.latency = 400
        rian.press("w j j c")
        rian.type("Serum malam")
        rian.press("Tab")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: .seconds(2))
        let cue = try #require(rian.cueNow("3"))
        #expect(cue.title == "Serum malam")
        #expect(cue.length == .lasting(.minutes(9)))
    }
}
