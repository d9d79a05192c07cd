import Civil

/// On which dates something is, every year or once.
public enum DatePattern: Hashable, Sendable {
    /// 1.1, 2.2, … 12.12.
    case doubleDates
    /// These days of every month: `25..31`.
    case monthly(ClosedRange<Int>)
    /// From one day of the year through another, which may lie in the next: `12-24..12-26`.
    case yearly(from: DayOfYear, through: DayOfYear)
    case dated(ClosedRange<LocalDate>)

    public struct DayOfYear: Hashable, Comparable, Sendable {
        public var month: Int
        public var day: Int

        public init(month: Int, day: Int) {
            self.month = month
            self.day = day
        }

        public static func < (left: DayOfYear, right: DayOfYear) -> Bool {
            (left.month, left.day) < (right.month, right.day)
        }
    }

    public func contains(_ date: LocalDate) -> Bool {
        switch self {
        case .doubleDates: return date.month == date.day
        case .monthly(let days): return days.contains(date.day)
        case .yearly(let from, let through):
            let day = DayOfYear(month: date.month, day: date.day)
            return from <= through ? from <= day && day <= through : from <= day || day <= through
        case .dated(let dates): return dates.contains(date)
        }
    }
}

extension DatePattern {
    /// What is read, with examples.
    public static let expected =
        "\"double dates\", days of every month (\"25\", \"25..31\"), of every year (\"12-12\"), or dates (\"2027-02-08..2027-03-09\")"

    /// Reads what `expected` says; nil for anything else, and for dates that no calendar has.
    public init?(parsing text: String) {
        if text.lowercased().trimmed == "double dates" {
            self = .doubleDates
            return
        }
        let sides = text.split(separator: "..", omittingEmptySubsequences: false).map(\.trimmed)
        guard sides.count <= 2, let first = sides.first, let last = sides.last else { return nil }
        if let from = Self.day(first, through: 31), let through = Self.day(last, through: 31), from <= through {
            self = .monthly(from...through)
        } else if let from = DayOfYear(parsing: first), let through = DayOfYear(parsing: last) {
            self = .yearly(from: from, through: through)
        } else if let from = try? LocalDate(iso: first), let through = try? LocalDate(iso: last), from <= through {
            self = .dated(from...through)
        } else {
            return nil
        }
    }

    fileprivate static func day(_ text: some StringProtocol, through most: Int) -> Int? {
        guard (1...2).contains(text.count), text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text),
            (1...most).contains(number)
        else { return nil }
        return number
    }
}

extension DatePattern.DayOfYear {
    /// `12-24`; 29 February is a day of some years.
    fileprivate init?(parsing text: String) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let month = DatePattern.day(parts[0], through: 12),
            let day = DatePattern.day(parts[1], through: LocalDate.daysInMonth(month, of: 2028))
        else { return nil }
        self.init(month: month, day: day)
    }
}
