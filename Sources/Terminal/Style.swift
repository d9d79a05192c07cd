/// What a glyph means; a theme says which foreground colour that is.
public enum Role: UInt8, CaseIterable, Sendable {
    case text, dim, faint, frame, frameFocused, title, heading, header
    case onAir, standby, pending, overTime, warning, wrong, good
    case key, accent, chart
    case segmentCoral, segmentAmber, segmentGreen, segmentTeal, segmentBlue, segmentViolet
}

/// What the place under a glyph means; a theme says which background colour that is.
public enum Ground: UInt8, CaseIterable, Sendable {
    case normal, header, footer, cursor, overlay, field, onAir, standby
}

/// Ways to make a glyph stand out that need no colour.
public struct Emphasis: OptionSet, Hashable, Sendable {
    public var rawValue: UInt8

    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let bold = Emphasis(rawValue: 1)
    public static let underline = Emphasis(rawValue: 2)
    public static let reverse = Emphasis(rawValue: 4)
    /// Drawn upright where the terminal has no italics.
    public static let italic = Emphasis(rawValue: 8)
}

/// How one cell is drawn, in meanings rather than in colours, packed into two bytes.
public struct Style: Hashable, Sendable {
    /// Role in the low 5 bits, ground in the next 4, emphasis in the next 4.
    let bits: UInt16

    public init(_ role: Role = .text, _ ground: Ground = .normal, _ emphasis: Emphasis = []) {
        bits = UInt16(role.rawValue) | UInt16(ground.rawValue) << 5 | UInt16(emphasis.rawValue & 15) << 9
    }

    public var role: Role { Role(rawValue: UInt8(bits & 31)) ?? .text }
    public var ground: Ground { Ground(rawValue: UInt8(bits >> 5 & 15)) ?? .normal }
    public var emphasis: Emphasis { Emphasis(rawValue: UInt8(bits >> 9 & 15)) }

    /// A small number that differs between any two combinations of role and ground, below `combinations`.
    public var combination: Int { Int(bits & 511) }
    public static let combinations = 512

    public func with(_ role: Role) -> Style { Style(role, ground, emphasis) }
    public func on(_ ground: Ground) -> Style { Style(role, ground, emphasis) }
    public func adding(_ emphasis: Emphasis) -> Style { Style(role, ground, self.emphasis.union(emphasis)) }

    public static let text = Style(.text)
    public static let dim = Style(.dim)
    public static let faint = Style(.faint)
    public static let frame = Style(.frame)
    public static let frameFocused = Style(.frameFocused)
    public static let title = Style(.title)
    public static let heading = Style(.heading)
    public static let header = Style(.header)
    public static let onAir = Style(.onAir)
    public static let standby = Style(.standby)
    public static let pending = Style(.pending)
    public static let overTime = Style(.overTime)
    public static let warning = Style(.warning)
    public static let wrong = Style(.wrong)
    public static let good = Style(.good)
    public static let key = Style(.key)
    public static let accent = Style(.accent)
    public static let chart = Style(.chart)
}
