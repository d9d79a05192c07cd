import Civil

/// What a person types at a row: `Rian: batch 14` is Rian's word, `batch 14` that of whoever types it.
public struct TickLine: Hashable, Sendable {
    /// Nil where no name was typed.
    public var name: String?
    public var text: String

    /// A name stands before a colon and is at most three words without digits: `start at 20: 30` names nobody.
    public init(_ line: String) {
        let whole = line.trimmed
        guard let colon = whole.firstIndex(of: ":") else {
            text = whole
            return
        }
        let before = whole[..<colon].trimmed
        let words = before.split(separator: " ")
        let isName =
            (1...3).contains(words.count) && before.count <= 40
            && before.allSatisfy { $0.isLetter || " .'-".contains($0) }
        name = isName ? before : nil
        text = isName ? whole[whole.index(after: colon)...].trimmed : whole
    }
}
