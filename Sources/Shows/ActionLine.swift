import Civil

/// What an action line says, read from the text an operator types:
/// `scene "Host Cam" with Fade 300ms; mute Mic; text Banner "Serum −40 %"; play Bumper; record start; wait 2s;
/// obs SetInputVolume {"inputName":"Mic","inputVolumeDb":-6}`.
///
/// Statements are parted by `;`. A name of one plain word needs no quotes; inside quotes `\"` and `\\` are themselves.
public struct ActionLine: Hashable, Sendable {
    public var actions: [Action]

    public init(actions: [Action]) { self.actions = actions }

    /// Reads a line; an empty one has no actions.
    public init(parsing text: String) throws(ActionTrouble) {
        var scanner = ActionScanner(text)
        var actions: [Action] = []
        while let verb = try scanner.word() {
            actions.append(try Self.action(verb, &scanner))
            try scanner.endOfStatement()
        }
        self.actions = actions
    }

    private static func action(_ verb: ActionScanner.Word, _ scanner: inout ActionScanner) throws(ActionTrouble)
        -> Action
    {
        switch verb.text {
        case "scene": .scene(try scanner.name("a scene"), with: try mix(&scanner))
        case "mute": .mute(try scanner.name("an input"))
        case "unmute": .unmute(try scanner.name("an input"))
        case "text": .text(try scanner.name("a text input"), try scanner.name("its text"))
        case "play": .play(try scanner.name("a media input"))
        case "stop": .stop(try scanner.name("a media input"))
        case "show": .show(try scanner.name("a source"))
        case "hide": .hide(try scanner.name("a source"))
        case "record": .record(try order(&scanner))
        case "stream": .stream(try order(&scanner))
        case "pin": .pin(try scanner.name("a SKU"))
        case "wait": .wait(try length(try scanner.required("a length such as 2s or 300ms")))
        case "obs": try request(&scanner)
        case "note": .note(try scanner.name("the note's text"))
        default:
            throw ActionTrouble(
                column: verb.column, found: verb.text,
                expected: "scene, mute, unmute, text, play, stop, show, hide, record, stream, pin, wait, note or obs")
        }
    }

    private static func mix(_ scanner: inout ActionScanner) throws(ActionTrouble) -> Action.Mix? {
        guard try scanner.skip("with") else { return nil }
        let name = try scanner.name("a transition")
        guard let next = try scanner.word() else { return Action.Mix(name: name) }
        return Action.Mix(name: name, length: try length(next))
    }

    /// A request's name is one word of letters; its data, where it has any, an object in braces.
    private static func request(_ scanner: inout ActionScanner) throws(ActionTrouble) -> Action {
        let name = try scanner.required("a request such as SetInputVolume")
        guard name.text.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }) else {
            throw ActionTrouble(column: name.column, found: name.text, expected: "a request such as SetInputVolume")
        }
        return .request(name.text, try scanner.object() ?? "")
    }

    private static func order(_ scanner: inout ActionScanner) throws(ActionTrouble) -> Action.Order {
        let word = try scanner.required("start or stop")
        guard let order = Action.Order(rawValue: word.text) else {
            throw ActionTrouble(column: word.column, found: word.text, expected: "start or stop")
        }
        return order
    }

    private static func length(_ word: ActionScanner.Word) throws(ActionTrouble) -> Milliseconds {
        let digits = word.text.prefix { "0" <= $0 && $0 <= "9" }
        guard let count = Int64(digits), count <= 86_400_000, let unit = unit(word.text.dropFirst(digits.count)) else {
            throw ActionTrouble(column: word.column, found: word.text, expected: "a length such as 300ms, 2s or 1m")
        }
        return Milliseconds(count * unit)
    }

    /// In milliseconds.
    private static func unit(_ name: Substring) -> Int64? {
        switch name {
        case "ms": 1
        case "s": 1000
        case "m": 60_000
        default: nil
        }
    }
}

/// Where an action line cannot be read, and what would be right there.
public struct ActionTrouble: Error, Hashable, Sendable {
    /// Counted from 1.
    public var column: Int
    /// Empty at the end of the line.
    public var found: String
    public var expected: String

    public var message: String {
        found.isEmpty
            ? "column \(column): ends too early, expected \(expected)"
            : "column \(column): \u{201c}\(found)\u{201d}, expected \(expected)"
    }
}
