import TestKit
import Testing

@Suite("Preflight that comes due") struct PreflightAlarmTests {
    @Test func `before its time nothing is due, and then the header says what`() {
        let rian = Operator.preparing()
        #expect(!rian.header.contains("preflight"))
        #expect(rian.shows("preflight 0 of 10, next T-60 samples on set"))
        rian.advance(by: .minutes(31))
        #expect(rian.header.contains("preflight 3 due: samples on set"))
        rian.press("K")
        #expect(rian.shows("! samples on set"))
        #expect(rian.shows("1 min late, 3 open"))
        rian.act("Enter")
        #expect(rian.header.contains("preflight 2 due: products loaded TT"))
    }

    @Test func `what keeps the show from air comes before it`() {
        let rian = Operator.preparing(World(.unprepared(startsIn: 20)))
        rian.startRun("d")
        #expect(rian.header.contains("preflight"))
        rian.take()
        rian.press("h")
        rian.advance(by: 100)
        #expect(rian.header.contains("HOLD"))
        #expect(!rian.header.contains("preflight"))
    }

    @Test func `from the first live GO on it is past helping`() {
        let rian = Operator.onAir()
        #expect(!rian.header.contains("preflight"))
        #expect(!rian.shows("preflight 8 of 10"))
    }

    @Test func `a house has its own list`() {
        let world = World(.unprepared())
        world.preflight = ChecklistTemplate(rows: [
            ChecklistTemplate.Row(key: "doa", title: "doa bersama", lead: .minutes(10))
        ])
        let rian = Operator.preparing(world)
        rian.press("K")
        #expect(rian.shows("doa bersama"))
        #expect(rian.shows("0 of 1"))
        rian.act("y")
        #expect(rian.tick("doa")?.by == "Rian")
    }
}
