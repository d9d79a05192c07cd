import Civil
import Control
import Journal
import Shows
import TestKit
import Testing

@Suite("Cells typed into where they stand") struct CellsTests {
    @Test func `w opens the cells, and Esc leaves them`() {
        let rian = Operator.ready()
        rian.press("w")
        #expect(rian.shows("━ Writing ━"))
        #expect(rian.shows("LIVE") || rian.header.contains("Payday Glow"))
        rian.press("Esc")
        #expect(!rian.shows("━ Writing ━"))
        #expect(rian.shows("━ Cues ━"))
    }

    @Test func `a digit replaces what the cell says, and Enter goes on to the next row`() {
        let rian = Operator.ready()
        rian.press("w j j l")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(9)))
        rian.type("430")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("4")?.length == .lasting(.minutes(270)))
    }

    @Test func `Enter edits what is there, and Tab writes it and goes right`() {
        let rian = Operator.ready()
        rian.press("w j j Enter")
        rian.type(" again")
        rian.press("Tab")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.title == "Serum 30 ml again")
        rian.type("7")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(7)))
    }

    @Test func `Esc gives the cell up and nothing else`() {
        let rian = Operator.ready()
        rian.press("w j j c")
        rian.type("Nothing of this")
        rian.press("Esc")
        #expect(rian.shows("━ Writing ━"))
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test(arguments: [
        ("dur", "1O:30", "is no length"), ("dur", "-5m", "only a delay is negative"),
        ("starts", "25:00", "is no time of day"),
        ("starts", "20:30+99d", "is no day"), ("price", "cheap", "is no amount"), ("stock", "many", "is no count"),
        ("then", "jump", "expected follow"), ("kind", "odd", "is no kind"), ("kind", "blocked", "needs its reason"),
        ("kind", "milestone", "needs its time"), ("actions", "sceen Wheel", "column 1"),
        ("segment", "NOWHERE", "no segment"),
        ("cue", "", "needs a title"),
    ])
    func `what cannot be read stays open and says why`(column: String, text: String, reason: String) {
        let rian = Operator.ready()
        rian.press("w j j")
        rian.go(to: column)
        rian.press("c")
        rian.type(text)
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.footer.contains(reason))
        #expect(rian.lines.dropLast().contains { $0.contains(text) })
        rian.press("Esc Esc")
        #expect(rian.shows("━ Cues ━"))
    }

    @Test func `every field of a row is typed into its own column`() throws {
        let rian = Operator.ready()
        rian.press("w j j")
        let before = try #require(rian.cueNow("3")).offers
        let typed = [
            ("starts", "8:10pm"), ("price", "149rb"), ("flash", "89.000"), ("voucher", "GAJIAN"), ("from", "2000"),
            ("until", "00:10+1d"), ("bag", "7"), ("say", "ringan"), ("never say", "memutihkan"), ("notes", "tripod B"),
            ("takes over", "Mega"), ("then", "follow"), ("kind", "untimed"), ("count", "yes"), ("stock", "95"),
        ]
        for (column, text) in typed {
            rian.go(to: column)
            rian.press("c")
            rian.type(text)
            rian.press("Enter")
            rian.advance(by: 50)
            rian.press("k")
        }
        let cue = try #require(rian.cueNow("3"))
        #expect(cue.start == .hard(TimeOfDay(milliseconds: 72_600_000), dayOffset: nil))
        #expect(
            cue.offers == [
                Offer(
                    bag: "7", price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000), voucher: "GAJIAN",
                    from: ClockPoint(TimeOfDay(milliseconds: 72_000_000)),
                    until: ClockPoint(TimeOfDay(milliseconds: 600_000), day: 1))
            ] + before.filter { $0.channel != nil })
        #expect(cue.product?.stock == 95)
        #expect([cue.say, cue.never, cue.notes, cue.incoming] == ["ringan", "memutihkan", "tripod B", "Mega"])
        #expect(cue.advance == .autoFollow && cue.kind == .untimed && cue.countsToEnd)
        for _ in typed {
            rian.press("u")
            rian.advance(by: 800)
        }
        #expect(rian.cueNow("3") == rian.world.dayBefore("3"))
    }

    @Test func `an end is fixed instead of the length, and let go again`() {
        let rian = Operator.ready()
        rian.press("w j j")
        rian.go(to: "ends")
        rian.press("c")
        rian.type("2030")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .until(TimeOfDay(milliseconds: 73_800_000)))
        rian.press("k Delete")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.length == .lasting(.minutes(23)))
    }

    @Test func `a mistake in the actions puts the cursor at its column`() {
        let rian = Operator.ready()
        rian.press("w j j")
        rian.go(to: "actions")
        rian.press("c")
        rian.type("scene Wheel; sceen Wheel")
        rian.press("Enter")
        #expect(rian.footer.contains("column 14"))
        rian.press("Delete Delete Delete Delete Delete")
        rian.type("scene")
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.actions == "scene Wheel; scene Wheel")
    }

    @Test func `pasted text goes into the cell and is not written by its line ends`() {
        let rian = Operator.ready()
        rian.press("w j j")
        rian.paste("Serum\nmalam")
        rian.advance(by: 50)
        #expect(rian.world.store.journal.isEmpty)
        rian.press("Enter")
        rian.advance(by: 50)
        #expect(rian.cueNow("3")?.title == "Serum malam")
    }
}

extension Operator {
    /// A cue of the main show as the store has it.
    func cueNow(_ number: String) -> Cue? {
        world.store.day.cues.first { $0.show == Operator.mainShow && $0.number == number }
    }

    static var mainShow: ShowID { ShowID(6) }

    /// The cues of the main show in their order, by number.
    var numbers: [String] { rows.map(\.number) }

    var rows: [Cue] {
        world.store.day.cues.filter { $0.show == Operator.mainShow }.sorted {
            ($0.position, $0.id) < ($1.position, $1.id)
        }
    }

    /// Moves the cell cursor to a column, named at the lower edge of the pane.
    func go(to column: String) {
        for _ in 0..<60 { press("h") }
        for _ in 0..<60 where !status.hasPrefix("\(column)  ") { press("l") }
        precondition(status.hasPrefix("\(column)  "), "no column \(column): \(status)")
    }

    /// The last line of the pane.
    var status: String {
        let line = lines.dropLast(2).last ?? ""
        return String(line.drop { $0 == "┃" || $0 == " " })
    }
}

extension World {
    /// A cue of the main show as the demo day has it.
    func dayBefore(_ number: String) -> Cue? {
        World().store.day.cues.first { $0.show == Operator.mainShow && $0.number == number }
    }
}
