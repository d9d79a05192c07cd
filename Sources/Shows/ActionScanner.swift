/// Cuts an action line into words, each with the column it begins at.
struct ActionScanner {
    private let scalars: String.UnicodeScalarView
    private var place: String.Index
    /// Counted from 1.
    private var column = 1

    struct Word {
        var text: String
        var column: Int
    }

    init(_ text: String) {
        scalars = text.unicodeScalars
        place = scalars.startIndex
    }

    private var isAtEnd: Bool { place == scalars.endIndex }

    private mutating func step() {
        place = scalars.index(after: place)
        column += 1
    }

    /// The next word of this statement; nil at its end. Separators before the first word of a statement are passed over.
    mutating func word() throws(ActionTrouble) -> Word? {
        skipSpace()
        guard !isAtEnd, scalars[place] != ";" else { return nil }
        let column = column
        if scalars[place] == "\"" { return Word(text: try quoted(), column: column) }
        let start = place
        while !isAtEnd, scalars[place] != " ", scalars[place] != ";" { step() }
        return Word(text: String(scalars[start..<place]), column: column)
    }

    mutating func required(_ expected: String) throws(ActionTrouble) -> Word {
        guard let word = try word() else { throw ActionTrouble(column: column, found: "", expected: expected) }
        return word
    }

    mutating func name(_ expected: String) throws(ActionTrouble) -> String { try required(expected).text }

    /// Passes over a word if it is the next one.
    mutating func skip(_ expected: String) throws(ActionTrouble) -> Bool {
        let before = (place, column)
        if let word = try word(), word.text == expected { return true }
        (place, column) = before
        return false
    }

    /// Passes over the end of a statement; anything else there is an error.
    mutating func endOfStatement() throws(ActionTrouble) {
        if let extra = try word() {
            throw ActionTrouble(column: extra.column, found: extra.text, expected: "; or the end of the line")
        }
        while !isAtEnd, scalars[place] == ";" || scalars[place] == " " { step() }
    }

    /// A JSON object as it stands, if the next thing is one: braces and brackets are matched, quotes respected.
    mutating func object() throws(ActionTrouble) -> String? {
        skipSpace()
        guard !isAtEnd, scalars[place] == "{" else { return nil }
        let start = place
        var depth = 0
        var isQuoted = false
        while !isAtEnd {
            switch scalars[place] {
            case "\\" where isQuoted: step()
            case "\"": isQuoted.toggle()
            case "{" where !isQuoted, "[" where !isQuoted: depth += 1
            case "}" where !isQuoted, "]" where !isQuoted: depth -= 1
            default: break
            }
            if !isAtEnd { step() }
            if depth == 0 { return String(scalars[start..<place]) }
        }
        throw ActionTrouble(column: column, found: "", expected: "a closing }")
    }

    private mutating func skipSpace() {
        while !isAtEnd, scalars[place] == " " { step() }
    }

    private mutating func quoted() throws(ActionTrouble) -> String {
        step()
        var text = String.UnicodeScalarView()
        var start = place
        while !isAtEnd, scalars[place] != "\"" {
            if scalars[place] == "\\", scalars.index(after: place) < scalars.endIndex {
                text += scalars[start..<place]
                step()
                start = place
            }
            step()
        }
        guard !isAtEnd else { throw ActionTrouble(column: column, found: "", expected: "a closing quote") }
        let rest = scalars[start..<place]
        step()
        return text.isEmpty ? String(rest) : String(text + rest)
    }
}
