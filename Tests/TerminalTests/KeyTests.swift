import Terminal
import Testing

@Suite struct KeyTests {
    @Test(arguments: [
        "Space", "Ctrl-R", "F12", "F1", "F24", "Shift-Tab", "Alt-x", "g", "G", "?", "-", "Ctrl--", "é", "Esc", "Enter",
        "Ctrl-Alt-Delete", "Shift-F5", "Ctrl-Space", "PageUp", "Ctrl-Shift-Right", "Alt-Enter", "+", "漢",
    ])
    func `a key is read as it is written`(name: String) throws {
        #expect(try KeyStroke(parsing: name).description == name)
    }

    @Test(arguments: [
        ("ctrl-r", "Ctrl-R"), ("space", "Space"), ("C-r", "Ctrl-R"), ("escape", "Esc"), ("return", "Enter"),
        (" ", "Space"),
        ("pgdn", "PageDown"), ("M-x", "Alt-x"), ("del", "Delete"), ("Meta-Shift-Up", "Alt-Shift-Up"),
        ("Alt--", "Alt--"),
    ])
    func `other usual ways of writing are read too`(text: String, name: String) throws {
        #expect(try KeyStroke(parsing: text).description == name)
    }

    @Test(arguments: [
        ("Ctrl-I", "Tab"), ("Ctrl-M", "Enter"), ("Ctrl-[", "Esc"), ("Ctrl-H", "Backspace"), ("Shift-a", "A"),
        ("Ctrl-Shift-R", "Ctrl-R"), ("Ctrl-@", "Ctrl-Space"),
    ])
    func `strokes that terminals cannot tell apart are one`(text: String, name: String) throws {
        #expect(try KeyStroke(parsing: text) == KeyStroke(parsing: name))
    }

    @Test func `what names no key says why`() {
        #expect(throws: KeyTrouble.empty) { try KeyStroke(parsing: "") }
        #expect(throws: KeyTrouble.unknownKey("Spcae")) { try KeyStroke(parsing: "Ctrl-Spcae") }
        #expect(throws: KeyTrouble.modifierTwice("Ctrl")) { try KeyStroke(parsing: "Ctrl-Ctrl-R") }
        #expect(throws: KeyTrouble.unknownKey("F99")) { try KeyStroke(parsing: "F99") }
        #expect(throws: KeyTrouble.unknownKey("Ctrl-")) { try KeyStroke(parsing: "Ctrl-") }
        #expect(throws: KeyTrouble.unknownKey("\u{1B}")) { try KeyStroke(parsing: "\u{1B}") }
    }

    @Test func `only a character without modifiers types itself`() {
        #expect(KeyStroke("a").typed == "a")
        #expect(KeyStroke(.space).typed == " ")
        #expect(KeyStroke(.character("a"), .control).typed == nil)
        #expect(KeyStroke(.enter).typed == nil)
    }
}
