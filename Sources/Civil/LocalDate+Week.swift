/// A week of ISO 8601: it belongs to the year that holds its Thursday.
public struct Week: Hashable, Sendable {
    /// The year the week is counted in, which is not always the year of the day.
    public var year: Int
    /// 1…53.
    public var number: Int

    public init(year: Int, number: Int) {
        self.year = year
        self.number = number
    }

    /// The Monday the week begins with. 4 January always lies in week 1.
    public var monday: LocalDate {
        LocalDate(year: year, month: 1, day: 4).monday.adding(days: (number - 1) * 7)
    }
}

extension LocalDate {
    public var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let fromMonday = (days + 3) % 7
        return Weekday.allCases[fromMonday < 0 ? fromMonday + 7 : fromMonday]
    }

    /// The Monday of this day's week.
    public var monday: LocalDate { adding(days: 1 - weekday.rawValue) }

    public var week: Week {
        let thursday = adding(days: 4 - weekday.rawValue)
        return Week(
            year: thursday.year, number: (thursday.days - LocalDate(year: thursday.year, month: 1, day: 1).days) / 7 + 1
        )
    }
}
