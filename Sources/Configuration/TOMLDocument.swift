import TOMLKit

/// A TOML text that reads as TOML: its values by the library, the places of its keys by our own walk.
struct TOMLDocument {
    let file: String
    let keys: KeyPositions
    let root: TOMLTable

    init(_ text: String, file: String) throws(ConfigurationTroubles) {
        self.file = file
        // The library reads as far as a zero byte and would keep silent about the rest.
        if let zero = text.utf8.firstIndex(of: 0) {
            let line = text.utf8[..<zero].count { $0 == UInt8(ascii: "\n") } + 1
            throw ConfigurationTroubles([.init(file: file, line: line, problem: "holds a zero byte", expected: "text")])
        }
        keys = KeyPositions(text)
        guard keys.duplicates.isEmpty else {
            throw ConfigurationTroubles(keys.duplicates.map { Self.trouble($0, file: file) })
        }
        do {
            root = try TOMLTable(string: text)
        } catch let error as TOMLParseError {
            throw ConfigurationTroubles([Self.trouble(error, in: text, file: file)])
        } catch {
            throw ConfigurationTroubles([.init(file: file, problem: "is no TOML: \(error)")])
        }
    }

    private static func trouble(_ duplicate: KeyPositions.Duplicate, file: String) -> ConfigurationTrouble {
        ConfigurationTrouble(
            file: file, line: duplicate.again.line, column: duplicate.again.column,
            key: KeyPositions.text(duplicate.path), problem: "is set twice, first on line \(duplicate.first.line)",
            mend: "keep one of them")
    }

    private static func trouble(_ error: TOMLParseError, in text: String, file: String) -> ConfigurationTrouble {
        let line = error.source.begin.line
        let lines = text.split(separator: "\n", maxSplits: line, omittingEmptySubsequences: false)
        let written = line >= 1 && line <= lines.count ? lines[line - 1].lowercased() : ""
        // The library's words quote the text, which must not carry a password to a screen or a log.
        let words = written.contains("password") ? "the value is not written as TOML asks" : error.description
        return ConfigurationTrouble(
            file: file, line: line, column: error.source.begin.column, problem: "is no TOML: \(plain(words))")
    }

    /// In one line, without control characters.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : $0 }.filter { $0.unicodeScalars.allSatisfy { $0.value >= 32 } })
    }

    /// Where a key stands, or the nearest table it is in.
    func position(of path: [String]) -> Position? {
        for length in stride(from: path.count, to: 0, by: -1) {
            if let position = keys[Array(path[..<length])] { return position }
        }
        return nil
    }

    func trouble(
        _ path: [String], _ problem: String, expected: String? = nil, mend: String? = nil
    ) -> ConfigurationTrouble {
        let position = position(of: path)
        return ConfigurationTrouble(
            file: file, line: position?.line, column: position?.column, key: KeyPositions.text(path), problem: problem,
            expected: expected, mend: mend)
    }
}

extension TOMLType {
    /// In words for people, to follow "is".
    var inWords: String {
        switch self {
        case .table: "a table"
        case .array: "a list"
        case .string: "a text"
        case .int: "a whole number"
        case .double: "a number"
        case .bool: "true or false"
        case .date: "a date"
        case .time: "a time"
        case .dateTime: "a date and time"
        }
    }
}
