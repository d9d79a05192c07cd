import Civil
import TestKit
import Testing

/// What the roster board looks like to a lead who staffs the demo week.
@Suite("Screens of the roster board") struct BoardScreens {
    static let sizes = [(80, 24), (120, 40), (200, 60)]

    @Test(arguments: sizes) func `shows, with one open under the cursor`(width: Int, height: Int) throws {
        let rian = open(width, height)
        for _ in 0..<20 where !here(rian).contains("NO HOST") { tap(rian, "Down") }
        try check(rian, "shows", width, height)
    }

    @Test(arguments: sizes) func `a search under way`(width: Int, height: Int) throws {
        let rian = open(width, height)
        rian.advance(by: .seconds(10))
        rian.press("a")
        rian.advance(by: 350)
        try check(rian, "searching", width, height)
    }

    @Test(arguments: sizes) func `a proposal`(width: Int, height: Int) throws {
        let rian = open(width, height)
        tap(rian, "a")
        rian.advance(by: .seconds(9))
        try check(rian, "proposal", width, height)
    }

    @Test(arguments: sizes) func `who could come, and why not`(width: Int, height: Int) throws {
        let rian = open(width, height)
        for _ in 0..<20 where !here(rian).contains("NO HOST") { tap(rian, "Down") }
        tap(rian, "f")
        try check(rian, "candidates", width, height)
    }

    @Test(arguments: sizes) func `what is to be told`(width: Int, height: Int) throws {
        let rian = open(width, height)
        tap(rian, "M")
        try check(rian, "messages", width, height)
    }

    @Test(arguments: sizes) func `hosts, and one of them in full`(width: Int, height: Int) throws {
        let rian = open(width, height)
        tap(rian, "H")
        try check(rian, "hosts", width, height)
    }

    @Test(arguments: sizes) func `what was agreed with a host`(width: Int, height: Int) throws {
        let rian = open(width, height)
        tap(rian, "H")
        tap(rian, "Enter")
        try check(rian, "host-form", width, height)
    }

    private func open(_ width: Int, _ height: Int) -> Operator {
        let rian = Operator.ready()
        _ = rian.frame(width, height)
        tap(rian, "J")
        return rian
    }

    private func tap(_ rian: Operator, _ keys: String) {
        rian.tap(keys)
        rian.advance(by: .seconds(1))
    }

    private func here(_ rian: Operator) -> String { rian.lines.first { $0.contains("▸") } ?? "" }

    private func check(_ rian: Operator, _ name: String, _ width: Int, _ height: Int) throws {
        try Golden().check(rian.frame(width, height), "board-\(name)-\(width)x\(height)")
    }
}
