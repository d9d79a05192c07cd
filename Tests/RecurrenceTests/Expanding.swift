import Civil
import CivilTime
import Recurrence
import Testing

/// A series as a test writes it.
func series(
    _ start: String, _ rules: String..., zone: String? = nil, added: [String] = [], cancelled: [String] = []
) throws -> Series {
    let clock: Series.Clock
    let local: LocalTime
    switch try CalendarTime(parsing: start) {
    case .date(let date): (local, clock) = (LocalTime(date: date, time: .midnight), .wholeDay)
    case .local(let time):
        local = time
        clock = if let zone { .zone(try ZoneFiles(environment: [:]).zone(named: zone)) } else { .floating }
    case .instant: throw UnreadableTime(text: start, kind: "start", expected: "a local time")
    }
    return Series(
        start: local, clock: clock, rules: try rules.map { try RecurrenceRule(parsing: $0) },
        added: Set(try added.map(time)), cancelled: Set(try cancelled.map(time)))
}

/// A local time, or a date as its midnight.
func time(_ text: String) throws -> LocalTime {
    switch try CalendarTime(parsing: text) {
    case .date(let date): LocalTime(date: date, time: .midnight)
    case .local(let local): local
    case .instant(let instant): LocalTime(milliseconds: instant.milliseconds)
    }
}

extension Series {
    /// The first occurrences as iCalendar's texts, as dates where they begin at the series' own time of day.
    func shown(_ count: Int, after: String? = nil, before: String? = nil) throws -> [String] {
        let window = Window(
            after: try after.map { try CalendarTime(parsing: $0) },
            before: try before.map { try CalendarTime(parsing: $0) })
        return occurrences(in: window).prefix(count).map { occurrence in
            occurrence.local.time == start.time
                ? CalendarTime.date(occurrence.local.date).basic : CalendarTime.local(occurrence.local).basic
        }
    }

    func instants(_ count: Int) -> [String] { occurrences().prefix(count).map { $0.instant?.rfc3339 ?? "none" } }
}
