import Terminal
import Testing

@Suite struct TextFieldTests {
    func press(_ field: inout TextField, _ names: String...) throws {
        for name in names { _ = field.handle(try KeyStroke(parsing: name)) }
    }

    @Test func `it types, moves and deletes by what people see as characters`() throws {
        var field = TextField("Se\u{301}rum 漢字👩‍🔬")
        try press(&field, "Backspace", "Backspace", "!", "Home", "Right", "Right", "Backspace", "Delete")
        #expect(field.text == "Sum 漢!")
        #expect(field.cursor == 1)
    }

    @Test func `it knows the keys of the shell`() throws {
        var field = TextField("price opens 20:30")
        try press(&field, "Ctrl-W", "Ctrl-W")
        #expect(field.text == "price ")
        try press(&field, "Ctrl-A", "x", "Ctrl-E", "y", "Left", "Ctrl-K")
        #expect(field.text == "xprice ")
        try press(&field, "Ctrl-U")
        #expect(field.text == "" && field.cursor == 0)
    }

    @Test func `a key it has no use for is left to others`() throws {
        var field = TextField("a")
        #expect(field.handle(KeyStroke(.enter)) == .ignored)
        #expect(field.handle(KeyStroke(.function(1))) == .ignored)
        #expect(field.handle(KeyStroke(.character("x"), .alt)) == .ignored)
        #expect(field.handle(KeyStroke(.right)) == .moved)
        #expect(field.text == "a")
    }

    @Test func `a paste of many lines becomes one`() throws {
        var field = TextField("[]")
        try press(&field, "Left")
        field.insert("a\nb\tc")
        #expect(field.text == "[a b c]" && field.cursor == 6)
    }

    @Test func `a mark joins the character before the cursor`() throws {
        var field = TextField("ex")
        try press(&field, "Left")
        field.insert("\u{301}")
        #expect(field.text == "e\u{301}x" && field.cursor == 1)
    }

    @Test func `a long text scrolls so that the cursor is seen`() throws {
        let canvas = Canvas(size: Size(width: 6, height: 1))
        var field = TextField("0123456789")
        #expect(field.draw(in: canvas.region) == Point(column: 5, row: 0))
        #expect(canvas.screen.lines == ["56789 "])
        try press(&field, "Home")
        #expect(field.draw(in: canvas.region) == Point(column: 0, row: 0))
        #expect(canvas.screen.lines == ["012345"])
    }
}
