import Civil
import Recurrence

extension CalendarEvent {
    /// Lines that are read, and those that say nothing of an event that anybody would miss.
    private static let known: Set<String> = [
        "UID", "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "SUMMARY", "DESCRIPTION",
        "LOCATION", "STATUS", "SEQUENCE", "DTSTAMP", "LAST-MODIFIED", "CREATED", "TRANSP", "CLASS", "PRIORITY",
        "COMMENT",
    ]

    /// - Throws: what makes the event one that cannot be read; its title is in it.
    init(_ component: Component) throws(ICalendarTrouble) {
        do throws(ICalendarTrouble) {
            try self.init(reading: component)
        } catch {
            var trouble = error
            trouble.event = component.line("SUMMARY")?.text ?? "?"
            throw trouble
        }
    }

    private init(reading component: Component) throws(ICalendarTrouble) {
        guard let startLine = component.line("DTSTART") else {
            throw ICalendarTrouble(line: component.number, "it has no DTSTART", expected: "DTSTART:20261125T130000Z")
        }
        let start = try EventTime.one(startLine)
        // Without a UID, which older programs leave out, an event is known by what it says.
        let uid = component.line("UID")?.text.trimmed ?? ""
        let title = component.line("SUMMARY")?.text ?? ""
        self.init(
            uid: uid.isEmpty ? "\(startLine.value) \(title)" : uid, start: start,
            end: try Self.end(of: component, from: start),
            rules: try component.lines.filter { $0.name == "RRULE" }.map { line throws(ICalendarTrouble) in
                try Self.rule(line)
            },
            added: try Self.times("RDATE", component), cancelled: try Self.times("EXDATE", component), summary: title,
            description: component.line("DESCRIPTION")?.text ?? "", location: component.line("LOCATION")?.text ?? "",
            status: component.line("STATUS").flatMap { Status(rawValue: $0.value.trimmed.uppercased()) },
            sequence: component.line("SEQUENCE").flatMap { Int($0.value.trimmed) } ?? 0,
            stamp: Self.stamp(of: component),
            own: component.lines.filter { $0.name.hasPrefix(OwnProperty.prefix) }
                .map { OwnProperty(String($0.name.dropFirst(OwnProperty.prefix.count)), $0.text) },
            line: component.number)
        if let line = component.line("RECURRENCE-ID") {
            original = try EventTime.one(line)
            if line.parameter("RANGE")?.uppercased() == "THISANDFUTURE" { reach = .thisAndFollowing }
        }
        passedOver = Set(
            component.lines.map(\.name).filter { !Self.known.contains($0) && !$0.hasPrefix("X-") }
                + component.children.map(\.name)
        ).sorted()
    }

    private static func end(of component: Component, from start: EventTime) throws(ICalendarTrouble) -> EventTime? {
        if let line = component.line("DTEND") { return try EventTime.one(line) }
        guard let line = component.line("DURATION") else { return nil }
        guard let length = EventLength.reading(line.value) else {
            throw ICalendarTrouble(
                line: line.number, "DURATION \"\(ICalendarTrouble.shown(line.value))\" is no length",
                expected: "such as PT1H30M")
        }
        return switch start {
        case .date(let date): .date(date.adding(days: Int(length.count / 86_400_000)))
        case .floating(let local): .floating(local + length)
        case .instant(let instant): .instant(instant + length)
        // Hours by the clock: the two differ by what a change of the clock in between takes or gives.
        case .zoned(let local, let zone): .zoned(local + length, zone: zone)
        }
    }

    private static func rule(_ line: ContentLine) throws(ICalendarTrouble) -> RecurrenceRule {
        do throws(UnreadableRule) {
            return try RecurrenceRule(parsing: line.value)
        } catch {
            throw ICalendarTrouble(
                line: line.number, error.description, expected: "a rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO")
        }
    }

    private static func times(_ name: String, _ component: Component) throws(ICalendarTrouble) -> [EventTime] {
        var times: [EventTime] = []
        for line in component.lines where line.name == name { times += try EventTime.list(line) }
        return times
    }

    private static func stamp(of component: Component) -> Instant? {
        guard let line = component.line("DTSTAMP"), case .instant(let instant)? = try? EventTime.one(line) else {
            return nil
        }
        return instant
    }
}
