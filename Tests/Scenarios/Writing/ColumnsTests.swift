import Control
import TestKit
import Testing

@Suite("Columns chosen and remembered") struct ColumnsTests {
    @Test func `columns are switched off and on, put in order, and kept`() {
        let rian = Operator.ready()
        #expect(rian.shows("SKU"))
        rian.press("| j j j Space")
        rian.press("Esc")
        #expect(!rian.row("host").contains("SKU"))
        #expect(rian.remembered?.columns["watching"]?.contains("sku") == false)
        #expect(rian.remembered?.columns["writing"] == nil)
        rian.advance(by: 800)
        rian.press("| 0 Esc")
        #expect(rian.row("host").contains("SKU"))
        #expect(rian.remembered == Remembered())
    }

    @Test func `the columns of a channel can be written`() {
        let rian = Operator.ready()
        rian.press("w | End Space Esc")
        rian.advance(by: 100)
        #expect(rian.remembered?.columns["writing"]?.last?.hasPrefix("blocked@") == true)
        rian.go(to: "SH blocked")
        rian.press("c")
        rian.type("not in this basket")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("1")?.offers.first?.blocked == "not in this basket")
    }

    @Test func `what was kept comes back, and what it does not know is passed over`() {
        let text = "columns watching number title notes\nwindow 3\ncolumns writing number title nonsense price@2\n"
        let remembered = Remembered(text: text)
        #expect(remembered.columns["watching"] == ["number", "title", "notes"])
        #expect(Remembered(text: remembered.text) == remembered)
        let rian = World().sit(remembered: remembered)
        #expect(rian.shows("notes"))
        #expect(!rian.shows("SKU"))
    }
}
