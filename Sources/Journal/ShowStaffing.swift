import Shows
import Staffing

/// Counts who is booked on a show, shift by shift.
public struct ShowStaffing: Hashable, Sendable {
    private var shifts = 0
    private var shiftsWithMain = 0
    private var hosts: [String] = []
    private var needed: [Booking.Role: Int] = [:]
    private var covered: [Booking.Role: Int] = [:]
    private var states: [Booking.State: Int] = [:]
    private var shift: ShiftID?
    /// Whom the shift that is being counted still needs.
    private var open: [Booking.Role: Int] = [:]
    private var hasMain = false

    public init() {}

    /// Begins the next shift; a shift that has been begun goes on.
    public mutating func count(_ shift: ShiftID, needs: [Booking.Role: Int]) {
        guard self.shift != shift else { return }
        self.shift = shift
        shifts += 1
        hasMain = false
        open = needs
        for (role, count) in needs where count > 0 { needed[role, default: 0] += count }
    }

    /// Counts a booking of the shift begun last.
    public mutating func count(_ role: Booking.Role, _ state: Booking.State, host: String) {
        states[state, default: 0] += 1
        guard state.isStanding else { return }
        if role == .main {
            if !hasMain { shiftsWithMain += 1 }
            hasMain = true
            if !hosts.contains(host) { hosts.append(host) }
        }
        guard let left = open[role], left > 0 else { return }
        open[role] = left - 1
        covered[role, default: 0] += 1
    }

    public func entry(of show: Show) -> CalendarPage.Entry {
        CalendarPage.Entry(
            show: show, shifts: shifts, shiftsCovered: shiftsWithMain, hosts: hosts, needed: needed, covered: covered,
            states: states)
    }

    public var isStaffed: Bool { needed.allSatisfy { covered[$0.key, default: 0] >= $0.value } }
}
