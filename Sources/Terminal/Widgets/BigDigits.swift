/// A clock three rows high, built from half blocks, read from across the room.
///
/// Every digit is three cells wide, so a running clock keeps still. Knows `0`–`9`, `:`, `+`, `-` and blank; what else is
/// in the text is left out.
public struct BigDigits: Hashable, Sendable {
    public static let height = 3
    public var text: String

    public init(_ text: String) { self.text = text }

    /// The three rows, all of one width.
    public var rows: [String] {
        let glyphs = text.compactMap { Self.glyphs[$0] }
        return (0..<Self.height).map { row in glyphs.map { $0[row] }.joined(separator: " ") }
    }

    /// Cells from the left of the first glyph to the right of the last.
    public var width: Int { rows.first?.count ?? 0 }

    /// - Returns: the columns taken.
    @discardableResult
    public func draw(in region: Region, column: Int = 0, row: Int = 0, style: Style = .text) -> Int {
        for (offset, line) in rows.enumerated() {
            region.put(line, column: column, row: row + offset, style: style)
        }
        return width
    }

    private static let glyphs: [Character: [String]] = [
        "0": ["▄▄▄", "█ █", "█▄█"],
        "1": ["▄▄ ", " █ ", "▄█▄"],
        "2": ["▄▄▄", "▄▄█", "█▄▄"],
        "3": ["▄▄▄", " ▄█", "▄▄█"],
        "4": ["▄ ▄", "█▄█", "  █"],
        "5": ["▄▄▄", "█▄▄", "▄▄█"],
        "6": ["▄▄▄", "█▄▄", "█▄█"],
        "7": ["▄▄▄", "  █", "  █"],
        "8": ["▄▄▄", "█▄█", "█▄█"],
        "9": ["▄▄▄", "█▄█", "▄▄█"],
        ":": [" ", "▀", "▀"],
        "+": ["   ", "▄█▄", " ▀ "],
        "-": ["   ", "▄▄▄", "   "],
        "−": ["   ", "▄▄▄", "   "],
        " ": [" ", " ", " "],
    ]
}
