import Terminal

/// A pane's filter: the words that hold, and the field while they are being typed.
struct FilterField: Equatable, Sendable {
    private(set) var text = ""
    private(set) var field: TextField?

    var isOpen: Bool { field != nil }
    var isEmpty: Bool { text.isEmpty && field == nil }

    mutating func open() { field = TextField(text) }
    mutating func close() { field = nil }
    mutating func clear() {
        field = nil
        text = ""
    }

    /// - Returns: whether the words have changed.
    mutating func handle(_ stroke: KeyStroke) -> Bool {
        guard var edited = field else { return false }
        _ = edited.handle(stroke)
        return take(edited)
    }

    mutating func paste(_ pasted: String) -> Bool {
        guard var edited = field else { return false }
        edited.insert(pasted)
        return take(edited)
    }

    private mutating func take(_ edited: TextField) -> Bool {
        field = edited
        defer { text = edited.text }
        return text != edited.text
    }
}

/// One movement of a cursor through rows.
enum Motion: Equatable, Sendable {
    case up, down, pageUp, pageDown, top, bottom

    /// 1 towards the end, −1 towards the start.
    var direction: Int {
        switch self {
        case .up, .pageUp, .bottom: -1
        case .down, .pageDown, .top: 1
        }
    }
}

extension ScrollWindow {
    mutating func apply(_ motion: Motion) {
        switch motion {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .pageUp: page(by: -1)
        case .pageDown: page(by: 1)
        case .top: home()
        case .bottom: end()
        }
    }
}
