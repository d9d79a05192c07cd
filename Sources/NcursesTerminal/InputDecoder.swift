import Terminal

/// Makes inputs of what ncurses reads: text of its bytes, strokes of the sequences it does not know, one text of a paste.
///
/// It is fed burst by burst, a burst being all that was there to be read. An Esc at the end of a burst was pressed alone,
/// as ncurses has waited for what might follow; one with something behind it is Alt, or begins a sequence. A sequence
/// nobody knows is swallowed whole, so that its digits and letters are never taken for keys.
struct InputDecoder {
    private var state = State.text
    var inputs: [Input] = []
    private var utf8: [UInt8] = []
    /// Set when an Esc stood before the character whose bytes are in `utf8`.
    private var alt = false
    var paste: PastedText?
    /// What the terminal has said of itself; nil where it was not asked.
    var answers: TerminalAnswers?
    /// What stands in a text for programs, while such a text may be an answer.
    private var string: [UInt8] = []
    private static let longestAnswer = 128

    private var awaitsAnswers: Bool { answers?.isComplete == false && string.count < Self.longestAnswer }

    private enum State {
        case text
        /// An Esc was read.
        case escape
        /// `Esc [` and then these.
        case sequence([UInt8])
        /// The three bytes of a mouse report in the oldest form, which only terminals send that know no other.
        case oldMouse(left: Int)
        /// `Esc O`.
        case shift
        /// A text for programs, between an opener such as `Esc ]` and BEL or `Esc \`.
        case string(opener: UInt8, length: Int)
        case stringEscape
    }

    mutating func decode(_ burst: [Arrival]) -> [Input] {
        inputs.removeAll(keepingCapacity: true)
        endTornPaste(burst)
        for arrival in burst { take(arrival) }
        endBurst()
        return inputs
    }

    private mutating func take(_ arrival: Arrival) {
        if paste != nil {
            takePasted(arrival)
            return
        }
        switch arrival {
        case .byte(let byte):
            take(byte)
        case .stroke(let stroke):
            // Keys with a name carry their own modifiers. An Esc before one was pressed: panic is panic after it, too.
            if case .escape = state { inputs.append(.key(KeyStroke(.escape))) }
            startAfresh()
            inputs.append(.key(stroke))
        case .mouse(let event):
            startAfresh()
            inputs.append(.mouse(event))
        case .focus(let focus):
            startAfresh()
            inputs.append(.focus(focus))
        case .pasteStart:
            startAfresh()
            paste = PastedText()
        case .pasteEnd:
            startAfresh()
        }
    }

    private mutating func take(_ byte: UInt8) {
        switch state {
        case .text:
            takeText(byte)
        case .escape:
            takeAfterEscape(byte)
        case .sequence(let parameters):
            takeInSequence(byte, parameters)
        case .oldMouse(let left):
            state = left > 1 ? .oldMouse(left: left - 1) : .text
        case .shift:
            state = .text
            guard let key = ControlSequence.key(final: byte) else { return }
            press(key, [])
        case .string(let opener, let length):
            switch byte {
            case 0x07: endString()
            case 0x1B: state = .stringEscape
            default:
                state = .string(opener: opener, length: length + 1)
                if awaitsAnswers { string.append(byte) }
            }
        case .stringEscape:
            endString()
            if byte != UInt8(ascii: "\\") { takeAfterEscape(byte) }
        }
    }

    private mutating func takeText(_ byte: UInt8) {
        if utf8.isEmpty, byte < 0x80 {
            takeASCII(byte)
            return
        }
        if byte < 0x80 || (byte >= 0xC0 && !utf8.isEmpty) {
            // The character before was torn off.
            utf8.removeAll(keepingCapacity: true)
            alt = false
            takeText(byte)
            return
        }
        utf8.append(byte)
        let wanted = utf8[0] >= 0xF0 ? 4 : utf8[0] >= 0xE0 ? 3 : 2
        guard utf8.count >= wanted || utf8[0] < 0xC2 || utf8[0] > 0xF4 else { return }
        let text = String(decoding: utf8, as: UTF8.self)
        utf8.removeAll(keepingCapacity: true)
        guard text.unicodeScalars.count == 1, let character = text.first, text != "\u{FFFD}",
            text.unicodeScalars.allSatisfy({ $0.value > 0x9F })
        else {
            alt = false
            return
        }
        press(.character(character), [])
    }

