import TestKit
import Testing

@Suite("Preflight") struct PreflightTests {
    @Test func `the rows stand under their times, one for each channel and host`() {
        let rian = Operator.preparing()
        rian.press("K")
        for words in [
            "T-60", "T-30", "T-15", "T-5", "samples on set", "products loaded TT", "products loaded SH", "vouchers TT",
            "the session's stream key SH", "Sari on set", "Mega on set", "microphone by ear",
        ] { #expect(rian.shows(words), "\(words)") }
        #expect(rian.shows("0 of 10 · draft"))
        #expect(rian.shows("T-60  20:27"))
        #expect(rian.shows("in 30 min"))
    }

    @Test func `Enter ticks with this seat's name, and the row says who and when`() throws {
        let rian = Operator.preparing()
        rian.act("K Enter")
        let tick = try #require(rian.tick("samples"))
        #expect(tick.by == "Rian")
        #expect(tick.verdict == .done)
        #expect(rian.row("samples on set").contains("✓"))
        #expect(rian.row("samples on set").contains("Rian 19:57"))
        #expect(rian.shows("1 of 10"))
    }

    @Test func `Space ticks nothing and airs nothing`() {
        let rian = Operator.preparing()
        rian.startRun("l")
        rian.act("y")
        rian.press("K")
        let asked = rian.take() + rian.press("F12")
        #expect(asked.changes.isEmpty)
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.ticks.isEmpty)
    }

    @Test func `a held Enter ticks one row`() {
        let rian = Operator.preparing()
        rian.press("K")
        rian.hold(.enter, for: .seconds(4))
        #expect(rian.world.store.ticks.count == 1)
    }

    @Test func `a note ticks, in the name of the person it begins with`() throws {
        let rian = Operator.preparing()
        rian.press("K")
        rian.goTo("products loaded SH")
        rian.press("n")
        rian.type("Nadia: batch 14")
        #expect(rian.shows("ticks it by Nadia: batch 14"))
        rian.act("Enter")
        let tick = try #require(rian.tick("products:SH"))
        #expect(tick.by == "Nadia")
        #expect(tick.note == "batch 14")
        #expect(rian.row("products loaded SH").contains("Nadia 19:57  batch 14"))
    }

    @Test func `a note without a name is this seat's`() {
        let rian = Operator.preparing()
        rian.press("K n")
        rian.type("24 serum, at 20:10 12 toner")
        rian.act("Enter")
        #expect(rian.tick("samples")?.by == "Rian")
        #expect(rian.tick("samples")?.note == "24 serum, at 20:10 12 toner")
    }

    @Test func `x opens a row again, and u brings the tick back`() {
        let rian = Operator.preparing()
        rian.act("K Enter")
        rian.act("x")
        #expect(rian.tick("samples") == nil)
        rian.act("u")
        #expect(rian.tick("samples")?.by == "Rian")
        rian.act("u")
        #expect(rian.tick("samples") == nil, "u again undoes the tick itself")
    }

    @Test func `u undoes a tick, Ctrl-R ticks again`() {
        let rian = Operator.preparing()
        rian.act("K Enter")
        rian.act("u")
        #expect(rian.tick("samples") == nil)
        rian.act("Ctrl-R")
        #expect(rian.tick("samples")?.by == "Rian")
    }

    @Test func `what OBS says of the microphones stands beside the row, and ticks nothing`() {
        let rian = Operator.preparing()
        rian.press("K")
        #expect(rian.row("microphone by ear").contains("OBS: Mic "))
        #expect(rian.row("the session's stream key TT").contains("not read"))
        #expect(rian.world.store.ticks.isEmpty)
    }

    @Test func `a host who comes on later is due before that, and the show does not wait`() {
        let day = DemoDay.unprepared { day in
            guard let index = day.cues.firstIndex(where: { $0.show == DemoDay.mainShow && $0.number == "9" }) else {
                return
            }
            day.cues[index].incoming = "Tio"
        }
        let rian = Operator.preparing(World(day))
        rian.press("K")
        rian.goTo("Tio on set")
        #expect(rian.shows("T+"))
        #expect(rian.row("Tio on set").contains("named in a cue"))
        rian.tickAll()
        rian.goTo("Tio on set")
        rian.act("x")
        rian.act("r")
        #expect(rian.statusOfShow() == .ready)
    }
}
