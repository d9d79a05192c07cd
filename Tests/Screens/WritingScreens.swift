import Civil
import TestKit
import Testing

/// A rundown being written, as it looks at the sizes people have.
@Suite("Screens of writing") struct WritingScreens {
    static let sizes = [(80, 24), (120, 40), (200, 60)]

    @Test(arguments: sizes) func `writing while a show is on air`(width: Int, height: Int) throws {
        let rian = Operator.onAir()
        rian.press("w j j l")
        try check(rian, "writing", width, height)
    }

    @Test(arguments: sizes) func `completion open`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        rian.press("w j j l l l c")
        rian.type("a")
        rian.press("Down Down")
        try check(rian, "writing-completion", width, height)
    }

    @Test(arguments: sizes) func `a value that is refused`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        rian.press("w j j j l")
        rian.type("1O:30")
        rian.press("Enter")
        try check(rian, "writing-refused", width, height)
    }

    @Test(arguments: sizes) func `rows selected, segments in colour`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        rian.press("w C")
        rian.advance(by: 800)
        for _ in 1...4 {
            rian.press("j j j C")
            rian.advance(by: 800)
            rian.press("C")
            rian.advance(by: 800)
        }
        rian.press("Home j j v v v")
        rian.advance(by: .seconds(7))
        try check(rian, "writing-selection", width, height)
    }

    @Test(arguments: sizes) func `what differs from the template`(width: Int, height: Int) throws {
        let rian = try differing()
        try check(rian, "writing-template", width, height)
    }

    @Test(arguments: [(120, 40)]) func `old and new of one cue`(width: Int, height: Int) throws {
        let rian = try differing()
        rian.press("~")
        try check(rian, "writing-difference", width, height)
    }

    @Test(arguments: [(80, 24), (120, 40)]) func `the columns to choose from`(width: Int, height: Int) throws {
        let rian = Operator.ready()
        rian.press("w | j j")
        try check(rian, "writing-columns", width, height)
    }

    @Test(arguments: [(120, 40)]) func `a coloured rundown outside the writing`(width: Int, height: Int) throws {
        let rian = try differing()
        rian.press("C")
        rian.advance(by: 800)
        rian.press("Esc")
        rian.advance(by: .seconds(7))
        try check(rian, "written-cues", width, height)
    }

    private func differing() throws -> Operator {
        let rian = Operator.ready()
        rian.press("w T")
        rian.type("Serum night")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("j j l")
        rian.type("9")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("i")
        rian.type("Surprise")
        rian.press("Enter")
        rian.advance(by: 800)
        rian.press("End X")
        rian.advance(by: 800)
        rian.press("Home ]")
        rian.advance(by: .seconds(7))
        return rian
    }

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        _ = rian.frame(width, height)
        rian.advance(by: 100)
        try Golden().check(rian.frame(width, height), "\(name)-\(width)x\(height)")
    }
}
