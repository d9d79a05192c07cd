import Civil
import Journal
import Planning
import Rostering
import Shows
import Staffing

extension HouseProblem {
    /// Everybody who can be booked, and who is.
    mutating func addHosts(_ rows: PlanRows, weeks: Int) {
        let platforms = Set(page.shows.map { Self.platforms(of: $0, rows) })
        let rate = usualRate
        problem.rules.rest = 0
        for person in page.hosts {
            var host = RosterProblem.Host()
            host.id = person.name
            host.rate = person.rate.map { Int($0.rupiah) } ?? rate
            host.languages = person.languages + [Self.anything]
            host.skills = person.skills.merging([Self.anything: 99]) { $1 }
            host.performance = person.performance
            host.platforms = platforms.sorted().filter { platform in
                platform == Self.anything || person.platforms.isEmpty
                    || platform.split(separator: "+").allSatisfy { person.platforms.contains(String($0)) }
            }
            host.maxDay = minutes(person.limits.dailyMaximum)
            host.maxWeek = minutes(person.limits.weeklyMaximum)
            host.maxDaysPerWeek = person.limits.daysPerWeek
            host.targetWeek = minutes(person.wantedWeek)
            host.dislikedBrands = person.preferences.dislikedBrands
            for (part, wish) in person.preferences.dayparts { host.preference[part.rostered] = wish }
            if !person.hasLeft {
                host.available = person.availability
                    .stretches(from: monday.adding(days: -1), through: monday.adding(days: weeks * 7))
                    .map { $0.lowerBound - monday.days * 1440..<$0.upperBound - monday.days * 1440 }
            }
            // The format has one rest for all: the longest, so that nobody has less than was agreed.
            problem.rules.rest = max(problem.rules.rest, minutes(person.limits.rest))
            problem.hosts.append(host)
            places[person.id] = hosts.count
            hosts.append(person.id)
        }
    }

    /// What takes hosts out of their availability.
    mutating func restrict(_ rows: PlanRows, chosen: [Shift], weeks: Int) {
        let chosen = Set(chosen.map(\.id))
        for (index, host) in hosts.enumerated() {
            var closed: [Range<Int>] = []
            for off in page.timeOff where off.host == host && off.state != .refused {
                closed.append(minutes(off.start, off.end))
            }
            for booking in rows.bookingsOfHost[host] ?? [] {
                guard let place = rows.place(of: booking) else { continue }
                let span = minutes(place.shift.start, place.shift.end)
                switch booking.state {
                // Whoever said no is not asked for the same time again.
                case .declined, .noShow: if chosen.contains(place.shift.id) { closed.append(span) }
                case .draft, .offered, .accepted, .checkedIn, .done, .withdrawn:
                    guard place.isStanding, !isWithin(place, weeks) else { continue }
                    closed.append(span.lowerBound - problem.rules.rest..<span.upperBound + problem.rules.rest)
                }
            }
            problem.hosts[index].available = closed.reduce(problem.hosts[index].available) { $0.without($1) }
        }
    }

    private func minutes(_ length: Milliseconds) -> Int { Int(length.count / 60_000) }

    /// What is taken for those of whom no rate is known: what the others get on average, since nobody works for nothing.
    private var usualRate: Int {
        let known = page.hosts.compactMap(\.rate).map { Int($0.rupiah) }
        return known.isEmpty ? 0 : known.reduce(0, +) / known.count
    }
}

extension Host {
    /// Hours they want to work in a week: what they say, or what lies between the contract's least and most.
    public var wantedWeek: Milliseconds {
        if let hours = preferences.weeklyHours { return hours }
        return Milliseconds(((limits.weeklyMinimum ?? .zero).count + limits.weeklyMaximum.count) / 2)
    }
}

extension Staffing.Daypart {
    var rostered: Rostering.Daypart {
        switch self {
        case .morning: .morning
        case .afternoon: .afternoon
        case .evening: .evening
        case .night: .night
        }
    }
}

extension [Range<Int>] {
    /// The spans with another cut out of them.
    func without(_ cut: Range<Int>) -> [Range<Int>] {
        flatMap { span -> [Range<Int>] in
            guard span.overlaps(cut) else { return [span] }
            let parts = [
                span.lowerBound..<Swift.max(span.lowerBound, cut.lowerBound),
                Swift.min(span.upperBound, cut.upperBound)..<span.upperBound,
            ]
            return parts.filter { !$0.isEmpty }
        }
    }
}
