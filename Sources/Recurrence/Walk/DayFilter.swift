import Civil

/// Which days a completed rule leaves in: what BYMONTH, BYMONTHDAY, BYYEARDAY, BYDAY and BYWEEKNO name in common.
///
/// Whether RFC 5545's table says that a part expands or limits, the days it stands for are the same: with DTSTART's own day
/// written into the rule, each part is a set of days and the rule means their intersection. So one month at a time is worked
/// out as the bits of a number, bit 0 its first day, and a month without such a day costs one step.
struct DayFilter {
    private let months: UInt16
    private let monthDays: [Int]
    private let yearDays: [Int]
    /// Bit 0 is Monday.
    private let weekdays: UInt32
    private let ordinals: [(number: Int, weekday: Int)]
    private let scope: RecurrenceRule.OrdinalScope
    private let hasDays: Bool
    private let hasMonthDays: Bool
    private let hasYearDays: Bool
    private let weekYears: WeekYears?

    init(_ rule: RecurrenceRule) {
        months = rule.months.isEmpty ? ~0 : rule.months.reduce(0) { (1...12).contains($1) ? $0 | 1 << $1 : $0 }
        monthDays = rule.monthDays
        yearDays = rule.yearDays
        scope = rule.ordinalScope
        hasDays = !rule.days.isEmpty
        let isPlain = { (day: RecurrenceRule.Day) in day.ordinal == nil }
        let everyOne =
            switch rule.ordinalScope {
            case .none: rule.days.filter { isPlain($0) || (1...53).contains($0.ordinal?.magnitude ?? 0) }
            case .month, .year: rule.days.filter(isPlain)
            }
        weekdays = everyOne.reduce(0) { $0 | 1 << ($1.weekday.rawValue - 1) }
        ordinals = rule.days.compactMap { day in day.ordinal.map { ($0, day.weekday.rawValue - 1) } }
        hasMonthDays = !rule.monthDays.isEmpty
        hasYearDays = !rule.yearDays.isEmpty
        weekYears = rule.weeks.isEmpty ? nil : WeekYears(weeks: rule.weeks, start: rule.weekStart)
    }

    /// Whether a month is worth a look.
    func names(month: Int) -> Bool { months & 1 << month != 0 }

    /// The days of that month that are in, bit 0 its first.
    func days(of month: Int, in year: Int) -> UInt32 {
        guard names(month: month) else { return 0 }
        let span = DaySpan(month: month, of: year)
        var days: UInt32 = (1 << span.length) - 1
        if hasMonthDays { days &= span.bits(of: monthDays, countedIn: span) }
        if hasYearDays { days &= span.bits(of: yearDays, countedIn: DaySpan(year: year)) }
        if hasDays {
            switch scope {
            case .none: days &= everyWeekday(of: span)
            case .month: days &= everyWeekday(of: span) | numberedWeekdays(of: span, countedIn: span)
            case .year: days &= everyWeekday(of: span) | numberedWeekdays(of: span, countedIn: DaySpan(year: year))
            }
        }
        if let weekYears {
            for day in 0..<span.length where days & 1 << day != 0 && !weekYears.contains(span.first + day) {
                days &= ~(1 << day)
            }
        }
        return days
    }

    /// The week's seven bits, turned so that bit 0 is the weekday of the month's first day, and repeated five times.
    private func everyWeekday(of month: DaySpan) -> UInt32 {
        let turn = DayNumber.weekday(month.first)
        let week = (weekdays >> turn | weekdays << (7 - turn)) & 0x7F
        return week | week << 7 | week << 14 | week << 21 | (week & 0x7) << 28
    }

    private func numberedWeekdays(of month: DaySpan, countedIn span: DaySpan) -> UInt32 {
        ordinals.reduce(0) { days, ordinal in
            let (number, weekday) = ordinal
            if number > 0 {
                let first = (weekday - DayNumber.weekday(span.first) + 7) % 7
                return days | month.bits(of: [first + 7 * (number - 1) + 1], countedIn: span)
            }
            let last = (DayNumber.weekday(span.first + span.length - 1) - weekday + 7) % 7
            return number == 0 ? days : days | month.bits(of: [7 * (number + 1) - last - 1], countedIn: span)
        }
    }
}

/// A month or a year, by its first day and how many it has.
private struct DaySpan {
    let first: Int
    let length: Int

    init(month: Int, of year: Int) {
        first = LocalDate(year: year, month: month, day: 1).days
        length = LocalDate.daysInMonth(month, of: year)
    }

    init(year: Int) {
        first = LocalDate(year: year, month: 1, day: 1).days
        length = LocalDate.isLeap(year) ? 366 : 365
    }

    /// The days of this span with these numbers in another: 1 is its first, -1 its last, and 0 none.
    func bits(of numbers: [Int], countedIn span: DaySpan) -> UInt32 {
        numbers.reduce(0) { bits, number in
            guard number != 0, number.magnitude <= span.length else { return bits }
            let day = span.first + (number > 0 ? number - 1 : span.length + number) - first
            return (0..<length).contains(day) ? bits | 1 << day : bits
        }
    }
}
