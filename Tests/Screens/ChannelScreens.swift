import Shows
import TestKit
import Testing

/// The channels lying open, every room in a line, and a recovery after OBS was gone.
@Suite("Screens of channels, rooms and recovery") struct ChannelScreens {
    static let sizes = [(80, 24), (120, 40), (160, 48)]

    @Test(arguments: sizes) func `channels by three routes, one live, one pushing, one lost`(width: Int, height: Int)
        throws
    {
        let rian = streaming()
        rian.press("l")
        try check(rian, "channels", width, height)
    }

    @Test(arguments: sizes) func `the word that takes a channel off the air`(width: Int, height: Int) throws {
        let rian = streaming()
        rian.press("l p")
        rian.type("ST")
        try check(rian, "channels-stop", width, height)
    }

    @Test(arguments: sizes) func `rooms`(width: Int, height: Int) throws {
        let rian = streaming()
        rian.press("F4")
        try check(rian, "rooms", width, height)
    }

    @Test(arguments: sizes) func `OBS gone for a while`(width: Int, height: Int) throws {
        let rian = streaming()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(41))
        try check(rian, "outage", width, height)
    }

    @Test(arguments: sizes) func `a recovery`(width: Int, height: Int) throws {
        let rian = streaming()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(41))
        rian.obs().restart(showing: "Ending")
        rian.obs().streams = false
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .seconds(2))
        rian.press("F5")
        try check(rian, "recovery", width, height)
    }

    /// TikTok is live by the main output, Shopee was lost by a second one.
    private func streaming() -> Operator {
        let world = World()
        world.routes = Routes(channels: ["SH": .output("shopee")])
        let rian = Operator.onAir("l", world)
        rian.stream(.active)
        rian.obs().outputs = ["shopee": true]
        rian.advance(by: .seconds(3))
        for keys in ["l Enter", "l Down Enter"] {
            rian.press(keys)
            rian.advance(by: 500)
        }
        rian.take()
        rian.obs().outputs = ["shopee": false]
        rian.advance(by: .seconds(3))
        return rian
    }

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        _ = rian.frame(width, height)
        rian.advance(by: 100)
        try Golden().check(rian.frame(width, height), "\(name)-\(width)x\(height)")
    }
}
