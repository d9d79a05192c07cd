import TestKit
import Testing

@Suite("Planning") struct PlanningTests {
    @Test func `u takes a skip back and Ctrl-R brings it again`() {
        let rian = Operator.ready()
        rian.press("x")
        rian.advance(by: 100)
        #expect(rian.row("Opening bumper").contains("skip"))
        rian.press("u")
        rian.advance(by: 100)
        #expect(!rian.row("Opening bumper").contains("skip"))
        rian.press("Ctrl-R")
        rian.advance(by: 100)
        #expect(rian.row("Opening bumper").contains("skip"))
    }

    @Test func `each seat undoes its own`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("x")
        rian.advance(by: 100)
        dewi.press("u")
        dewi.advance(by: 100)
        #expect(dewi.row("Opening bumper").contains("skip"))
        #expect(dewi.footer.contains("nothing to undo"))
    }

    @Test func `what another seat has changed since is not undone, and it says who`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("x")
        rian.advance(by: 100)
        dewi.press("x")
        dewi.advance(by: 100)
        #expect(!rian.row("Opening bumper").contains("skip"))
        rian.press("u")
        rian.advance(by: 100)
        #expect(rian.footer.contains("Dewi has changed it since"))
    }

    @Test func `a TAKE is not undone`() {
        let rian = Operator.onAir()
        rian.press("u")
        rian.advance(by: 100)
        #expect(rian.row("Opening bumper").contains("AIR"))
        #expect(rian.footer.contains("nothing to undo"))
    }

    @Test func `a host is booked for the shift that has nobody, and the booking is undone`() {
        let rian = withMarathonOnDesk()
        book("Bayu", rian)
        #expect(rian.world.store.day.bookings.contains { $0.host == host("Bayu", rian) && $0.shift.raw == 102 })
        #expect(rian.shows("booking made by Rian"))
        rian.press("u")
        rian.advance(by: 100)
        #expect(!rian.world.store.day.bookings.contains { $0.shift.raw == 102 })
    }

    @Test func `a host who is booked elsewhere then is refused, naming where`() {
        let rian = withMarathonOnDesk()
        book("Mega", rian)
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.footer.contains("Mega is booked on Sunscreen Stories"))
    }

    @Test func `a show whose shifts all have a host takes no more`() {
        let rian = Operator.ready()
        book("Bayu", rian)
        #expect(rian.world.store.journal.isEmpty)
        #expect(rian.footer.contains("every shift of Payday Glow"))
    }

    @Test func `x cancels a host's booking for the show on the desk`() {
        let rian = Operator.ready()
        rian.press("2 /")
        rian.type("sari")
        rian.advance(by: 50)
        rian.press("Enter x")
        rian.advance(by: 100)
        #expect(!rian.world.store.day.bookings.contains { $0.shift.raw == 60 && $0.host.raw == 1 })
        rian.press("x")
        rian.advance(by: 100)
        #expect(rian.footer.contains("Sari is not booked"))
    }

    @Test func `an edit at another seat is seen at once`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        dewi.press("j x")
        dewi.advance(by: 100)
        #expect(rian.row("Welcome").contains("skip"))
        #expect(rian.shows("cue 2 Welcome"))
    }

    private func withMarathonOnDesk() -> Operator {
        let rian = Operator.ready()
        rian.press("1 /")
        rian.type("marathon")
        rian.advance(by: 50)
        rian.press("Enter Enter")
        rian.advance(by: 50)
        return rian
    }

    private func book(_ name: String, _ rian: Operator) {
        rian.press("2 /")
        rian.type(name)
        rian.advance(by: 50)
        rian.press("Enter Enter")
        rian.advance(by: 50)
    }

    private func host(_ name: String, _ rian: Operator) -> HostID? {
        rian.world.store.day.hosts.first { $0.name == name }?.id
    }
}
