import Shows

// Campaign days and holidays: the [[days]] tables of config.toml.

extension TableReader {
    /// The house's own; nil where the file has none.
    mutating func days() -> DayCalendar? { tables("days") { $0.day() }.map { DayCalendar(entries: $0) } }

    private mutating func day() -> DayCalendar.Entry? {
        let name = text("name", expected: "what the days are called, such as \"Payday\"")
        let dates = texts("on", expected: "a text or a list of texts: \(DatePattern.expected)")
        let kind: DayLabel.Kind? = choice("kind")
        let needsShow = flag("needs_show") ?? false
        for (key, example) in [("name", "such as name = \"Payday\""), ("on", "such as on = \"25..31\"")] where !has(key)
        {
            refuseTable("has no \(key)", expected: example)
        }
        guard let name, let dates else { return nil }
        if dates.isEmpty { refuse("on", "is empty", expected: DatePattern.expected) }
        let patterns = dates.compactMap { text in
            let pattern = DatePattern(parsing: text)
            if pattern == nil { refuse("on", "holds \"\(text)\"", expected: DatePattern.expected) }
            return pattern
        }
        return DayCalendar.Entry(name, kind ?? .campaign, on: patterns, need: needsShow ? .show : .none)
    }
}
