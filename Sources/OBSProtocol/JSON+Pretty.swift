extension JSON {
    /// For a person: a member a line, keys in order, with what holds nothing deeper on one line.
    public var pretty: String { pretty(indent: "") }

    private func pretty(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .null, .bool, .integer, .number, .string: return text
        case .array(let values) where values.allSatisfy(\.isPlain): return text
        case .array(let values):
            return "[\n" + values.map { inner + $0.pretty(indent: inner) }.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let members) where members.isEmpty: return "{}"
        case .object(let members):
            let lines = members.sorted { $0.key < $1.key }.map { key, value in
                "\(inner)\(JSON.string(key).text): \(value.pretty(indent: inner))"
            }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        }
    }

    private var isPlain: Bool {
        switch self {
        case .null, .bool, .integer, .number, .string: true
        case .array, .object: false
        }
    }

    /// The same with stars in the place of what opens a door: stream keys and passwords.
    public var masked: JSON {
        switch self {
        case .null, .bool, .integer, .number: self
        case .string(let text): .string(text.maskedAddress)
        case .array(let values): .array(values.map(\.masked))
        case .object(let members):
            .object(
                Dictionary(
                    uniqueKeysWithValues: members.map { key, value in
                        (key, Self.secrets.contains(key) && !value.isNull && value != "" ? "****" : value.masked)
                    }))
        }
    }

    /// What OBS's streaming services call their secrets.
    private static let secrets: Set<String> = ["key", "password", "bearer_token", "stream_key", "token"]
}

extension String {
    /// An address without what opens a door: the password before its host, and the query, in which platforms put their
    /// tokens. Other text stays as it is.
    public var maskedAddress: String {
        guard let scheme = firstRange(of: "://"), !self[..<scheme.lowerBound].contains(" ") else { return self }
        let rest = self[scheme.upperBound...]
        let query = rest.firstIndex(of: "?") ?? rest.endIndex
        let host = rest.firstIndex { $0 == "/" || $0 == "?" } ?? rest.endIndex
        let door = rest[..<host].lastIndex(of: "@")
        let place = door.map { "****" + String(rest[$0..<query]) } ?? String(rest[..<query])
        return String(self[..<scheme.upperBound]) + place + (query == rest.endIndex ? "" : "?****")
    }
}
