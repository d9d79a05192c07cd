import Civil

/// The occurrences of one rule on its local clock, in order and lazily, as seconds since 1970-01-01T00:00 of that clock.
///
/// It ends with COUNT, with UNTIL, at `through`, or with the year 9999: a rule that never occurs is found out by then, in
/// milliseconds.
struct RuleWalk: IteratorProtocol {
    /// 9999-12-31T23:59:59.
    static let end = 253_402_300_799

    private var walk: any IteratorProtocol<Int>
    private var remaining: Int
    /// Nothing before it is counted: DTSTART, or a later time up to which counting was done by arithmetic.
    private let first: Int
    /// Nothing before it is wanted.
    private let from: Int
    private let through: Int

    /// - Parameters:
    ///   - from: where the interest begins. Without COUNT the walk begins near it; with COUNT everything from DTSTART on has
    ///     to be counted, but for rules whose occurrences lie evenly.
    ///   - through: where it ends, in the same seconds.
    init(_ rule: RecurrenceRule, start: LocalTime, from: Int = .min, through: Int = RuleWalk.end) {
        let begin = Int(start.milliseconds.quotientAndRemainder(dividingBy: 1000).quotient)
        let complete = rule.completed(from: start)
        self.from = from
        self.through = min(through, rule.lastSecond, Self.end)
        remaining = rule.count ?? .max
        var first = max(begin, from)
        if let count = rule.count {
            if let step = rule.evenStep {
                remaining = max(0, count - min(count, (first - begin).ceilDivided(by: step)))
            } else {
                first = begin
            }
        }
        self.first = first
        walk =
            switch rule.frequency {
            case .yearly, .monthly, .weekly:
                CalendarWalk(complete, start: begin, from: first, through: self.through)
            case .daily, .hourly, .minutely, .secondly:
                ClockWalk(complete, start: begin, from: first, through: self.through)
            }
    }

    mutating func next() -> Int? {
        while remaining > 0, let second = walk.next(), second <= through {
            guard second >= first else { continue }
            if remaining != .max { remaining -= 1 }
            if second >= from { return second }
        }
        return nil
    }
}

extension RecurrenceRule {
    /// The last second UNTIL allows on the rule's own clock; an instant is told there by whoever knows the zone.
    fileprivate var lastSecond: Int {
        switch until {
        case .date(let date): (date.days + 1) * DayNumber.seconds - 1
        case .local(let local): Int(local.milliseconds / 1000)
        case .instant, nil: RuleWalk.end
        }
    }

    /// How many seconds lie between any two neighbours, for rules without any BY part that step along the clock.
    fileprivate var evenStep: Int? {
        guard months.isEmpty, weeks.isEmpty, yearDays.isEmpty, monthDays.isEmpty, days.isEmpty, hours.isEmpty,
            minutes.isEmpty, seconds.isEmpty, positions.isEmpty
        else { return nil }
        switch frequency {
        case .yearly, .monthly: return nil
        case .weekly: return 7 * 86_400 * interval
        case .daily: return 86_400 * interval
        case .hourly: return 3600 * interval
        case .minutely: return 60 * interval
        case .secondly: return interval
        }
    }
}
