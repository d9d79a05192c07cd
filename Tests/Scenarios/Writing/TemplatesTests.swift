import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("Templates") struct TemplatesTests {
    @Test func `a rundown is saved as a template and is as its template then`() {
        let rian = saved()
        #expect(rian.world.store.templates.map(\.name) == ["Serum night"])
        #expect(rian.shows("as Serum night"))
    }

    @Test func `what differs is marked, counted, found and told`() {
        let rian = saved()
        rian.press("j j l")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("i")
        rian.type("Surprise")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("End X")
        rian.advance(by: 800)
        #expect(rian.shows("~1 +1 −1 of Serum night"))
        #expect(rian.row("Serum 30 ml").contains("~"))
        #expect(rian.row("Surprise").contains("+ "))
        rian.press("Home ]")
        #expect(rian.row("Serum 30 ml").contains("▸"))
        rian.press("~")
        #expect(rian.shows("dur        08:00 → 09:00"))
        rian.press("Esc ]")
        #expect(rian.row("Surprise").contains("▸"))
        rian.press("]")
        #expect(rian.footer.contains("nothing else differs from Serum night"))
        rian.press("Esc")
        #expect(rian.shows("~1 +1 −1 of Serum night"))
        #expect(rian.row("Serum 30 ml").contains("~"))
    }

    @Test func `an empty rundown is begun from a template by one act, and knows where it came from`() throws {
        let rian = saved()
        rian.press("Esc 1 i")
        rian.type("23:55 30m C Night test")
        rian.press("Enter")
        rian.advance(by: 100)
        for _ in 0..<30 where !rian.row("Night test").contains("▸") { rian.press("j") }
        rian.press("Enter")
        rian.advance(by: 100)
        rian.press("w")
        #expect(rian.shows("begins from a template"))
        rian.press("A Enter")
        rian.advance(by: 100)
        let show = try #require(rian.world.store.day.shows.first { $0.title == "Night test" })
        let cues = rian.world.store.day.cues.filter { $0.show == show.id }
        #expect(cues.count == 15)
        #expect(cues.allSatisfy { $0.origin != nil })
        #expect(rian.shows("as Serum night"))
        #expect(rian.shows("HERO SERUM"))
        rian.press("A")
        #expect(rian.footer.contains("the rundown has cues already"))
        rian.press("u")
        rian.advance(by: 100)
        #expect(!rian.world.store.day.cues.contains { $0.show == show.id })
    }

    @Test func `a template is written over by its name, and older rundowns are compared with it then`() {
        let rian = saved()
        rian.press("j j l")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(rian.shows("~1 of Serum night"))
        rian.press("T Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.templates.count == 1)
        #expect(rian.shows("as Serum night"))
    }

    private func saved() -> Operator {
        let rian = Operator.ready()
        rian.press("w T")
        rian.type("Serum night")
        rian.press("Enter")
        rian.advance(by: 100)
        return rian
    }
}
