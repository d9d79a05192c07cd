import Terminal
import TestKit
import Testing

@Suite("What other seats write") struct OtherSeatsTests {
    @Test func `a line is folded however late its news comes`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        dewi.isDeaf = true
        rian.take()
        dewi.advance(by: .seconds(3))
        dewi.isDeaf = false
        dewi.press("3 j j j")
        dewi.advance(by: 50)
        dewi.press("x")
        dewi.advance(by: 100)
        #expect(dewi.row("Welcome").contains("AIR"))
        #expect(dewi.row("Serum 30 ml").contains("NXT"))
    }

    @Test func `a line that another seat brings in from the emergency file counts once`() {
        let rian = Operator.onAir()
        rian.world.store.health = .failing(reason: "the disk is full")
        rian.take()
        rian.take()
        rian.advance(by: 500)
        rian.world.store.health = .well
        let dewi = rian.world.sit("Dewi")
        dewi.press("3 j j j")
        dewi.advance(by: 50)
        dewi.press("x")
        dewi.advance(by: .seconds(3))
        #expect(rian.world.store.aired == ["1", "2", "3"])
        // High enough for the whole log.
        rian.resize(to: Size(width: 200, height: 60))
        #expect(rian.lines.filter { $0.contains("AIR 3 Serum") }.count == 1)
        #expect(rian.row("Serum 30 ml").contains("AIR"))
        #expect(!rian.header.contains("NOT RECORDED"))
    }

    @Test func `a desk that was lost unheard is lost all the same once the house is read`() {
        let rian = Operator.onAir()
        let budi = rian.world.sit("Budi", room: "B")
        budi.press("D y")
        budi.advance(by: 100)
        rian.world.store.losesBeats = true
        let dewi = rian.world.sit("Dewi")
        dewi.advance(by: .seconds(5))
        rian.isDeaf = true
        dewi.press("D y")
        dewi.advance(by: .seconds(3))
        #expect(rian.shows("Dewi took the desk of room"))
        #expect(rian.footer.contains("the desk is with Dewi"))
    }

    @Test func `a plan that another seat has changed meanwhile is not written over, and says whose it is`() throws {
        let rian = Operator.ready()
        let dewi = rian.world.sit("Dewi")
        rian.isDeaf = true
        dewi.press("3 x")
        dewi.advance(by: 100)
        rian.press("x")
        rian.advance(by: 100)
        #expect(rian.footer.contains("Dewi has changed it meanwhile: look again"))
    }
}
