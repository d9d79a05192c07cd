extension TimeOfDay {
    /// `20:05`, rounded down as a wall clock is.
    public var minutesText: String {
        String(ascii: 5) { text in
            text.put(hour, digits: 2)
            text.put(":")
            text.put(minute, digits: 2)
        }
    }

    /// `20:05:00`, rounded down as a wall clock is.
    public var secondsText: String {
        String(ascii: 8) { text in text.put(seconds: self) }
    }

    /// `20:05:00`, with `.250` when it does not end on a second: reads back as the same time.
    public var iso: String {
        String(ascii: 12) { text in
            text.put(seconds: self)
            if millisecond != 0 { text.put(fraction: self) }
        }
    }

    /// Reads `20:05`, `20:05:00` and `20:05:00.250`, and nothing else: two digits each, 00:00 to 23:59:59.999.
    public init(parsing text: String) throws(UnreadableTime) {
        var reader = ASCIIReader(text)
        guard let time = reader.timeOfDay(), reader.isAtEnd else {
            throw UnreadableTime(text: text, kind: "time of day", expected: "HH:MM or HH:MM:SS, such as 20:05")
        }
        self = time
    }
}

extension TimeOfDay {
    /// Reads a time of day as people type it: `20:30`, `9:05`, `20:30:15`, `8pm`, `8:30 pm`, and bare digits: one or two are
    /// minutes after midnight, three or four `h:mm`, five or six `hh:mm:ss`. After twelve hours of a clock with am and pm,
    /// and after 23:59:59 of any, it is refused.
    public init(typed text: String) throws(UnreadableTime) {
        guard let time = Self.typed(text.lowercased().filter { $0 != " " }) else {
            throw UnreadableTime(text: text, kind: "time of day", expected: "20:30, 2030, 20:30:15 or 8:30pm")
        }
        self = time
    }

    private static func typed(_ text: String) -> TimeOfDay? {
        for (mark, shift) in [("am", 0), ("pm", 12)] where text.hasSuffix(mark) {
            let clock = String(text.dropLast(mark.count))
            // `8pm`: the digits are hours once they are said to be of the morning or of the evening.
            let isHour = clock.utf8.count <= 2
            guard let (hour, minute, second) = isHour ? hour(clock) : self.clock(clock), (1...12).contains(hour) else {
                return nil
            }
            return TimeOfDay(hour: hour % 12 + shift, minute: minute, second: second)
        }
        if let time = try? TimeOfDay(parsing: text) { return time }
        guard let (hour, minute, second) = clock(text) else { return nil }
        return TimeOfDay(hour: hour, minute: minute, second: second)
    }

    private static func hour(_ text: String) -> (Int, Int, Int)? {
        var reader = ASCIIReader(text)
        guard let hour = reader.number(digits: 1...2), reader.isAtEnd else { return nil }
        return (hour, 0, 0)
    }

    private static func clock(_ text: String) -> (Int, Int, Int)? {
        if let bare = ASCIIReader.bareClock(text) { return bare }
        var reader = ASCIIReader(text)
        guard let hour = reader.number(digits: 1...2), reader.skip(":"), let minute = reader.digits(2) else {
            return nil
        }
        guard !reader.isAtEnd else { return (hour, minute, 0) }
        guard reader.skip(":"), let second = reader.digits(2), reader.isAtEnd else { return nil }
        return (hour, minute, second)
    }
}

/// Coded as its text: `"20:05:00"`.
extension TimeOfDay: Codable {
    public init(from decoder: any Decoder) throws {
        self = try decoder.readTime { text throws(UnreadableTime) in try TimeOfDay(parsing: text) }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
