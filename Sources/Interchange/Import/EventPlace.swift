import Civil
import ICalendar
import Shows

/// Why an event is not taken, for a person.
struct NotTaken: Error {
    var reason: String

    init(_ reason: String) { self.reason = reason }
}

/// The zones and rooms by which events of one file are understood.
struct EventPlace {
    let rooms: [Room]
    let manner: CalendarImport.Manner
    let reading: CalendarReading
    let zones: (String) -> Zone?

    private static let longest = Milliseconds.hours(7 * 24)

    /// The zone of what floats: the file's own, else the house's.
    var floating: Zone { reading.file.zone.flatMap(zones) ?? manner.zone }

    func zone(named name: String) throws(NotTaken) -> Zone {
        if let zone = zones(name) { return zone }
        // A zone that never changes has a name of its own by its hours; IANA counts them west of Greenwich.
        if let offset = reading.fixedZones[name], offset % 3600 == 0 {
            let hours = -offset / 3600
            if let zone = zones("Etc/GMT\(hours < 0 ? "" : "+")\(hours)") { return zone }
        }
        throw NotTaken("its zone \"\(name)\" is not known here; expected a name such as Asia/Jakarta")
    }

    /// The instant an event means, and the zone it says it in.
    func instant(_ time: EventTime) throws(NotTaken) -> (instant: Instant, zone: Zone) {
        switch time {
        case .date:
            throw NotTaken("a whole day is no show; campaign days and holidays belong in the config, as [[days]]")
        case .floating(let local): return (floating.instant(of: local), floating)
        case .instant(let instant): return (instant, floating)
        case .zoned(let local, let name):
            let zone = try zone(named: name)
            return (zone.instant(of: local), zone)
        }
    }

    /// From when to when an event is, and in which zone.
    func span(of event: CalendarEvent) throws(NotTaken) -> (start: Instant, end: Instant, zone: Zone) {
        let (start, zone) = try instant(event.start)
        guard let end = event.end else { throw NotTaken("it has no end; expected DTEND or DURATION") }
        let last = try instant(end).instant
        guard start < last else { throw NotTaken("it ends when it begins, or before") }
        guard last - start <= Self.longest else { throw NotTaken("it is longer than a week, which no show is") }
        let span = event.own("SPAN")?.split(separator: "/").compactMap { Int64($0) } ?? []
        if span.count == 2 {
            let exact = (Instant(milliseconds: span[0]), Instant(milliseconds: span[1]))
            // Unless somebody has moved the event in another program since.
            if exact.0.isShown(as: event.start, start), exact.1.isShown(as: end, last) {
                return (exact.0, exact.1, zone)
            }
        }
        return (start, last, zone)
    }

    /// Where it takes place; nil where nothing says.
    func room(of event: CalendarEvent) -> RoomID? {
        if let own = event.own("ROOM"), let room = room(named: own) { return room }
        if let room = manner.room { return room }
        return room(named: event.location)
    }

    /// The room of a show that is new.
    func newRoom(of event: CalendarEvent) throws(NotTaken) -> RoomID {
        if let room = room(of: event) { return room }
        if rooms.count == 1 { return rooms[0].id }
        let said = event.own("ROOM") ?? event.location
        throw NotTaken(
            said.isEmpty
                ? "it names no room; --room says which"
                : "its location \"\(said)\" is no room of ours; --room says which")
    }

    /// `A`, `Room A`, `Studio A, lantai 2`.
    private func room(named text: String) -> RoomID? {
        let name = text.prefix { $0 != "," && $0 != "\n" }.trimmed.lowercased()
        let short = ["room ", "studio ", "ruang "].first { name.hasPrefix($0) }.map { String(name.dropFirst($0.count)) }
        return rooms.first { $0.name.lowercased() == name }?.id ?? rooms.first { $0.name.lowercased() == short }?.id
    }
}

extension Instant {
    /// Whether an event that says `time`, which is read as `read`, can have been written for this instant.
    fileprivate func isShown(as time: EventTime, _ read: Instant) -> Bool {
        switch time {
        case .date: false
        case .floating, .instant, .zoned: wholeSeconds == read
        }
    }
}
