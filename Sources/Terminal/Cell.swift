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

    public var width: Int { Int(columns) }
    public var isBlank: Bool { base == 0x20 && firstMark == 0 }

    /// The values of its scalars, base first and then marks, 0 where there is none.
    public var scalars: (UInt32, UInt32, UInt32) { (base, firstMark, secondMark) }

    /// What it shows; empty in the right half of a wide glyph.
    public var text: String {
        var view = String.UnicodeScalarView()
        for value in [base, firstMark, secondMark] where value != 0 {
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
