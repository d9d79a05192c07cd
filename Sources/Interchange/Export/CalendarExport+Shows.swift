import Civil
import ICalendar
import Planning
import Shows
import Staffing

extension CalendarExport {
    /// A show as an event of its own.
    func event(of show: Show) -> CalendarEvent {
        let (start, end) = (show.start.wholeSeconds, show.end.wholeSeconds)
        var event = CalendarEvent(
            uid: OwnName.uid(of: show.id), start: .instant(start), end: .instant(end), summary: show.title,
            description: description(of: show), location: "Room \(rows.name(of: show.room))",
            status: show.status == .cancelled ? .cancelled : .confirmed, stamp: stamp)
        event.own = own(of: show, isExact: start == show.start && end == show.end)
        return event
    }

    /// A show as what one occurrence of its series is.
    func event(of show: Show, in series: ShowSeries, room: RoomID?) -> CalendarEvent {
        var event = event(of: show)
        event.uid = OwnName.uid(of: series.id)
        event.original = show.occurrence.map { .zoned($0.original, zone: series.repeats.zone) }
        if let zone = zone(series.repeats.zone) {
            event.start = .zoned(show.start.wholeSeconds, in: zone)
            event.end = .zoned(show.end.wholeSeconds, in: zone)
        }
        guard let room, show.room != room else { return event }
        // In this room the series has nothing then: its show is in another.
        event.status = .cancelled
        event.own = [OwnProperty("ELSEWHERE", rows.name(of: show.room))]
        return event
    }

    private func own(of show: Show, isExact: Bool) -> [OwnProperty] {
        var own = [
            OwnProperty("SHOW", "\(show.id.raw)"), OwnProperty("ROOM", rows.name(of: show.room)),
            OwnProperty("STATUS", show.status.rawValue), OwnProperty("ZONE", show.zone),
        ]
        if !isExact { own.append(OwnProperty("SPAN", "\(show.start.milliseconds)/\(show.end.milliseconds)")) }
        if let hardOut = show.hardOut { own.append(OwnProperty("HARD-OUT", "\(hardOut.milliseconds)")) }
        own += self.own(of: show.channels, show.subject)
        if let occurrence = show.occurrence {
            own.append(OwnProperty("SERIES", "\(occurrence.series.raw)"))
            own.append(OwnProperty("ORIGINAL", occurrence.original.iso))
            if occurrence.isApart { own.append(OwnProperty("APART", "1")) }
        }
        for shift in rows.shiftsOfShow[show.id] ?? [] {
            own.append(OwnProperty("SHIFT", shift.fields.text))
            own += (rows.bookingsOfShift[shift.id] ?? []).sorted { $0.id < $1.id }.map {
                OwnProperty("BOOKING", $0.fields(name: rows.name(of: $0.host)).text)
            }
        }
        return own
    }

    func own(of channels: [ChannelID], _ subject: Show.Subject) -> [OwnProperty] {
        let names = channels.compactMap { rows.channels[$0]?.name }
        var own = [
            OwnProperty("CHANNELS", names.map(EscapedText.escaping).joined(separator: ",")),
            OwnProperty("CATEGORY", subject.category), OwnProperty("BRAND", subject.brand),
            OwnProperty("LANGUAGE", subject.language),
        ]
        if let sales = subject.expectedSales { own.append(OwnProperty("SALES", "\(sales.rupiah)")) }
        return own.filter { !$0.text.isEmpty }
    }

    /// For people: who is on, and where it goes out.
    private func description(of show: Show) -> String {
        let bookings = (rows.shiftsOfShow[show.id] ?? []).flatMap { rows.bookingsOfShift[$0.id] ?? [] }
        let hosts = bookings.filter(\.state.isStanding).map { "\(rows.name(of: $0.host)), \($0.role.words)" }
        let channels = show.channels.compactMap { rows.channels[$0]?.name }.joined(separator: ", ")
        return (hosts + (channels.isEmpty ? [] : ["Channels: \(channels)"])).joined(separator: "\n")
    }
}

extension EventTime {
    /// An instant by the clock of a zone; in UTC where that clock shows the time twice, and would be read as the first.
    static func zoned(_ instant: Instant, in zone: Zone) -> EventTime {
        let local = zone.local(at: instant)
        return zone.instant(of: local) == instant ? .zoned(local, zone: zone.identifier) : .instant(instant)
    }
}

extension Instant {
    /// Without what lies below the second, which calendars do not know.
    var wholeSeconds: Instant {
        let rest = milliseconds % 1000
        return Instant(milliseconds: milliseconds - (rest < 0 ? rest + 1000 : rest))
    }
}
