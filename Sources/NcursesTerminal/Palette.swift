import CNcurses
import Terminal

/// What ncurses calls each style of a theme: attributes and a colour pair, made when first asked for.
struct Palette {
    /// How ncurses draws a style.
    struct Pen {
        var attributes: attr_t
        var pair: Int32
    }

    private let theme: Theme
    private let depth: ColourDepth
    private let hasOwnColours: Bool
    private var pens = [Pen?](repeating: nil, count: Style.combinations)
    private var pairs: [ColourPair: Int32] = [:]

    private struct ColourPair: Hashable {
        var foreground: Int32
        var background: Int32
    }

    /// - Parameter hasOwnColours: the terminal has a foreground and background of its own that can be kept.
    init(theme: Theme, depth: ColourDepth, hasOwnColours: Bool) {
        self.theme = depth == .none ? .plain : theme
        self.depth = depth
        self.hasOwnColours = hasOwnColours
    }

    mutating func pen(for style: Style) -> Pen {
        let pen = pens[style.combination] ?? makePen(for: style)
        return Pen(attributes: pen.attributes | Self.attributes(of: style.emphasis), pair: pen.pair)
    }

    private mutating func makePen(for style: Style) -> Pen {
        let look = theme.look(of: Style(style.role, style.ground))
        let colours = ColourPair(
            foreground: depth.number(of: look.foreground), background: depth.number(of: look.background))
        let pen = Pen(attributes: Self.attributes(of: look.emphasis), pair: pair(for: colours))
        pens[style.combination] = pen
        return pen
    }

    /// Pair 0 is the terminal's own two colours; it also stands in when there are no more pairs.
    private mutating func pair(for colours: ColourPair) -> Int32 {
        if colours == ColourPair(foreground: -1, background: -1) { return 0 }
        if let pair = pairs[colours] { return pair }
        let pair = Int32(pairs.count + 1)
        guard pair < nc_pairs() else { return 0 }
        let foreground = colours.foreground < 0 && !hasOwnColours ? 7 : colours.foreground
        let background = colours.background < 0 && !hasOwnColours ? 0 : colours.background
        guard init_extended_pair(pair, foreground, background) == OK else { return 0 }
        pairs[colours] = pair
        return pair
    }

    /// The two colours of a picture's cell, the upper one as the foreground of ▀.
    mutating func pen(for halves: (top: Colour, bottom: Colour)) -> Pen {
        let colours = ColourPair(
            foreground: depth.number(of: halves.top), background: depth.number(of: halves.bottom))
        return Pen(attributes: 0, pair: pair(for: colours))
    }

    /// There is no pair left for a new combination of colours: pictures have used them up.
    var isExhausted: Bool { pairs.count + 1 >= nc_pairs() && nc_pairs() > 256 }

    /// Gives all pairs free; what is shown must then be painted anew.
    mutating func forgetPictures() {
        pairs = [:]
        pens = [Pen?](repeating: nil, count: Style.combinations)
    }

    private static func attributes(of emphasis: Emphasis) -> attr_t {
        var attributes: attr_t = 0
        if emphasis.contains(.bold) { attributes |= nc_bold }
        if emphasis.contains(.underline) { attributes |= nc_underline }
        if emphasis.contains(.reverse) { attributes |= nc_reverse }
        if emphasis.contains(.italic) { attributes |= nc_italic }
        return attributes
    }
}
