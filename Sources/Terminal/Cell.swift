/// One place of the screen: a glyph of up to three scalars, its style and its width, in 16 bytes.
///
/// A wide glyph takes two cells: the left one holds it (`width` 2), the right one is empty (`width` 0).
public struct Cell: Hashable, Sendable {
    /// The base scalar's value; 0 in the right half of a wide glyph.
    let base: UInt32
    /// Marks drawn over the base; 0 where there is none.
    var firstMark: UInt32 = 0
    var secondMark: UInt32 = 0
    public internal(set) var style: Style
    /// 1, 2, or 0 in the right half of a wide glyph.
    let columns: UInt8

    /// The glyph must be drawable and `width` its width, as `GlyphWidth` gives it: `Region.put` sees to both.
    init(base: UInt32, width: UInt8, style: Style) {
        self.base = base
        self.columns = width
        self.style = style
    }

    /// A cell with nothing in it.
    public static func blank(_ style: Style = .text) -> Cell { Cell(base: 0x20, width: 1, style: style) }

    static func rightHalf(_ style: Style) -> Cell { Cell(base: 0, width: 0, style: style) }

    /// A cell of a picture: two colours, red, green and blue in the low 24 bits, one above the other.
    ///
    /// They are kept where other cells have their marks, above all scalars, so that a cell stays as small as it is.
    static func halves(_ top: UInt32, _ bottom: UInt32, _ style: Style) -> Cell {
        var cell = Cell(base: upperHalf, width: 1, style: style)
        cell.firstMark = isColour | top
        cell.secondMark = isColour | bottom
        return cell
    }

    private static let upperHalf: UInt32 = 0x2580
    private static let isColour: UInt32 = 1 << 31

    /// The two colours of a picture's cell; nil for every other.
    public var halves: (top: Colour, bottom: Colour)? {
        guard firstMark & Self.isColour != 0 else { return nil }
        return (Self.colour(firstMark), Self.colour(secondMark))
    }

    private static func colour(_ value: UInt32) -> Colour {
        .rgb(UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255))
    }

    public var width: Int { Int(columns) }
    public var isBlank: Bool { base == 0x20 && firstMark == 0 }

    /// The values of its scalars, base first and then marks, 0 where there is none.
    public var scalars: (UInt32, UInt32, UInt32) {
        firstMark & Self.isColour == 0 ? (base, firstMark, secondMark) : (base, 0, 0)
    }

    /// What it shows; empty in the right half of a wide glyph.
    public var text: String {
        var view = String.UnicodeScalarView()
        let (base, first, second) = scalars
        for value in [base, first, second] where value != 0 {
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }

    /// Adds a mark over the glyph; a third one is left out.
    mutating func add(mark: UInt32) {
        if firstMark == 0 {
            firstMark = mark
        } else if secondMark == 0 {
            secondMark = mark
        }
    }
}
