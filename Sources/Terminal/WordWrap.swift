/// Breaks a text into lines between its words.
public enum WordWrap {
    /// The lines of a text that are at most `width` wide; a word that is wider is broken where it must be.
    public static func lines(of text: String, width: Int) -> [String] {
        guard width > 0 else { return [] }
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace) {
            var word = String(word)
            if let last = lines.last, GlyphWidth.columns(of: "\(last) \(word)") <= width {
                lines[lines.count - 1] = "\(last) \(word)"
                continue
            }
            while GlyphWidth.columns(of: word) > width {
                let head = prefix(of: word, width: width)
                lines.append(head)
                word = String(word.dropFirst(head.count))
            }
            if !word.isEmpty { lines.append(word) }
        }
        return lines
    }

    /// The lines of a text in letters of blocks; nil where a character has no letter, or a word is too wide.
    public static func blockLines(of text: String, width: Int, scale: Int = 1) -> [BlockText]? {
        var lines: [String] = []
        for word in text.split(whereSeparator: \.isWhitespace).map({ String($0) }) {
            guard let columns = BlockText.columns(of: word), columns * scale <= width else { return nil }
            if let last = lines.last, let joined = BlockText.columns(of: "\(last) \(word)"), joined * scale <= width {
                lines[lines.count - 1] = "\(last) \(word)"
            } else {
                lines.append(word)
            }
        }
        return lines.compactMap { BlockText($0, scale: scale) }
    }

    /// As many characters as fit; at least one, so that an end is reached.
    private static func prefix(of word: String, width: Int) -> String {
        var columns = 0
        var head = ""
        for character in word {
            columns += GlyphWidth.columns(of: String(character))
            guard columns <= width || head.isEmpty else { return head }
            head.append(character)
        }
        return head
    }
}
