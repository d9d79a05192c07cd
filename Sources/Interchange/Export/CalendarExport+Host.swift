import Civil
import ICalendar
import Journal
import Planning
import Shows
import Staffing

extension CalendarExport {
    /// What one host has been told of: what is only planned, or changed and not published, is nobody's business yet.
    /// - Parameter lead: how long before the start a host has to be there; nil says nothing of it.
    /// - Parameter window: the time that is wanted; nil is all.
    public func calendar(of host: Host, lead: Milliseconds?, window: Range<Instant>? = nil) -> CalendarFile {
        let bookings = (rows.bookingsOfHost[host.id] ?? []).compactMap(rows.place)
            .filter { $0.booking.told != nil || $0.booking.state != .draft }
            .filter { place in window.map { $0.lowerBound < place.end && place.start < $0.upperBound } ?? true }
            .sorted { ($0.start, $0.booking.id) < ($1.start, $1.booking.id) }
        return CalendarFile(name: "\(host.name) – Siaran", events: bookings.map { event(of: $0, host, lead: lead) })
    }

    private func event(of place: PlanRows.Place, _ host: Host, lead: Milliseconds?) -> CalendarEvent {
        let room = rows.name(of: place.show.room)
        let words = Words(host.messageLanguage)
        let role = place.booking.told?.role ?? place.booking.role
        var lines = ["\(words.role(role)), \(words.room) \(room)"]
        if let lead, let zone = zone(place.show.zone) {
            let call = zone.local(at: place.start - lead)
            lines.append("\(words.call) \(call.time.minutesText) \(zone.abbreviation(at: place.start))")
        }
        if place.booking.state == .offered { lines.append(words.notAnswered) }
        return CalendarEvent(
            uid: OwnName.uid(of: place.booking.id), start: .instant(place.start.wholeSeconds),
            end: .instant(place.end.wholeSeconds), summary: "\(place.show.title) (\(words.role(role)))",
            description: lines.joined(separator: "\n"), location: "\(words.room) \(room)",
            status: Self.status(of: place.booking.state), stamp: stamp)
    }

    private static func status(of state: Booking.State) -> CalendarEvent.Status {
        switch state {
        case .draft, .offered: .tentative
        // What is withdrawn stands until that is published.
        case .accepted, .checkedIn, .noShow, .done, .withdrawn: .confirmed
        case .declined: .cancelled
        }
    }
}

extension PlanRows.Place {
    /// As the host was told; as it is planned where nothing was published.
    fileprivate var start: Instant { booking.told?.start ?? shift.start }
    fileprivate var end: Instant { booking.told?.end ?? shift.end }
}

/// What a host reads, in their language.
private struct Words {
    private let language: Host.MessageLanguage

    init(_ language: Host.MessageLanguage) { self.language = language }

    var room: String { pick("Ruang", "Room") }
    var call: String { pick("Hadir pukul", "Be there at") }
    var notAnswered: String { pick("Belum dijawab", "Not answered yet") }

    func role(_ role: Booking.Role) -> String {
        switch role {
        case .main: pick("host utama", "main host")
        case .coHost: "co-host"
        case .moderator: "moderator"
        case .operator: "operator"
        }
    }

    private func pick(_ indonesian: String, _ english: String) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
