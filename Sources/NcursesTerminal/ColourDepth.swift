import CNcurses
import Terminal

/// How many colours the terminal can show at once.
public enum ColourDepth: String, Hashable, Sendable {
    case none = "no colours"
    case eight = "8 colours"
    case sixteen = "16 colours"
    case twoHundredFiftySix = "256 colours"
    case direct = "24-bit colour"

    /// Of the terminal whose description was read last.
    static func described() -> ColourDepth {
        if nc_has_direct_colour() { return .direct }
        switch nc_colours() {
        case 256...: return .twoHundredFiftySix
        case 16...: return .sixteen
        case 8...: return .eight
        default: return .none
        }
    }

    /// Whether the colours are enough for pictures.
    var drawsPictures: Bool {
        switch self {
        case .none, .eight, .sixteen: false
        case .twoHundredFiftySix, .direct: true
        }
    }

    /// The number that ncurses has for a colour; −1 for the terminal's own. With eight colours, bright ones are drawn as their
    /// dark kin.
    func number(of colour: Colour) -> Int32 {
        switch self {
        case .none: -1
        case .eight: colour.nearest16.map { $0 == 8 ? 7 : Int32($0 & 7) } ?? -1
        case .sixteen: colour.nearest16.map(Int32.init) ?? -1
        case .twoHundredFiftySix: colour.nearest256.map(Int32.init) ?? -1
        case .direct: directNumber(of: colour)
        }
    }

    /// With direct colour the numbers 0 to 7 still are the user's own eight, so the darkest blues make way.
    private func directNumber(of colour: Colour) -> Int32 {
        if case .ansi(let index) = colour, index < 8 { return Int32(index) }
        return colour.direct.map { $0 < 8 ? ($0 < 4 ? 0 : 8) : Int32($0) } ?? -1
    }
}
