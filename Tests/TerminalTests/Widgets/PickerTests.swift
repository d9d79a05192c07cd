import Terminal
import Testing

@Suite struct PickerTests {
    let scenes = ["Host Cam", "Product Close", "Price Card", "Close + Host"]

    func type(_ text: String, into picker: inout Picker) {
        for character in text { _ = picker.handle(KeyStroke(character)) }
    }

    @Test func `typing words leaves the items that have them all`() {
        var picker = Picker(title: "Scene", items: scenes)
        type("host CLO", into: &picker)
        #expect(picker.matches == [3])
        #expect(picker.handle(KeyStroke(.enter)) == .chosen(3))
    }

    @Test func `the cursor chooses and Esc leaves`() {
        var picker = Picker(title: "Scene", items: scenes, cursor: 1)
        #expect(picker.handle(KeyStroke(.down)) == .open)
        #expect(picker.handle(KeyStroke(.enter)) == .chosen(2))
        #expect(picker.handle(KeyStroke(.escape)) == .cancelled)
    }

    @Test func `where nothing matches Enter chooses nothing`() {
        var picker = Picker(title: "Scene", items: scenes)
        type("zzz", into: &picker)
        #expect(picker.handle(KeyStroke(.enter)) == .open)
        _ = picker.handle(KeyStroke(.character("u"), .control))
        #expect(picker.matches.count == 4)
    }

    @Test func `when the list changes the cursor stays on its item`() {
        var picker = Picker(title: "Scene", items: scenes, cursor: 2)
        picker.replace(items: ["New"] + scenes)
        #expect(picker.handle(KeyStroke(.enter)) == .chosen(3))
    }

    @Test func `it draws a field, a rule of its own and the items`() {
        let canvas = Canvas(size: Size(width: 24, height: 8))
        var picker = Picker(title: "Scene", items: scenes)
        type("cl", into: &picker)
        let cursor = picker.draw(in: canvas.region)
        #expect(
            canvas.screen.lines == [
                "┏━ Scene ━━━━━ 2 of 4 ━┓",
                "┃ cl                   ┃",
                "┃                      ┃",
                "┃▸ Product Close       ┃",
                "┃  Close + Host        ┃",
                "┃                      ┃",
                "┃                      ┃",
                "┗━━━━━━━━━━━━━━━━━━━━━━┛",
            ])
        #expect(cursor == Point(column: 4, row: 1))
    }
}
