import Civil

extension RecurrenceRule {
    /// Reads a rule as RFC 5545 writes it, in capitals or not, with or without `RRULE:` before it.
    ///
    /// COUNT beside UNTIL is read, though the standard forbids it: whichever comes first ends the series. RSCALE and SKIP are
    /// refused, as occurrences by another calendar would silently be wrong ones.
    public init(parsing text: String) throws(UnreadableRule) {
        var written = text.trimmed
        if written.uppercased().hasPrefix("RRULE:") { written = String(written.dropFirst(6)) }
        let parts = try written.split(separator: ";").map { part throws(UnreadableRule) in
            try RulePart(String(part), of: text)
        }
        guard let first = parts.first(where: { $0.name == .frequency }) else {
            throw UnreadableRule(text: text, part: "", reason: "FREQ is missing; expected such as FREQ=WEEKLY;BYDAY=MO")
        }
        self.init(try first.frequency())
        var names: Set<RulePart.Name> = []
        for part in parts {
            guard names.insert(part.name).inserted else { throw part.trouble("stands twice; leave one out") }
            try take(part)
        }
    }

    private mutating func take(_ part: RulePart) throws(UnreadableRule) {
        switch part.name {
        case .frequency: break
        case .interval:
            interval = try part.number()
            guard interval >= 1 else { throw part.trouble("expected 1 or more") }
        case .count:
            let number = try part.number()
            guard number >= 0 else { throw part.trouble("expected how many occurrences, such as COUNT=10") }
            count = number
        case .until: until = try part.time()
        case .seconds: seconds = try part.numbers()
        case .minutes: minutes = try part.numbers()
        case .hours: hours = try part.numbers()
        case .days: days = try part.days()
        case .monthDays: monthDays = try part.numbers()
        case .yearDays: yearDays = try part.numbers()
        case .weeks: weeks = try part.numbers()
        case .months: months = try part.numbers()
        case .positions: positions = try part.numbers()
        case .weekStart: weekStart = try part.weekday()
        }
    }
}
