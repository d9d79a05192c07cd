import TestKit
import Testing

@Suite("Two seats ticking") struct TwoSeatsTickingTests {
    @Test func `what one seat ticks the other sees, whoever holds the desk`() {
        let rian = Operator.preparing()
        rian.startRun("d")
        let dewi = rian.world.sit("Dewi", room: "A")
        dewi.press("K")
        rian.press("K")
        dewi.act("Enter")
        #expect(rian.row("samples on set").contains("✓"))
        #expect(rian.row("samples on set").contains("Dewi 19:57"))
    }

    @Test func `the second of two at one row is told that it was too late`() {
        let rian = Operator.preparing()
        let dewi = rian.world.sit("Dewi", room: "A")
        rian.press("K")
        dewi.press("K")
        dewi.isDeaf = true
        rian.act("Enter")
        dewi.act("Enter")
        #expect(dewi.footer.contains("Rian has changed it meanwhile"))
        #expect(rian.tick("samples")?.by == "Rian")
    }

    @Test func `nobody undoes what another seat has changed since`() {
        let rian = Operator.preparing()
        let dewi = rian.world.sit("Dewi", room: "A")
        rian.act("K Enter")
        dewi.act("K")
        dewi.goTo("samples on set")
        dewi.act("x")
        dewi.act("Enter")
        rian.act("u")
        #expect(rian.tick("samples")?.by == "Dewi")
        #expect(rian.footer.contains("not undone: Dewi has changed it since"))
    }
}
