/// A day of the Gregorian calendar, in no zone.
public struct LocalDate: Hashable, Sendable {
    public var year: Int
    /// 1…12.
    public var month: Int
    /// 1…31.
    public var day: Int

    public init(year: Int, month: Int, day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }
}

/// What a wall clock shows, in milliseconds since midnight: 0 ..< 86,400,000.
public struct TimeOfDay: Hashable, Sendable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }
}

/// A day and a time of day, in no zone.
public struct LocalTime: Hashable, Sendable {
    public var date: LocalDate
    public var time: TimeOfDay

    public init(date: LocalDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }
}
