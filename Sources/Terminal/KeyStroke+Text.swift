/// Why a text does not name a key.
public enum KeyTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case unknownKey(String)
    case modifierTwice(String)

    public var description: String {
        switch self {
        case .empty:
            "no key is named; write one such as g, Space, Ctrl-R or F12"
        case .unknownKey(let name):
            "there is no key \"\(name)\"; keys are single characters, Space, Enter, Tab, Esc, Backspace, Insert, "
                + "Delete, Home, End, PageUp, PageDown, Up, Down, Left, Right and F1 to F63"
        case .modifierTwice(let name):
            "\(name) is named twice"
        }
    }
}

extension KeyStroke: CustomStringConvertible {
    /// As people write it: `g`, `?`, `Space`, `Ctrl-R`, `Alt-x`, `Shift-Tab`, `F12`. `KeyStroke(parsing:)` reads it back.
    public var description: String {
        var text = ""
        if modifiers.contains(.control) { text += "Ctrl-" }
        if modifiers.contains(.alt) { text += "Alt-" }
        if modifiers.contains(.shift) { text += "Shift-" }
        guard case .character(let character) = key, character != " " else { return text + key.name }
        return text + (modifiers.contains(.control) ? character.uppercased() : String(character))
    }

    /// Reads what `description` writes; names of keys and modifiers in any case, and a few other usual ones.
    public init(parsing text: String) throws(KeyTrouble) {
        var rest = Substring(text)
        var modifiers: Modifiers = []
        while rest.count > 1, let dash = rest.dropFirst().firstIndex(of: "-") {
            guard let modifier = Self.modifierNames[rest[..<dash].lowercased()] else { break }
            guard !modifiers.contains(modifier) else { throw .modifierTwice(String(rest[..<dash])) }
            modifiers.insert(modifier)
            rest = rest[rest.index(after: dash)...]
        }
        guard !rest.isEmpty else { throw text.isEmpty ? .empty : .unknownKey(text) }
        if rest.count == 1, let character = rest.first {
            guard !character.isControl else { throw .unknownKey(text) }
            self.init(.character(character), modifiers)
            return
        }
        guard let key = Key(name: rest.lowercased()) else { throw .unknownKey(String(rest)) }
        self.init(key, modifiers)
    }

    private static let modifierNames: [String: Modifiers] = [
        "ctrl": .control, "control": .control, "c": .control,
        "alt": .alt, "meta": .alt, "m": .alt,
        "shift": .shift, "s": .shift,
    ]
}

extension Key {
    /// The key's name, or the character it types.
    public var name: String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .enter: "Enter"
        case .tab: "Tab"
        case .escape: "Esc"
        case .backspace: "Backspace"
        case .insert: "Insert"
        case .delete: "Delete"
        case .home: "Home"
        case .end: "End"
        case .pageUp: "PageUp"
        case .pageDown: "PageDown"
        case .up: "Up"
        case .down: "Down"
        case .left: "Left"
        case .right: "Right"
        case .function(let number): "F\(number)"
        }
    }

    /// The key of a lower-case name of more than one letter.
    fileprivate init?(name: String) {
        if let key = Self.names[name] {
            self = key
            return
        }
        guard name.first == "f", let number = Int(name.dropFirst()), (1...63).contains(number) else { return nil }
        self = .function(number)
    }

    private static let names: [String: Key] = [
        "space": .space, "enter": .enter, "return": .enter, "tab": .tab, "esc": .escape, "escape": .escape,
        "backspace": .backspace, "insert": .insert, "delete": .delete, "del": .delete, "home": .home, "end": .end,
        "pageup": .pageUp, "pgup": .pageUp, "pagedown": .pageDown, "pgdn": .pageDown,
        "up": .up, "down": .down, "left": .left, "right": .right, "minus": .character("-"),
    ]
}

extension Character {
    var isControl: Bool { unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) } }
}
