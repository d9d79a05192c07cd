import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("Rows put in, moved, split and cut") struct RowsTests {
    @Test func `a new cue has a number between its neighbours, and nobody is renumbered`() {
        let rian = Operator.ready()
        let before = rian.numbers
        rian.press("w j j i")
        rian.type("Surprise")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(rian.cueNow("3.1")?.title == "Surprise")
        #expect(rian.numbers.filter { $0 != "3.1" } == before)
        rian.press("k k k k I")
        rian.type("Doors")
        rian.press("Enter")
        rian.advance(by: 800)
        #expect(rian.numbers.first == "0.5")
        #expect(rian.rows.first?.title == "Doors")
        rian.press("End i")
        rian.type("Afterparty")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.rows.last?.number == "13")
    }

    @Test func `a new cue given up before it has a title is gone`() {
        let rian = Operator.ready()
        let before = rian.numbers
        rian.press("w j i")
        rian.advance(by: 50)
        #expect(rian.numbers.count == before.count + 1)
        rian.press("Esc")
        rian.advance(by: 50)
        #expect(rian.numbers == before)
    }

    @Test func `a new cue is written cell after cell with Tab`() throws {
        let rian = Operator.ready()
        rian.press("w j i")
        rian.type("Bundle")
        rian.press("Tab")
        rian.advance(by: 50)
        rian.type("7")
        rian.press("Tab")
        rian.advance(by: 50)
        rian.type("2015")
        rian.press("Enter")
        rian.advance(by: 50)
        let cue = try #require(rian.cueNow("2.1"))
        #expect(cue.title == "Bundle")
        #expect(cue.length == .lasting(.minutes(7)))
        #expect(cue.start == .hard(TimeOfDay(milliseconds: 72_900_000), dayOffset: nil))
        #expect(cue.segment == rian.cueNow("2")?.segment)
    }

    @Test func `a row moves past its neighbour and into the next segment, keeping its number`() {
        let rian = Operator.ready()
        rian.press("w j j j")
        rian.press("K")
        rian.advance(by: 800)
        #expect(rian.numbers.prefix(4) == ["1", "2", "4", "3"])
        rian.press("K")
        rian.advance(by: 800)
        // At the edge of its segment it first changes into it.
        #expect(rian.numbers.prefix(4) == ["1", "2", "4", "3"])
        #expect(rian.cueNow("4")?.segment == rian.cueNow("2")?.segment)
        rian.press("Alt-Up")
        rian.advance(by: 800)
        #expect(rian.numbers.prefix(4) == ["1", "4", "2", "3"])
        for _ in 1...3 {
            rian.press("u")
            rian.advance(by: 800)
        }
        #expect(rian.numbers.prefix(4) == ["1", "2", "3", "4"])
    }

    @Test func `several rows are one act, taken back at once and brought again`() {
        let rian = Operator.ready()
        let before = rian.numbers
        rian.press("w j j v v v")
        #expect(rian.shows("3 selected"))
        rian.press("d")
        rian.advance(by: 800)
        #expect(rian.numbers.count == before.count + 3)
        #expect(rian.world.store.journal.count == 1)
        rian.press("u")
        rian.advance(by: 800)
        #expect(rian.numbers == before)
        rian.press("Ctrl-R")
        rian.advance(by: 800)
        #expect(rian.numbers.count == before.count + 3)
        #expect(Set(rian.numbers).count == rian.numbers.count)
    }

    @Test func `rows are selected by Shift and the arrows, by V and all at once`() {
        let rian = Operator.ready()
        rian.press("w Shift-Down Shift-Down")
        #expect(rian.shows("3 selected"))
        rian.press("Shift-Up")
        #expect(rian.shows("2 selected"))
        rian.press("Esc v j j V")
        #expect(rian.shows("4 selected"))
        rian.press("Ctrl-A")
        #expect(rian.shows("15 selected"))
        rian.press("Esc")
        #expect(!rian.shows("selected"))
        #expect(rian.shows("━ Writing ━"))
    }

    @Test func `a cue is split at a length, and the lengths sum up`() throws {
        let rian = Operator.ready()
        rian.press("w j j s")
        rian.type("9m")
        rian.press("Enter")
        #expect(rian.footer.contains("it lasts 08:00"))
        rian.press("Ctrl-U")
        rian.type("3m")
        rian.press("Enter")
        rian.advance(by: 50)
        let second = try #require(rian.cueNow("3.1"))
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(3)))
        #expect(second.length == .lasting(.minutes(5)))
        #expect(second.product == rian.cueNow("3")?.product)
        #expect(second.actions == #"scene "Product Close" with Fade 300ms"#)
        #expect(rian.shows("━ Writing ━"))
        rian.press("u")
        rian.advance(by: 800)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(8)))
        #expect(rian.cueNow("3.1") == nil)
    }

    @Test func `cut and paste moves rows within the show, with fresh numbers`() {
        let rian = Operator.ready()
        rian.press("w j j v v Ctrl-X")
        rian.advance(by: 800)
        #expect(!rian.numbers.contains("3"))
        rian.press("Home p")
        rian.advance(by: 800)
        #expect(rian.rows.prefix(3).map(\.title) == ["Opening bumper", "Serum 30 ml", "Texture demo"])
        #expect(rian.numbers.prefix(4) == ["1", "1.1", "1.2", "2"])
    }

    @Test func `rows are pasted into another show of the same seat`() throws {
        let rian = Operator.ready()
        rian.press("w j j v v y Esc Esc")
        rian.advance(by: 800)
        rian.press("R")
        rian.advance(by: 50)
        let other = try #require(
            rian.world.store.day.shows.first { $0.room == World.roomB && $0.end > rian.world.now.wall })
        let count = rian.world.store.day.cues.filter { $0.show == other.id }.count
        rian.press("3 w p")
        rian.advance(by: 100)
        let cues = rian.world.store.day.cues.filter { $0.show == other.id }
        #expect(cues.count == count + 2)
        #expect(cues.contains { $0.title == "Texture demo" && $0.origin == nil })
        #expect(rian.cueNow("4") != nil)
    }

    @Test func `selected rows are skipped and removed together`() {
        let rian = Operator.ready()
        rian.press("w j j v v x")
        rian.advance(by: 800)
        #expect(rian.cueNow("3")?.kind == .skip && rian.cueNow("4")?.kind == .skip)
        rian.press("X")
        rian.advance(by: 800)
        #expect(rian.cueNow("3") == nil && rian.cueNow("4") == nil)
        rian.press("u")
        rian.advance(by: 800)
        #expect(rian.cueNow("3")?.kind == .skip && rian.cueNow("4")?.kind == .skip)
    }

    @Test func `a held key removes one row`() {
        let rian = Operator.ready()
        rian.press("w")
        rian.advance(by: 1000)
        let count = rian.numbers.count
        rian.hold(.character("X"), for: 600)
        #expect(rian.numbers.count >= count - 2)
    }

    @Test func `thousands of rows put in at one place keep their order`() {
        let rian = Operator.ready()
        rian.press("w j")
        for number in 1...60 {
            rian.press("i")
            rian.type("N\(number)")
            rian.press("Enter k k")
            rian.advance(by: 900)
            if rian.status.contains("N\(number)") { rian.press("k") }
        }
        let titles = rian.rows.map(\.title).filter { $0.hasPrefix("N") }
        #expect(titles.count == 60)
        #expect(Set(rian.numbers.filter { $0 != "◆" }).count == rian.numbers.count - 1)
        #expect(Set(rian.rows.map(\.position)).count == rian.rows.count)
    }
}
