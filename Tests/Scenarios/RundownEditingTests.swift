import Control
import Journal
import TestKit
import Testing

@Suite("Writing a rundown") struct RundownEditingTests {
    @Test func `a cue is typed as one line and goes in after the cursor`() {
        let rian = Operator.ready()
        rian.press("j i")
        rian.type(#"2.1 90s Surprise | scene "Wheel""#)
        rian.press("Enter")
        rian.advance(by: 400)
        let row = rian.lines.firstIndex { $0.contains("Surprise") } ?? 0
        #expect(rian.lines[row].contains("01:30"))
        #expect(rian.lines[row - 1].contains("Welcome"))
        rian.press("u")
        rian.advance(by: 100)
        #expect(!rian.world.store.day.cues.contains { $0.title == "Surprise" })
    }

    @Test func `cues that are typed one after the other stand in the order they were typed in`() {
        let rian = Operator.ready(World(.plain([""], titles: ["First"])))
        for title in ["Second", "Third", "Fourth"] {
            rian.press("i")
            rian.type("9 1m \(title)")
            rian.press("Enter")
            rian.advance(by: 400)
        }
        let titles = ["First", "Second", "Third", "Fourth"]
        let rows = titles.map { title in rian.lines.firstIndex { $0.contains("    \(title)") } ?? -1 }
        #expect(rows == rows.sorted())
        #expect(rian.row("Fourth").contains("▸"))
    }

    @Test func `the cursor stays on its cue when another seat puts one in before it`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("j j")
        #expect(rian.row("Serum 30 ml").contains("▸"))
        dewi.press("i")
        dewi.type("1.1 1m Surprise")
        dewi.press("Enter")
        dewi.advance(by: 100)
        #expect(rian.shows("Surprise"))
        #expect(rian.row("Serum 30 ml").contains("▸"))
    }

    @Test func `a line that cannot be read stays open and says why`() {
        let rian = Operator.ready()
        rian.press("i")
        rian.type("2.1 soon Surprise")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.shows("2.1 soon Surprise"))
        #expect(rian.footer.contains("“soon” is no length"))
    }

    @Test func `a cue is edited as one line, and what the line does not say is kept`() throws {
        let rian = Operator.ready()
        rian.press("j j e Ctrl-A")
        for _ in 0..<"3 8m ".count { rian.press(.delete) }
        rian.type("3 9m ")
        rian.press("Enter")
        rian.advance(by: 100)
        let cue = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("3") })
        #expect(cue.length == .lasting(.minutes(9)))
        #expect(cue.title == "Serum 30 ml")
        #expect(cue.product?.sku == "S30")
        #expect(cue.say == "niacinamide 5 %, tekstur ringan")
    }

    @Test func `an edit is seen at every seat without reading the rundown again`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        let asked = rian.during {
            dewi.press("j j e Ctrl-U")
            dewi.type("3 9m Micellar water")
            dewi.press("Enter")
            dewi.advance(by: 400)
            #expect(rian.row("3    Micellar water").contains("09:00"))
            #expect(dewi.row("3    Micellar water").contains("09:00"))
            dewi.press("X")
            dewi.advance(by: 400)
            #expect(!rian.shows("3    Micellar water"))
            for _ in 1...2 {
                dewi.press("u")
                dewi.advance(by: 400)
            }
        }
        #expect(rian.row("3    Serum 30 ml").contains("08:00"))
        #expect(
            !asked.contains { effect in
                guard case .load(.rundown) = effect else { return false }
                return true
            })
    }

    @Test func `a removed cue is brought back by u`() {
        let rian = Operator.ready()
        rian.press("j X")
        rian.advance(by: 100)
        #expect(!rian.shows("Welcome, to"))
        rian.press("u")
        rian.advance(by: 100)
        #expect(rian.shows("Welcome, to"))
    }

    @Test func `a cue removed while it is on air stays on air, and the standby goes on from its place`() {
        let rian = Operator.onAir()
        rian.take()
        rian.press("j X")
        rian.advance(by: 100)
        #expect(rian.shows("2 Welcome, tonight's deals"))
        #expect(rian.footer.contains("AIR 3 Serum 30 ml"))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2", "3"])
    }

    @Test func `a standby that is removed moves on`() {
        let rian = Operator.onAir()
        rian.press("j X")
        rian.advance(by: 100)
        #expect(rian.footer.contains("AIR 3 Serum 30 ml"))
    }

    @Test func `a new show is typed as one line`() {
        let rian = Operator.ready()
        rian.press("1 i")
        rian.type("23:55 30m C Night test")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.shows("23:55!C Night test"))
        #expect(rian.world.store.day.shows.contains { $0.title == "Night test" && $0.room == World.roomC })
    }

    @Test func `the rundown may shrink at another seat while a cue is being typed`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("G i")
        rian.type("99 1m Late thought")
        for _ in 0..<10 {
            dewi.press("G X")
            dewi.advance(by: 50)
        }
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.shows("Late thought"))
        #expect(dewi.shows("Late thought"))
    }

    @Test func `a cue being edited may be removed at another seat`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("G e")
        dewi.press("G X")
        dewi.advance(by: 50)
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.footer.contains("the cue is no longer in the rundown"))
    }

    @Test func `panic gets through the line`() {
        let rian = Operator.onAir()
        rian.press("i")
        rian.type("2.1 90s Sur")
        rian.press("F1")
        rian.advance(by: 100)
        #expect(rian.obs().program == "BRB")
    }
}
