/// Cuts an action line into words, each with the column it begins at.
struct ActionScanner {
    private let characters: [Unicode.Scalar]
    private var place = 0

    struct Word {
        var text: String
        var column: Int
    }

    init(_ text: String) { characters = Array(text.unicodeScalars) }

    /// The next word of this statement; nil at its end. Separators before the first word of a statement are passed over.
    mutating func word() throws(ActionTrouble) -> Word? {
        skipSpace()
        guard place < characters.count, characters[place] != ";" else { return nil }
        let column = place + 1
        if characters[place] == "\"" { return Word(text: try quoted(), column: column) }
        let start = place
        while place < characters.count, characters[place] != " ", characters[place] != ";" { place += 1 }
        return Word(text: Self.text(of: characters[start..<place]), column: column)
    }

    mutating func required(_ expected: String) throws(ActionTrouble) -> Word {
        guard let word = try word() else { throw ActionTrouble(column: place + 1, found: "", expected: expected) }
        return word
    }

    mutating func name(_ expected: String) throws(ActionTrouble) -> String { try required(expected).text }

    /// Passes over a word if it is the next one.
    mutating func skip(_ expected: String) throws(ActionTrouble) -> Bool {
        let before = place
        if let word = try word(), word.text == expected { return true }
        place = before
        return false
    }

    /// Passes over the end of a statement; anything else there is an error.
    mutating func endOfStatement() throws(ActionTrouble) {
        if let extra = try word() {
            throw ActionTrouble(column: extra.column, found: extra.text, expected: "; or the end of the line")
        }
        while place < characters.count, characters[place] == ";" || characters[place] == " " { place += 1 }
    }

    /// A JSON object as it stands, if the next thing is one: braces and brackets are matched, quotes respected.
    mutating func object() throws(ActionTrouble) -> String? {
        skipSpace()
        guard place < characters.count, characters[place] == "{" else { return nil }
        let start = place
        var depth = 0
        var isQuoted = false
        while place < characters.count {
            switch characters[place] {
            case "\\" where isQuoted: place += 1
            case "\"": isQuoted.toggle()
            case "{" where !isQuoted, "[" where !isQuoted: depth += 1
            case "}" where !isQuoted, "]" where !isQuoted: depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return Self.text(of: characters[start..<place]) }
        }
        place = characters.count
        throw ActionTrouble(column: place + 1, found: "", expected: "a closing }")
    }

    private mutating func skipSpace() {
        while place < characters.count, characters[place] == " " { place += 1 }
    }

    private mutating func quoted() throws(ActionTrouble) -> String {
        place += 1
        var text = String.UnicodeScalarView()
        while place < characters.count, characters[place] != "\"" {
            if characters[place] == "\\", place + 1 < characters.count { place += 1 }
            text.append(characters[place])
            place += 1
        }
        guard place < characters.count else {
            throw ActionTrouble(column: place + 1, found: "", expected: "a closing quote")
        }
        place += 1
        return String(text)
    }

    private static func text(of scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
