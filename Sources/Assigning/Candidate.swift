import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

/// Somebody who could come to a shift in a role, what stands against it, and what it would cost.
public struct Candidate: Equatable, Sendable {
    public var host: HostID
    /// Everything that would have to be waived, in words; the gravest first.
    public var obstacles: [String]
    /// Whether a rule forbids it that nobody can waive, such as being in two places.
    public var isImpossible: Bool
    /// What the roster would cost more than it does now, instead of whoever is there; less where below zero.
    public var difference: Int
    public var cost: RosterExplainer.Cost

    public var isFree: Bool { obstacles.isEmpty }
}

/// What a booking costs, and who would come next.
public struct Reasons: Equatable, Sendable {
    public var cost: RosterExplainer.Cost
    /// Nil where nobody else could come.
    public var runnerUp: RunnerUp?

    public struct RunnerUp: Hashable, Sendable {
        public var host: HostID
        public var difference: Int

        public init(host: HostID, difference: Int) {
            self.host = host
            self.difference = difference
        }
    }
}

/// Says of a roster why it is as it is, in the house's words.
public struct HouseExplainer: Sendable {
    public let house: HouseProblem
    let explainer: RosterExplainer
    private let rows: PlanRows
    /// Of so many hosts it is said in the house's own words what stands against them; of the others in the solver's.
    private static let mostInWords = 80

    /// - Parameter roster: what is explained; the plan as it is where none is given.
    public init(_ house: HouseProblem, roster: [RosterAssignment]? = nil) {
        self.house = house
        explainer = RosterExplainer(house.problem, roster: roster ?? house.present)
        rows = PlanRows(house.page)
    }

    /// Why a host is on a shift; nil where the host is not, or the shift is not among the chosen ones.
    public func reasons(of host: HostID, on shift: ShiftID, as role: Booking.Role) -> Reasons? {
        guard let assignment = assignment(host, shift, role), explainer.roster.contains(assignment) else { return nil }
        let next = explainer.runnerUp(to: assignment)
        return Reasons(
            cost: readable(explainer.cost(of: assignment), of: assignment),
            runnerUp: next.map { .init(host: house.hosts[$0.host], difference: $0.difference) })
    }

    /// Everybody who is not there, the best first: who is free by cost, then who is not, by how much stands against it.
    /// - Parameter replaced: whose place it is; nil for an open one.
    public func candidates(for shift: ShiftID, as role: Booking.Role, insteadOf replaced: HostID?) -> [Candidate] {
        guard let stream = house.streamOfShift[shift], let rostered = role.rostered else { return [] }
        let saved =
            replaced.flatMap { assignment($0, shift, role) }.map { explainer.cost(of: $0).total }
            ?? house.problem.weights.uncovered(rostered)
        let there = Set(explainer.roster.filter { $0.stream == stream }.map(\.host))
        let blockers = explainer.blockers(of: stream, as: rostered).filter { !there.contains($0.host) }
        return blockers.enumerated().map { place, blocker in
            let isTold = place < Self.mostInWords && !blocker.rules.isEmpty
            let stands = isTold ? obstacles(of: house.hosts[blocker.host], on: shift, as: role) : []
            return candidate(blocker, stands, shift, role, saved: saved)
        }
        .sorted { left, right in
            (left.isImpossible ? 1 : 0, left.obstacles.count, left.difference, left.host)
                < (right.isImpossible ? 1 : 0, right.obstacles.count, right.difference, right.host)
        }
    }

    /// The explainer prices it as filling an open place; here it is somebody's place, or an open one.
    private func candidate(
        _ blocker: RosterExplainer.Blocker, _ stands: [Obstacle], _ shift: ShiftID, _ role: Booking.Role, saved: Int
    ) -> Candidate {
        let rostered = role.rostered ?? .main
        let host = house.hosts[blocker.host]
        let words = stands.isEmpty ? blocker.rules.map(\.reason) : stands.map(\.words)
        return Candidate(
            host: host, obstacles: words, isImpossible: stands.contains { $0.isImpossible },
            difference: blocker.cost + house.problem.weights.uncovered(rostered) - saved,
            cost: readable(
                explainer.cost(of: place(of: blocker.host, shift, rostered)),
                of: place(of: blocker.host, shift, rostered)))
    }

