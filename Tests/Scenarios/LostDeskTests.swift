import TestKit
import Testing

@Suite("Losing the desk") struct LostDeskTests {
    @Test func `what a cue had left to do is left`() {
        let world = World(.plain([#"scene "Host Cam"; wait 10s; text "Banner" "late""#]))
        let rian = Operator.started("l", world)
        rian.take()
        let dewi = world.sit("Dewi")
        rian.freeze()
        dewi.advance(by: .seconds(4))
        dewi.press("D y")
        dewi.advance(by: 100)
        rian.thaw()
        rian.advance(by: .seconds(20))
        #expect(rian.footer.contains("the desk is with Dewi"))
        #expect(rian.shows("Dewi took the desk of room"))
        #expect(rian.obs().texts["Banner"] == nil)
    }

    @Test func `a take that is still being written is not sent`() {
        let (rian, dewi) = withSilentDesk()
        rian.world.store.latency = 30
        rian.press(.space)
        rian.world.store.latency = 2
        dewi.press("y")
        let asked = rian.advance(by: 1000)
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired == ["1"])
        #expect(!rian.header.contains("taking"))
        #expect(rian.footer.contains("Dewi is at the desk of room A"))
    }

    @Test func `a take that the journal is slow with does not go out without the desk`() {
        let (rian, dewi) = withSilentDesk()
        rian.world.store.latency = 300
        rian.press(.space)
        rian.world.store.latency = 2
        dewi.press("y")
        let asked = rian.advance(by: 1000)
        #expect(asked.orders.isEmpty)
        #expect(asked.kept.isEmpty)
        #expect(!rian.header.contains("NOT RECORDED"))
    }

    @Test func `the question before a TAKE is no way around it`() {
        let (rian, dewi) = withSilentDesk()
        rian.world.loseOBS(of: World.roomA)
        rian.press(.space)
        #expect(rian.shows("AIR 2 Welcome, tonight's deals?"))
        dewi.press("y")
        rian.advance(by: 100)
        rian.world.store.latency = 300
        let asked = rian.press("y")
        #expect(asked.changes.isEmpty)
        #expect(rian.advance(by: 1000).orders.isEmpty)
        #expect(rian.footer.contains("the desk is with Dewi"))
    }

    @Test func `the scene picker is no way around it`() {
        let (rian, dewi) = withSilentDesk()
        rian.press("s")
        dewi.press("y")
        rian.advance(by: 100)
        rian.press("End Enter")
        #expect(rian.advance(by: 1000).orders.isEmpty)
        #expect(rian.footer.contains("the desk is with Dewi"))
    }

    @Test func `a take of a seat that has not heard of the other's is overtaken, and says so`() {
        let (rian, dewi) = withSilentDesk()
        rian.isDeaf = true
        dewi.press("y")
        dewi.advance(by: 100)
        dewi.take()
        #expect(rian.world.store.aired == ["1", "2"])
        let asked = rian.take()
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.footer.contains("another TAKE came first: look again"))
        #expect(rian.row("Welcome").contains("AIR"))
        #expect(rian.row("Serum 30 ml").contains("NXT"))
    }

    /// Rian is on air, but his signs of life get lost; Dewi has been asked whether she takes the desk.
    private func withSilentDesk() -> (rian: Operator, dewi: Operator) {
        let rian = Operator.onAir()
        rian.world.store.losesBeats = true
        let dewi = rian.world.sit("Dewi")
        dewi.advance(by: .seconds(5))
        dewi.press("D")
        return (rian, dewi)
    }
}
