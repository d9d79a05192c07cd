import CNcurses
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
        case nc_mouse_key:
            guard let event = MouseEvent.next() else { return nil }
            self = .mouse(event)
        default:
            guard let stroke = KeyStroke(code: code) else { return nil }
            self = .stroke(stroke)
        }
    }
}

extension MouseEvent {
    /// The event that ncurses has put beside its mouse code.
    fileprivate static func next() -> MouseEvent? {
        var event = MEVENT()
        guard getmouse(&event) == OK, let (act, button) = action(event.bstate) else { return nil }
        var modifiers: Modifiers = []
        if event.bstate & nc_with_shift != 0 { modifiers.insert(.shift) }
        if event.bstate & nc_with_control != 0 { modifiers.insert(.control) }
        if event.bstate & nc_with_alt != 0 { modifiers.insert(.alt) }
        let point = Point(column: Int(event.x), row: Int(event.y))
        return MouseEvent(act, button, at: point, modifiers: modifiers)
    }

    private static func action(_ state: mmask_t) -> (Act, Button)? {
        let actions: [(mmask_t, Act, Button)] = [
            (nc_left_pressed, .press, .left), (nc_left_released, .release, .left),
            (nc_middle_pressed, .press, .middle), (nc_middle_released, .release, .middle),
            (nc_right_pressed, .press, .right), (nc_right_released, .release, .right),
            (nc_wheel_up, .wheelUp, .middle), (nc_wheel_down, .wheelDown, .middle),
        ]
        guard let (_, act, button) = actions.first(where: { state & $0.0 != 0 }) else { return nil }
        return (act, button)
    }
}
