/// A day, a time of a local clock, or a point on the world's time line: what iCalendar writes where it says "when".
public enum CalendarTime: Hashable, Sendable {
    case date(LocalDate)
    case local(LocalTime)
    case instant(Instant)

    /// Reads iCalendar's form and RFC 3339's, to the second: `20261101`, `2026-11-01`, `20261101T200000`,
    /// `2026-11-01T20:00`, and with `Z` or an offset as an instant. One space may stand for the T.
    public init(parsing text: String) throws(UnreadableTime) {
        guard let time = Self.read(text) else {
            throw UnreadableTime(
                text: text, kind: "date or time",
                expected: "YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, such as 2026-11-01T20:00 or 20261101T200000")
        }
        self = time
    }

    private static func read(_ text: String) -> CalendarTime? {
        var reader = ASCIIReader(text)
        let isExtended = text.utf8.dropFirst(4).first == UInt8(ascii: "-")
        guard let date = isExtended ? reader.date() : reader.basicDate() else { return nil }
        if reader.isAtEnd { return .date(date) }
        guard reader.skip("T") || reader.skip("t") || reader.skip(" "), let time = reader.clock() else { return nil }
        let local = LocalTime(date: date, time: time)
        if reader.isAtEnd { return .local(local) }
        guard let offset = reader.offset(), reader.isAtEnd else { return nil }
        return .instant(Instant(milliseconds: local.milliseconds - Int64(offset) * 1000))
    }

    /// As iCalendar writes it: `20261101`, `20261101T200000`, `20261101T130000Z`.
    public var basic: String {
        switch self {
        case .date(let date): String(ascii: 8) { text in text.put(basic: date) }
        case .local(let local): String(ascii: 15) { text in text.put(basic: local) }
        case .instant(let instant):
            String(ascii: 16) { text in
                text.put(basic: LocalTime(milliseconds: instant.milliseconds))
                text.put("Z")
            }
        }
    }
}

extension ASCIIReader {
    /// `20261125`.
    fileprivate mutating func basicDate() -> LocalDate? {
        guard let number = number(digits: 8...8) else { return nil }
        let date = LocalDate(year: number / 10_000, month: number / 100 % 100, day: number % 100)
        return date.isValid ? date : nil
    }

    /// `20:05`, `20:05:00`, `2005`, `200500`.
    fileprivate mutating func clock() -> TimeOfDay? {
        guard let hour = digits(2) else { return nil }
        let isExtended = skip(":")
        guard let minute = digits(2) else { return nil }
        if isExtended, !skip(":") { return TimeOfDay(hour: hour, minute: minute) }
        guard let second = digits(2) else { return isExtended ? nil : TimeOfDay(hour: hour, minute: minute) }
        return TimeOfDay(hour: hour, minute: minute, second: second)
    }
}

extension ASCIIWriter {
    fileprivate mutating func put(basic date: LocalDate) {
        put(date.year, digits: 4)
        put(date.month, digits: 2)
        put(date.day, digits: 2)
    }

    fileprivate mutating func put(basic local: LocalTime) {
        put(basic: local.date)
        put("T")
        put(local.time.hour, digits: 2)
        put(local.time.minute, digits: 2)
        put(local.time.second, digits: 2)
    }
}
