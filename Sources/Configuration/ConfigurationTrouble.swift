/// One thing that is wrong with a file a person wrote: where, what, what was expected and how to mend it.
public struct ConfigurationTrouble: Error, Hashable, Sendable {
    /// The file's path, or the name of an environment variable.
    public var file: String
    /// From 1; nil where the trouble is with the file as a whole.
    public var line: Int?
    /// In characters from 1; nil where `line` is.
    public var column: Int?
    /// The whole key: `rooms.A.stats_hz`; nil for troubles of no key.
    public var key: String?
    /// What is wrong: `is 20`.
    public var problem: String
    /// What would be right: `a number from 0.2 to 10`.
    public var expected: String?
    /// What to do: `chmod 600 FILE`.
    public var mend: String?

    public init(
        file: String, line: Int? = nil, column: Int? = nil, key: String? = nil, problem: String,
        expected: String? = nil, mend: String? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.key = key
        self.problem = problem
        self.expected = expected
        self.mend = mend
    }
}

/// One line: `config.toml:4: key "theme": is a whole number; expected a text`.
extension ConfigurationTrouble: CustomStringConvertible {
    public var description: String {
        var text = file
        if let line { text += ":\(line)" }
        // A key says where to look; a text that is no TOML has no key yet.
        if key == nil, line != nil, let column { text += ":\(column)" }
        text += ": "
        if let key { text += "key \"\(key)\": " }
        text += problem
        if let expected { text += "; expected \(expected)" }
        if let mend { text += "; \(mend)" }
        return text
    }
}

/// Everything that is wrong with one file, in the order of its lines; never empty.
public struct ConfigurationTroubles: Error, Hashable, Sendable, CustomStringConvertible {
    public var all: [ConfigurationTrouble]

    public init(_ all: [ConfigurationTrouble]) { self.all = all }

    /// A line each.
    public var description: String { all.map(\.description).joined(separator: "\n") }
}
