extension TOMLWalk {
    /// Any of the four kinds of string; nil where it does not end.
    mutating func string() -> String? {
        guard let quote = peek() else { return nil }
        take()
        var length = 1
        while length < 3, peek() == quote {
            take()
            length += 1
        }
        if length == 2 { return "" }
        var text = ""
        var closing = 0
        while let next = peek() {
            take()
            if next == quote {
                closing += 1
                if closing == length {
                    // Up to two quotes may stand right before the three that end a string of several lines.
                    while length == 3, peek() == quote, closing < 5 {
                        take()
                        closing += 1
                    }
                    return text
                }
                continue
            }
            closing = 0
            if length == 1, Self.isNewline(next) { return nil }
            if next == "\\", quote == "\"" {
                text += escape()
            } else {
                text.unicodeScalars.append(next)
            }
        }
        return nil
    }

    /// What follows a backslash; a line's end and marks unknown to TOML stand for nothing.
    private mutating func escape() -> String {
        guard let mark = peek() else { return "" }
        take()
        switch mark {
        case "b": return "\u{8}"
        case "t": return "\t"
        case "n": return "\n"
        case "f": return "\u{C}"
        case "r": return "\r"
        case "e": return "\u{1B}"
        case "\"", "\\": return String(Character(mark))
        case "u", "U":
            var digits = ""
            while digits.count < (mark == "u" ? 4 : 8), let next = peek(), Character(next).isHexDigit {
                digits.unicodeScalars.append(next)
                take()
            }
            return UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init).map { String(Character($0)) } ?? ""
        default: return ""
        }
    }

    func peek() -> Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

    /// Blanks, and with `newlines` also line ends and comments.
    mutating func skipBlank(newlines: Bool = false) {
        while let next = peek() {
            if Self.isBlank(next) || (newlines && Self.isNewline(next)) {
                take()
            } else if newlines, next == "#" {
                while let next = peek(), !Self.isNewline(next) { take() }
            } else {
                return
            }
        }
    }

    /// The return before a line feed is as good as a blank.
    static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\r" }

    static func isNewline(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" }

    /// May stand in a key without quotes.
    static func isBare(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
        default: false
        }
    }
}
