import TestKit
import Testing

@Suite("OBS goes and comes back") struct ReconnectTests {
    @Test func `nothing is sent by itself and a difference is shown`() {
        let rian = Operator.onAir()
        rian.take()
        rian.world.loseOBS(of: World.roomA)
        #expect(rian.header.contains("OBS OFFLINE"))
        rian.advance(by: .seconds(30))
        rian.obs().restart(showing: "Ending")
        let asked = rian.during {
            rian.world.startOBS(in: [World.roomA])
            rian.advance(by: .seconds(10))
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.header.contains("OBS ok"))
        #expect(rian.header.contains("OBS SHOWS OTHER"))
        #expect(rian.shows("OBS shows “Ending”"))
    }

    @Test func `what is as it was is no difference`() {
        let rian = Operator.onAir()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(5))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: 100)
        #expect(!rian.header.contains("OBS SHOWS OTHER"))
        #expect(!rian.header.contains("NOT CONFIRMED"))
    }

    @Test func `a scene asked for when the link went is NOT CONFIRMED, and confirmed if it happened`() {
        let rian = Operator.onAir()
        rian.obs().latency = 100
        rian.press(.space)
        rian.advance(by: 20)
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: 100)
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("the link was lost; it may have happened"))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: 100)
        #expect(!rian.header.contains("NOT CONFIRMED"))
        #expect(rian.obs().commands.filter { $0.airs("Host Cam") }.count == 1)
    }

    @Test func `a frozen OBS is said to be silent, and its numbers grow old`() {
        let rian = Operator.onAir()
        rian.advance(by: .seconds(5))
        rian.world.freezeOBS(of: World.roomA)
        rian.advance(by: .seconds(7))
        #expect(rian.header.contains("OBS SILENT 7 s"))
        #expect(rian.shows("s ago"))
        #expect(rian.footer.contains("asks: OBS is silent"))
    }

    @Test func `a cue is marked AIR only while OBS can be asked`() {
        let rian = Operator.onAir()
        rian.take()
        #expect(rian.row("Welcome").contains("AIR"))
        rian.world.loseOBS(of: World.roomA)
        #expect(!rian.row("Welcome").contains("AIR"))
        #expect(rian.row("Welcome").contains("was"))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: 100)
        #expect(rian.row("Welcome").contains("AIR"))
    }

    @Test func `a person who switches at OBS is shown to have`() {
        let rian = Operator.onAir()
        rian.world.cutByHand(to: "Wheel", in: World.roomA)
        #expect(rian.header.contains("OBS SHOWS OTHER"))
        #expect(rian.shows("OBS shows “Wheel”, the"))
        let asked = rian.advance(by: .seconds(10))
        #expect(asked.orders.isEmpty)
    }

    @Test func `what OBS confirmed before it went is not said of now`() {
        let rian = Operator.onAir()
        #expect(rian.shows("confirmed 19:57:00"))
        rian.world.loseOBS(of: World.roomA)
        #expect(rian.shows("not known, offline; was confirmed 19:57:00"))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: 100)
        #expect(!rian.shows("not known"))
    }

    @Test func `an OBS that refuses the password is said to`() {
        let rian = Operator.onAir()
        rian.world.tell(.link(.refusedPassword), of: World.roomA)
        rian.advance(by: 400)
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.shows("OBS refused the password"))
        #expect(!rian.shows("OBS is password"))
    }

    @Test func `o connects again now`() {
        let rian = Operator.onAir()
        rian.world.loseOBS(of: World.roomA)
        rian.press("o")
        rian.advance(by: 100)
        #expect(rian.header.contains("OBS ok"))
    }
}
