import Civil
import Journal
import Shows
import Staffing

extension RundownPage {
    /// Who was booked and does not come, and nowhere else in the show either: by the name in small letters, and why.
    func absent(in zone: Zone) -> [String: String] {
        let standing = Set(bookings.filter(\.state.isStanding).map(\.host))
        var absent: [String: String] = [:]
        for booking in bookings where !standing.contains(booking.host) {
            guard let name = names[booking.host] else { continue }
            let time = booking.answeredAt.map { " (\(zone.local(at: $0).time.minutesText))" } ?? ""
            switch booking.state {
            case .noShow: absent[name.lowercased()] = "\(name) is a no-show\(time)"
            case .declined: absent[name.lowercased()] = "\(name) does not come\(time)"
            case .withdrawn: absent[name.lowercased()] = "\(name) was taken off"
            case .draft, .offered, .accepted, .checkedIn, .done: break
            }
        }
        return absent
    }
}

extension Studio {
    /// Hosts whom a cue needs and who do not come.
    func hostWarnings(of cue: Cue) -> [String] {
        guard !absent.isEmpty else { return [] }
        return [cue.host, cue.incoming].flatMap(HostDuty.names).compactMap { absent[$0.lowercased()] }
    }
}
