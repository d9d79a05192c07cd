import Civil
import Shows
import Staffing

extension RundownPage {
    /// Whom the show needs on set: its booked main and co-hosts by their first shift, then those whom only cues name.
    /// - Parameter rundown: made from this page.
    public func hosts(in rundown: Rundown) -> [HostDuty] {
        let starts = Dictionary(shifts.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
        let onCamera = bookings.filter { $0.role.isOnCamera && $0.state.isStanding }.sorted {
            (starts[$0.shift] ?? show.start, $0.id) < (starts[$1.shift] ?? show.start, $1.id)
        }
        var booked: [HostDuty] = []
        for booking in onCamera {
            guard let name = names[booking.host], !booked.contains(where: { $0.name == name }) else { continue }
            booked.append(HostDuty(name: name, from: starts[booking.shift], role: booking.role.words))
        }
        return booked.adding(hostsOf: rundown)
    }
}

extension Booking.Role {
    fileprivate var isOnCamera: Bool {
        switch self {
        case .main, .coHost: true
        case .moderator, .operator: false
        }
    }

    fileprivate var words: String {
        switch self {
        case .main: "main host"
        case .coHost: "co-host"
        case .moderator: "moderator"
        case .operator: "operator"
        }
    }
}
