import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

/// What a plan comes to in some weeks: hours, pay, what is open, and the sales expected of it.
public struct RosterFigures: Equatable, Sendable {
    /// By host, an entry a week; hosts who can be booked and are not too.
    public var weeks: [HostID: [Milliseconds]] = [:]
    /// What all bookings cost; of those without a rate nothing is known.
    public var pay: Int64 = 0
    public var bookingsWithoutRate = 0
    /// Expected of the shows of which somebody has said so.
    public var sales: Int64 = 0
    public var showsWithoutSales = 0
    /// Hosts missing, on camera.
    public var open = 0
    /// The hosts with more than their contract's most in a week, and those with less than its least.
    public var overtime: [HostID] = []
    public var short: [HostID] = []

    /// The highest and the lowest sum of hours among those who can be booked.
    public var spread: ClosedRange<Milliseconds>? {
        let sums = weeks.values.map { $0.reduce(.zero, +) }
        guard let least = sums.min(), let most = sums.max() else { return nil }
        return least...most
    }

    /// Pay in tenths of a percent of the expected sales; nil where either is not known.
    public var share: Int64? { sales > 0 && bookingsWithoutRate == 0 ? pay * 1000 / sales : nil }

    /// - Parameter mondays: of the weeks that count.
    public init(of page: StaffingPage, weeks mondays: [LocalDate], by rules: HouseRules, zone: Zone) {
        let rows = PlanRows(page)
        let places = Dictionary(uniqueKeysWithValues: mondays.enumerated().map { ($1, $0) })
        func week(_ instant: Instant) -> Int? { places[HouseProblem.day(instant, rules, zone).monday] }
        for show in page.shows where show.status != .cancelled && week(show.start) != nil {
            if let amount = show.subject.expectedSales { sales += amount.rupiah } else { showsWithoutSales += 1 }
            guard show.status.isOpen else { continue }
            for shift in rows.shiftsOfShow[show.id] ?? [] {
                let standing = (rows.bookingsOfShift[shift.id] ?? []).filter(\.state.isStanding)
                for role in [Booking.Role.main, .coHost] {
                    open += max(0, shift.need(of: role) - standing.count { $0.role == role })
                }
            }
        }
        for host in page.hosts {
            var sums = [Milliseconds](repeating: .zero, count: mondays.count)
            for place in rows.work(of: host.id) {
                guard let week = week(place.shift.start) else { continue }
                sums[week] += place.shift.length
                if let rate = host.rate {
                    pay += rate.rupiah * place.shift.length.count / 3_600_000
                } else {
                    bookingsWithoutRate += 1
                }
            }
            if sums.contains(where: { $0 > host.limits.weeklyMaximum }) { overtime.append(host.id) }
            if let least = host.limits.weeklyMinimum, sums.contains(where: { $0 < least }), !host.hasLeft {
                short.append(host.id)
            }
            if !host.hasLeft || sums.contains(where: { $0 > .zero }) { weeks[host.id] = sums }
        }
    }
}

extension HouseProblem {
    /// The Mondays of its weeks.
    public var mondays: [LocalDate] { (0..<problem.days / 7).map { monday.adding(days: $0 * 7) } }

    /// What the plan comes to in some weeks, as it is.
    public func figures(in weeks: [LocalDate]) -> RosterFigures {
        RosterFigures(of: page, weeks: weeks, by: rules, zone: zone)
    }
}

extension Proposal {
    /// What the plan would come to in some weeks with the chosen rows.
    public func figures(in weeks: [LocalDate]) -> RosterFigures {
        var number: Int64 = -1
        let edit = edit(words: "") {
            number -= 1
            return number
        }
        return RosterFigures(of: house.page.applying(edit), weeks: weeks, by: house.rules, zone: house.zone)
    }
}
