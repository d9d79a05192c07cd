import Civil

/// Years counted in weeks: week 1 is the first with at least four days in the year (ISO 8601, with any day as its first).
struct WeekYears {
    /// 1…53, or -53…-1 from the year's end.
    let weeks: [Int]
    /// 0 is Monday.
    private let start: Int

    init(weeks: [Int], start: Weekday) {
        self.weeks = weeks
        self.start = start.rawValue - 1
    }

    /// The first day of week 1.
    func firstDay(of year: Int) -> Int {
        let newYear = LocalDate(year: year, month: 1, day: 1).days
        let before = (DayNumber.weekday(newYear) - start + 7) % 7
        return before <= 3 ? newYear - before : newYear + 7 - before
    }

    /// The year whose weeks hold the day.
    func year(of day: Int) -> Int {
        let year = LocalDate(days: day).year
        if day < firstDay(of: year) { return year - 1 }
        return day >= firstDay(of: year + 1) ? year + 1 : year
    }

    /// The first days of the weeks that are named, in order.
    func firstDays(in year: Int) -> [Int] {
        let first = firstDay(of: year)
        let count = (firstDay(of: year + 1) - first) / 7
        return Set(
            weeks.compactMap { (1...count).contains($0) ? $0 : (-count ... -1).contains($0) ? count + 1 + $0 : nil }
        )
        .sorted().map { first + ($0 - 1) * 7 }
    }

    func contains(_ day: Int) -> Bool {
        firstDays(in: year(of: day)).contains { ($0..<$0 + 7).contains(day) }
    }
}
