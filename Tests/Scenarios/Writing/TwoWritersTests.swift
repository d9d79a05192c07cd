import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("Two people write one rundown") struct TwoWritersTests {
    @Test func `what another seat does to the cell being typed is said, and nothing is overwritten unseen`() {
        let (rian, dewi) = both()
        rian.press("w j j l")
        rian.type("9")
        dewi.writeLength("12", rows: 2)
        #expect(rian.shows("Dewi has made it “12:00”"))
        rian.press("Enter")
        #expect(rian.footer.contains("Dewi has made it “12:00” meanwhile"))
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(12)))
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(9)))
    }

    @Test func `two cells of one cue are written by two seats at once`() {
        let (rian, dewi) = both()
        rian.press("w j j c")
        rian.type("Serum malam")
        dewi.writeLength("12", rows: 2)
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.title == "Serum malam")
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(12)))
    }

    @Test func `a cell overtaken on its way is written over what left it alone`() {
        let (rian, dewi) = both()
        rian.press("w j j c")
        rian.type("Serum malam")
        rian.isDeaf = true
        dewi.writeLength("12", rows: 2)
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.title == "Serum malam")
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(12)))
    }

    @Test func `a cell overtaken on its way by the same cell is opened again with what was typed`() {
        let (rian, dewi) = both()
        rian.press("w j j l")
        rian.type("9")
        rian.isDeaf = true
        dewi.writeLength("12", rows: 2)
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(12)))
        #expect(rian.footer.contains("Dewi has made it “12:00” meanwhile"))
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(9)))
    }

    @Test func `a cue removed at another seat leaves what was typed to be read`() {
        let (rian, dewi) = both()
        rian.press("w j j c")
        rian.type("Serum malam")
        dewi.press("w j j X")
        dewi.advance(by: 50)
        rian.press("Enter")
        #expect(rian.footer.contains("the cue has been removed at another seat"))
        #expect(rian.shows("Serum malam"))
    }

    @Test func `each undoes its own rows`() {
        let (rian, dewi) = both()
        rian.press("w d")
        rian.advance(by: 800)
        dewi.press("w End d")
        dewi.advance(by: 800)
        rian.press("u")
        rian.advance(by: 800)
        #expect(rian.cueNow("1.1") == nil)
        #expect(rian.cueNow("13") != nil)
    }

    @Test func `a store that fails leaves what was typed open`() {
        let (rian, _) = both()
        rian.press("w j j c")
        rian.type("Serum malam")
        rian.world.store.health = .failing(reason: "disk full")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.shows("not saved: disk full"))
        #expect(rian.shows("Serum malam"))
    }

    private func both() -> (Operator, Operator) {
        let rian = Operator.ready()
        return (rian, rian.world.sit("Dewi"))
    }
}

extension Operator {
    /// Types a length into a row, counted from the first.
    fileprivate func writeLength(_ text: String, rows: Int) {
        press("w")
        for _ in 0..<rows { press("j") }
        press("l")
        type(text)
        press("Enter")
        advance(by: 50)
    }
}
