/// Words and clocks in letters of blocks, three rows high at their smallest, to be read from across the room.
///
/// Letters are capitals, drawn on a grid of dots five high; a dot is a column wide and half a row high, times the scale.
/// Digits are all of one width, so a running clock keeps still.
public struct BlockText: Hashable, Sendable {
    public let scale: Int
    private let glyphs: [[String]]

    /// Nil where the text has a character there is no letter for.
    public init?(_ text: String, scale: Int = 1) {
        var glyphs: [[String]] = []
        for character in text {
            guard let glyph = Self.glyph(character) else { return nil }
            glyphs.append(glyph)
        }
        self.glyphs = glyphs
        self.scale = max(1, scale)
    }

    static func glyph(_ character: Character) -> [String]? {
        if let glyph = letters[character] { return glyph }
        let upper = character.uppercased()
        return upper.count == 1 ? upper.first.flatMap { letters[$0] } : nil
    }

    /// How many rows texts of a scale take.
    public static func height(scale: Int) -> Int { (dotsHigh * scale + 1) / 2 }

    /// The columns a text takes at scale 1; nil where it cannot be written.
    public static func columns(of text: String) -> Int? { BlockText(text)?.width }

    public var height: Int { Self.height(scale: scale) }

    /// Cells from the left of the first letter to the right of the last.
    public var width: Int {
        let dots = glyphs.reduce(0) { $0 + ($1.first?.count ?? 0) }
        return (dots + max(0, glyphs.count - 1)) * scale
    }

    /// The rows, all of one width; where the lowest dots fill half a row, the blank half is above the first.
    public var rows: [String] {
        let lines = (0..<Self.dotsHigh).map { row in
            glyphs.map { $0[row] }.joined(separator: " ").map { $0 == "#" }
        }
        let pad = Self.dotsHigh * scale % 2
        return (0..<height).map { row in
            let upper = row * 2 - pad
            return Self.row(
                upper: upper < 0 ? nil : lines[upper / scale], lower: lines[(upper + 1) / scale], scale: scale)
        }
    }

    private static func row(upper: [Bool]?, lower: [Bool], scale: Int) -> String {
        var text = ""
        for place in lower.indices {
            let glyph: Character =
                switch (upper?[place] ?? false, lower[place]) {
                case (true, true): "█"
                case (true, false): "▀"
                case (false, true): "▄"
                case (false, false): " "
                }
            text += String(repeating: glyph, count: scale)
        }
        return text
    }

    /// - Returns: the columns taken.
    @discardableResult
    public func draw(in region: Region, column: Int = 0, row: Int = 0, style: Style = .text) -> Int {
        for (offset, line) in rows.enumerated() {
            region.put(line, column: column, row: row + offset, style: style)
        }
        return width
    }
}
