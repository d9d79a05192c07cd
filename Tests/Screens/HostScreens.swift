import TestKit
import Testing

/// What a host sees from across the room, in the states that matter, at the sizes screens have.
@Suite("Host's screens") struct HostScreens {
    static let sizes = [(80, 24), (120, 40), (200, 60), (54, 80)]

    @Test(arguments: sizes) func `before the run`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        try check(rian.world.watch(), "host-before", width, height)
    }

    @Test(arguments: sizes) func `on air with a price`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        try check(rian.world.watch(), "host-on-air", width, height)
    }

    @Test(arguments: sizes) func `a message from the producer`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        rian.press("m")
        rian.type("Show the texture again, slowly")
        rian.press("Enter")
        rian.advance(by: .seconds(2))
        try check(rian.world.watch(), "host-message", width, height)
    }

    @Test(arguments: sizes) func `wrap up`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        rian.advance(by: .seconds(360))
        try check(rian.world.watch(), "host-wrap-up", width, height)
    }

    @Test(arguments: sizes) func `over time`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        rian.advance(by: .minutes(9))
        try check(rian.world.watch(), "host-over-time", width, height)
    }

    @Test(arguments: sizes) func `paused`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        rian.press("H")
        rian.advance(by: .seconds(42))
        try check(rian.world.watch(), "host-paused", width, height)
    }

    @Test(arguments: sizes) func `the desk gives no sign of life`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        let host = rian.world.watch()
        rian.kill()
        rian.world.advance(by: .seconds(12))
        try check(host, "host-silent-desk", width, height)
    }

    @Test(arguments: sizes) func `the database cannot be read`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        let host = rian.world.watch()
        host.trouble = "there is no database /home/rian/shows.sqlite yet: start siaran, or name another with --database"
        rian.advance(by: .seconds(3))
        try check(host, "host-blind", width, height)
    }

    @Test(arguments: sizes) func `more to say than there is room for`(width: Int, height: Int) throws {
        let rian = try Self.selling { cue in
            cue.say = Self.long("tell them what it does in one sentence", times: 9)
            cue.never = Self.long("“permanen”, “memutihkan”, “menyembuhkan”, or anything like it", times: 5)
        }
        try check(rian.world.watch(), "host-long", width, height)
    }

    @Test(arguments: sizes) func `a gap of a rolling show`(width: Int, height: Int) throws {
        let rian = Operator.started()
        rian.press("W y")
        rian.advance(by: .seconds(40))
        try check(rian.world.watch(), "host-gap", width, height)
    }

    @Test(arguments: sizes) func `the show has ended`(width: Int, height: Int) throws {
        let rian = try Self.selling()
        let host = rian.world.watch()
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: .seconds(5))
        try check(host, "host-ended", width, height)
    }

    @Test(arguments: [(39, 12), (80, 11)]) func `a window that is too small`(width: Int, height: Int) throws {
        try check(try Self.selling().world.watch(), "host-too-small", width, height)
    }

    /// At 20:09: the serum is on air with its prices, and TikTok has been seen live.
    static func selling(_ change: (inout Cue) -> Void = { _ in }) throws -> Operator {
        let rian = Operator.started()
        var cue = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("3") })
        cue.offers = [
            Offer(
                price: Amount(rupiah: 149_000), flash: Amount(rupiah: 89_000), voucher: "GAJIAN",
                until: ClockPoint(TimeOfDay(milliseconds: (20 * 60 + 30) * 60_000)))
        ]
        change(&cue)
        rian.send(.cueEdited(cue))
        rian.advance(by: .minutes(3))
        rian.take()
        rian.press("l Enter")
        rian.advance(by: .seconds(62))
        rian.take()
        rian.advance(by: .seconds(371))
        rian.take()
        rian.advance(by: .seconds(95))
        return rian
    }

    private static func long(_ text: String, times: Int) -> String {
        (1...times).map { "\(text) (\($0))" }.joined(separator: "; ")
    }

    private func check(_ host: Spectator, _ name: String, _ width: Int, _ height: Int) throws {
        _ = host.frame(width, height)
        host.world.advance(by: 100)
        try Golden().check(host.frame(width, height), "\(name)-\(width)x\(height)")
    }
}
