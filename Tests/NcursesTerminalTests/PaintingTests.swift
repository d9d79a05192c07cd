import CNcurses
import Glibc
import Terminal
import Testing

@testable import NcursesTerminal

extension NcursesStories {
    @Suite struct Painting {
        let size = Size(width: 80, height: 24)

        func frame(_ draw: (Region) -> Void) -> Frame {
            let canvas = Canvas(size: size)
            draw(canvas.region)
            return Frame(screen: canvas.screen)
        }

        @Test func `what is drawn arrives in the cells of ncurses`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            terminal.show(frame { $0.put("Serum 漢字", column: 2, row: 1, style: Style(.text, .normal, .bold)) })
            #expect(terminal.glyph(column: 2, row: 1) == "S")
            #expect(terminal.glyph(column: 8, row: 1) == "漢")
            #expect(terminal.glyph(column: 10, row: 1) == "字")
            #expect(terminal.isBold(column: 2, row: 1))
        }

        @Test func `only what has changed is painted`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            terminal.show(frame { $0.put("a line that stays", column: 0, row: 3) })
            #expect(pseudo.painted().contains("a line that stays"))
            terminal.show(
                frame {
                    $0.put("a line that stays", column: 0, row: 3)
                    $0.put("new", column: 70, row: 20)
                })
            let painted = pseudo.painted()
            #expect(painted.contains("new"))
            #expect(painted.utf8.count < 24)
            terminal.show(
                frame {
                    $0.put("a line that stays", column: 0, row: 3)
                    $0.put("new", column: 70, row: 20)
                })
            #expect(pseudo.painted().isEmpty)
        }

        @Test func `another theme paints the same cells in other colours`() throws {
            let pseudo = try PseudoTerminal()
            let red = Theme(name: "red", roles: [.onAir: .init(.rgb(255, 0, 0))])
            let terminal = try pseudo.open(theme: red)
            defer { terminal.close() }
            let frame = frame { $0.put("AIR", column: 0, row: 0, style: .onAir) }
            terminal.show(frame)
            #expect(pseudo.painted().contains("\u{1B}[38;5;196mAIR"))
            terminal.use(theme: Theme(name: "blue", roles: [.onAir: .init(.rgb(0, 0, 255))]))
            terminal.show(frame)
            #expect(pseudo.painted().contains("\u{1B}[38;5;21mAIR"))
        }

        @Test func `without colours no colour is ever sent`() throws {
            let pseudo = try PseudoTerminal()
            let red = Theme(name: "red", roles: [.onAir: .init(.rgb(255, 0, 0))])
            let terminal = try pseudo.open(theme: red, refusesColour: true)
            defer { terminal.close() }
            terminal.show(frame { $0.put("AIR", column: 0, row: 0, style: .onAir) })
            let painted = pseudo.painted()
            #expect(painted.contains("AIR"))
            #expect(!painted.contains("38;5"))
            #expect(terminal.facts.colours == .none && terminal.facts.isColourRefused)
        }

        @Test func `the doctor finds out the same without taking the terminal`() throws {
            let pseudo = try PseudoTerminal(size: Size(width: 120, height: 40))
            let inspected = try TerminalFacts.inspect(type: "tmux", output: pseudo.device, refusesColour: false)
            #expect(pseudo.painted().isEmpty)
            #expect(inspected.colours == .eight && inspected.size == Size(width: 120, height: 40))
            let terminal = try pseudo.open(type: "tmux")
            defer { terminal.close() }
            #expect(terminal.facts == inspected)
            #expect(throws: TerminalTrouble.tooSimple(type: "dumb")) {
                try TerminalFacts.inspect(type: "dumb", output: pseudo.device, refusesColour: false)
            }
        }

        @Test func `a frame of another size than the terminal is cut and never splits a wide glyph`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            let canvas = Canvas(size: Size(width: 120, height: 40))
            canvas.region.put("漢", column: 79, row: 0)
            canvas.region.put("below", column: 0, row: 30)
            terminal.show(Frame(screen: canvas.screen))
            #expect(terminal.glyph(column: 79, row: 0) == " ")
            let small = Canvas(size: Size(width: 10, height: 2))
            small.region.put("small", column: 0, row: 0)
            terminal.show(Frame(screen: small.screen))
            #expect(terminal.glyph(column: 0, row: 0) == "s")
        }

        @Test func `after a resize the next frame is painted whole`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            terminal.show(frame { $0.put("here", column: 0, row: 0) })
            _ = pseudo.painted()
            pseudo.resize(Size(width: 100, height: 30))
            #expect(terminal.resize() == Size(width: 100, height: 30))
            let canvas = Canvas(size: terminal.size)
            canvas.region.put("here", column: 0, row: 0)
            canvas.region.put("edge", column: 96, row: 28)
            terminal.show(Frame(screen: canvas.screen))
            let painted = pseudo.painted()
            #expect(painted.contains("here") && painted.contains("edge"))
            #expect(terminal.readInputs().isEmpty)
        }

        @Test func `a title cannot end itself`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            var frame = frame { _ in }
            frame.title = "Payday\u{07} \u{1B}]2;evil\u{9C}"
            terminal.show(frame)
            #expect(pseudo.painted().contains("\u{1B}]2;Payday ]2;evil\u{1B}\\"))
        }

        @Test func `a text goes into the clipboard as letters, whatever is in it`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            terminal.copy("Halo\u{1B}\n")
            #expect(pseudo.painted().contains("\u{1B}]52;c;SGFsbxsK\u{1B}\\"))
        }

        @Test func `a picture is written once, and again when its cells were painted over`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            let bounds = Rect(column: 10, row: 4, width: 8, height: 4)
            let picture = Picture(bounds: bounds, bytes: Array("PICTURE".utf8))
            var frame = frame { _ in }
            frame.pictures = [picture]
            terminal.show(frame)
            #expect(pseudo.painted().contains("\u{1B}7\u{1B}[5;11HPICTURE\u{1B}8"))
            terminal.show(frame)
            #expect(pseudo.painted().isEmpty)
            var painted = self.frame { $0.put("x", column: 12, row: 5) }
            painted.pictures = [picture]
            terminal.show(painted)
            #expect(pseudo.painted().contains("PICTURE"))
        }

        @Test func `a shell that has come between is undone by taking the terminal anew`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            let raw = try pseudo.modes()
            try pseudo.set(pseudo.modes(cooked: true))
            terminal.retake()
            #expect(try pseudo.modes().c_lflag == raw.c_lflag)
            terminal.show(frame { $0.put("the show", column: 0, row: 0) })
            #expect(pseudo.painted().contains("the show"))
        }

        @Test func `closing gives everything back, once`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            terminal.show(frame { $0.put("x", column: 0, row: 0) })
            _ = pseudo.painted()
            terminal.close()
            let painted = pseudo.painted()
            for sequence in ["\u{1B}[?1049l", "\u{1B}[?2004l", "\u{1B}[?1004l"] { #expect(painted.contains(sequence)) }
            terminal.close()
            #expect(pseudo.painted().isEmpty)
        }

        @Test func `while suspended nothing is painted, and resuming paints everything`() throws {
            let pseudo = try PseudoTerminal()
            let terminal = try pseudo.open()
            defer { terminal.close() }
            let frame = frame { $0.put("the show", column: 0, row: 0) }
            terminal.show(frame)
            terminal.suspend()
            _ = pseudo.painted()
            terminal.show(frame)
            #expect(pseudo.painted().isEmpty)
            terminal.resume()
            terminal.show(frame)
            let painted = pseudo.painted()
            #expect(painted.contains("\u{1B}[?1049h") && painted.contains("the show"))
        }
    }
}

extension CursesTerminal {
    func glyph(column: Int, row: Int) -> String { cell(column, row).glyph }
    func isBold(column: Int, row: Int) -> Bool { cell(column, row).attributes & nc_bold != 0 }

    private func cell(_ column: Int, _ row: Int) -> (glyph: String, attributes: attr_t) {
        var attributes: attr_t = 0
        var pair: Int32 = 0
        let value = nc_cell_at(Int32(row), Int32(column), &attributes, &pair)
        return (Unicode.Scalar(value).map { String(Character($0)) } ?? "", attributes)
    }
}
