import Terminal

extension InputDecoder {
    mutating func takePasted(_ arrival: Arrival) {
        switch arrival {
        case .byte(let byte): paste?.append(byte)
        case .pasteEnd: endPaste()
        // Sequences within a paste are part of the text, and no part of a text is a key.
        case .stroke, .mouse, .focus, .pasteStart: break
        }
    }

    private mutating func endPaste() {
        if let paste { inputs.append(.pasted(paste.text)) }
        paste = nil
    }

    /// A paste whose end got lost must not swallow the keyboard for ever: Esc, Ctrl-C or a function key pressed alone ends it.
    mutating func endTornPaste(_ burst: [Arrival]) {
        guard paste != nil, burst.count == 1 else { return }
        switch burst[0] {
        case .byte(0x1B), .byte(0x03): endPaste()
        case .stroke(let stroke):
            if case .function = stroke.key { endPaste() }
        case .byte, .mouse, .pasteStart, .pasteEnd, .focus: return
        }
    }
}
