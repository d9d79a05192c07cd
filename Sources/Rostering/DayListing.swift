/// What a host can work on one day, of one week: a set of streams that fit together.
struct DayWork {
    /// What it changes against the slots' being open, hours, prime streams and series apart.
    var value: Int
    var groups: [Int32]
    var units: Int
    var primes: Int
    var start: Int
    var end: Int
    /// Which of the day's late ends it has; 0 where no stream of the next day stands too near.
    var lateness = 0
}

/// All that a host can work in a week, day by day.
struct HostWeek {
    var host: Int32
    var days: [[DayWork]]
    /// The late ends of each day, in order; the first, 0, stands for none.
    var lateEnds: [[Int]] = []
    /// What pins take already.
    var pinnedUnits: Int
    var pinnedPrimes: Int
    var mostUnits: Int
    var mostPrimes: Int
    /// The link of each group that would be another main host of its series; −1 for none.
    var links: [Int32: Int32]

    init?(_ draft: inout Draft, host: Int32, groups: [(slot: Int32, group: Int32)], most: Int) {
        let instance = draft.instance
        self.host = host
        pinnedUnits = Int(draft.works[host].units)
        pinnedPrimes = Int(draft.works[host].primes)
        mostUnits = max(pinnedUnits, Int(instance.limits[host].week))
        links = [:]
        days = []
        for day in 0..<Int32(instance.dayCount) {
            var works: [(slot: Int32, candidate: Int32, group: Int32)] = []
            for (slot, group) in groups where instance.slots[slot].day == day {
                let candidate = instance.candidate(of: slot, host: host)
                guard candidate >= 0 else { continue }
                works.append((slot, candidate, group))
                let link = instance.candidates[candidate].link
                if link >= 0, draft.links[link] == 0 { links[group] = link }
            }
            var listed: [DayWork] = []
            let empty = DayWork(value: 0, groups: [], units: 0, primes: 0, start: .max, end: .min)
            guard Self.list(&draft, works, from: 0, empty, host, into: &listed, most: most) else { return nil }
            days.append(listed)
        }
        mostPrimes = days.reduce(pinnedPrimes) { $0 + ($1.map(\.primes).max() ?? 0) }
        let worked = days.reduce(pinnedUnits) { $0 + ($1.map(\.units).max() ?? 0) }
        mostUnits = min(mostUnits, worked)
        markLateEnds(rest: Int(instance.rest))
    }

    private static func list(
        _ draft: inout Draft, _ works: [(slot: Int32, candidate: Int32, group: Int32)], from place: Int,
        _ work: DayWork,
        _ host: Int32, into listed: inout [DayWork], most: Int
    ) -> Bool {
        guard listed.count < most else { return false }
        listed.append(work)
        for next in place..<works.count {
            let slot = draft.instance.slots[works[next].slot]
            guard draft.fits(slot, host) else { continue }
            var longer = work
            longer.value += draft.instance.candidates[works[next].candidate].cost - slot.penalty
            longer.groups.append(works[next].group)
            longer.units += Int(slot.units)
            longer.primes += Int(slot.prime)
            longer.start = min(longer.start, Int(slot.start))
            longer.end = max(longer.end, Int(slot.end))
            draft.fill(works[next].slot, with: works[next].candidate)
            let isWithin = list(&draft, works, from: next + 1, longer, host, into: &listed, most: most)
            draft.empty(works[next].slot)
            guard isWithin else { return false }
        }
        return true
    }

    private mutating func markLateEnds(rest: Int) {
        for day in days.indices {
            let next = day + 1 < days.count ? days[day + 1].map(\.start).min() ?? .max : .max
            let late = Set(days[day].map(\.end)).filter { $0 != .min && next != .max && $0 + rest > next }.sorted()
            lateEnds.append([.min] + late)
            for work in days[day].indices {
                days[day][work].lateness = lateEnds[day].firstIndex(of: days[day][work].end) ?? 0
            }
        }
    }
}
