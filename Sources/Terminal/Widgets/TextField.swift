/// One line of text being edited, by characters as people see them.
public struct TextField: Hashable, Sendable {
    /// What a key did to the field.
    public enum Outcome: Hashable, Sendable {
        case changed
        /// The cursor moved, or had nowhere to move to.
        case moved
        /// The field has no use for the key.
        case ignored
    }

    public private(set) var text: String
    /// How many characters stand before the cursor.
    public private(set) var cursor: Int

    public init(_ text: String = "") {
        self.text = Self.onOneLine(text)
        cursor = self.text.count
    }

    public mutating func handle(_ stroke: KeyStroke) -> Outcome {
        if let character = stroke.typed {
            insert(String(character))
            return .changed
        }
        if let plain = plainKey(stroke) { return plain }
        guard stroke.modifiers == .control, case .character(let letter) = stroke.key else { return .ignored }
        switch letter {
        case "a": return move(to: 0)
        case "e": return move(to: text.count)
        case "b": return move(to: cursor - 1)
        case "f": return move(to: cursor + 1)
        case "d": return remove(cursor..<cursor + 1)
        case "u": return remove(0..<cursor)
        case "k": return remove(cursor..<text.count)
        case "w": return remove(startOfWord..<cursor)
        default: return .ignored
        }
    }

    /// Puts a text in at the cursor; line ends and tabs become blanks.
    public mutating func insert(_ pasted: String) {
        let before = String(text.prefix(cursor)) + Self.onOneLine(pasted)
        let after = text.dropFirst(cursor)
        // Counted from the end, as a mark that is inserted may join the character before it.
        text = before + after
        cursor = text.count - after.count
    }

    /// Puts the cursor before a character, counted from 0; past the end it stands at the end.
    public mutating func place(cursor: Int) { self.cursor = min(max(0, cursor), text.count) }

    public mutating func clear() { self = TextField() }

    /// Draws the text in the first row, scrolled sideways so that the cursor is seen.
    /// - Returns: where the cursor stands, on the canvas.
    public func draw(in region: Region, style: Style = Style(.text, .field)) -> Point {
        region.fill(Rect(column: 0, row: 0, width: region.width, height: 1), style: style)
        let before = GlyphWidth.columns(of: String(text.prefix(cursor)))
        let scrolled = max(0, before - (region.width - 1))
        region.put(text, column: -scrolled, row: 0, style: style)
        return region.onCanvas(Point(column: before - scrolled, row: 0))
    }

    private mutating func plainKey(_ stroke: KeyStroke) -> Outcome? {
        guard stroke.modifiers.isEmpty else { return nil }
        switch stroke.key {
        case .left: return move(to: cursor - 1)
        case .right: return move(to: cursor + 1)
        case .home: return move(to: 0)
        case .end: return move(to: text.count)
        case .backspace: return remove(cursor - 1..<cursor)
        case .delete: return remove(cursor..<cursor + 1)
        case .character, .enter, .tab, .escape, .insert, .pageUp, .pageDown, .up, .down, .function: return nil
        }
    }

    private mutating func move(to place: Int) -> Outcome {
        cursor = max(0, min(place, text.count))
        return .moved
    }

    private mutating func remove(_ places: Range<Int>) -> Outcome {
        let places = places.clamped(to: 0..<text.count)
        guard !places.isEmpty else { return .moved }
        let start = text.index(text.startIndex, offsetBy: places.lowerBound)
        let end = text.index(start, offsetBy: places.count)
        text.removeSubrange(start..<end)
        cursor = min(places.lowerBound, text.count)
        return .changed
    }

    /// Where the word before the cursor begins, blanks after it included.
    private var startOfWord: Int {
        let before = text.prefix(cursor).reversed()
        let blanks = before.prefix { $0 == " " }.count
        return cursor - blanks - before.dropFirst(blanks).prefix { $0 != " " }.count
    }

    private static func onOneLine(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
    }
}
