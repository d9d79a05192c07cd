import Civil

extension Zone {
    /// The zone as a VTIMEZONE that is right from an instant on, for programs that do not know its name.
    func lines(from instant: Instant) -> [ContentLine] {
        var changes: [ClockChange] = []
        var before = clock(at: instant)
        // What holds at the beginning counts from then on, though it may have come earlier.
        changes.append(ClockChange(shown: local(at: instant), from: before, to: before))
        for transition in transitions where transition.instant > instant {
            if transition.clock != before {
                let shown = LocalTime(
                    milliseconds: transition.instant.milliseconds + Int64(before.offset) * 1000)
                changes.append(ClockChange(shown: shown, from: before, to: transition.clock))
            }
            before = transition.clock
        }
        var kinds: [ClockChange.Kind] = []
        for change in changes where !kinds.contains(change.kind) { kinds.append(change.kind) }
        let parts = kinds.flatMap { kind in Self.lines(of: changes.filter { $0.kind == kind }) }
        return [ContentLine("BEGIN", "VTIMEZONE"), ContentLine("TZID", text: identifier)] + parts
            + [ContentLine("END", "VTIMEZONE")]
    }

    /// Changes of one kind, by a yearly rule as far as one fits the last of them.
    private static func lines(of changes: [ClockChange]) -> [ContentLine] {
        guard let last = changes.last else { return [] }
        let ruled = changes.count < 4 ? 0 : YearlyChange.fits(last.shown).map { $0.count(atEndOf: changes) }.max() ?? 0
        let rule = YearlyChange.fits(last.shown).first { $0.count(atEndOf: changes) == ruled }
        guard let rule, ruled >= 4 else { return observance(changes, rule: nil) }
        let single = changes.dropLast(ruled)
        return (single.isEmpty ? [] : observance(Array(single), rule: nil))
            + observance(Array(changes.suffix(ruled).prefix(1)), rule: rule)
    }

    private static func observance(_ changes: [ClockChange], rule: YearlyChange?) -> [ContentLine] {
        let kind = changes[0].kind
        let name = kind.to.isSummerTime ? "DAYLIGHT" : "STANDARD"
        var lines = [
            ContentLine("BEGIN", name), ContentLine("DTSTART", CalendarTime.local(changes[0].shown).basic),
            ContentLine("TZOFFSETFROM", ZoneOffset.writing(kind.from.offset)),
            ContentLine("TZOFFSETTO", ZoneOffset.writing(kind.to.offset)),
            ContentLine("TZNAME", text: kind.to.abbreviation),
        ]
        if let rule { lines.append(ContentLine("RRULE", rule.text)) }
        lines += changes.dropFirst().map { ContentLine("RDATE", CalendarTime.local($0.shown).basic) }
        return lines + [ContentLine("END", name)]
    }
}

/// A clock that is set, and what it showed at that moment.
private struct ClockChange {
    var shown: LocalTime
    var from: Zone.Clock
    var to: Zone.Clock

    struct Kind: Equatable {
        var from: Zone.Clock
        var to: Zone.Clock
    }

    var kind: Kind { Kind(from: from, to: to) }
}

/// The weekday of a month on which a clock is set every year.
private struct YearlyChange {
    var month: Int
    var weekday: Weekday
    /// 1…4, or -1 for the last.
    var week: Int
    var time: TimeOfDay

    /// What a day may be the example of: the last Sunday of its month, and the fourth, if it is both.
    static func fits(_ local: LocalTime) -> [YearlyChange] {
        let date = local.date
        let isLast = date.day + 7 > LocalDate.daysInMonth(date.month, of: date.year)
        let weeks = (isLast ? [-1] : []) + (date.day <= 28 ? [(date.day - 1) / 7 + 1] : [])
        return weeks.map {
            YearlyChange(month: date.month, weekday: date.weekday, week: $0, time: local.time)
        }
    }

    /// How many changes at the end of a list fit it, one a year.
    func count(atEndOf changes: [ClockChange]) -> Int {
        var year = changes.last?.shown.date.year ?? 0
        var count = 0
        for change in changes.reversed() {
            guard change.shown.date.year == year, date(in: year) == change.shown.date, change.shown.time == time else {
                break
            }
            count += 1
            year -= 1
        }
        return count
    }

    private func date(in year: Int) -> LocalDate {
        guard week > 0 else {
            let last = LocalDate(year: year, month: month, day: LocalDate.daysInMonth(month, of: year))
            return last.adding(days: -((last.weekday.rawValue - weekday.rawValue + 7) % 7))
        }
        let first = LocalDate(year: year, month: month, day: 1)
        return first.adding(days: (weekday.rawValue - first.weekday.rawValue + 7) % 7 + (week - 1) * 7)
    }

    /// `FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU`.
    var text: String {
        let codes = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
        return "FREQ=YEARLY;BYMONTH=\(month);BYDAY=\(week)\(codes[weekday.rawValue - 1])"
    }
}
