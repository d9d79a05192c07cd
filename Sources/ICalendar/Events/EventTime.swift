import Civil

/// When, as iCalendar says it.
public enum EventTime: Hashable, Sendable {
    case date(LocalDate)
    /// The same by the clock wherever one is.
    case floating(LocalTime)
    case instant(Instant)
    /// By the clock of a zone: its IANA name, or what the file calls it where nobody knows that.
    case zoned(LocalTime, zone: String)

    /// What the clock shows; the time line's own for an instant.
    public var local: LocalTime {
        switch self {
        case .date(let date): LocalTime(date: date, time: .midnight)
        case .floating(let local), .zoned(let local, zone: _): local
        case .instant(let instant): LocalTime(milliseconds: instant.milliseconds)
        }
    }

    /// One or several of a line, with its VALUE and TZID.
    static func list(_ line: ContentLine) throws(ICalendarTrouble) -> [EventTime] {
        try line.value.split(separator: ",").map { written throws(ICalendarTrouble) in
            // A period counts by its start.
            let text = String(written.prefix { $0 != "/" })
            let time: CalendarTime
            do throws(UnreadableTime) { time = try CalendarTime(parsing: text.trimmed) } catch {
                throw ICalendarTrouble(
                    line: line.number, "\(line.name) \"\(ICalendarTrouble.shown(text))\" is no time",
                    expected: line.name == "DTSTART"
                        ? "such as 20261125T200000, with Z or a TZID" : "such as 20261125T200000")
            }
            switch time {
            case .date(let date): return .date(date)
            case .instant(let instant): return .instant(instant)
            case .local(let local):
                guard let name = line.parameter("TZID").map(ZoneName.iana), !name.isEmpty else {
                    return .floating(local)
                }
                return name == "UTC" ? .instant(Instant(milliseconds: local.milliseconds)) : .zoned(local, zone: name)
            }
        }
    }

    /// A line that says this one time.
    static func one(_ line: ContentLine) throws(ICalendarTrouble) -> EventTime {
        guard let time = try list(line).first else {
            throw ICalendarTrouble(line: line.number, "\(line.name) is empty", expected: "such as 20261125T200000")
        }
        return time
    }

    /// Times of one kind and zone as a line.
    static func line(_ name: String, _ times: [EventTime]) -> ContentLine? {
        guard let first = times.first else { return nil }
        let value = times.map(\.basic).joined(separator: ",")
        switch first {
        case .date: return ContentLine(name, value, parameters: [.init("VALUE", ["DATE"])])
        case .floating, .instant: return ContentLine(name, value)
        case .zoned(_, let zone): return ContentLine(name, value, parameters: [.init("TZID", [zone])])
        }
    }

    private var basic: String {
        switch self {
        case .date(let date): CalendarTime.date(date).basic
        case .floating(let local), .zoned(let local, zone: _): CalendarTime.local(local).basic
        case .instant(let instant): CalendarTime.instant(instant).basic
        }
    }
}
