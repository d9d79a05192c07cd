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
        dewi.press("3 j j j x")
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
        dewi.press("3 j j j x")
        dewi.advance(by: .seconds(3))
        #expect(rian.world.store.aired == ["1", "2", "3"])
        #expect(rian.lines.filter { $0.contains("AIR 3 Serum") }.count == 1)
        #expect(rian.row("Serum 30 ml").contains("AIR"))
        #expect(!rian.header.contains("NOT RECORDED"))
    }
}
