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

    /// The days of that month that are in; `first` is its first day, counted from 1970.
    func days(of month: Int, in year: Int, first: Int) -> UInt32 {
        guard names(month: month) else { return 0 }
        let length = LocalDate.daysInMonth(month, of: year)
        var days: UInt32 = (1 << length) - 1
        if hasMonthDays {
            days &= monthDays.reduce(0) { $0 | Self.bit($1 > 0 ? $1 - 1 : $1 < 0 ? length + $1 : -1, below: length) }
        }
        guard days != 0 else { return 0 }
        if hasYearDays || scope == .year {
            let newYear = LocalDate(year: year, month: 1, day: 1).days
            let yearLength = LocalDate.isLeap(year) ? 366 : 365
            if hasYearDays {
                days &= yearDays.reduce(0) {
                    let day = $1 > 0 ? $1 - 1 : yearLength + $1
                    return $1 == 0 || day < 0 ? $0 : $0 | Self.bit(newYear + day - first, below: length)
                }
            }
            if hasDays, scope == .year {
                days &= weekdays(first: first, length: length, scopeStart: newYear, scopeLength: yearLength)
            }
        }
        if hasDays, scope != .year {
            days &= weekdays(first: first, length: length, scopeStart: first, scopeLength: length)
        }
        if let weekYears, days != 0 {
            for day in 0..<length where days & 1 << day != 0 && !weekYears.contains(first + day) { days &= ~(1 << day) }
        }
        return days
    }

    private func weekdays(first: Int, length: Int, scopeStart: Int, scopeLength: Int) -> UInt32 {
        // The week's seven bits, turned so that bit 0 is the weekday of the month's first day, and repeated five times.
        let turn = DayNumber.weekday(first)
        let week = (weekdays >> turn | weekdays << (7 - turn)) & 0x7F
        var days = week | week << 7 | week << 14 | week << 21 | (week & 0x7) << 28
        guard scope != .none else { return days }
        for (number, weekday) in ordinals where number != 0 {
            let day: Int
            if number > 0 {
                day = (weekday - DayNumber.weekday(scopeStart) + 7) % 7 + 7 * (number - 1)
                guard day < scopeLength else { continue }
            } else {
                let last = scopeLength - 1
                day = last - (DayNumber.weekday(scopeStart + last) - weekday + 7) % 7 + 7 * (number + 1)
                guard day >= 0 else { continue }
            }
            days |= Self.bit(scopeStart + day - first, below: length)
        }
        return days
    }

    private static func bit(_ day: Int, below length: Int) -> UInt32 {
        (0..<length).contains(day) ? 1 << day : 0
    }
}
