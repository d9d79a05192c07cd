import TestKit
import Testing

@Suite("Ready") struct ReadyTests {
    @Test func `a show with open rows is not made ready, and says which`() {
        let rian = Operator.preparing()
        rian.act("K Enter")
        rian.act("r")
        #expect(rian.statusOfShow() == .draft)
        #expect(rian.footer.contains("not ready: 9 open: products loaded TT"))
    }

    @Test func `with every row ticked or waived it is ready, and a draft again by the same key`() {
        let rian = Operator.preparing()
        rian.press("K w")
        rian.type("Dewi: none tonight")
        rian.act("Enter")
        rian.tickAll()
        #expect(rian.shows("10 of 10 · draft"))
        rian.act("r")
        #expect(rian.statusOfShow() == .ready)
        #expect(rian.shows("10 of 10 · ready"))
        rian.advance(by: 800)
        rian.act("r")
        #expect(rian.statusOfShow() == .draft)
    }

    @Test func `ready is not said alone of a show with rows that are open again, or wrong by now`() {
        let rian = Operator.preparing()
        rian.press("K w")
        rian.type("Dewi: none tonight")
        rian.act("Enter")
        rian.tickAll()
        rian.act("r")
        #expect(rian.shows("10 of 10 · ready ━"))
        rian.world.tell(.changed(.inputRemoved("Mic")), of: World.roomA)
        rian.advance(by: 800)
        #expect(rian.shows("10 of 12 · ready, but 2 rows are wrong now"))
        #expect(rian.frame(80, 24).screen.lines.contains { $0.contains("10 of 12 · ready, but 2 wrong") })
        _ = rian.frame(160, 48)
        rian.goTo("vouchers TT")
        rian.act("x")
        #expect(rian.shows("ready, but 2 rows are wrong now, 1 open"))
        #expect(rian.statusOfShow() == .ready)
    }

    @Test func `a live run of a draft asks once more and says what is open`() {
        let rian = Operator.preparing()
        rian.press("r l")
        rian.advance(by: 200)
        #expect(rian.world.store.openRuns.isEmpty)
        #expect(rian.shows("is not ready: 10 open."))
        #expect(rian.shows("open: samples on set"))
        rian.press("Esc")
        rian.advance(by: 200)
        #expect(rian.world.store.openRuns.isEmpty)
        rian.press("r l y")
        rian.advance(by: 200)
        #expect(rian.world.store.openRuns.count == 1)
    }

    @Test func `of a ready show with rows that are open again a live run starts at once, and says so before`() {
        let rian = Operator.ready()
        rian.press("r")
        #expect(rian.shows("preflight: 2 open: Mega on set, microphone by ear"))
        rian.press("l")
        rian.advance(by: 200)
        #expect(rian.world.store.openRuns.count == 1)
    }

    @Test(arguments: ["d", "e"]) func `a dry run and a rehearsal of it start at once`(letter: String) {
        let rian = Operator.preparing()
        rian.startRun(letter)
        #expect(rian.world.store.openRuns.count == 1)
    }

    @Test func `while it is on air nobody makes it a draft`() {
        let rian = Operator.onAir()
        rian.act("F6")
        #expect(rian.footer.contains("the show is on air"))
        #expect(rian.statusOfShow() == .onAir)
    }
}
