/// A key of the keyboard, without the modifiers held with it.
public enum Key: Hashable, Sendable {
    /// A key that types something; capitals are their own keys, without `shift`.
    case character(Character)
    case enter, tab, escape, backspace
    case insert, delete, home, end, pageUp, pageDown
    case up, down, left, right
    /// F1 and up; pedals and decks send 13 to 24.
    case function(Int)

    public static let space = Key.character(" ")
}

/// Keys that change what another key means.
public struct Modifiers: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let shift = Modifiers(rawValue: 1)
    public static let alt = Modifiers(rawValue: 2)
    public static let control = Modifiers(rawValue: 4)
}

/// One press of a key with its modifiers, in the one form in which a terminal reports it.
///
/// Terminals cannot tell some strokes apart (Ctrl-I is Tab, Shift-a is A), so those are made equal here too, and a keymap
/// that is written either way works.
public struct KeyStroke: Hashable, Sendable {
    public let key: Key
    public let modifiers: Modifiers

    public init(_ key: Key, _ modifiers: Modifiers = []) {
        (self.key, self.modifiers) = Self.canonical(key, modifiers)
    }

    public init(_ character: Character) { self.init(.character(character)) }

    /// The character it types into a field; nil when it types none.
    public var typed: Character? {
        guard modifiers.isEmpty, case .character(let character) = key else { return nil }
        return character
    }

    private static func canonical(_ key: Key, _ modifiers: Modifiers) -> (Key, Modifiers) {
        guard case .character(let character) = key else { return (key, modifiers) }
        if modifiers.contains(.control) { return controlled(character, modifiers) }
        guard modifiers.contains(.shift) else { return (key, modifiers) }
        let upper = character.uppercased()
        guard character != " ", upper.count == 1, let capital = upper.first else { return (key, modifiers) }
        return (.character(capital), modifiers.subtracting(.shift))
    }

    /// What the control codes below 32 are reported as.
    private static func controlled(_ character: Character, _ modifiers: Modifiers) -> (Key, Modifiers) {
        let lower = character.lowercased().first ?? character
        let without = modifiers.subtracting(.control)
        switch lower {
        case "i": return (.tab, without)
        case "m", "j": return (.enter, without)
        case "[": return (.escape, without)
        case "h": return (.backspace, without)
        case "@": return (.space, modifiers)
        default: return (.character(lower), lower.isLetter ? modifiers.subtracting(.shift) : modifiers)
        }
    }
}
