import Civil

/// Reads numbers and words from the front of a text that a person typed, whatever blanks stand between them.
struct WordScanner {
    private var rest: Substring

    init(_ text: String) { rest = text.trimmed.lowercased()[...] }

    var isAtEnd: Bool { rest.isEmpty }

    private mutating func skipBlanks() { rest = rest.drop(while: \.isBlank) }

    /// Digits, of any number up to 15.
    mutating func digits() -> Substring? {
        let found = rest.prefix { $0.isASCII && $0.isNumber }
        guard (1...15).contains(found.count) else { return nil }
        rest = rest[found.endIndex...]
        return found
    }

    mutating func skip(_ mark: Character) -> Bool {
        guard rest.first == mark else { return false }
        rest.removeFirst()
        return true
    }

    /// Passes over one of some marks, with the blanks around it.
    mutating func skip(anyOf marks: String) -> Bool {
        let before = rest
        skipBlanks()
        guard let first = rest.first, marks.contains(first) else {
            rest = before
            return false
        }
        rest.removeFirst()
        skipBlanks()
        return true
    }

    /// A run of letters, or one of the marks for minutes and seconds.
    mutating func word() -> Substring? {
        let before = rest
        skipBlanks()
        var found = rest.prefix(while: \.isLetter)
        if found.isEmpty { found = rest.prefix { "'\"’″′”".contains($0) } }
        guard !found.isEmpty else {
            rest = before
            return nil
        }
        rest = rest[found.endIndex...]
        skipBlanks()
        return found
    }

    /// Digits with a fraction behind a point or a comma, as it is written.
    mutating func decimal() -> Double? {
        let before = rest
        guard let whole = digits() else { return nil }
        let pointed = rest
        if skip(".") || skip(",") {
            if let fraction = digits() { return Double("\(whole).\(fraction)") }
            rest = pointed
        }
        guard let number = Double(whole) else {
            rest = before
            return nil
        }
        return number
    }
}
