import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

/// What a found roster would change of the plan: nothing, until a person takes it over, whole or row by row.
public struct Proposal: Equatable, Sendable {
    public let house: HouseProblem
    public let roster: [RosterAssignment]
    /// By start, then show.
    public private(set) var rows: [Row] = []
    /// Bookings of the chosen shifts that stay as they are.
    public private(set) var unchanged = 0
    /// What stays open whatever is taken over.
    public private(set) var open: [Opening] = []

    /// One booking that would come, go, or change its host.
    public struct Row: Hashable, Sendable {
        public var kind: Kind
        public var shift: Shift
        public var show: Show
        public var role: Booking.Role
        public var isChosen = true

        public enum Kind: Hashable, Sendable {
            case added(HostID)
            case removed(Booking)
            case changed(Booking, to: HostID)
        }

        /// Who comes by it.
        public var host: HostID? {
            switch kind {
            case .added(let host), .changed(_, let host): host
            case .removed: nil
            }
        }

        /// Whose booking goes by it.
        public var leaving: Booking? {
            switch kind {
            case .added: nil
            case .removed(let booking), .changed(let booking, _): booking
            }
        }

        /// Whether a host is affected who has been told, or has agreed.
        public var breaksWord: Bool { leaving.map { $0.told != nil || $0.state == .accepted } ?? false }
    }

    /// A role of a shift that has nobody.
    public struct Opening: Hashable, Sendable {
        public var shift: Shift
        public var show: Show
        public var role: Booking.Role
        public var missing: Int
    }

    public init(_ house: HouseProblem, roster: [RosterAssignment]) {
        self.house = house
        self.roster = roster
        let rows = PlanRows(house.page)
        let before = Dictionary(grouping: house.present, by: \.stream)
        let after = Dictionary(grouping: roster, by: \.stream)
        for index in 0..<house.chosenCount {
            guard case .chosen(let id) = house.works[index], let shift = rows.shifts[id],
                let show = rows.shows[shift.show]
            else { continue }
            for role in RosterRole.allCases {
                let old = (before[index] ?? []).filter { $0.role == role }
                let new = (after[index] ?? []).filter { $0.role == role }
                let going = old.filter { !new.contains($0) }.sorted { $0.host < $1.host }
                let coming = new.filter { !old.contains($0) }.sorted { $0.host < $1.host }
                unchanged += old.count - going.count
                for place in 0..<max(going.count, coming.count) {
                    let leaving = place < going.count ? house.bookings[going[place]] : nil
                    let host = place < coming.count ? house.hosts[coming[place].host] : nil
                    guard let kind = Self.kind(leaving, host) else { continue }
                    self.rows.append(Row(kind: kind, shift: shift, show: show, role: role.booked))
                }
                let missing = shift.need(of: role.booked) - new.count
                if missing > 0 {
                    open.append(Opening(shift: shift, show: show, role: role.booked, missing: missing))
                }
            }
        }
    }

    private static func kind(_ leaving: Booking?, _ host: HostID?) -> Row.Kind? {
        switch (leaving, host) {
        case (let leaving?, let host?): .changed(leaving, to: host)
        case (let leaving?, nil): .removed(leaving)
        case (nil, let host?): .added(host)
        case (nil, nil): nil
        }
    }

    public mutating func toggle(_ row: Int) {
        guard rows.indices.contains(row) else { return }
        rows[row].isChosen.toggle()
    }

    public mutating func choose(all isChosen: Bool) {
        for row in rows.indices { rows[row].isChosen = isChosen }
    }

    public var chosen: [Row] { rows.filter(\.isChosen) }

    /// Hosts who have been told, or have agreed, and whose bookings would go.
    public var affected: [HostID] {
        var hosts: [HostID] = []
        for row in chosen where row.breaksWord {
            if let host = row.leaving?.host, !hosts.contains(host) { hosts.append(host) }
        }
        return hosts
    }

    /// What the chosen rows come to, as one edit.
    /// - Parameter next: gives the numbers of new identifiers.
    public func edit(words: String, next: () -> Int64) -> PlanEdit {
        var edit = PlanEdit(words: words)
        for row in chosen {
            if let leaving = row.leaving { edit.take(leaving) }
            if let host = row.host {
                edit.bookings.append(
                    Booking(id: BookingID(next()), shift: row.shift.id, host: host, role: row.role))
            }
        }
        return edit
    }
}

extension PlanEdit {
    /// Ends a booking: one that was told is withdrawn, so that its host hears of it; a draft goes.
    public mutating func take(_ booking: Booking) {
        guard booking.told != nil else {
            removedBookings.append(booking.id)
            return
        }
        var booking = booking
        booking.state = .withdrawn
        bookings.append(booking)
    }
}
