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
