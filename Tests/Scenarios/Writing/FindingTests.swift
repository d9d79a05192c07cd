import Control
import TestKit
import Testing

@Suite("Finding rows") struct FindingTests {
    @Test func `the filter looks into every field`() {
        let rian = Operator.ready()
        rian.press("/")
        rian.type("niacinamide")
        rian.advance(by: 50)
        #expect(rian.shows("Serum 30 ml"))
        #expect(!rian.shows("Texture demo"))
    }

    @Test func `words are found without hiding anything, on and back`() {
        let rian = Operator.ready()
        rian.press("w f")
        rian.type("serum rona")
        rian.press("Enter")
        #expect(rian.row("Serum 30 ml").contains("▸"))
        #expect(rian.shows("Giveaway"))
        rian.press("n")
        #expect(rian.row("Texture demo").contains("▸"))
        rian.press("n n")
        #expect(rian.footer.contains("no other cue has “serum rona” below"))
        rian.press("N N")
        #expect(rian.row("Serum 30 ml").contains("▸"))
    }

    @Test func `rows are filtered while they are written`() {
        let rian = Operator.ready()
        rian.press("w /")
        rian.type("toner")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.shows("Toner + serum set"))
        #expect(!rian.shows("Giveaway"))
        rian.press("Esc")
        #expect(rian.shows("Giveaway"))
        #expect(rian.shows("━ Writing ━"))
    }
}
