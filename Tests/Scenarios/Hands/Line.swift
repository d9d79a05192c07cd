import Terminal
import TestKit

@testable import NcursesTerminal

/// The wire between a terminal and the program: what is not typed by hands but comes as bytes, whole or torn in two, and
/// is read by the program's own decoder.
struct Line {
    private var decoder = InputDecoder()

    /// What terminals send of themselves, for pastes, and for keys that mean nothing here.
    static let sequences: [String] = [
        "\u{1B}[1;5B", "\u{1B}[3;2~", "\u{1B}[?62;4c", "\u{1B}[99;5u", "\u{1B}[<0;10;12M", "\u{1B}[<0;10;12m",
        "\u{1B}[M !!", "\u{1B}[I", "\u{1B}[O", "\u{1B}]11;rgb:ffff/ffff/ffff\u{1B}\\", "\u{1B}]0;y D\u{07}",
        "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_GOK;y\u{1B}\\", "\u{1B}[200~ \u{1B}[201~", "\u{1B}[200~y\n\u{1B}[201~",
        "\u{1B}[200~ppp BBB\u{1B}[201~", "\u{1B}[200~\u{1B}[24~ \u{1B}[201~",
    ]
    /// What they send for keys that hands press.
    static let keys: [(bytes: String, stroke: KeyStroke)] = [
        ("\u{1B}[A", KeyStroke(.up)), ("\u{1B}[B", KeyStroke(.down)), ("\u{1B}[C", KeyStroke(.right)),
        ("\u{1B}[D", KeyStroke(.left)), ("\u{1B}[H", KeyStroke(.home)), ("\u{1B}[F", KeyStroke(.end)),
        ("\u{1B}OA", KeyStroke(.up)), ("\u{1B}OB", KeyStroke(.down)), ("\u{1B}OP", KeyStroke(.function(1))),
        ("\u{1B}OS", KeyStroke(.function(4))), ("\u{1B}OH", KeyStroke(.home)), ("\u{1B}[24~", KeyStroke(.function(12))),
        ("\u{1B}[20~", KeyStroke(.function(9))), ("\u{1B}[19~", KeyStroke(.function(8))),
    ]
    /// Text that comes at once without saying that it was pasted.
    static let texts = ["Serum −50%\n", "y y y y y y\n", "     ", "pPpPpP", "\u{E9}\u{E9}     ", "BBBBB", "l\n\n\n D"]

    /// What the program reads of a piece of bytes that came at once.
    mutating func read(_ bytes: ArraySlice<UInt8>) -> [Terminal.Input] { decoder.decode(bytes.map { .byte($0) }) }
}
