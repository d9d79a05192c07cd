import Civil
import Shows
import Staffing

/// When hosts can work, as people type it: `Mon-Fri 10-26; Sat Sun 8-12 14-22`.
enum AvailabilityText {
    static func write(_ week: [Int: [DaySpan]]) -> String {
        let whole = Weekday.allCases.allSatisfy { week[$0.rawValue] == [.wholeDay] }
        guard !whole else { return "always" }
        var parts: [String] = []
        var run: [Weekday] = []
        for day in Weekday.allCases {
            if let last = run.last, week[last.rawValue] != week[day.rawValue] {
                parts.append(write(run, week[last.rawValue] ?? []))
                run = []
            }
            run.append(day)
        }
        if let last = run.last { parts.append(write(run, week[last.rawValue] ?? [])) }
        return parts.filter { !$0.isEmpty }.joined(separator: "; ")
    }

    private static func write(_ days: [Weekday], _ spans: [DaySpan]) -> String {
        guard let first = days.first, let last = days.last, !spans.isEmpty else { return "" }
        let name = days.count == 1 ? first.short : "\(first.short)-\(last.short)"
        return "\(name) \(write(spans))"
    }

    static func write(_ exceptions: [String: [DaySpan]]) -> String {
        exceptions.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.isEmpty ? "off" : write($0.value))" }
            .joined(separator: "; ")
    }

    private static func write(_ spans: [DaySpan]) -> String {
        spans.map { "\(clock($0.from))-\(clock($0.until))" }.joined(separator: " ")
    }

    private static func clock(_ minutes: Int) -> String {
        let rest = minutes % 60
        return "\(minutes / 60)" + (rest == 0 ? "" : ":\(rest < 10 ? "0" : "")\(rest)")
    }

    // MARK: Reading

    static func week(_ text: String) throws(PlanTrouble) -> [Int: [DaySpan]] {
        guard text.trimmed.lowercased() != "always" else { return Availability.always.week }
        var week: [Int: [DaySpan]] = [:]
        for part in text.split(separator: ";") where !String(part).trimmed.isEmpty {
            var days: [Int] = []
            var spans: [DaySpan] = []
            for word in part.split(separator: " ") {
                if let found = weekdays(String(word)), spans.isEmpty {
                    days += found
                } else {
                    spans.append(try span(String(word)))
                }
            }
            guard !days.isEmpty, !spans.isEmpty else {
                throw PlanTrouble(
                    "\u{201c}\(String(part).trimmed)\u{201d}: expected \(HostField.availability.expected)")
            }
            for day in days { week[day] = spans }
        }
        return week
    }

    static func exceptions(_ text: String) throws(PlanTrouble) -> [String: [DaySpan]] {
        var exceptions: [String: [DaySpan]] = [:]
        for part in text.split(separator: ";") where !String(part).trimmed.isEmpty {
            let words = part.split(separator: " ").map(String.init)
            guard words.count > 1, let date = try? LocalDate(iso: words[0]) else {
                throw PlanTrouble("\u{201c}\(String(part).trimmed)\u{201d}: expected \(HostField.exceptions.expected)")
            }
            var spans: [DaySpan] = []
            for word in words.dropFirst() where word.lowercased() != "off" { spans.append(try span(word)) }
            exceptions[date.iso] = spans
        }
        return exceptions
    }

    /// `Mon`, `Mon-Fri`; a range may go over Sunday.
    private static func weekdays(_ word: String) -> [Int]? {
        let names = word.lowercased().split(separator: "-").map(String.init)
        let days = names.compactMap { name in Weekday.allCases.first { $0.short.lowercased() == name }?.rawValue }
        guard !days.isEmpty, days.count == names.count, days.count <= 2 else { return nil }
        guard let first = days.first, let last = days.last, days.count == 2 else { return days }
        return (0..<7).map { (first - 1 + $0) % 7 + 1 }.prefix((last - first + 7) % 7 + 1).map { $0 }
    }

    /// `10-26`, `10:30-22`.
    static func span(_ word: String) throws(PlanTrouble) -> DaySpan {
        let ends = word.split(separator: "-").map { minutes(String($0)) }
        guard ends.count == 2, let from = ends[0], let until = ends[1], let span = DaySpan(from: from, until: until)
        else {
            throw PlanTrouble("\u{201c}\(word)\u{201d} is no time of a day; expected such as 10-22 or 18:30-26")
        }
        return span
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count <= 2, let hours = Int(parts[0]), (0...48).contains(hours) else { return nil }
        guard parts.count == 2 else { return hours * 60 }
        guard parts[1].count == 2, let minutes = Int(parts[1]), (0..<60).contains(minutes) else { return nil }
        return hours * 60 + minutes
    }
}
