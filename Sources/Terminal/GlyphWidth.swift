/// How many columns a scalar takes, as the C library of Debian 12 has it, and what may be drawn at all.
///
/// Terminals and ncurses go by the same table, scalar by scalar, so neither a count of characters nor one of grapheme
/// clusters will do. Three kinds of scalar are never sent: those that command a terminal or turn the direction of text
/// (shown as U+FFFD, so that they are seen), and joiners and variation selectors (left out, since terminals disagree on
/// the width of what they join).
public enum GlyphWidth {
    /// 0, 1 or 2 columns; −1 for what has no width: controls, surrogates and unassigned scalars.
    public static func width(of scalar: Unicode.Scalar) -> Int { width(ofValue: scalar.value) }

    /// The columns a text takes on one row when it is put into a region.
    public static func columns(of text: String) -> Int {
        var columns = 0
        for scalar in text.unicodeScalars {
            if scalar.value < 0x7F, scalar.value >= 0x20 {
                columns += 1
            } else {
                switch drawn(scalar.value) {
                case .glyph(_, let width): columns += width
                case .mark where columns == 0: columns += 1
                case .mark, .nothing: break
                }
            }
        }
        return columns
    }

    /// What a scalar turns into on the screen.
    enum Drawn {
        case glyph(UInt32, width: Int)
        /// Goes over the glyph before it.
        case mark(UInt32)
        case nothing
    }

    static let replacement: UInt32 = 0xFFFD

    static func drawn(_ value: UInt32) -> Drawn {
        if isUsual(value) { return .glyph(value, width: 1) }
        if turnsDirection(value) { return .glyph(replacement, width: 1) }
        if joins(value) { return .nothing }
        switch width(ofValue: value) {
        case 1: return .glyph(value, width: 1)
        case 2: return .glyph(value, width: 2)
        case 0 where value != 0: return .mark(value)
        default: return .glyph(replacement, width: 1)
        }
    }

    /// Plain Latin letters, and the lines and blocks that screens are made of: spares most glyphs the search in the table.
    private static func isUsual(_ value: UInt32) -> Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0x300, 0x2500..<0x25A0: true
        default: false
        }
    }

    private static func turnsDirection(_ value: UInt32) -> Bool {
        switch value {
        case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x206F, 0xFFF9...0xFFFB: true
        default: false
        }
    }

    private static func joins(_ value: UInt32) -> Bool {
        switch value {
        case 0x200B...0x200D, 0x2060...0x2065, 0xFE00...0xFE0F, 0xFEFF, 0xE0000...0xE01FF: true
        default: false
        }
    }

    private static func width(ofValue value: UInt32) -> Int {
        if isUsual(value) { return 1 }
        // The last run that starts at or before the value.
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle] >> 2 <= value { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? -1 : Int(runs[low - 1] & 3) - 1
    }
}
