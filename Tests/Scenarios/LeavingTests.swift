import TestKit
import Testing

@Suite("Leaving") struct LeavingTests {
    @Test(arguments: ["l", "e"], ["q", "Ctrl-C", "Ctrl-Z", "Ctrl-S", "Ctrl-D", "Esc"])
    func `no key stops a desk that is on air`(letter: String, key: String) {
        let rian = Operator.onAir(letter)
        rian.press(key)
        rian.advance(by: 1000)
        #expect(!rian.hasQuit)
        #expect(rian.suspensions == 0)
        #expect(rian.row("Opening bumper").contains("AIR"))
    }

    @Test func `q says why it does not`() {
        let rian = Operator.onAir()
        rian.press("q")
        #expect(rian.footer.contains("on air: end the run first (E)"))
    }

    @Test(arguments: ["q", "Ctrl-C"]) func `with nothing on air they quit`(key: String) {
        let rian = Operator.ready()
        rian.press(key)
        #expect(rian.hasQuit)
    }

    @Test func `a dry run holds nobody`() {
        let rian = Operator.onAir("d")
        rian.press("q")
        #expect(rian.hasQuit)
    }

    @Test func `a seat that only watches may leave`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        dewi.press("q")
        #expect(dewi.hasQuit)
        #expect(rian.isOpen)
    }

    @Test func `ending asks for the word`() {
        let rian = Operator.onAir()
        rian.press("E E")
        rian.advance(by: 100)
        rian.press("Ctrl-U")
        rian.type("end")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.openRuns.count == 1)
        #expect(rian.footer.contains("type END and Enter"))
        rian.press("Ctrl-U")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.openRuns.isEmpty)
        #expect(rian.header.contains("ENDED"))
        rian.press("q")
        #expect(rian.hasQuit)
    }

    @Test func `the word cannot be pasted`() {
        let rian = Operator.onAir()
        rian.press("E")
        rian.paste("END")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.openRuns.count == 1)
    }

    @Test func `after the end nothing airs, and a new run may start`() {
        let rian = Operator.onAir()
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: 1500)
        #expect(rian.take().orders.isEmpty)
        rian.startRun("l")
        rian.advance(by: 500)
        rian.take()
        #expect(rian.world.store.aired == ["1", "1"])
    }

    @Test(arguments: [Event.Signal.terminate, .hangUp])
    func `a signal closes the program and ends nothing`(signal: Event.Signal) {
        let rian = Operator.onAir()
        rian.handle(.signal(signal))
        #expect(rian.hasQuit)
        #expect(rian.world.store.openRuns.count == 1)
        #expect(rian.world.store.run.count == 3)
    }
}
