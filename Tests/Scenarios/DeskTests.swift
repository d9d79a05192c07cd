import TestKit
import Testing

@Suite("The desk") struct DeskTests {
    @Test func `a free desk is taken by two keys and shown on every seat`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("D")
        #expect(rian.shows("Take the desk of room A?"))
        #expect(rian.world.store.journal.isEmpty)
        rian.press("y")
        rian.advance(by: 100)
        #expect(rian.header.contains("desk: Rian (this seat)"))
        #expect(dewi.header.contains("desk: Rian"))
    }

    @Test(arguments: ["Space", "Enter", "1", "n", "D", "Esc"]) func `no other key takes it`(key: String) {
        let rian = Operator.ready()
        rian.press("D \(key)")
        rian.advance(by: 100)
        #expect(rian.world.store.journal.isEmpty)
    }

    @Test func `a desk whose holder is at it is not taken over`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        rian.advance(by: .seconds(30))
        dewi.press("D y")
        dewi.advance(by: 100)
        #expect(rian.header.contains("desk: Rian (this seat)"))
        #expect(dewi.footer.contains("the desk is with Rian, who is at it"))
    }

    @Test func `a seat without the desk acts in no way`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        for keys in ["Space", "F12", "s", "h", "b", "j j j Enter", "E", "r d", "t", "S"] {
            dewi.press(keys)
            dewi.advance(by: 1500)
            dewi.press("Esc")
            dewi.advance(by: 500)
        }
        #expect(dewi.effects.orders.isEmpty)
        #expect(dewi.effects.changes.isEmpty)
        #expect(dewi.footer.contains("the desk is with Rian"))
    }

    @Test func `a desk silent for three seconds is taken over by a key and never by itself`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        rian.kill()
        dewi.advance(by: .seconds(60))
        #expect(dewi.header.contains("desk: Rian, silent"))
        dewi.press("D")
        #expect(dewi.shows("Rian holds it and has been silent for"))
        dewi.press("y")
        dewi.advance(by: 100)
        #expect(dewi.header.contains("desk: Dewi (this seat)"))
        let sent = dewi.obs().commands.count
        dewi.advance(by: .seconds(10))
        #expect(dewi.obs().commands.count == sent)
        dewi.take()
        #expect(dewi.world.store.aired == ["1", "2"])
    }

    @Test func `two seats that take a free desk at once do not both have it`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("D y")
        dewi.press("D y")
        rian.advance(by: 100)
        #expect(rian.world.store.journal.count == 1)
        #expect(rian.header.contains("desk: Rian (this seat)"))
        #expect(dewi.header.contains("desk: Rian"))
        #expect(dewi.footer.contains("came first"))
    }

    @Test func `two seats that start a run at once start one`() {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.press("r l")
        dewi.press("r l")
        rian.advance(by: 200)
        #expect(rian.world.store.run.count == 1)
        #expect(dewi.header.contains("desk: Rian"))
    }

    @Test func `it is handed back by two keys, and not during a run`() {
        let rian = Operator.onAir()
        rian.press("D")
        #expect(rian.footer.contains("a live run is under way"))
        rian.press("E")
        rian.type("END")
        rian.press(.enter)
        rian.advance(by: 100)
        rian.press("D y")
        rian.advance(by: 100)
        #expect(rian.header.contains("desk: free"))
    }
}
