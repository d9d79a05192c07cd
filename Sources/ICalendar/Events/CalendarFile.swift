import Civil

/// A calendar as a file.
public struct CalendarFile: Hashable, Sendable {
    /// Who writes our own files (PRODID).
    public static let producer = "-//Siaran//Siaran//EN"

    /// What it calls itself (X-WR-CALNAME).
    public var name: String
    /// The IANA name of the zone of what floats (X-WR-TIMEZONE); nil where it says none.
    public var zone: String?
    public var events: [CalendarEvent]

    public init(name: String = "", zone: String? = nil, events: [CalendarEvent] = []) {
        self.name = name
        self.zone = zone
        self.events = events
    }
}

/// What a file was read as, and what in it could not be.
public struct CalendarReading: Hashable, Sendable {
    public var file = CalendarFile()
    /// The program that wrote it (PRODID); empty where it does not say.
    public var producer = ""
    /// Whether there is a calendar in it at all.
    public var isCalendar = false
    public var troubles: [ICalendarTrouble] = []
    /// How often there was what no calendar of shows keeps: `VTODO`.
    public var passedOver: [String: Int] = [:]
    /// What zones of the file are from UTC, in seconds, where they are always the same; by the names that the file gives them.
    public var fixedZones: [String: Int] = [:]

    /// Reads a file as any program may have written it. What is wrong with one event costs that event alone.
    public init(_ bytes: [UInt8]) {
        let components = Component.read(bytes, troubles: &troubles)
        let calendars = components.filter { $0.name == "VCALENDAR" }
        isCalendar = !calendars.isEmpty
        producer = calendars.first?.line("PRODID")?.text ?? ""
        if calendars.isEmpty {
            troubles.append(ICalendarTrouble(line: 1, "this is no calendar", expected: "BEGIN:VCALENDAR"))
        }
        for calendar in calendars {
            let name = (calendar.line("X-WR-CALNAME") ?? calendar.line("NAME"))?.text
            if let name, file.name.isEmpty { file.name = name }
            if let zone = calendar.line("X-WR-TIMEZONE"), file.zone == nil {
                file.zone = ZoneName.iana(zone.text)
            }
            for child in calendar.children { take(child) }
        }
        troubles.sort { $0.line < $1.line }
    }

    private mutating func take(_ component: Component) {
        switch component.name {
        case "VEVENT":
            do throws(ICalendarTrouble) {
                file.events.append(try CalendarEvent(component))
            } catch {
                troubles.append(error)
            }
        case "VTIMEZONE": takeZone(component)
        default: passedOver[component.name, default: 0] += 1
        }
    }

    /// A zone is known by its name; only one that nobody knows, and that never changes, is taken as the file says.
    private mutating func takeZone(_ component: Component) {
        guard let name = component.line("TZID")?.value else { return }
        let offsets = Set(component.children.compactMap { $0.line("TZOFFSETTO")?.value })
        guard offsets.count == 1, let text = offsets.first, let offset = ZoneOffset.reading(text) else { return }
        fixedZones[ZoneName.iana(name)] = offset
    }
}
