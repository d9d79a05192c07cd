import Civil

/// One `NAME=VALUE` of a rule, on its way in.
struct RulePart {
    /// The parts there are, by the names RFC 5545 gives them.
    enum Name: String, CaseIterable {
        case frequency = "FREQ"
        case until = "UNTIL"
        case count = "COUNT"
        case interval = "INTERVAL"
        case seconds = "BYSECOND"
        case minutes = "BYMINUTE"
        case hours = "BYHOUR"
        case days = "BYDAY"
        case monthDays = "BYMONTHDAY"
        case yearDays = "BYYEARDAY"
        case weeks = "BYWEEKNO"
        case months = "BYMONTH"
        case positions = "BYSETPOS"
        case weekStart = "WKST"
    }

    let name: Name
    private let value: String
    private let written: String
    private let rule: String

    init(_ text: String, of rule: String) throws(UnreadableRule) {
        let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        let key = sides[0].trimmed.uppercased()
        let trouble = { (reason: String) in UnreadableRule(text: rule, part: text, reason: reason) }
        if key == "RSCALE" || key == "SKIP" {
            throw trouble("\(key) (RFC 7529) is not supported; only the Gregorian calendar is, so leave it out")
        }
        guard let name = Name(rawValue: key) else {
            let meant = Suggestion.nearest(to: key, in: Name.allCases.map(\.rawValue))
            throw trouble(
                meant.map { "unknown part; did you mean \($0)?" }
                    ?? "unknown part; expected one of \(Name.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        guard sides.count == 2, !sides[1].trimmed.isEmpty else { throw trouble("expected \(key)= and a value") }
        self.name = name
        self.rule = rule
        written = text
        value = sides[1].trimmed.uppercased()
    }

    func trouble(_ reason: String) -> UnreadableRule { UnreadableRule(text: rule, part: written, reason: reason) }

    func frequency() throws(UnreadableRule) -> RecurrenceRule.Frequency {
        guard let frequency = RecurrenceRule.Frequency(rawValue: value) else {
            throw trouble("expected YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY")
        }
        return frequency
    }

    func number() throws(UnreadableRule) -> Int { try number(value) }

    func numbers() throws(UnreadableRule) -> [Int] {
        Set(try list().map { text throws(UnreadableRule) in try number(text) }).sorted()
    }

    func days() throws(UnreadableRule) -> [RecurrenceRule.Day] {
        let days = try list().map { text throws(UnreadableRule) in
            let ordinal = text.dropLast(2)
            return RecurrenceRule.Day(
                try weekday(String(text.suffix(2))), ordinal: ordinal.isEmpty ? nil : try number(String(ordinal)))
        }
        return Set(days).sorted()
    }

    func weekday() throws(UnreadableRule) -> Weekday { try weekday(value) }

    func time() throws(UnreadableRule) -> CalendarTime {
        do throws(UnreadableTime) {
            return try CalendarTime(parsing: value)
        } catch {
            throw trouble(
                "expected a date, a local time or one in UTC, such as 20261231, 20261231T235959 or 20261231T165959Z")
        }
    }

    private func list() throws(UnreadableRule) -> [String] {
        let items = value.split(separator: ",", omittingEmptySubsequences: false).map { $0.trimmed }
        guard !items.contains("") else { throw trouble("a comma stands too many; expected values between the commas") }
        return items
    }

    private func number(_ text: String) throws(UnreadableRule) -> Int {
        guard let number = Int(text), number.magnitude <= 1_000_000_000_000 else {
            throw trouble("\"\(text)\" is no number; expected whole numbers")
        }
        return number
    }

    private func weekday(_ text: String) throws(UnreadableRule) -> Weekday {
        guard let weekday = Weekday(code: text) else {
            let example = name == .days ? ", or with a number before it, such as 1MO or -1FR" : ""
            throw trouble("\"\(text)\" is no weekday; expected MO, TU, WE, TH, FR, SA or SU\(example)")
        }
        return weekday
    }
}

extension Weekday {
    /// iCalendar's two letters: `MO`.
    var code: String { String(short.prefix(2)).uppercased() }

    init?(code: String) {
        guard let weekday = Weekday.allCases.first(where: { $0.code == code }) else { return nil }
        self = weekday
    }
}
