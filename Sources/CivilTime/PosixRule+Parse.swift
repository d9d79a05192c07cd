import Civil

extension PosixRule {
    /// Nil for a text that is no rule.
    init?(_ text: String) {
        var reader = RuleReader(text)
        guard let name = reader.name(), let west = reader.time(hours: 0...24) else { return nil }
        standard = Zone.Clock(offset: -west, abbreviation: name)
        guard !reader.isAtEnd else { return }

        guard let summerName = reader.name() else { return nil }
        var offset = standard.offset + 3600
        if !reader.isAtEnd, !reader.isAt(",") {
            guard let west = reader.time(hours: 0...24) else { return nil }
            offset = -west
        }
        let clock = Zone.Clock(offset: offset, abbreviation: summerName, isSummerTime: true)
        guard !reader.isAtEnd else {
            // POSIX leaves a rule without days to the system; all systems take those of the United States.
            summer = Summer(
                clock: clock, start: Change(day: .weekday(0, week: 2, month: 3), seconds: 7200),
                end: Change(day: .weekday(0, week: 1, month: 11), seconds: 7200))
            return
        }
        guard let start = reader.change(), let end = reader.change(), reader.isAtEnd else { return nil }
        summer = Summer(clock: clock, start: start, end: end)
    }
}

/// Reads the parts of a rule from the front of its text.
private struct RuleReader {
    private var rest: Substring

    init(_ text: String) { rest = text[...] }

    var isAtEnd: Bool { rest.isEmpty }

    func isAt(_ mark: Character) -> Bool { rest.first == mark }

    mutating func skip(_ mark: Character) -> Bool {
        guard rest.first == mark else { return false }
        rest.removeFirst()
        return true
    }

    /// `CET`, or `<+07>`.
    mutating func name() -> String? {
        if skip("<") {
            let name = rest.prefix { $0 != ">" }
            rest = rest[name.endIndex...]
            return skip(">") && name.count >= 3 ? String(name) : nil
        }
        let name = rest.prefix { $0.isASCII && $0.isLetter }
        rest = rest[name.endIndex...]
        return name.count >= 3 ? String(name) : nil
    }

    /// `7`, `-5:30`, `+10:00:00`, in seconds.
    mutating func time(hours: ClosedRange<Int>) -> Int? {
        let sign = skip("-") ? -1 : (skip("+") ? 1 : 1)
        guard let hour = number(), hours.contains(hour) else { return nil }
        var seconds = hour * 3600
        for unit in [60, 1] where skip(":") {
            guard let part = number(), part < 60 else { return nil }
            seconds += part * unit
        }
        return sign * seconds
    }

    /// `,M3.5.0/3`, `,J60`, `,59/-2`.
    mutating func change() -> PosixRule.Change? {
        guard skip(","), let day = day() else { return nil }
        guard skip("/") else { return PosixRule.Change(day: day, seconds: 7200) }
        return time(hours: 0...167).map { PosixRule.Change(day: day, seconds: $0) }
    }

    private mutating func day() -> PosixRule.Day? {
        if skip("M") {
            guard let month = number(), (1...12).contains(month), skip("."), let week = number(),
                (1...5).contains(week),
                skip("."), let weekday = number(), weekday < 7
            else { return nil }
            return .weekday(weekday, week: week, month: month)
        }
        if skip("J") { return number().flatMap { (1...365).contains($0) ? .withoutLeapDay($0) : nil } }
        return number().flatMap { $0 <= 365 ? .counted($0) : nil }
    }

    private mutating func number() -> Int? {
        let digits = rest.prefix { ("0"..."9").contains($0) }
        guard (1...3).contains(digits.count) else { return nil }
        rest = rest[digits.endIndex...]
        return Int(digits)
    }
}
