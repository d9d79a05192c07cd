import Civil
import Recurrence

/// Reads how often a show repeats as people say it, or as RFC 5545 writes it.
enum RepeatReader {
    static let expected =
        "daily, weekdays, weekly, weekly mon thu, every 2 weeks, monthly, monthly last fri, or FREQ=…; empty is once"

    /// - Parameter day: the first day, which says what is left open.
    /// - Returns: nil for a show that does not repeat.
    static func rule(_ text: String, from day: LocalDate) throws(PlanTrouble) -> RecurrenceRule? {
        let words = text[...].trimmed
        if words.isEmpty || words.lowercased() == "once" { return nil }
        if words.uppercased().contains("FREQ") || words.uppercased().hasPrefix("RRULE") {
            do throws(UnreadableRule) { return try RecurrenceRule(parsing: words) } catch {
                throw PlanTrouble(error.description)
            }
        }
        guard let rule = preset(words.lowercased().split { $0 == " " || $0 == "," }.map(String.init), day) else {
            throw PlanTrouble("\u{201c}\(text)\u{201d} is no repetition; expected \(expected)")
        }
        return rule
    }

    private static func preset(_ words: [String], _ day: LocalDate) -> RecurrenceRule? {
        guard let first = words.first else { return nil }
        let rest = Array(words.dropFirst())
        switch first {
        case "daily" where rest.isEmpty: return RecurrenceRule(.daily)
        case "weekdays" where rest.isEmpty:
            return weekly([.monday, .tuesday, .wednesday, .thursday, .friday])
        case "weekends" where rest.isEmpty: return weekly([.saturday, .sunday])
        case "weekly": return rest.isEmpty ? weekly([day.weekday]) : weekdays(rest).map { weekly($0) }
        case "every": return every(rest, day)
        case "monthly": return monthly(rest, day)
        default: return weekdays(words).map { weekly($0) }
        }
    }

    private static func weekly(_ days: [Weekday]) -> RecurrenceRule {
        var rule = RecurrenceRule(.weekly)
        rule.days = Set(days).sorted().map { RecurrenceRule.Day($0) }
        return rule
    }

    private static func weekdays(_ words: [String]) -> [Weekday]? {
        let days = words.filter { $0 != "on" && $0 != "and" }.compactMap { DayReader.weekday($0) }
        let isWhole = days.count == words.count { $0 != "on" && $0 != "and" }
        return days.isEmpty || !isWhole ? nil : days
    }

    /// `2 weeks`, `2 weeks mon thu`, `3 days`, `2 months`.
    private static func every(_ words: [String], _ day: LocalDate) -> RecurrenceRule? {
        guard words.count >= 2, let count = Int(words[0]), (1...52).contains(count) else { return nil }
        let rest = Array(words.dropFirst(2))
        var rule: RecurrenceRule?
        switch words[1] {
        case "day", "days": rule = rest.isEmpty ? RecurrenceRule(.daily) : nil
        case "week", "weeks": rule = rest.isEmpty ? weekly([day.weekday]) : weekdays(rest).map { weekly($0) }
        case "month", "months": rule = monthly(rest, day)
        default: return nil
        }
        rule?.interval = count
        return rule
    }

    /// On the first day's number, `15`, or `2nd wed`, `last fri`.
    private static func monthly(_ words: [String], _ day: LocalDate) -> RecurrenceRule? {
        var rule = RecurrenceRule(.monthly)
        let words = words.filter { $0 != "on" && $0 != "the" }
        switch words.count {
        case 0: rule.monthDays = [day.day]
        case 1:
            guard let number = Int(words[0]), (1...31).contains(number) else { return nil }
            rule.monthDays = [number]
        case 2:
            let ordinals = ["1st": 1, "first": 1, "2nd": 2, "second": 2, "3rd": 3, "third": 3, "4th": 4, "last": -1]
            guard let ordinal = ordinals[words[0]], let weekday = DayReader.weekday(words[1]) else { return nil }
            rule.days = [RecurrenceRule.Day(weekday, ordinal: ordinal)]
        default: return nil
        }
        return rule
    }

    /// As it is typed where it has a short form, else as RFC 5545 writes it.
    static func words(of rule: RecurrenceRule) -> String {
        guard rule.count == nil, rule.until == nil else { return rule.description }
        let days = rule.days.map { $0.weekday.short.lowercased() }
        var plain = RecurrenceRule(rule.frequency)
        plain.interval = rule.interval
        plain.days = rule.days
        plain.monthDays = rule.monthDays
        guard plain == rule, rule.days.allSatisfy({ $0.ordinal == nil }) else { return rule.description }
        let every = rule.interval == 1
        switch rule.frequency {
        case .daily where days.isEmpty && rule.monthDays.isEmpty:
            return every ? "daily" : "every \(rule.interval) days"
        case .weekly where !days.isEmpty && rule.monthDays.isEmpty:
            if every, rule == weekly([.monday, .tuesday, .wednesday, .thursday, .friday]) { return "weekdays" }
            return (["\(every ? "weekly" : "every \(rule.interval) weeks")"] + days).joined(separator: " ")
        case .monthly where days.isEmpty && rule.monthDays.count == 1 && rule.monthDays[0] > 0:
            return "\(every ? "monthly" : "every \(rule.interval) months") \(rule.monthDays[0])"
        case .yearly, .monthly, .weekly, .daily, .hourly, .minutely, .secondly: return rule.description
        }
    }
}
