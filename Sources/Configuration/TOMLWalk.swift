/// Walks the scalars of a TOML text and notes where its keys stand.
struct TOMLWalk {
    let scalars: [Unicode.Scalar]
    private(set) var index = 0
    private var position = Position(line: 1, column: 1)
    private var tableCounts: [[String]: Int] = [:]
    /// As deep as the library itself goes.
    private static let deepest = 256

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    mutating func document(_ keys: inout KeyPositions) {
        var table: [String] = []
        while true {
            skipBlank(newlines: true)
            guard let next = peek() else { return }
            if next == "[" {
                guard let header = header(&keys) else { return }
                table = header
            } else {
                guard pair(in: table, depth: 0, &keys) else { return }
            }
        }
    }

    /// `[a.b]` or `[[a.b]]`: the path of the table that follows.
    private mutating func header(_ keys: inout KeyPositions) -> [String]? {
        take()
        let isElement = peek() == "["
        if isElement { take() }
        skipBlank()
        let start = position
        guard let written = dottedKey() else { return nil }
        while let next = peek(), next == "]" || Self.isBlank(next) { take() }

        var path: [String] = []
        for (index, part) in written.enumerated() {
            path.append(part)
            let count = tableCounts[path]
            if isElement, index == written.count - 1 {
                keys.note(path, below: 0, at: start)
                tableCounts[path] = (count ?? 0) + 1
                path.append("[\(count ?? 0)]")
            } else if let count {
                // A name that has become a list of tables means the latest of them.
                path.append("[\(count - 1)]")
            }
        }
        keys.note(path, below: 0, at: start)
        keys.define(path, at: start)
        return path
    }

    /// `a.b = value`; false where the text stops making sense.
    private mutating func pair(in table: [String], depth: Int, _ keys: inout KeyPositions) -> Bool {
        let start = position
        guard let key = dottedKey() else { return false }
        skipBlank()
        guard peek() == "=" else { return false }
        take()
        let path = table + key
        keys.note(path, below: table.count, at: start)
        keys.define(path, at: start)
        return value(path, depth: depth + 1, &keys)
    }

    private mutating func value(_ path: [String], depth: Int, _ keys: inout KeyPositions) -> Bool {
        guard depth <= Self.deepest else { return false }
        skipBlank()
        guard let next = peek() else { return false }
        switch next {
        case "\"", "'":
            return string() != nil
        case "[":
            return array(path, depth: depth, &keys)
        case "{":
            return inlineTable(path, depth: depth, &keys)
        default:
            while let next = peek(), !Self.isNewline(next), next != ",", next != "]", next != "}", next != "#" {
                take()
            }
            return true
        }
    }

    private mutating func array(_ path: [String], depth: Int, _ keys: inout KeyPositions) -> Bool {
        take()
        var count = 0
        while true {
            skipBlank(newlines: true)
            guard let next = peek() else { return false }
            if next == "]" || next == "," {
                take()
                if next == "]" { return true }
                continue
            }
            let element = path + ["[\(count)]"]
            keys.note(element, below: path.count, at: position)
            let before = index
            guard value(element, depth: depth + 1, &keys), index > before else { return false }
            count += 1
        }
    }

    private mutating func inlineTable(_ path: [String], depth: Int, _ keys: inout KeyPositions) -> Bool {
        take()
        while true {
            skipBlank(newlines: true)
            guard let next = peek() else { return false }
            if next == "}" || next == "," {
                take()
                if next == "}" { return true }
                continue
            }
            guard pair(in: path, depth: depth, &keys) else { return false }
        }
    }

    private mutating func dottedKey() -> [String]? {
        var path: [String] = []
        while true {
            skipBlank()
            guard let part = simpleKey() else { return nil }
            path.append(part)
            skipBlank()
            guard peek() == "." else { return path }
            take()
        }
    }

    private mutating func simpleKey() -> String? {
        if peek() == "\"" || peek() == "'" { return string() }
        var key = ""
        while let next = peek(), Self.isBare(next) {
            key.unicodeScalars.append(next)
            take()
        }
        return key.isEmpty ? nil : key
    }

    /// Steps over one character, which may be a line's end.
    mutating func take() {
        guard index < scalars.count else { return }
        if Self.isNewline(scalars[index]) {
            position = Position(line: position.line + 1, column: 1)
        } else {
            position.column += 1
        }
        index += 1
    }
}
