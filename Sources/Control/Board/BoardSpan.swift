import Civil

/// The days that the roster board is about.
struct BoardSpan: Equatable, Sendable {
    var length = Length.week
    /// A day in it.
    var date: LocalDate

    enum Length: Equatable, Sendable, CaseIterable {
        case day, week, month

        var next: Length {
            switch self {
            case .day: .week
            case .week: .month
            case .month: .day
            }
        }
    }

    var first: LocalDate {
        switch length {
        case .day: date
        case .week: date.monday
        case .month: LocalDate(year: date.year, month: date.month, day: 1)
        }
    }

    /// The day after its last.
    var end: LocalDate {
        switch length {
        case .day: date.adding(days: 1)
        case .week: date.monday.adding(days: 7)
        case .month: first.adding(days: LocalDate.daysInMonth(date.month, of: date.year))
        }
    }

    func contains(_ date: LocalDate) -> Bool { date >= first && date < end }

    /// The span before or after.
    func moved(by step: Int) -> BoardSpan {
        let days =
            switch length {
            case .day: step
            case .week: step * 7
            case .month: step > 0 ? end.days - date.days : first.days - 1 - date.days
            }
        return BoardSpan(length: length, date: date.adding(days: days))
    }

    /// `Wed 25 Nov`, `week 48`, `Nov 2026`.
    var words: String {
        switch length {
        case .day: "\(date.weekday.short) \(date.day) \(date.monthShort)"
        case .week: "week \(date.monday.week.number)"
        case .month: "\(date.monthShort) \(date.year)"
        }
    }

    /// The whole weeks of it with a day on either side, so that rest and weekly hours are those of the plan.
    func window(in zone: Zone) -> ClosedRange<Instant> {
        let midnight = TimeOfDay(milliseconds: 0)
        let from = first.monday.adding(days: -1)
        let until = end.adding(days: -1).monday.adding(days: 9)
        return zone.instant(
            of: LocalTime(date: from, time: midnight))...zone.instant(
                of: LocalTime(date: until, time: midnight))
    }
}
