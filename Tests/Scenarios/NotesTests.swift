import TestKit
import Testing

@Suite("Notes") struct NotesTests {
    @Test func `a note goes into the as-run with its time`() throws {
        let rian = Operator.onAir()
        rian.press("n")
        rian.type("pelanggan tanya warna 02")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.run.last == .noted(text: "pelanggan tanya warna 02"))
        let line = try #require(rian.world.store.journal.last)
        #expect(line.at.elapsed(since: rian.world.now) > .seconds(-1))
    }

    @Test func `keys typed into it act in no way`() {
        let rian = Operator.onAir()
        rian.press("n")
        rian.type("q y l t E b h s 1 2 3 D R")
        #expect(rian.advance(by: 1000).orders.isEmpty)
        rian.press("Esc")
        rian.advance(by: 500)
        #expect(rian.world.store.run.count == 3)
        #expect(!rian.hasQuit)
    }

    @Test func `an empty one is none`() {
        let rian = Operator.onAir()
        rian.press("n Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.run.count == 3)
    }

    @Test func `without a run there is nowhere to put it`() {
        let rian = Operator.ready()
        rian.press("n")
        #expect(rian.footer.contains("notes go into a run"))
    }
}
