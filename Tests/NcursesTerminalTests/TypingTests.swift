import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

extension NcursesStories {
    @Suite struct Typing {
        func inputs(typing text: String, type: String = "xterm-256color") throws -> [Input] {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open(type: type)
            defer { terminal.close() }
            pseudo.type(text)
            return terminal.readInputs()
        }

        func keys(_ names: String...) throws -> [Input] { try names.map { .key(try KeyStroke(parsing: $0)) } }

        @Test func `letters, control letters and text of the world are keys`() throws {
            #expect(try inputs(typing: "gG ?é漢") == keys("g", "G", "Space", "?", "é", "漢"))
            #expect(
                try inputs(typing: "\u{12}\u{03}\t\r\u{7F}") == keys("Ctrl-R", "Ctrl-C", "Tab", "Enter", "Backspace"))
        }

        @Test func `named keys arrive with their modifiers`() throws {
            #expect(try inputs(typing: "\u{1B}OA\u{1B}OP\u{1B}[Z\u{1B}[3~") == keys("Up", "F1", "Shift-Tab", "Delete"))
            #expect(
                try inputs(typing: "\u{1B}[1;5C\u{1B}[1;2A\u{1B}[6;5~")
                    == keys("Ctrl-Right", "Shift-Up", "Ctrl-PageDown"))
        }

        @Test func `pedals send F13 to F24 in either of two ways`() throws {
            #expect(try inputs(typing: "\u{1B}[1;2P\u{1B}[24;2~") == keys("F13", "F24"))
            #expect(try inputs(typing: "\u{1B}[25~\u{1B}[34~\u{1B}[45~") == keys("F13", "F20", "F24"))
        }

        @Test func `an Esc alone is Esc, and one before a key is Alt`() throws {
            #expect(try inputs(typing: "\u{1B}") == keys("Esc"))
            #expect(try inputs(typing: "\u{1B}\u{1B}") == keys("Esc", "Esc"))
            #expect(try inputs(typing: "\u{1B}x") == keys("Alt-x"))
        }

        @Test func `a sequence that nobody knows types nothing`() throws {
            #expect(try inputs(typing: "\u{1B}[?62;4cg\u{1B}[99;5X\u{1B}]11;rgb:0/0/0\u{07}h") == keys("g", "h"))
        }

        @Test func `a paste is one text however it is torn`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            pseudo.type("\u{1B}[200~SKU;stok\rS30;1")
            #expect(terminal.readInputs().isEmpty)
            pseudo.type("20 \u{12}\u{1B}[201~q")
            #expect(terminal.readInputs() == [.pasted("SKU;stok\nS30;120 \u{12}")] + (try keys("q")))
        }

        @Test func `clicks and the wheel say where`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            terminal.show(Frame(screen: Screen(blank: terminal.size), mouse: .clicks))
            pseudo.type("\u{1B}[<0;11;6M\u{1B}[<0;11;6m\u{1B}[<64;1;1M")
            let place = Point(column: 10, row: 5)
            #expect(
                terminal.readInputs() == [
                    .mouse(MouseEvent(.press, .left, at: place)), .mouse(MouseEvent(.release, .left, at: place)),
                    .mouse(MouseEvent(.wheelUp, .middle, at: Point(column: 0, row: 0))),
                ])
        }

        @Test func `the window tells when it gets and loses the keyboard`() throws {
            #expect(try inputs(typing: "\u{1B}[O\u{1B}[I") == [.focus(false), .focus(true)])
        }

        @Test func `a terminal of which this machine knows nothing is taken for an xterm`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open(type: "nosuch-terminal")
            defer { terminal.close() }
            #expect(terminal.facts.usedType == "xterm-256color" && terminal.facts.type == "nosuch-terminal")
        }

        @Test func `a dumb terminal and no terminal are refused with what to do`() throws {
            let pseudo = try PseudoTerminal()
            #expect(throws: TerminalTrouble.tooSimple(type: "dumb")) { try pseudo.open(type: "dumb") }
            var pipes: [Int32] = [0, 0]
            try #require(pipe(&pipes) == 0)
            #expect(throws: TerminalTrouble.notATerminal(.input)) {
                try CursesTerminal(
                    theme: .plain, input: pipes[0], output: pseudo.device, type: "xterm", refusesColour: false)
            }
        }
    }
}
