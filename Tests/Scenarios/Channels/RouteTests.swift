import Civil
import OBSProtocol
import Shows
import TestKit
import Testing

/// Channels of one show by several routes: one can fail, end or restart alone.
@Suite("Routes of channels") struct RouteTests {
    private func world(_ routes: [String: Route]) -> World {
        let world = World()
        world.routes = Routes(channels: routes)
        return world
    }

    @Test func `a second output is asked about, and pushes by what OBS answers`() {
        let world = world(["SH": .output("shopee")])
        let rian = Operator.onAir("l", world)
        rian.stream(.active)
        #expect(rian.header.contains("TT ◐ SH ○"))
        rian.obs().outputs = ["shopee": true]
        rian.advance(by: .seconds(3))
        #expect(rian.header.contains("TT ◐ SH ◐"))
        rian.press("l")
        #expect(rian.row("output:shopee").contains("on  2."))
    }

    @Test func `an output that OBS does not have says so`() {
        let rian = Operator.onAir("l", world(["SH": .output("shoppe")]))
        rian.advance(by: .seconds(2))
        rian.press("l")
        #expect(rian.row("output:shoppe").contains("No output was found"))
    }

    @Test func `a relay's stream is its channel's, and not the room's`() {
        let world = world(["SH": .relay("relay")])
        let relay = world.addRelay("relay")
        let rian = Operator.onAir("l", world)
        rian.stream(.active)
        #expect(rian.header.contains("TT ◐ SH ○"))
        rian.world.tell(.changed(.streamChanged(.active)), of: relay)
        rian.advance(by: 20)
        #expect(rian.header.contains("TT ◐ SH ◐"))
        for keys in ["l Enter", "l Down Enter"] {
            rian.press(keys)
            rian.advance(by: 500)
        }
        #expect(rian.header.contains("TT ● SH ●"))
        rian.world.loseOBS(of: relay)
        rian.advance(by: .seconds(5))
        #expect(rian.header.contains("TT ● SH ✗ LOST"))
        #expect(rian.header.contains("ON AIR"))
        #expect(rian.header.contains("SH LOST 00:0"))
    }

    @Test func `a link that is not in the config says so`() {
        let rian = Operator.onAir("l", world(["SH": .relay("rely")]))
        rian.press("l")
        #expect(rian.row("obs:rely").contains("no link rely in the config"))
    }

    @Test func `the virtual camera is a route`() {
        let rian = Operator.onAir("l", world(["TT": .camera]))
        rian.world.tell(.changed(.virtualCameraChanged(.active)), of: World.roomA)
        rian.advance(by: 20)
        #expect(rian.header.contains("TT ◐ SH ○"))
    }

