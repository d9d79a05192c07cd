import Civil
import Control
import DemoDay
import Shows
import Staffing
import TestKit
import Testing

@Suite("What was agreed with a host") struct HostFormTests {
    let rian = Operator.ready()

    init() { rian.openBoard() }

    private func host(_ name: String) -> Host? { rian.world.store.day.hosts.first { $0.name == name } }

    private func open(_ name: String) {
        rian.tap("H")
        rian.seek(name)
        rian.tap("Enter")
    }

    /// Edits the field with that title.
    private func write(_ title: String, _ text: String) {
        for _ in 0..<30 where !rian.cursorLine.contains("▸ \(title)") { rian.tap("Down") }
        rian.tap("Enter")
        #expect(rian.cursorLine.contains("▸ \(title)"))
        for _ in 0..<50 { rian.press("Backspace") }
        rian.advance(by: .seconds(1))
        rian.type(text)
        rian.press("Enter")
        rian.advance(by: 100)
    }

    @Test(arguments: [
        ("speaks", "id jv en"), ("skills", "serum 4, flash sale 2"), ("rate an hour", "185rb"),
        ("week at most", "30,5"), ("days a week", "5"), ("available", "Mon-Fri 10-26; Sat 8-12 14-22"),
        ("but on", "2026-11-27 off; 2026-11-28 12-20"), ("likes", "morning -1, evening 2"), ("messages in", "en"),
    ])
    func `each field is written by itself, and stands as it was typed`(title: String, text: String) {
        let before = host("Sari")
        open("Sari")
        write(title, text)
        #expect(rian.cursorLine.contains("▸ \(title)"))
        #expect(rian.cursorLine.contains(text))
        #expect(host("Sari") != before)
        rian.tap("Esc u")
        rian.advance(by: 100)
        #expect(host("Sari") == before)
    }

    @Test func `what cannot be read stays open, and says why`() {
        open("Sari")
        write("available", "Mon-Fri ten to six")
        #expect(rian.shows("is no time of a day"))
        #expect(rian.shows("ten to six"))
    }

    @Test func `time off is asked, approved, and then counts`() {
        open("Tio")
        write("add time off", "2026-11-27 2026-11-28 wedding")
        #expect(rian.shows("wedding: asked"))
        for _ in 0..<3 where !rian.cursorLine.contains("time off") { rian.tap("Up") }
        while !rian.cursorLine.contains("wedding") { rian.tap("Up") }
        rian.tap("y")
        rian.advance(by: 100)
        #expect(rian.shows("wedding: approved by Rian"))
        #expect(rian.world.store.day.timeOff.last?.state == .approved)
    }

    @Test func `a new host is there with a name`() {
        rian.tap("H i")
        rian.type("Wulan")
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(host("Wulan") != nil)
        #expect(rian.shows("Wulan"))
    }
}
