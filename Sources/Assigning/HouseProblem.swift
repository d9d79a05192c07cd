import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

/// The house's plan as a problem for the solver, and what the problem's numbers stand for.
///
/// The chosen shifts are to be staffed; everything else that hosts work in the same weeks stands beside them as work that
/// is fixed, so that days, weeks, rest and fairness are those of the whole plan. Only main hosts and co-hosts are
/// rostered. Whatever the format of problems cannot say (time off, a host who has declined a shift, work in the week
/// before) is taken out of the hosts' availability.
public struct HouseProblem: Equatable, Sendable {
    public var problem = RosterProblem()
    public let page: StaffingPage
    public let zone: Zone
    public let rules: HouseRules
    /// What each stream is, the chosen shifts first.
    var works: [Work] = []
    var hosts: [HostID] = []
    var places: [HostID: Int] = [:]
    /// Where each chosen shift stands among the streams.
    var streamOfShift: [ShiftID: Int] = [:]
    /// Who is on what now, as far as it is rostered or in the way of that.
    public var present: [RosterAssignment] = []
    /// The bookings that those stand for.
    var bookings: [RosterAssignment: Booking] = [:]
    public let freedom: Freedom
    /// The Monday from which the problem counts its minutes.
    let monday: LocalDate

    /// What may be changed of those who are booked.
    public enum Freedom: Hashable, Sendable {
        /// Drafts alone: whoever has been told, or has agreed, stays.
        case drafts
        /// All but what is pinned or has begun; as few as can be of those who have been told or have agreed.
        case everything
    }

    /// Which shifts can be staffed.
    public enum Reach: Hashable, Sendable {
        /// Those that have not begun.
        case coming
        /// Those that go on as well: somebody may still have to come.
        case running
    }

    /// What a stream of the problem stands for.
    enum Work: Hashable, Sendable {
        /// A shift to be staffed.
        case chosen(ShiftID)
        /// Something that a host does beside them.
        case fixed(BookingID)
    }

    /// - Parameter shows: those to be staffed; what of them has begun is left as it is.
    /// - Parameter page: whole weeks around them, and a day on either side.
    public init(
        staffing shows: Set<ShowID>, of page: StaffingPage, freedom: Freedom, reach: Reach = .coming,
        by rules: HouseRules, weights: AssigningWeights = .standard, zone: Zone, at now: Instant
    ) {
        self.page = page
        self.zone = zone
        self.rules = rules
        self.freedom = freedom
        let rows = PlanRows(page)
        let chosen = page.shifts.filter { shift in
            guard shows.contains(shift.show), let show = rows.shows[shift.show] else { return false }
            return switch reach {
            case .coming: show.status.isOpen && shift.start > now
            case .running: (show.status.isOpen || show.status == .onAir) && shift.end > now
            }
        }
        let first = chosen.map(\.start).min() ?? now
        let last = chosen.map(\.start).max() ?? now
        monday = Self.day(first, rules, zone).monday
        let weeks = (Self.day(last, rules, zone).days - monday.days) / 7 + 1
        problem.days = weeks * 7
        problem.dayStart = Int(rules.dayStart.milliseconds / 60_000)
        problem.rules.changeover = Int(rules.changeover.count / 60_000)
        problem.rules.mainLevel = rules.mainLevel
        problem.rules.coLevel = rules.coLevel
        weigh(by: weights)
        addHosts(rows, weeks: weeks)
        addShifts(chosen, rows, weights)
        addFixedWork(rows, chosen: Set(chosen.map(\.id)), weeks: weeks)
        restrict(rows, chosen: chosen, weeks: weeks)
        let pinned = Set(problem.pinned)
        problem.published = present.filter { isPromised($0) && !pinned.contains($0) }
    }

    /// How many shifts are to be staffed.
    public var chosenCount: Int { works.prefix { if case .chosen = $0 { true } else { false } }.count }

    /// How many bookings the chosen shifts need together.
    public var needed: Int { problem.streams.prefix(chosenCount).reduce(0) { $0 + $1.needMain + $1.needCo } }

    /// How many of those needed a roster books.
    public func covered(by roster: [RosterAssignment]) -> Int { roster.count { $0.stream < chosenCount } }

    /// The working day of an instant: one that begins with the house's day, not at midnight.
    static func day(_ instant: Instant, _ rules: HouseRules, _ zone: Zone) -> LocalDate {
        (zone.local(at: instant) + Milliseconds(-rules.dayStart.milliseconds)).date
    }

    /// Minutes from the problem's Monday, by the clock on the wall.
    func minute(_ instant: Instant) -> Int {
        Int(zone.local(at: instant).milliseconds / 60_000) - monday.days * 1440
    }

    /// A span keeps its length whatever the clocks do in it.
    func minutes(_ start: Instant, _ end: Instant) -> Range<Int> {
        let from = minute(start)
        return from..<from + max(1, Int(((end - start).count + 59_999) / 60_000))
    }

    /// Whether the host of a booking counts on it.
    private func isPromised(_ assignment: RosterAssignment) -> Bool {
        guard let booking = bookings[assignment] else { return false }
        return booking.told != nil || booking.state == .accepted || booking.state == .offered
    }

    private mutating func weigh(by weights: AssigningWeights) {
        problem.weights.uncoveredMain = weights.uncoveredMain
        problem.weights.uncoveredCo = weights.uncoveredCoHost
        problem.weights.preference = weights.preference
        problem.weights.continuity = weights.continuity
        problem.weights.change = freedom == .everything ? weights.change : 0
        problem.weights.over = weights.over.map { .init($0.from, $0.slope) }
        problem.weights.under = weights.under.map { .init($0.from, $0.slope) }
        problem.weights.prime = weights.prime.map { .init($0.from, $0.slope) }
    }
}

extension Booking.Role {
    /// As what the solver knows it; nil for those it does not place.
    public var rostered: RosterRole? {
        switch self {
        case .main: .main
        case .coHost: .co
        case .moderator, .operator: nil
        }
    }
}

extension RosterRole {
    public var booked: Booking.Role {
        switch self {
        case .main: .main
        case .co: .coHost
        }
    }
}
