import Terminal

extension Motion {
    /// How a key moves the cursor; nil for every other.
    init?(_ command: Command) {
        switch command {
        case .up: self = .up
        case .down: self = .down
        case .pageUp: self = .pageUp
        case .pageDown: self = .pageDown
        case .top: self = .top
        case .bottom: self = .bottom
        default: return nil
        }
    }
}

extension ControlRoom {
    /// A list with a cursor, moved by the keys of the panes; nil for every other key.
    func moved(_ window: ScrollWindow, by stroke: KeyStroke) -> ScrollWindow? {
        guard let command = setup.keymap.command(for: stroke, in: .metrics), let motion = Control.Motion(command) else {
            return nil
        }
        var window = window
        window.apply(motion)
        return window
    }
}
