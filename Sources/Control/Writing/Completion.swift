import Shows
import Terminal

/// What could be meant by what has been typed into a cell so far.
struct Completion: Equatable, Sendable {
    private static let most = 6
    /// Everything that could ever be meant in this cell, collected when it was opened.
    var words: [String] = []
    private(set) var items: [String] = []
    /// The item under the list's cursor; nil until one is chosen.
    private(set) var chosen: Int?
    /// How many characters before the cursor an item stands in for.
    private var replaced = 0
    private var typed = ""
    /// Whether what is typed is a whole word of them already.
    private var isWhole = false

    /// Whether a key takes the first item: something is typed, and it is no whole word yet.
    var offersFirst: Bool { !items.isEmpty && !typed.isEmpty && !isWhole }

    mutating func close() {
        items = []
        chosen = nil
    }

    /// Lists what begins with the text, then what holds it.
    /// - Parameter mark: typed before it, and replaced with it: an opening quote.
    mutating func find(_ text: String, behind mark: String = "", among words: [String]) {
        chosen = nil
        typed = text
        replaced = mark.count + text.count
        let wanted = text.lowercased()
        isWhole = false
        var begins: [String] = []
        var holds: [String] = []
        for word in words where begins.count < Self.most {
            if word == text {
                isWhole = true
                continue
            }
            let lowered = word.lowercased()
            if lowered.hasPrefix(wanted) {
                begins.append(word)
            } else if !wanted.isEmpty, holds.count < Self.most, lowered.contains(wanted) {
                holds.append(word)
            }
        }
        items = Array((begins + holds).prefix(Self.most))
    }

    /// - Returns: whether there was another to choose.
    mutating func choose(by step: Int) -> Bool {
        guard !items.isEmpty else { return false }
        let next = (chosen ?? (step > 0 ? -1 : items.count)) + step
        chosen = items.indices.contains(next) ? next : nil
        return true
    }

    /// Puts the chosen item, or the first, in the place of what was typed of it.
    mutating func take(into field: inout TextField, quoted: Bool) {
        guard let item = items.indices.contains(chosen ?? 0) ? items[chosen ?? 0] : nil else { return }
        for _ in 0..<replaced { _ = field.handle(KeyStroke(.backspace)) }
        field.insert(quoted ? ActionDraft.quoted(item) : item)
        close()
    }
}

/// An action line as far as it has been typed: which word comes next, and what it may be.
struct ActionDraft: Equatable {
    static let verbs = [
        "scene", "mute", "unmute", "text", "play", "stop", "show", "hide", "record", "stream", "pin", "wait", "note",
        "obs",
    ]
    /// What has been typed of the word at the cursor, its opening quote included.
    var partial: String
    var expects: Expectation

    enum Expectation: Equatable { case verb, scene, source, transition, order, nothing }

    /// - Parameter text: up to the cursor.
    init(_ text: String) {
        var words: [String] = []
        var word: String?
        var isQuoted = false
        for character in text {
            if character == "\"" { isQuoted.toggle() }
            if !isQuoted, character == ";" {
                words = []
                word = nil
            } else if !isQuoted, character == " " {
                if let done = word { words.append(done) }
                word = nil
            } else {
                word = (word ?? "") + String(character)
            }
        }
        partial = word ?? ""
        expects =
            switch (words.first, words.count) {
            case (nil, _): .verb
            case ("scene", 1): .scene
            case ("scene", 3) where words[2] == "with": .transition
            case ("mute", 1), ("unmute", 1), ("text", 1), ("play", 1), ("stop", 1), ("show", 1), ("hide", 1): .source
            case ("record", 1), ("stream", 1): .order
            default: .nothing
            }
        // A quoted name that is closed has been said.
        if partial.count > 1, partial.first == "\"", partial.last == "\"" { expects = .nothing }
    }

    /// Names of one plain word need no quotes.
    static func quoted(_ name: String) -> String {
        guard name.contains(where: { !$0.isLetter && !$0.isNumber && $0 != "-" && $0 != "_" }) else { return name }
        let escaped = name.reduce(into: "") { text, character in
            if character == "\"" || character == "\\" { text.append("\\") }
            text.append(character)
        }
        return "\"\(escaped)\""
    }
}
