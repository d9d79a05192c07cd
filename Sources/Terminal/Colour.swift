/// A colour as a theme names it.
public enum Colour: Hashable, Sendable {
    /// The terminal's own foreground or background.
    case standard
    /// One of the sixteen colours that the user has set in the terminal, 0…15.
    case ansi(UInt8)
    case rgb(UInt8, UInt8, UInt8)
}

/// Why a text does not name a colour.
public struct ColourTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    public var text: String

    public init(text: String) { self.text = text }

    public var description: String {
        "\"\(text)\" is no colour; write \"standard\", \"#rrggbb\", or one of black, red, green, yellow, blue, magenta, cyan "
            + "and white, with \"bright \" before it if wanted"
    }
}

extension Colour: CustomStringConvertible {
    private static let names = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// Reads `standard`, `#ff5f5f`, `red` or `bright red`.
    public init(parsing text: String) throws(ColourTrouble) {
        if text == "standard" {
            self = .standard
        } else if let index = Self.names.firstIndex(of: text) {
            self = .ansi(UInt8(index))
        } else if text.hasPrefix("bright "), let index = Self.names.firstIndex(of: String(text.dropFirst(7))) {
            self = .ansi(UInt8(index + 8))
        } else if text.utf8.count == 7, text.first == "#", text.dropFirst().allSatisfy(\.isHexDigit),
            let value = UInt32(text.dropFirst(), radix: 16)
        {
            self = .rgb(UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255))
        } else {
            throw ColourTrouble(text: text)
        }
    }

    /// As `init(parsing:)` reads it.
    public var description: String {
        switch self {
        case .standard: "standard"
        case .ansi(let index) where index < 8: Self.names[Int(index)]
        case .ansi(let index): "bright " + Self.names[Int(index & 7)]
        case .rgb(let red, let green, let blue):
            "#" + [red, green, blue].map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        }
    }
}
