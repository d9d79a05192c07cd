import Civil

/// The occurrences of a YEARLY, MONTHLY or WEEKLY rule: span by span, the days of each times the times of day.
struct CalendarWalk: IteratorProtocol {
    private let rule: RecurrenceRule
    private let filter: DayFilter
    private let weekYears: WeekYears?
    private let times: [Int]
    /// The span DTSTART lies in: its year, its month counted from year 0, or the first day of its week.
    private let origin: Int
    /// Spans from one to the next; a million of any lie past the year 9999, and arithmetic stays within its bounds.
    private let interval: Int
    private let through: Int
    /// The next span, counted from DTSTART's.
    private var span: Int
    private var days: [Int] = []
    /// What BYSETPOS picks of the present span; nil without it.
    private var picks: [Int]?
    private var place = 0
    private var end = 0

    /// - Parameters:
    ///   - rule: completed from DTSTART.
    ///   - from, through: seconds of the local clock; spans that end before `from` may be passed over.
    init(_ rule: RecurrenceRule, start: Int, from: Int, through: Int) {
        self.rule = rule
        self.through = through
        filter = DayFilter(rule.frequency == .yearly ? rule.withoutWeeks : rule)
        weekYears = rule.weeks.isEmpty ? nil : WeekYears(weeks: rule.weeks, start: rule.weekStart)
        times = TimesOfDay(rule).within(unit: DayNumber.seconds)
        origin = Self.span(of: DayNumber.of(second: start), rule, weekYears)
        interval = min(rule.interval, 1_000_000)
        let distance = Self.span(of: DayNumber.of(second: max(from, start)), rule, weekYears) - origin
        span = distance / (rule.frequency == .weekly ? 7 * interval : interval)
    }

    mutating func next() -> Int? {
        var empty = 0
        while place == end {
            guard empty <= cycle, fillNextSpan() else { return nil }
            empty += 1
        }
        defer { place += 1 }
        let index = picks?[place] ?? place
        return days[index / times.count] * DayNumber.seconds + times[index % times.count]
    }

    /// After so many spans the calendar's 400 years have gone round: what has not occurred by then never does.
    private var cycle: Int {
        switch rule.frequency {
        case .yearly: 400
        case .monthly: 400 * 12
        case .weekly: DayNumber.cycle / 7
        case .daily, .hourly, .minutely, .secondly: DayNumber.cycle
        }
    }

    /// False when no span is left.
    private mutating func fillNextSpan() -> Bool {
        days.removeAll(keepingCapacity: true)
        let steps = span * interval
        span += 1
        let first: Int
        switch rule.frequency {
        case .yearly:
            let year = origin + steps
            first = weekYears?.firstDay(of: year) ?? LocalDate(year: year, month: 1, day: 1).days
            if let weekYears {
                appendWeeks(of: year, weekYears)
            } else {
                for month in 1...12 where filter.names(month: month) { appendMonth(month, of: year) }
            }
        case .monthly:
            let (year, month) = (origin + steps).quotientAndRemainder(dividingBy: 12)
            first = LocalDate(year: year, month: month + 1, day: 1).days
            if filter.names(month: month + 1) { appendMonth(month + 1, of: year) }
        case .weekly:
            first = origin + steps * 7
            appendWeek(first)
        case .daily, .hourly, .minutely, .secondly: return false
        }
        guard first * DayNumber.seconds <= through else { return false }
        place = 0
        end = days.count * times.count
        if !rule.positions.isEmpty {
            let picked = rule.positions.picks(of: end)
            picks = picked
            end = picked.count
        }
        return true
    }

    private mutating func appendMonth(_ month: Int, of year: Int) {
        let first = LocalDate(year: year, month: month, day: 1).days
        var bits = filter.days(of: month, in: year)
        while bits != 0 {
            days.append(first + bits.trailingZeroBitCount)
            bits &= bits - 1
        }
    }

    private mutating func appendWeeks(of year: Int, _ weekYears: WeekYears) {
        for week in weekYears.firstDays(in: year) { appendWeek(week) }
    }

    private mutating func appendWeek(_ week: Int) {
        var page = MonthPage(of: week, filter)
        for day in week..<week + 7 {
            if day >= page.end { page = MonthPage(of: day, filter) }
            if page.contains(day) { days.append(day) }
        }
    }

    private static func span(of day: Int, _ rule: RecurrenceRule, _ weekYears: WeekYears?) -> Int {
        let date = LocalDate(days: day)
        return switch rule.frequency {
        case .yearly: weekYears?.year(of: day) ?? date.year
        case .monthly: date.year * 12 + date.month - 1
        case .weekly: day - (DayNumber.weekday(day) - rule.weekStart.rawValue + 8) % 7
        case .daily, .hourly, .minutely, .secondly: day
        }
    }
}

/// One month, and its days that are in.
struct MonthPage {
    let first: Int
    /// The first day after it.
    let end: Int
    private let days: UInt32

    init(of day: Int, _ filter: DayFilter) {
        let date = LocalDate(days: day)
        first = day - date.day + 1
        end = first + LocalDate.daysInMonth(date.month, of: date.year)
        days = filter.days(of: date.month, in: date.year)
    }

    func contains(_ day: Int) -> Bool { days & 1 << (day - first) != 0 }

    /// The first day that is in, from `day` of this month on.
    func next(from day: Int) -> Int? {
        TimesOfDay.next(UInt64(days), from: day - first).map { first + $0 }
    }
}

extension [Int] {
    /// Where these positions (1 the first, -1 the last) lie among `count` things, in order and none twice.
    func picks(of count: Int) -> [Int] {
        Set(compactMap { (1...).contains($0) && $0 <= count ? $0 - 1 : $0 < 0 && -$0 <= count ? count + $0 : nil })
            .sorted()
    }
}

extension RecurrenceRule {
    fileprivate var withoutWeeks: RecurrenceRule {
        var rule = self
        rule.weeks = []
        // Numbers before weekdays mean nothing beside weeks.
        if !weeks.isEmpty { rule.days = Set(days.map { Day($0.weekday) }).sorted() }
        return rule
    }
}
