import TestKit
import Testing

/// The demo day at a fixed instant, as it looks in the states that matter, at the sizes people have.
@Suite("The demo day's screens") struct DemoDayScreens {
    static let sizes = [(80, 24), (120, 40), (200, 60)]

    @Test(arguments: sizes) func `before the run`(width: Int, height: Int) throws {
        try check(.ready(), "before-the-run", width, height)
    }

    @Test(arguments: sizes + [(160, 48)])
    func `on air live with a confirmed channel`(width: Int, height: Int) throws {
        try check(Self.onAir(), "on-air", width, height)
    }

    @Test(arguments: sizes) func `over time`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.advance(by: .minutes(9))
        try check(rian, "over-time", width, height)
    }

    @Test(arguments: sizes) func `OBS offline`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(1))
        try check(rian, "obs-offline", width, height)
    }

    @Test(arguments: sizes) func `help`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.press("?")
        try check(rian, "help", width, height)
    }

    @Test(arguments: sizes) func `scene picker`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.press("s p r")
        try check(rian, "scene-picker", width, height)
    }

    @Test(arguments: sizes) func `the question before a TAKE that is not fit to air`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(1))
        rian.press(.space)
        try check(rian, "confirm", width, height)
    }

    @Test(arguments: sizes) func `zoomed calendar`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.press("1 z")
        try check(rian, "zoomed-calendar", width, height)
    }

    @Test(arguments: sizes) func `week view`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.press("1 z v")
        try check(rian, "week-view", width, height)
    }

    @Test(arguments: sizes) func `roster filter`(width: Int, height: Int) throws {
        let rian = Self.onAir()
        rian.press("2 /")
        rian.type("jv")
        rian.advance(by: 50)
        try check(rian, "roster-filter", width, height)
    }

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        // The size is known before the first key in a real terminal; here the last digit may still come in.
        _ = rian.frame(width, height)
        rian.advance(by: 100)
        try Golden().check(rian.frame(width, height), "\(name)-\(width)x\(height)")
    }

    /// At 20:16:31, four cues into the show: Texture demo is on air, a person has seen TikTok live.
    private static func onAir() -> Operator {
        let rian = Operator.started()
        rian.obs().streams = true
        rian.world.tell(.changed(.streamChanged(.active)), of: World.roomA)
        rian.advance(by: .minutes(3))
        rian.take()
        rian.press("l Enter")
        for length in [Milliseconds.seconds(65), .seconds(370), .seconds(484)] {
            rian.advance(by: length)
            rian.take()
        }
        rian.advance(by: .seconds(66))
        return rian
    }
}
