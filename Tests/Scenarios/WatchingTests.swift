import TestKit
import Testing

@Suite("A seat that watches") struct WatchingTests {
    @Test(arguments: stride(from: 0, to: 1000, by: 50).map { Milliseconds(Int64($0)) })
    func `sees every take, whenever the news comes between its looks at the desks`(wait: Milliseconds) {
        let rian = Operator.started()
        let dewi = rian.world.sit("Dewi")
        rian.world.newsDelay = 120
        rian.advance(by: wait)
        rian.press(.space)
        rian.advance(by: 1200)
        #expect(dewi.row("Opening bumper").contains("AIR"))
        rian.press(.space)
        rian.advance(by: 1200)
        #expect(dewi.row("Welcome").contains("AIR"))
    }

    @Test func `shows the same clocks as the seat at the desk`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        rian.take()
        rian.advance(by: .seconds(37))
        #expect(dewi.cueClock == rian.cueClock)
        #expect(dewi.lines[1].prefix(50) == rian.lines[1].prefix(50))
    }

    @Test func `sees what OBS shows otherwise, and goes on seeing it with the desk`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        rian.take()
        #expect(!dewi.header.contains("OBS SHOWS OTHER"))
        rian.world.cutByHand(to: "Wheel", in: World.roomA)
        #expect(dewi.header.contains("OBS SHOWS OTHER"))
        rian.kill()
        dewi.advance(by: .seconds(5))
        dewi.press("D y")
        dewi.advance(by: 100)
        #expect(dewi.header.contains("OBS SHOWS OTHER"))
    }

    @Test func `who takes the desk over in the middle of a transition sees it confirmed`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        rian.advance(by: .seconds(1))
        rian.obs().transitionLength = .seconds(10)
        rian.obs().temper = .idle
        rian.press(.space)
        rian.advance(by: 100)
        rian.kill()
        dewi.advance(by: .seconds(4))
        dewi.press("D y")
        dewi.advance(by: 100)
        rian.world.cutByHand(to: "Host Cam", in: World.roomA)
        dewi.advance(by: 100)
        #expect(dewi.shows("confirmed 19:57"))
    }

    @Test func `plans while another is on air`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        dewi.press("j x")
        dewi.advance(by: 100)
        #expect(rian.row("Welcome").contains("skip"))
        #expect(rian.footer.contains("AIR 3 Serum 30 ml"))
    }
}
