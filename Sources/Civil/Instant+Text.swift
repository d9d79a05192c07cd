extension Instant {
    /// `2026-11-25T13:00:00.000Z`: RFC 3339 in UTC, always with milliseconds, so that texts sort as their instants do.
    public var rfc3339: String {
        let utc = LocalTime(milliseconds: milliseconds)
        return String(ascii: 32) { text in
            text.put(date: utc.date)
            text.put("T")
            text.put(seconds: utc.time)
            text.put(fraction: utc.time)
            text.put("Z")
        }
    }

    /// Reads RFC 3339 with any offset: `2026-11-25T20:00:00+07:00`, `2026-11-25T13:00:00.25Z`; digits past the
    /// millisecond are dropped. A leap second (`:60`) is refused, as the time line here has none.
    public init(rfc3339 text: String) throws(UnreadableTime) {
        var reader = ASCIIReader(text)
        guard let date = reader.date(), reader.skip("T") || reader.skip("t") || reader.skip(" "),
            let time = reader.timeOfDayWithSeconds(), let offset = reader.offset(), reader.isAtEnd
        else {
            throw UnreadableTime(
                text: text, kind: "instant",
                expected:
                    "a date and time with its offset, such as 2026-11-25T13:00:00.000Z or 2026-11-25T20:00:00+07:00")
        }
        self.init(milliseconds: LocalTime(date: date, time: time).milliseconds - Int64(offset) * 1000)
    }
}

extension ASCIIReader {
    /// `Z`, or `+07:00` in seconds east of UTC.
    mutating func offset() -> Int? {
        if skip("Z") || skip("z") { return 0 }
        let sign: Int
        if skip("+") { sign = 1 } else if skip("-") { sign = -1 } else { return nil }
        guard let hours = digits(2), hours < 24, skip(":"), let minutes = digits(2), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
