import Civil
import Shows

// What is ticked off before a show: the [[preflight]] tables of config.toml.

extension TableReader {
    /// The house's own list; nil where the file has none.
    mutating func preflight() -> ChecklistTemplate? {
        var used: Set<String> = []
        guard let rows = tables("preflight", { $0.preflightRow(besides: &used) }) else { return nil }
        return ChecklistTemplate(rows: rows)
    }

    private mutating func preflightRow(besides used: inout Set<String>) -> ChecklistTemplate.Row? {
        let title = text("title", expected: "what is to be done, such as \"vouchers\"")
        let lead = text("at", expected: "a time before the start, such as \"-30m\"") { Self.lead($0) }
        let scope: ChecklistTemplate.Scope? = choice("for")
        let expected = "letters, digits and - that no other row has, and not \"wrap\""
        let given = text("key", expected: expected) { Self.isKey($0) ? $0 : nil }
        let key = given ?? title.map(Self.key(from:)) ?? ""
        guard let title, let lead else {
            if !has("title") {
                refuseTable("has no title", expected: "what is to be done, such as title = \"vouchers\"")
            }
            if !has("at") { refuseTable("has no at", expected: "a time before the start, such as at = \"-30m\"") }
            return nil
        }
        guard Self.isKey(key) else {
            if !has("key") { refuseTable("has a title that makes no key", expected: "a key of its own: \(expected)") }
            return nil
        }
        guard used.insert(key).inserted else {
            if has("key") {
                refuse("key", "is \"\(key)\", as another row's", expected: expected)
            } else {
                refuse("title", "makes the key \"\(key)\", as another row's", expected: "a key of its own: \(expected)")
            }
            return nil
        }
        return ChecklistTemplate.Row(key: key, title: title, lead: lead, scope: scope ?? .show)
    }

    /// `-60m` or `-1h30m`: how long before the start.
    private static func lead(_ text: String) -> Milliseconds? {
        guard text.first == "-" else { return nil }
        return try? Milliseconds(parsing: String(text.dropFirst()))
    }

    private static func isKey(_ key: String) -> Bool {
        !key.isEmpty && key.count <= 40 && key != "wrap" && key.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    }

    /// `microphone by ear` → `microphone-by-ear`.
    private static func key(from title: String) -> String {
        title.lowercased().split { !($0.isLetter || $0.isNumber) }.joined(separator: "-")
    }
}
