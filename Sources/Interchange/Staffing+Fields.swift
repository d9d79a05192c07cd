import Civil
import Shows
import Staffing

// Shifts and bookings as lines of a show's event.

extension Shift {
    var fields: FieldText {
        var fields = FieldText()
        fields.put("id", id.raw)
        fields.put("start", start.milliseconds)
        fields.put("end", end.milliseconds)
        for role in Booking.Role.allCases { fields.put(role.rawValue, needs[role]) }
        return fields
    }

    init?(_ fields: FieldText, of show: ShowID) {
        guard let id = fields.number("id"), let start = fields.instant("start"), let end = fields.instant("end") else {
            return nil
        }
        let needs = Booking.Role.allCases.compactMap { role in fields.number(role.rawValue).map { (role, Int($0)) } }
        self.init(
            id: ShiftID(id), show: show, start: start, end: end, needs: Dictionary(uniqueKeysWithValues: needs))
    }
}

extension Booking {
    /// - Parameter name: what the host is called, by whom a booking is known where numbers are others.
    func fields(name: String) -> FieldText {
        var fields = FieldText()
        fields.put("id", id.raw)
        fields.put("shift", shift.raw)
        fields.put("host", host.raw)
        fields.put("role", role.rawValue)
        fields.put("state", state.rawValue)
        if isPinned { fields.put("pinned", 1) }
        fields.put("answered", answeredAt?.milliseconds)
        fields.put("told-start", told?.start.milliseconds)
        fields.put("told-end", told?.end.milliseconds)
        fields.put("told-role", told?.role.rawValue)
        fields.put("told-at", told?.at.milliseconds)
        fields.put("name", name)
        return fields
    }

    init?(_ fields: FieldText) {
        guard let id = fields.number("id"), let shift = fields.number("shift"), let host = fields.number("host"),
            let role = fields["role"].flatMap(Role.init), let state = fields["state"].flatMap(State.init)
        else { return nil }
        var told: Told?
        if let start = fields.instant("told-start"), let end = fields.instant("told-end"),
            let at = fields.instant("told-at"), let role = fields["told-role"].flatMap(Role.init)
        {
            told = Told(start: start, end: end, role: role, at: at)
        }
        self.init(
            id: BookingID(id), shift: ShiftID(shift), host: HostID(host), role: role, state: state, told: told,
            answeredAt: fields.instant("answered"), isPinned: fields.number("pinned") == 1)
    }
}

extension Booking.Role {
    var words: String {
        switch self {
        case .main: "main host"
        case .coHost: "co-host"
        case .moderator: "moderator"
        case .operator: "operator"
        }
    }
}
