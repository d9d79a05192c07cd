import Control
import Shows
import TestKit
import Testing

@Suite("Segments") struct SegmentsTests {
    @Test func `selected rows become a segment with a title, undone as one`() throws {
        let rian = Operator.ready()
        let before = rian.rows
        rian.press("w j j j v v S")
        rian.type("DEMO")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(rian.shows("DEMO ─"))
        let segment = try #require(rian.cueNow("4")?.segment)
        #expect(rian.cueNow("5")?.segment == segment)
        #expect(rian.cueNow("6")?.segment != segment)
        rian.press("u")
        rian.advance(by: 800)
        #expect(rian.rows == before)
        #expect(!rian.shows("DEMO ─"))
    }

    @Test func `without a selection the cue and the rest of its segment become one, and an empty one goes`() {
        let rian = Operator.ready()
        rian.press("w S")
        rian.type("OPEN")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(rian.shows("OPEN ─"))
        #expect(!rian.shows("WARM-UP"))
        #expect(rian.cueNow("1")?.segment == rian.cueNow("2")?.segment)
    }

    @Test func `a segment is renamed, given a colour, and dissolved into the one before`() {
        let rian = Operator.ready()
        rian.press("w j j r Ctrl-U")
        rian.type("SERUM")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(rian.shows("SERUM ─"))
        rian.press("C")
        rian.advance(by: 800)
        #expect(rian.segmentNow("SERUM")?.colour == .coral)
        rian.press("C")
        rian.advance(by: 800)
        #expect(rian.segmentNow("SERUM")?.colour == .amber)
        #expect(rian.row("Serum 30 ml").contains("▸"))
        #expect(rian.row("Texture demo").contains("▎"))
        rian.press("M")
        rian.advance(by: 800)
        #expect(rian.segmentNow("SERUM") == nil)
        #expect(rian.cueNow("3")?.segment == rian.cueNow("1")?.segment)
        rian.press("u")
        rian.advance(by: 800)
        #expect(rian.segmentNow("SERUM")?.colour == .amber)
    }
}

extension Operator {
    fileprivate func segmentNow(_ title: String) -> Segment? {
        world.store.day.segments.first { $0.show == Operator.mainShow && $0.title == title }
    }
}
