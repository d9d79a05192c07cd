import Terminal

/// One unit of what ncurses reads: a byte of text, or something it has recognised.
enum Arrival: Hashable {
    case byte(UInt8)
    case stroke(KeyStroke)
    case mouse(MouseEvent)
    case pasteStart
    case pasteEnd
    case focus(Bool)
}

extension Arrival {
    /// Codes of our own, above all that ncurses gives out, for sequences it does not know.
    enum Code {
        static let pasteStart: Int32 = 0x1000
        static let pasteEnd: Int32 = 0x1001
        static let focusGained: Int32 = 0x1002
        static let focusLost: Int32 = 0x1003

        static let sequences: [(String, Int32)] = [
            ("\u{1B}[200~", pasteStart), ("\u{1B}[201~", pasteEnd),
            ("\u{1B}[I", focusGained), ("\u{1B}[O", focusLost),
        ]
    }

    /// What ncurses' answer stands for; nil for what says nothing, such as its own note of a new size.
    init?(code: Int32) {
        switch code {
        case 0...255: self = .byte(UInt8(code))
        case Code.pasteStart: self = .pasteStart
        case Code.pasteEnd: self = .pasteEnd
        case Code.focusGained: self = .focus(true)
        case Code.focusLost: self = .focus(false)
        default:
            guard let stroke = KeyStroke(code: code) else { return nil }
            self = .stroke(stroke)
        }
    }
}
