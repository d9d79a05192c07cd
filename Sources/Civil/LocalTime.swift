/// A day and a time of day, in no zone.
public struct LocalTime: Hashable, Comparable, Sendable {
    public var date: LocalDate
    public var time: TimeOfDay

    public init(date: LocalDate, time: TimeOfDay) {
        self.date = date
        self.time = time
    }

    /// The local time `milliseconds` after 1970-01-01T00:00 of the same clock.
    public init(milliseconds: Int64) {
        let (days, sinceMidnight) = milliseconds.quotientAndRemainder(dividingBy: Self.dayLength)
        date = LocalDate(days: Int(sinceMidnight < 0 ? days - 1 : days))
        time = TimeOfDay(milliseconds: sinceMidnight < 0 ? sinceMidnight + Self.dayLength : sinceMidnight)
    }

    /// Milliseconds since 1970-01-01T00:00 of the same clock, every day counted as 24 hours.
    public var milliseconds: Int64 { Int64(date.days) * Self.dayLength + time.milliseconds }

    private static let dayLength: Int64 = 86_400_000

    public static func < (left: LocalTime, right: LocalTime) -> Bool {
        (left.date, left.time) < (right.date, right.time)
    }

    /// Moves along the same clock, blind to a change of its offset.
    public static func + (local: LocalTime, length: Milliseconds) -> LocalTime {
        LocalTime(milliseconds: local.milliseconds + length.count)
    }

    /// `2026-11-25T20:05:00`, with `.250` when it does not end on a second.
    public var iso: String {
        String(ascii: 32) { text in
            text.put(date: date)
            text.put("T")
            text.put(seconds: time)
            if time.millisecond != 0 { text.put(fraction: time) }
        }
    }

    /// Reads `2026-11-25T20:05`, `2026-11-25 20:05:00` and the like: one space may stand for the T.
    public init(parsing text: String) throws(UnreadableTime) {
        var reader = ASCIIReader(text)
        guard let date = reader.date(), reader.skip("T") || reader.skip(" "), let time = reader.timeOfDay(),
            reader.isAtEnd
        else {
            throw UnreadableTime(
                text: text, kind: "local time", expected: "YYYY-MM-DDTHH:MM:SS, such as 2026-11-25T20:05:00")
        }
        self.init(date: date, time: time)
    }
}

/// Coded as its text: `"2026-11-25T20:05:00"`.
extension LocalTime: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.readTime { text throws(UnreadableTime) in try LocalTime(parsing: text) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