    @Test func `what is pushed from elsewhere is believed, and cannot be ordered`() {
        let rian = Operator.onAir("l", world(["TT": .manual]))
        rian.press("l Enter")
        rian.advance(by: 100)
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .minutes(2))
        #expect(rian.header.contains("TT ● SH ○"))
        rian.press("l")
        #expect(rian.press("s").orders.isEmpty)
        #expect(rian.shows("pushed from elsewhere"))
    }

    @Test(arguments: [
        (Route.main, OBSCommand.stream(.start), OBSCommand.stream(.stop)),
        (.output("shopee"), .output("shopee", .start), .output("shopee", .stop)),
        (.camera, .virtualCamera(.start), .virtualCamera(.stop)),
    ]) func `a push is started by y and stopped by y while nobody sees it`(
        route: Route, start: OBSCommand, stop: OBSCommand
    ) {
        let rian = Operator.onAir("l", world(["TT": route]))
        rian.obs().outputs = ["shopee": false]
        rian.world.tell(.changed(.virtualCameraChanged(.off)), of: World.roomA)
        rian.advance(by: .seconds(2))
        rian.press("l s")
        #expect(rian.shows("y STARTS"))
        rian.advance(by: 400)
        #expect(rian.press("y").orders == [start])
        rian.world.tell(.changed(.virtualCameraChanged(.active)), of: World.roomA)
        rian.advance(by: .seconds(2))
        rian.press("p")
        rian.advance(by: 400)
        #expect(rian.press("y").orders == [stop])
    }

    @Test func `a start that OBS refuses says so under its channel, until one comes up`() {
        let rian = Operator.onAir()
        rian.obs().temper = .refusing(code: 501, comment: "The output is busy.")
        start(rian)
        #expect(rian.row("start FAILED").contains("OBS refused: The output is busy."))
        rian.press("Esc l")
        #expect(rian.shows("start FAILED at "))
        rian.obs().temper = .obliging
        start(rian)
        #expect(!rian.shows("FAILED"))
        rian.advance(by: .seconds(1))
        rian.stream(.off)
        rian.advance(by: .seconds(20))
        #expect(!rian.shows("FAILED"))
        #expect(!rian.shows("nothing has come of it"))
    }

    @Test func `a start that OBS says yes to and ends again says so`() {
        let rian = Operator.onAir()
        start(rian)
        rian.obs().temper = .idle
        rian.stream(.off)
        #expect(!rian.shows("FAILED"))
        start(rian)
        rian.world.tell(.ordered(.stream, .start), of: World.roomA)
        rian.stream(.starting)
        rian.advance(by: 500)
        rian.stream(.off)
        #expect(rian.shows("OBS said yes and ended it again"))
    }

    @Test func `a start of which nothing comes says so, with when it was asked`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        start(rian)
        rian.world.tell(.ordered(.stream, .start), of: World.roomA)
        rian.advance(by: .seconds(9))
        #expect(!rian.shows("nothing has come of it"))
        rian.advance(by: .seconds(3))
        #expect(rian.shows("start asked at "))
        #expect(rian.shows("nothing has come of it"))
    }

    private func start(_ rian: Operator) {
        if !rian.shows("Channels ·") { rian.press("l") }
        rian.press("s")
        rian.advance(by: 400)
        rian.press("y")
        rian.advance(by: 500)
    }

    @Test(arguments: ["Space", "Enter", "F12", "n", "Esc"]) func `nothing but y starts it`(key: String) {
        let rian = Operator.onAir()
        rian.press("l s")
        rian.advance(by: 400)
        #expect((rian.press(key) + rian.advance(by: 500)).orders.isEmpty)
    }

    @Test func `what viewers see is stopped by its word alone, and has ended then by OBS's word`() {
        let rian = Operator.onAir()
        rian.stream(.active)
        rian.obs().streams = true
        rian.press("l Enter")
        rian.advance(by: 800)
        rian.press("l p")
        #expect(rian.shows("TT off the air"))
        rian.advance(by: 400)
        #expect(rian.press("y").orders.isEmpty)
        rian.press("Enter")
        #expect(rian.shows("type STOP and Enter"))
        rian.press(.backspace)
        rian.type("STOP")
        #expect(rian.press("Enter").orders == [.stream(.stop)])
        #expect(rian.header.contains("TT ●"))
        rian.advance(by: .seconds(1))
        #expect(rian.header.contains("TT ■ SH ○"))
    }

    @Test func `a restart stops, starts once OBS says off, and wants to be confirmed again`() {
        let rian = Operator.onAir()
        rian.stream(.active)
        rian.obs().streams = true
        rian.press("l Enter")
        rian.advance(by: 800)
        rian.press("l r")
        rian.type("STOP")
        let asked = rian.press("Enter") + rian.advance(by: .seconds(2))
        #expect(asked.orders == [.stream(.stop), .stream(.start)])
        rian.press("Esc")
        #expect(rian.header.contains("TT ◐ SH ◐"))
        #expect(rian.header.contains("CONFIRM TT AGAIN"))
    }

    @Test func `a restart whose stop OBS does not do starts nothing later`() {
        let rian = Operator.onAir()
        rian.stream(.active)
        rian.obs().temper = .idle
        rian.press("l r")
        rian.advance(by: 400)
        rian.press("y")
        rian.advance(by: .seconds(12))
        #expect(rian.shows("has not stopped"))
        let asked = rian.during {
            rian.stream(.off); rian.advance(by: .seconds(5))
        }
        #expect(asked.orders.isEmpty)
    }

    @Test func `without the desk nothing of it is ordered`() {
        let rian = Operator.onAir()
        let dewi = rian.world.sit("Dewi")
        dewi.press("l")
        #expect(dewi.press("s").orders.isEmpty)
        #expect(dewi.shows("desk is with Rian"))
    }

    @Test func `the wrap-up asks for the end of each route`() {
        let world = world(["TT": .main, "SH": .output("shopee")])
        let rian = Operator.onAir("l", world)
        rian.obs().outputs = ["shopee": true]
        rian.advance(by: .seconds(3))
        rian.press("E")
        #expect(rian.shows("stream stopped"))
        #expect(rian.row("output shopee stopped").contains("OBS says on"))
        rian.goTo("output shopee stopped")
        rian.act("Enter")
        rian.type("STOP")
        #expect(rian.during { rian.act("Enter") }.orders.contains(.output("shopee", .stop)))
    }

    @Test func `a room may have routes of its own`() {
        let world = World()
        world.routes = Routes(channels: ["TT": .manual], rooms: ["A": ["TT": .camera]])
        let rian = Operator.onAir("l", world)
        rian.press("l")
        #expect(rian.shows("the virtual camera:"))
    }
}
