import TestKit
import Testing

@Suite("Waivers") struct WaiverTests {
    @Test(arguments: ["", "no samples tonight", "20: late", "Rian:", "Rian :  "])
    func `a waiver without a name or a reason is refused, and what is typed stays`(text: String) {
        let rian = Operator.preparing()
        rian.press("K w")
        rian.type(text)
        rian.act("Enter")
        #expect(rian.world.store.ticks.isEmpty)
        #expect(rian.footer.contains("a waiver"))
        rian.press("Ctrl-U")
        rian.type("Dewi: they come at 20:10")
        rian.act("Enter")
        #expect(rian.tick("samples")?.by == "Dewi")
        #expect(rian.tick("samples")?.note == "they come at 20:10")
        #expect(rian.tick("samples")?.verdict == .waived)
        #expect(rian.row("samples on set").contains("waived: Dewi 19:57  they come at 20:10"))
    }

    @Test func `a waived check-in is no check-in`() {
        let rian = Operator.preparing()
        rian.press("K")
        rian.goTo("Mega on set")
        rian.press("w")
        rian.type("Rian: Sari takes both parts")
        rian.act("Enter")
        #expect(rian.tick("host:Mega")?.verdict == .waived)
        rian.press("Esc 2")
        #expect(rian.shows("Mega    waived Rian"))
    }
}
