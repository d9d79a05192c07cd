import Civil

/// Reads days as people type them: `25 Nov`, `Wed 25 Nov 2026`, `2026-11-25`, `fri`, `+7`.
enum DayReader {
    static let expected = "25 Nov, 2026-11-25, fri or +7"

    /// - Parameter base: the day that is looked at: a weekday is the first such day from it on, and a date without a year the
    ///   one nearest to it.
    static func day(_ text: String, from base: LocalDate) throws(PlanTrouble) -> LocalDate {
        guard let day = read(text[...].trimmed.lowercased(), from: base) else {
            throw PlanTrouble("\u{201c}\(text)\u{201d} is no day; expected \(expected)")
        }
        return day
    }

    private static func read(_ text: String, from base: LocalDate) -> LocalDate? {
        if let date = try? LocalDate(iso: text) { return date }
        if let sign = text.first, sign == "+" || sign == "-", let days = Int(text), abs(days) <= 3660 {
            return base.adding(days: days)
        }
        var words = text.split { $0 == " " || $0 == "," || $0 == "/" || $0 == "." }[...]
        if let first = words.first, let weekday = weekday(first) {
            words.removeFirst()
            guard !words.isEmpty else {
                return (0..<7).map { base.adding(days: $0) }.first { $0.weekday == weekday }
            }
        }
        guard words.count == 2 || words.count == 3, let first = words.popFirst(), let second = words.popFirst(),
            let day = Int(first), let month = Int(second) ?? month(second)
        else { return nil }
        let years = words.first.map { [Int($0) ?? 0] } ?? [base.year, base.year + 1, base.year - 1]
        return years.map { LocalDate(year: $0, month: month, day: day) }
            .filter { $0.isValid && $0.year >= 1970 && $0.year < 10_000 }
            .min { abs($0.days(since: base)) < abs($1.days(since: base)) }
    }

    /// By its first three letters.
    static func weekday(_ word: some StringProtocol) -> Weekday? {
        let word = word.lowercased()
        guard word.count >= 2 else { return nil }
        return Weekday.allCases.first { weekday in
            let name = weekday.short.lowercased()
            return word == String(name.prefix(2)) || word.hasPrefix(name)
        }
    }

    /// By its first three letters, in English or Indonesian.
    private static func month(_ word: some StringProtocol) -> Int? {
        guard word.count >= 3 else { return nil }
        let names = [
            ["jan"], ["feb"], ["mar"], ["apr"], ["may", "mei"], ["jun"], ["jul"], ["aug", "agu", "ags"], ["sep"],
            ["oct", "okt"], ["nov"], ["dec", "des"],
        ]
        return names.firstIndex { $0.contains(String(word.prefix(3)).lowercased()) }.map { $0 + 1 }
    }
}
