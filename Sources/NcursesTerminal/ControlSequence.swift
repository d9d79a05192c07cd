import Terminal

/// A sequence `Esc [ parameters final` that the terminal's description does not have: keys in the forms of xterm, of VT220
/// pedals and of the `u` protocol.
struct ControlSequence {
    let parameters: [UInt8]
    let final: UInt8

    /// What it stands for; nil when nobody knows, or when it is an answer to a question.
    var arrival: Arrival? {
        if parameters.first == UInt8(ascii: "<") { return mouse.map { .mouse($0) } }
        guard let numbers else { return nil }
        let first = numbers.first ?? 1
        let modifiers = Modifiers(xterm: numbers.count > 1 ? numbers[1] : 1) ?? []
        switch final {
        case UInt8(ascii: "~"):
            switch first {
            case 200: return .pasteStart
            case 201: return .pasteEnd
            case 27 where numbers.count == 3: return Self.stroke(scalar: numbers[2], modifiers)
            default: return Self.numbered[first].map { .stroke(KeyStroke($0, modifiers)) }
            }
        case UInt8(ascii: "u"): return Self.stroke(scalar: first, modifiers)
        case UInt8(ascii: "I"): return .focus(true)
        case UInt8(ascii: "O"): return .focus(false)
        case UInt8(ascii: "Z"): return .stroke(KeyStroke(.tab, .shift))
        default: return Self.key(final: final).map { .stroke(KeyStroke($0, modifiers)) }
        }
    }

    /// The key of a final letter, after `Esc [` as after `Esc O`.
    static func key(final: UInt8) -> Key? {
        switch final {
        case UInt8(ascii: "A"): .up
        case UInt8(ascii: "B"): .down
        case UInt8(ascii: "C"): .right
        case UInt8(ascii: "D"): .left
        case UInt8(ascii: "H"): .home
        case UInt8(ascii: "F"): .end
        case UInt8(ascii: "M"): .enter
        case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(final - UInt8(ascii: "P")) + 1)
        default: nil
        }
    }

    /// The parameters; an empty one is 1. Nil when there is more in them than numbers, as in answers of terminals.
    private var numbers: [Int]? { Self.numbers(parameters[...]) }

    private static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int]? {
        guard !parameters.isEmpty else { return [] }
        var numbers: [Int] = []
        for part in parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false) {
            // What stands behind a colon says more than is asked for here.
            let digits = part.prefix { $0 != UInt8(ascii: ":") }
            guard let number = digits.isEmpty ? 1 : Int(String(decoding: digits, as: UTF8.self)) else { return nil }
            numbers.append(number)
        }
        return numbers
    }

    /// A report of the mouse in the form of mode 1006: `< button ; column ; row`, counted from 1, and `m` when let go.
    private var mouse: MouseEvent? {
        guard let numbers = Self.numbers(parameters.dropFirst()), numbers.count == 3 else { return nil }
        let isPress = final == UInt8(ascii: "M")
        guard isPress || final == UInt8(ascii: "m") else { return nil }
        var modifiers: Modifiers = []
        if numbers[0] & 4 != 0 { modifiers.insert(.shift) }
        if numbers[0] & 8 != 0 { modifiers.insert(.alt) }
        if numbers[0] & 16 != 0 { modifiers.insert(.control) }
        let point = Point(column: numbers[1] - 1, row: numbers[2] - 1)
        let act = isPress ? MouseEvent.Act.press : .release
        switch numbers[0] & ~28 {
        case 0: return MouseEvent(act, .left, at: point, modifiers: modifiers)
        case 1: return MouseEvent(act, .middle, at: point, modifiers: modifiers)
        case 2: return MouseEvent(act, .right, at: point, modifiers: modifiers)
        case 64: return MouseEvent(.wheelUp, .middle, at: point, modifiers: modifiers)
        case 65: return MouseEvent(.wheelDown, .middle, at: point, modifiers: modifiers)
        default: return nil
        }
    }

    private static func stroke(scalar number: Int, _ modifiers: Modifiers) -> Arrival? {
        switch number {
        case 9: return .stroke(KeyStroke(.tab, modifiers))
        case 13: return .stroke(KeyStroke(.enter, modifiers))
        case 27: return .stroke(KeyStroke(.escape, modifiers))
        case 127: return .stroke(KeyStroke(.backspace, modifiers))
        case 57376...57387: return .stroke(KeyStroke(.function(number - 57363), modifiers))
        case 32..<127, 160..<0xE000:
            guard let scalar = Unicode.Scalar(UInt32(number)) else { return nil }
            return .stroke(KeyStroke(.character(Character(scalar)), modifiers))
        default: return nil
        }
    }

    /// VT220's numbers, with those of later terminals behind F20.
    private static let numbered: [Int: Key] = [
        1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
        11: .function(1), 12: .function(2), 13: .function(3), 14: .function(4), 15: .function(5),
        17: .function(6), 18: .function(7), 19: .function(8), 20: .function(9), 21: .function(10),
        23: .function(11), 24: .function(12), 25: .function(13), 26: .function(14), 28: .function(15),
        29: .function(16), 31: .function(17), 32: .function(18), 33: .function(19), 34: .function(20),
        42: .function(21), 43: .function(22), 44: .function(23), 45: .function(24),
    ]
}
