import Terminal
import Testing

@Suite struct BoxTests {
    func lines(width: Int, height: Int = 3, title: String, trailing: String = "", focused: Bool = false) -> [String] {
        let canvas = Canvas(size: Size(width: width, height: height))
        canvas.region.box(title: title, trailing: trailing, focused: focused)
            .put("inside, and cut", column: 0, row: 0)
        return canvas.screen.lines
    }

    @Test func `the focused frame is heavy, so that focus is seen without colour`() {
        #expect(
            lines(width: 28, title: "Cues", trailing: "11 cues", focused: true) == [
                "┏━ Cues ━━━━━━━━━ 11 cues ━┓",
                "┃inside, and cut           ┃",
                "┗━━━━━━━━━━━━━━━━━━━━━━━━━━┛",
            ])
        #expect(
            lines(width: 20, title: "Roster") == [
                "┌─ Roster ─────────┐",
                "│inside, and cut   │",
                "└──────────────────┘",
            ])
    }

    @Test func `the trailing text goes before the title does`() {
        #expect(lines(width: 14, title: "Calendar", trailing: "week 48")[0] == "┌─ Calendar ─┐")
        #expect(lines(width: 12, title: "Calendar", trailing: "week 48")[0] == "┌─ Calen… ─┐")
        #expect(lines(width: 22, title: "Calendar", trailing: "week 48")[0] == "┌─ Calendar ─────────┐")
        #expect(lines(width: 24, title: "Calendar", trailing: "week 48")[0] == "┌─ Calendar ─ week 48 ─┐")
    }

    @Test(arguments: 0...6, 0...4)
    func `no room is no trouble`(width: Int, height: Int) {
        #expect(lines(width: width, height: height, title: "Cues", trailing: "3").count == height)
    }
}
