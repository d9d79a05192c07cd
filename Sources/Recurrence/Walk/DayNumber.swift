/// Days as numbers since 1970-01-01, and seconds since its midnight on a clock that knows no summer time.
enum DayNumber {
    static let seconds = 86_400
    /// The days of 400 years, after which the calendar repeats, weekdays and all.
    static let cycle = 146_097

    /// 0 is Monday; 1970-01-01 was a Thursday.
    static func weekday(_ day: Int) -> Int {
        let weekday = (day + 3) % 7
        return weekday < 0 ? weekday + 7 : weekday
    }

    static func of(second: Int) -> Int { second.floorDivided(by: seconds) }
}

extension Int {
    /// Rounded down, also below zero.
    func floorDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder < 0 ? quotient - 1 : quotient
    }

    /// Rounded up, also below zero.
    func ceilDivided(by divisor: Int) -> Int {
        let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
        return remainder > 0 ? quotient + 1 : quotient
    }
}
