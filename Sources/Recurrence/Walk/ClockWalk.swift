import Civil

/// The occurrences of a DAILY, HOURLY, MINUTELY or SECONDLY rule: it steps along the local clock, and what is not named is
/// passed by arithmetic, a day, an hour or a minute at once, never step by step.
struct ClockWalk: IteratorProtocol {
    private let unit: Int
    private let step: Int
    /// The unit DTSTART lies in, by its first second.
    private let origin: Int
    private let named: TimesOfDay
    private let filter: DayFilter
    /// The times within each unit, as seconds from its start; the same in every one, BYSETPOS included.
    private let times: [Int]
    private let through: Int
    private var position: Int
    private var page: MonthPage
    private var place = 0

    /// - Parameters: as of `CalendarWalk`.
    init(_ rule: RecurrenceRule, start: Int, from: Int, through: Int) {
        unit =
            switch rule.frequency {
            case .yearly, .monthly, .weekly, .daily: DayNumber.seconds
            case .hourly: 3600
            case .minutely: 60
            case .secondly: 1
            }
        step = unit * rule.interval
        origin = start.floorDivided(by: unit) * unit
        named = TimesOfDay(rule)
        filter = DayFilter(rule)
        let within = named.within(unit: unit)
        times = rule.positions.isEmpty ? within : rule.positions.picks(of: within.count).map { within[$0] }
        let canOccur =
            !times.isEmpty && (unit == DayNumber.seconds || named.canBegin(unit: unit, origin: origin, step: step))
        self.through = canOccur ? through : .min
        page = MonthPage(of: DayNumber.of(second: max(from, start)), filter)
        position = origin
        position = aligned(max(origin, from.floorDivided(by: unit) * unit))
    }

    mutating func next() -> Int? {
        if place == 0 { guard findUnit() else { return nil } }
        let second = position + times[place]
        place += 1
        if place == times.count {
            place = 0
            position += step
        }
        return second
    }

    /// Moves on to the next unit that the rule names, if there is one.
    private mutating func findUnit() -> Bool {
        while position <= through {
            let day = DayNumber.of(second: position)
            guard let nextDay = nextDay(from: day) else { return false }
            if nextDay != day {
                position = aligned(nextDay * DayNumber.seconds)
                continue
            }
            guard let target = nextTime(from: position - day * DayNumber.seconds) else {
                position = aligned((day + 1) * DayNumber.seconds)
                continue
            }
            if day * DayNumber.seconds + target == position { return true }
            position = aligned(day * DayNumber.seconds + target)
        }
        return false
    }

    /// The first day that is in, from `day` on; nil past the end.
    private mutating func nextDay(from day: Int) -> Int? {
        if day < page.first || day >= page.end { page = MonthPage(of: day, filter) }
        // Past a whole cycle of the calendar there is no such day.
        let last = min(DayNumber.of(second: through), day + DayNumber.cycle)
        var day = day
        while true {
            if let next = page.next(from: day) { return next }
            day = page.end
            guard day <= last else { return nil }
            page = MonthPage(of: day, filter)
        }
    }

    /// The first time of day that may begin a unit, from `second` on; nil when the day has none left.
    private func nextTime(from second: Int) -> Int? {
        guard unit < DayNumber.seconds else { return second }
        let (hour, rest) = second.quotientAndRemainder(dividingBy: 3600)
        guard let nextHour = TimesOfDay.next(named.hours, from: hour) else { return nil }
        if nextHour != hour { return nextHour * 3600 }
        guard unit < 3600 else { return second }
        guard let nextMinute = TimesOfDay.next(named.minutes, from: rest / 60) else { return (hour + 1) * 3600 }
        if nextMinute != rest / 60 { return hour * 3600 + nextMinute * 60 }
        guard unit < 60 else { return second }
        guard let nextSecond = TimesOfDay.next(named.seconds, from: rest % 60) else { return second - rest % 60 + 60 }
        return second - rest % 60 + nextSecond
    }

    /// The first unit of the rule's rhythm that does not begin before `second`.
    private func aligned(_ second: Int) -> Int { origin + (second - origin).ceilDivided(by: step) * step }
}
