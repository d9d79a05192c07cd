import Civil
import TOMLKit

/// Reads the keys of one table, collects what is wrong with them, and knows in the end which keys nobody asked for.
///
/// A key that is absent reads as nil; so does one that is wrong, after its trouble is noted.
struct TableReader {
    let document: TOMLDocument
    private(set) var troubles: [ConfigurationTrouble] = []
    private let table: TOMLTable
    private let path: [String]
    private var asked: [String] = []

    init(_ document: TOMLDocument) {
        self.init(document, document.root, [])
    }

    private init(_ document: TOMLDocument, _ table: TOMLTable, _ path: [String]) {
        self.document = document
        self.table = table
        self.path = path
    }

    /// The table's keys in the order of the file.
    var keys: [String] { inOrder(table.keys) }

    private func inOrder(_ keys: [String]) -> [String] {
        keys.map { (key: $0, position: document.keys[path + [$0]] ?? Position(line: 0, column: 0)) }
            .sorted { ($0.position.line, $0.position.column, $0.key) < ($1.position.line, $1.position.column, $1.key) }
            .map(\.key)
    }

    mutating func refuse(_ key: String, _ problem: String, expected: String? = nil, mend: String? = nil) {
        troubles.append(document.trouble(path + [key], problem, expected: expected, mend: mend))
    }

    /// Refuses a key anywhere in the file, which was right by itself.
    mutating func refuse(wholePath path: [String], _ problem: String, expected: String, mend: String?) {
        troubles.append(document.trouble(path, problem, expected: expected, mend: mend))
    }

    /// A text that is not empty and holds no control characters.
    mutating func text(_ key: String, expected: String = "a text in quotes") -> String? {
        guard let value = value(key) else { return nil }
        guard let text = value.string else { return wrongType(key, value, expected) }
        guard !text.isEmpty else { return wrong(key, "is empty", expected) }
        guard text.isPlain else { return wrong(key, "holds control characters", expected) }
        return text
    }

    /// A text that `read` understands, and what may be shown of one that it does not.
    mutating func text<Value>(
        _ key: String, expected: String, shown: (String) -> String = { $0 }, _ read: (String) -> Value?
    ) -> Value? {
        guard let text = text(key, expected: expected) else { return nil }
        guard let value = read(text) else { return wrong(key, "is \"\(shown(text))\"", expected) }
        return value
    }

    /// One of the names of an enum.
    mutating func choice<Choice>(_ key: String) -> Choice?
    where Choice: RawRepresentable & CaseIterable, Choice.RawValue == String {
        let names = Choice.allCases.map { "\"\($0.rawValue)\"" }
        return text(key, expected: "one of " + names.joined(separator: ", ")) { Choice(rawValue: $0) }
    }

    mutating func number(_ key: String, in range: ClosedRange<Double>, expected: String) -> Double? {
        guard let value = value(key) else { return nil }
        guard let number = value.double ?? value.int.map(Double.init) else { return wrongType(key, value, expected) }
        guard range.contains(number) else {
            return wrong(key, "is \(value.int.map(String.init) ?? "\(number)")", expected)
        }
        return number
    }

    mutating func flag(_ key: String) -> Bool? {
        guard let value = value(key) else { return nil }
        guard let flag = value.bool else { return wrongType(key, value, "true or false") }
        return flag
    }

    /// A list of texts; one text alone counts as a list of one.
    mutating func texts(_ key: String, expected: String) -> [String]? {
        guard let value = value(key) else { return nil }
        if value.type == .string { return text(key, expected: expected).map { [$0] } }
        guard let array = value.array else { return wrongType(key, value, expected) }
        var texts: [String] = []
        for (index, element) in array.enumerated() {
            guard let text = element.string, !text.isEmpty, text.isPlain else {
                troubles.append(
                    document.trouble(
                        path + [key, "[\(index)]"],
                        element.type == .string ? "is empty or holds control characters" : "is \(element.type.inWords)",
                        expected: "a text in quotes"))
                continue
            }
            texts.append(text)
        }
        return texts
    }

    func has(_ key: String) -> Bool { table[key] != nil }

    func isTable(_ key: String) -> Bool { table[key]?.type == .table }

    /// The table under a key, read by `body` to its last key.
    mutating func table<Value>(_ key: String, _ body: (inout TableReader) -> Value) -> Value? {
        guard let value = value(key) else { return nil }
        guard let inner = value.table else {
            return wrongType(key, value, "a table, such as [\(KeyPositions.text(path + [key]))]")
        }
        var reader = TableReader(document, inner, path + [key])
        let result = body(&reader)
        reader.finish()
        troubles += reader.troubles
        return result
    }

    /// The list of tables under a key (`[[key]]`), each read by `body` to its last key.
    mutating func tables<Value>(_ key: String, _ body: (inout TableReader) -> Value?) -> [Value]? {
        guard let value = value(key) else { return nil }
        let expected = "a list of tables, each begun by [[\(KeyPositions.text(path + [key]))]]"
        guard let array = value.array else { return wrongType(key, value, expected) }
        var values: [Value] = []
        for (index, element) in array.enumerated() {
            let place = path + [key, "[\(index)]"]
            guard let inner = element.tomlValue.table else {
                troubles.append(document.trouble(place, "is \(element.type.inWords)", expected: expected))
                continue
            }
            var reader = TableReader(document, inner, place)
            if let value = body(&reader) { values.append(value) }
            reader.finish()
            troubles += reader.troubles
        }
        return values
    }

    /// Refuses the table as a whole.
    mutating func refuseTable(_ problem: String, expected: String) {
        troubles.append(document.trouble(path, problem, expected: expected))
    }

    /// Refuses every key that nobody asked for.
    mutating func finish() {
        for key in inOrder(table.keys.filter { !asked.contains($0) }) {
            if let meant = Suggestion.nearest(to: key, in: asked) {
                refuse(key, "is not known", mend: "did you mean \"\(meant)\"?")
            } else {
                refuse(key, "is not known", expected: "one of " + asked.joined(separator: ", "))
            }
        }
    }

    private mutating func value(_ key: String) -> TOMLValue? {
        asked.append(key)
        return table[key]?.tomlValue
    }

    private mutating func wrongType<Value>(_ key: String, _ value: TOMLValue, _ expected: String) -> Value? {
        wrong(key, "is \(value.type.inWords)", expected)
    }

    private mutating func wrong<Value>(_ key: String, _ problem: String, _ expected: String) -> Value? {
        refuse(key, problem, expected: expected)
        return nil
    }
}

extension String {
    /// No control characters, which a terminal or a log would obey.
    var isPlain: Bool { unicodeScalars.allSatisfy { $0.value >= 32 && !(0x7F...0x9F).contains($0.value) } }
}
