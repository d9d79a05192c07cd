import TestKit
import Testing

@Suite("Hosts on set") struct HostCheckInTests {
    @Test func `a host is checked in from the Roster, and not on set again by the same key`() {
        let rian = Operator.preparing()
        rian.press("2 /")
        rian.type("Sari")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.shows("Sari    due 21:12"))
        rian.act("y")
        #expect(rian.tick("host:Sari")?.by == "Rian")
        #expect(rian.shows("Sari    on set 19:57"))
        rian.advance(by: 800)
        rian.act("y")
        #expect(rian.tick("host:Sari") == nil)
        rian.act("u")
        #expect(rian.tick("host:Sari")?.by == "Rian")
    }

    @Test func `a host who is not there in time is late`() {
        let rian = Operator.preparing(World(.unprepared(startsIn: 16)))
        rian.press("2")
        #expect(rian.shows("Mega    due 19:58"))
        rian.advance(by: .minutes(2))
        #expect(rian.shows("Mega    late, due 19:58"))
    }

    @Test func `a host whom the show does not need is not checked in`() {
        let rian = Operator.preparing()
        rian.press("2 /")
        rian.type("Fajar")
        rian.press("Enter")
        rian.advance(by: 100)
        rian.act("y")
        #expect(rian.world.store.ticks.isEmpty)
        #expect(rian.footer.contains("Fajar is neither booked"))
    }
}
