import Civil
import TestKit
import Testing

/// What the lists look like: five minutes before a show, and at its end.
@Suite("Screens of the lists") struct ListScreens {
    static let sizes = [(80, 24), (120, 40), (200, 60)]

    @Test(arguments: sizes) func `preflight`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        rian.press("K")
        try check(rian, "preflight", width, height)
    }

    @Test(arguments: sizes) func `a waiver being typed`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        rian.press("K w")
        rian.type("Rian: she comes at 20:10")
        try check(rian, "waiver", width, height)
    }

    @Test(arguments: sizes) func `wrap-up on air`(width: Int, height: Int) throws {
        let rian = try selling()
        rian.press("E")
        try check(rian, "wrap-up", width, height)
    }

    @Test(arguments: sizes) func `wrap-up after the end`(width: Int, height: Int) throws {
        let rian = try selling()
        rian.world.tell(.changed(.recordChanged(.off, path: "/videos/2026-11-25 20-00-02.mkv")), of: World.roomA)
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: .seconds(50))
        rian.press("E Down y")
        rian.advance(by: .seconds(8))
        try check(rian, "wrap-up-ended", width, height)
    }

    @Test(arguments: sizes) func `what is due, in header and box`(width: Int, height: Int) throws {
        try check(Operator.ready(), "preflight-due", width, height)
    }

    /// Half an hour in, with a violation and an OBS that was away for a while.
    private func selling() throws -> Operator {
        let rian = Operator.started()
        rian.stream(.active)
        rian.advance(by: .minutes(3))
        rian.take()
        rian.press("l Enter")
        rian.advance(by: .minutes(1))
        rian.take()
        rian.advance(by: .minutes(20))
        rian.press("N")
        rian.type("TikTok: static scene, 3 min")
        rian.press("Enter")
        rian.advance(by: .seconds(20))
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(9))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .minutes(1))
        return rian
    }

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        try Golden().check(rian.frame(width, height), "lists-\(name)-\(width)x\(height)")
    }
}
