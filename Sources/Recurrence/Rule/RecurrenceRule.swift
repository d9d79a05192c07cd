import Civil

/// When something repeats, as RFC 5545 says it (3.3.10): `FREQ=WEEKLY;BYDAY=MO,TH`.
///
/// Lists are sorted and name nothing twice, so two rules that say the same in another order are equal. An empty list is a
/// part that the rule does not have. Numbers out of range are kept, and match nothing.
public struct RecurrenceRule: Hashable, Sendable {
    /// The span a rule steps by.
    public enum Frequency: String, CaseIterable, Sendable {
        case yearly = "YEARLY"
        case monthly = "MONTHLY"
        case weekly = "WEEKLY"
        case daily = "DAILY"
        case hourly = "HOURLY"
        case minutely = "MINUTELY"
        case secondly = "SECONDLY"
    }

    /// A weekday, of which every one is meant, or the `ordinal`-th of the month or year, counted from its end when negative.
    public struct Day: Hashable, Sendable {
        public var weekday: Weekday
        public var ordinal: Int?

        public init(_ weekday: Weekday, ordinal: Int? = nil) {
            self.weekday = weekday
            self.ordinal = ordinal
        }
    }

    public var frequency: Frequency
    /// 1 and up: every that many spans.
    public var interval = 1
    /// How many occurrences the rule makes, from DTSTART on.
    public var count: Int?
    /// The last moment at which an occurrence may begin; a date stands for the whole day.
    public var until: CalendarTime?
    /// 0…59.
    public var seconds: [Int] = []
    /// 0…59.
    public var minutes: [Int] = []
    /// 0…23.
    public var hours: [Int] = []
    public var days: [Day] = []
    /// 1…31, or -31…-1 from the month's end.
    public var monthDays: [Int] = []
    /// 1…366, or -366…-1 from the year's end.
    public var yearDays: [Int] = []
    /// 1…53, or -53…-1 from the year's end.
    public var weeks: [Int] = []
    /// 1…12.
    public var months: [Int] = []
    /// Which of the occurrences of one span are meant: 1…366, or -366…-1 from its end.
    public var positions: [Int] = []
    /// The day on which weeks begin, for WEEKLY and for numbers of weeks.
    public var weekStart = Weekday.monday

    public init(_ frequency: Frequency) { self.frequency = frequency }
}

extension RecurrenceRule.Day: Comparable {
    public static func < (left: Self, right: Self) -> Bool {
        (left.ordinal ?? 0, left.weekday) < (right.ordinal ?? 0, right.weekday)
    }
}

extension RecurrenceRule {
    /// The rule with what it leaves to DTSTART written out: `FREQ=WEEKLY` from a Monday at 20:00 is
    /// `FREQ=WEEKLY;BYDAY=MO;BYHOUR=20;BYMINUTE=0;BYSECOND=0`. The same occurrences follow from it.
    public func completed(from start: LocalTime) -> RecurrenceRule {
        var rule = self
        if frequency.isDayOrLonger, hours.isEmpty { rule.hours = [start.time.hour] }
        if frequency.isDayOrLonger || frequency == .hourly, minutes.isEmpty { rule.minutes = [start.time.minute] }
        if frequency != .secondly, seconds.isEmpty { rule.seconds = [start.time.second] }
        if leavesMonthOpen { rule.months = [start.date.month] }
        guard days.isEmpty, monthDays.isEmpty, yearDays.isEmpty else { return rule }
        switch frequency {
        case .yearly:
            if weeks.isEmpty {
                rule.monthDays = [start.date.day]
                if months.isEmpty { rule.months = [start.date.month] }
            } else {
                rule.days = [Day(start.date.weekday)]
            }
        case .monthly: if weeks.isEmpty { rule.monthDays = [start.date.day] }
        case .weekly: rule.days = [Day(start.date.weekday)]
        case .daily, .hourly, .minutely, .secondly: break
        }
        return rule
    }

    /// Whether a year's days are only days of a month: its 16th is the 16th of DTSTART's month, as Google and others write
    /// birthdays. Weeks, days of the year and the year's second Monday need no month.
    var leavesMonthOpen: Bool {
        frequency == .yearly && months.isEmpty && !monthDays.isEmpty && yearDays.isEmpty && weeks.isEmpty
            && days.allSatisfy { $0.ordinal == nil }
    }
}

extension RecurrenceRule.Frequency {
    var isDayOrLonger: Bool {
        switch self {
        case .yearly, .monthly, .weekly, .daily: true
        case .hourly, .minutely, .secondly: false
        }
    }
}
