import Shows
import Terminal

/// One of a show's two lists lying open: which row is looked at, and what is being typed at it.
struct ListOverlay: Equatable, Sendable {
    var list: List
    var show: ShowID
    /// The row under the cursor, by its name.
    var selected: String
    var mode = Mode.reading

    enum List: Equatable, Sendable {
        case preflight, wrapUp
    }

    enum Mode: Equatable, Sendable {
        case reading
        case typing(Purpose, TextField)
        /// Whether the row's own act is to be done, such as airing the closing scene: `y` does it, any other key does not.
        case asking
    }

    /// What is typed at a row.
    enum Purpose: Equatable, Sendable {
        case note, waiver
        /// The word that ends the run.
        case end
        /// The word that stops what OBS streams.
        case stop
    }

    static let endWord = "END"
    static let stopWord = "STOP"

    /// Pasted text goes into an open field and nowhere else.
    mutating func paste(_ text: String) {
        guard case .typing(let purpose, var field) = mode else { return }
        field.insert(text)
        mode = .typing(purpose, field)
    }

    /// Whether a key would decide something here rather than be typed, move about or close.
    func decides(_ stroke: KeyStroke) -> Bool {
        guard stroke.key != .escape else { return false }
        switch mode {
        case .reading: return ![.up, .down, .pageUp, .pageDown, .home, .end].contains(stroke.key)
        case .typing: return stroke.typed == nil
        case .asking: return true
        }
    }
}