    /// Sales and wishes as they differ from those of a host of the house's average who does not mind; the solver counts
    /// from the best there could be.
    private func readable(_ cost: RosterExplainer.Cost, of assignment: RosterAssignment) -> RosterExplainer.Cost {
        let stream = house.problem.streams[assignment.stream]
        var usual = RosterProblem.Host()
        usual.performance = [:]
        var cost = cost
        cost.price.performance -= house.problem.price(of: usual, in: stream, as: assignment.role).performance
        cost.price.preference -= house.problem.weights.preference
        return cost
    }

    private func place(of index: Int, _ shift: ShiftID, _ role: RosterRole) -> RosterAssignment {
        RosterAssignment(stream: house.streamOfShift[shift] ?? 0, host: index, role: role)
    }

    private struct Obstacle {
        var words: String
        var isImpossible: Bool
    }

    /// What the house says against a host on a shift, by its own rules: each with the show that shows it.
    private func obstacles(of id: HostID, on shift: ShiftID, as role: Booking.Role) -> [Obstacle] {
        guard let host = rows.hosts[id], let place = rows.shifts[shift] else { return [] }
        var found: [Obstacle] = []
        for booking in rows.bookingsOfHost[id] ?? [] where booking.shift == shift {
            switch booking.state {
            case .declined:
                found.append(Obstacle(words: "\(host.name) has declined it\(at(booking))", isImpossible: false))
            case .noShow: found.append(Obstacle(words: "\(host.name) did not come\(at(booking))", isImpossible: false))
            case .draft, .offered, .accepted, .checkedIn, .done, .withdrawn: break
            }
        }
        for off in house.page.timeOff where off.host == id && off.state == .asked {
            guard off.start < place.end, off.end > place.start else { continue }
            found.append(Obstacle(words: "\(host.name) has asked for time off then", isImpossible: false))
        }
        let trial = PlanEdit(
            words: "", bookings: [Booking(id: BookingID(-1), shift: shift, host: id, role: role)])
        let page = page(of: id, with: place)
        found += page.conflicts(madeBy: trial, by: house.rules, zone: house.zone).filter { $0.host == id }
            .sorted { ($0.rule, $0.words) < ($1.rule, $1.words) }
            .map { conflict in
                // The show itself needs no naming: it stands above the list.
                let words = conflict.words.droppingTitle(of: conflict.shows.count == 1 ? rows.shows[place.show] : nil)
                return Obstacle(words: words, isImpossible: conflict.rule.severity == .impossible)
            }
        return found
    }

    private func at(_ booking: Booking) -> String {
        booking.answeredAt.map { " at \(house.zone.local(at: $0).time.minutesText)" } ?? ""
    }

    /// No more of the plan than what one host works, and one shift.
    private func page(of host: HostID, with shift: Shift) -> StaffingPage {
        let bookings = rows.bookingsOfHost[host] ?? []
        let shifts = Set(bookings.map(\.shift) + [shift.id]).compactMap { rows.shifts[$0] }
        return StaffingPage(
            rooms: house.page.rooms, channels: house.page.channels,
            shows: Set(shifts.map(\.show)).compactMap { rows.shows[$0] }, shifts: shifts, bookings: bookings,
            hosts: rows.hosts[host].map { [$0] } ?? [], timeOff: house.page.timeOff.filter { $0.host == host })
    }

    private func assignment(_ host: HostID, _ shift: ShiftID, _ role: Booking.Role) -> RosterAssignment? {
        guard let stream = house.streamOfShift[shift], let place = house.places[host], let rostered = role.rostered
        else { return nil }
        return RosterAssignment(stream: stream, host: place, role: rostered)
    }
}

extension String {
    /// Without `: Pagi Segar Mon 23 Nov 09:00–11:00` at its end.
    fileprivate func droppingTitle(of show: Show?) -> String {
        guard let show else { return self }
        let tail = ": \(show.title) "
        guard let place = indices.last(where: { self[$0...].hasPrefix(tail) }) else { return self }
        return String(self[..<place])
    }
}
