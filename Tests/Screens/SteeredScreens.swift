import Civil
import TestKit
import Testing

/// What a show looks like that people have steered.
@Suite("Screens of a steered show") struct SteeredScreens {
    static let sizes = [(120, 40), (160, 48)]

    @Test(arguments: sizes) func `paused, with time added`(width: Int, height: Int) throws {
        let rian = try selling()
        rian.press("+")
        rian.advance(by: 300)
        rian.press("H")
        rian.advance(by: .seconds(42))
        try check(rian, "paused", width, height)
    }

    @Test(arguments: sizes) func `rolling in a gap`(width: Int, height: Int) throws {
        let rian = Operator.started()
        rian.press("W y")
        rian.advance(by: .seconds(40))
        try check(rian, "rolling-gap", width, height)
    }

    @Test(arguments: sizes) func `a product pulled, with its to-do`(width: Int, height: Int) throws {
        let rian = try selling()
        rian.press("p")
        rian.advance(by: .seconds(9))
        try check(rian, "pulled", width, height)
    }

    @Test(arguments: sizes) func `zoomed cues with their plan`(width: Int, height: Int) throws {
        let rian = try selling()
        rian.press("z")
        rian.advance(by: .seconds(8))
        try check(rian, "zoomed-cues", width, height)
    }

    @Test(arguments: sizes) func `the as-run`(width: Int, height: Int) throws {
        let rian = try selling()
        rian.press("n")
        rian.type("cables seen on the left")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("c")
        rian.type("TT 86 1284 120")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("p")
        rian.advance(by: .seconds(3))
        rian.take()
        rian.advance(by: .seconds(20))
        rian.press("A")
        try check(rian, "as-run", width, height)
    }

    /// At 20:09: the serum is on air, and TikTok has been seen live.
    private func selling() throws -> Operator {
        let rian = Operator.started()
        rian.stream(.active)
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

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        _ = rian.frame(width, height)
        rian.advance(by: 100)
        try Golden().check(rian.frame(width, height), "\(name)-\(width)x\(height)")
    }
}
