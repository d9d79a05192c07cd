/// One thing that came from the terminal.
public enum Input: Hashable, Sendable {
    case key(KeyStroke)
    /// Text that was pasted rather than typed, lines ended by `\n`.
    case pasted(String)
    case mouse(MouseEvent)
    /// The window got the keyboard, or lost it.
    case focus(Bool)
    case resized(Size)
    /// How finely it draws pictures, as it said when it was asked.
    case grain(PictureGrain)

    public var isKey: Bool {
        switch self {
        case .key: true
        case .pasted, .mouse, .focus, .resized, .grain: false
        }
    }
}

/// One press, release or turn of the mouse over a cell.
public struct MouseEvent: Hashable, Sendable {
    /// What the mouse did.
    public enum Act: Hashable, Sendable {
        case press, release, wheelUp, wheelDown
    }

    /// Which button did it; the wheel counts as `middle`.
    public enum Button: Hashable, Sendable {
        case left, middle, right
    }

    public var act: Act
    public var button: Button
    public var point: Point
    public var modifiers: Modifiers

    public init(_ act: Act, _ button: Button, at point: Point, modifiers: Modifiers = []) {
        self.act = act
        self.button = button
        self.point = point
        self.modifiers = modifiers
    }
}
