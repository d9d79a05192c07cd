import Civil
import ICalendar
import Planning
import Recurrence
import Shows

extension CalendarExport {
    /// A series with its rules; what of it is planned stands beside it, an occurrence each.
    func event(of series: ShowSeries) -> CalendarEvent {
        let repeats = series.repeats
        let zoned = { (local: LocalTime) in EventTime.zoned(local, zone: repeats.zone) }
        let rules = repeats.rules.compactMap { try? RecurrenceRule(parsing: $0) }
        var event = CalendarEvent(
            uid: OwnName.uid(of: series.id), start: zoned(repeats.start),
            end: end(of: series),
            rules: rules, added: repeats.added.map(zoned), cancelled: repeats.cancelled.map(zoned),
            summary: series.title, location: "Room \(rows.name(of: series.pattern.room))", status: .confirmed,
            stamp: stamp)
        event.own = [
            OwnProperty("SERIES", "\(series.id.raw)"), OwnProperty("THROUGH", series.plannedThrough.iso),
            OwnProperty("ROOM", rows.name(of: series.pattern.room)),
            OwnProperty("LENGTH", "\(series.pattern.length.count)"),
        ]
        if let hardOut = series.pattern.hardOut { event.own.append(OwnProperty("HARD-OUT", "\(hardOut.count)")) }
        if let template = series.pattern.template { event.own.append(OwnProperty("TEMPLATE", "\(template.raw)")) }
        // Rules that were written in another order mean the same, and stay as they were written.
        if rules.map(\.description) != repeats.rules { event.own += repeats.rules.map { OwnProperty("RULE", $0) } }
        event.own += repeats.moved.map { OwnProperty("MOVED", "\($0.original.iso)/\($0.to.iso)") }
        event.own += own(of: series.pattern.channels, series.pattern.subject)
        return event
    }

    private func end(of series: ShowSeries) -> EventTime {
        let local = series.repeats.start
        guard let zone = zone(series.repeats.zone) else {
            return .zoned(local + series.pattern.length, zone: series.repeats.zone)
        }
        return .zoned((zone.instant(of: local) + series.pattern.length).wholeSeconds, in: zone)
    }
}