    private mutating func takeASCII(_ byte: UInt8) {
        switch byte {
        case 0x00: press(.space, .control)
        case 0x08, 0x7F: press(.backspace, [])
        case 0x09: press(.tab, [])
        case 0x0A, 0x0D: press(.enter, [])
        case 0x1B: state = .escape
        case 0x01...0x1A: press(.character(Character(Unicode.Scalar(byte + 0x60))), .control)
        case 0x1C...0x1F: press(.character(Character(Unicode.Scalar(byte + 0x40))), .control)
        default: press(.character(Character(Unicode.Scalar(byte))), [])
        }
    }

    private mutating func takeAfterEscape(_ byte: UInt8) {
        switch byte {
        case 0x1B:
            // Esc was pressed twice.
            inputs.append(.key(KeyStroke(.escape)))
            state = .escape
        case UInt8(ascii: "["): state = .sequence([])
        case UInt8(ascii: "O"): state = .shift
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            state = .string(opener: byte, length: 0)
            string.removeAll(keepingCapacity: true)
        default:
            state = .text
            alt = true
            takeText(byte)
        }
    }

    private mutating func takeInSequence(_ byte: UInt8, _ parameters: [UInt8]) {
        switch byte {
        case 0x20...0x3F where parameters.count < 64:
            state = .sequence(parameters + [byte])
        case UInt8(ascii: "M") where parameters.isEmpty:
            state = .oldMouse(left: 3)
        case 0x40...0x7E:
            state = .text
            if answers?.take(parameters: parameters, final: byte) == true { return }
            if let arrival = ControlSequence(parameters: parameters, final: byte).arrival { take(arrival) }
        case 0x1B:
            state = .escape
        default:
            state = .text
        }
    }

    private mutating func endString() {
        state = .text
        answers?.take(string: string)
        string.removeAll(keepingCapacity: true)
    }

    /// Emits a stroke, with Alt if an Esc stood before it.
    private mutating func press(_ key: Key, _ modifiers: Modifiers) {
        let stroke = KeyStroke(key, alt ? modifiers.union(.alt) : modifiers)
        startAfresh()
        inputs.append(.key(stroke))
    }

    private mutating func startAfresh() {
        state = .text
        alt = false
        utf8.removeAll(keepingCapacity: true)
    }

    /// What could begin a sequence and is followed by nothing was typed. A torn sequence waits for its last byte in the next
    /// burst, and a torn mouse report for its three; a torn text for programs does not, as waiting for its end could
    /// swallow every key from now on. Its beginning counts as Alt and a letter, after which no key acts for a moment. Only the
    /// terminal's own answer, which a slow line delivers in pieces, is waited for.
    private mutating func endBurst() {
        switch state {
        case .escape: inputs.append(.key(KeyStroke(.escape)))
        case .sequence where awaitsAnswers: return
        case .sequence(let parameters) where parameters.isEmpty: inputs.append(.key(KeyStroke(.character("["), .alt)))
        case .shift: inputs.append(.key(KeyStroke(.character("O"), .alt)))
        case .string where awaitsAnswers: return
        case .stringEscape where awaitsAnswers: return
        case .string(let opener, _):
            inputs.append(.key(KeyStroke(.character(Character(Unicode.Scalar(opener))), .alt)))
        case .stringEscape: inputs.append(.key(KeyStroke(.escape)))
        case .text, .sequence, .oldMouse: return
        }
        state = .text
    }
}
