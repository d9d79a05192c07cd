import Shows
import Terminal

/// The channels of the show on screen lying open: which one is looked at, and what is asked of its push.
struct ChannelPanel: Equatable, Sendable {
    var selected: ChannelID
    var mode = Mode.reading

    enum Mode: Equatable, Sendable {
        case reading
        /// `y` does it, any other key does not.
        case asking(Act)
        /// What takes a live channel off the air asks for its word.
        case typing(Act, TextField)
    }

    /// What can be done with a channel's push.
    enum Act: Equatable, Sendable {
        case start, stop, restart
    }

    /// Pasted text goes into an open field and nowhere else.
    mutating func paste(_ text: String) {
        guard case .typing(let act, var field) = mode else { return }
        field.insert(text)
        mode = .typing(act, field)
    }

    /// Whether a key would decide something here rather than be typed, move about or close.
    func decides(_ stroke: KeyStroke) -> Bool {
        guard stroke.key != .escape else { return false }
        switch mode {
        case .reading: return ![.up, .down].contains(stroke.key)
        case .typing: return stroke.typed == nil
        case .asking: return true
        }
    }
}
