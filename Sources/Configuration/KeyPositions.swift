/// Where a text stands in a file, both from 1, the column in characters.
struct Position: Hashable {
    var line: Int
    var column: Int
}

/// Where each key of a TOML text stands: what the TOML library cannot tell about a text it has read.
///
/// The text is walked once, by the shape of TOML alone (TOML 1.0.0: keys, strings, arrays, inline tables); what the values
/// mean is left to the library. A text that is no TOML gives the keys up to where it stops making sense.
struct KeyPositions: Equatable {
    /// A key that was set before.
    struct Duplicate: Equatable {
        var path: [String]
        var first: Position
        var again: Position
    }

    /// By the whole path; an element of an array is `[0]`, `[1]` … after the array's own path.
    private(set) var all: [[String]: Position] = [:]
    private(set) var duplicates: [Duplicate] = []
    private var defined: [[String]: Position] = [:]

    init(_ text: String) {
        var walk = TOMLWalk(text)
        walk.document(&self)
    }

    subscript(path: [String]) -> Position? { all[path] }

    /// `rooms.A.panic_mutes[1]`, with names quoted where TOML asks for it.
    static func text(_ path: [String]) -> String {
        var text = ""
        for part in path {
            let isElement = part.first == "[" && part.last == "]" && Int(part.dropFirst().dropLast()) != nil
            if !text.isEmpty, !isElement { text += "." }
            text += isElement || isBare(part) ? part : "\"\(part)\""
        }
        return text
    }

    private static func isBare(_ key: String) -> Bool {
        !key.isEmpty && key.unicodeScalars.allSatisfy(TOMLWalk.isBare)
    }

    /// Notes a key, and the tables that its dots open on the way.
    mutating func note(_ path: [String], below prefix: Int, at position: Position) {
        for length in (prefix + 1)..<max(prefix + 1, path.count) where all[Array(path[..<length])] == nil {
            all[Array(path[..<length])] = position
        }
        if all[path] == nil { all[path] = position }
    }

    /// Notes that a key or a table gets its content here, which may happen once.
    mutating func define(_ path: [String], at position: Position) {
        if let first = defined[path] {
            duplicates.append(Duplicate(path: path, first: first, again: position))
        } else {
            defined[path] = position
        }
    }
}
