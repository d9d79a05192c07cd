/// The cheapest week of one host at given prices, found day by day.
struct HostWeekChoice {
    private let week: HostWeek
    private let instance: Instance
    /// What each of a day's works costs at the prices.
    private let costs: [[Int]]
    private let units: Int
    private let primes: Int

    private static let unreachable = Int.max / 4

    init(_ week: HostWeek, _ instance: Instance, prices: [Int], shares: [Int32: Int]) {
        self.week = week
        self.instance = instance
        units = week.mostUnits + 1
        primes = week.mostPrimes + 1
        var priced = prices
        for (group, share) in shares { priced[Int(group)] += share }
        costs = week.days.map { day in day.map { work in work.groups.reduce(work.value) { $0 + priced[Int($1)] } } }
    }

    /// What the week changes against the host's not working, and the groups it takes.
    func cheapest() -> (Int, [Int32]) {
        let layers = layers()
        guard let last = layers.last else { return (0, []) }
        let nothing = instance.hours(week.host, Int32(week.pinnedUnits)) + instance.primes[week.pinnedPrimes]
        var best = Self.unreachable
        var state = (lateness: 0, primes: week.pinnedPrimes, units: week.pinnedUnits)
        for lateness in 0..<(last.count / (units * primes)) {
            for prime in 0..<primes {
                for unit in 0..<units where last[(lateness * primes + prime) * units + unit] < Self.unreachable {
                    let cost =
                        last[(lateness * primes + prime) * units + unit]
                        + instance.hours(week.host, Int32(unit)) + instance.primes[prime] - nothing
                    if cost < best {
                        best = cost
                        state = (lateness, prime, unit)
                    }
                }
            }
        }
        return (best, trace(layers, from: state))
    }

    /// For each day what the cheapest way costs to stand, after it, at each lateness, prime streams and units.
    private func layers() -> [[Int]] {
        var layers: [[Int]] = []
        var before = [Int](repeating: Self.unreachable, count: units * primes)
        before[week.pinnedPrimes * units + week.pinnedUnits] = 0
        var ends = [Int.min]
        for day in week.days.indices {
            var after = [Int](repeating: Self.unreachable, count: week.lateEnds[day].count * units * primes)
            for (work, cost) in zip(week.days[day], costs[day]) {
                for lateness in ends.indices where isRested(work, ends[lateness]) {
                    step(before, lateness, &after, work, cost)
                }
            }
            layers.append(after)
            before = after
            ends = week.lateEnds[day]
        }
        return layers
    }

    private func isRested(_ work: DayWork, _ end: Int) -> Bool {
        end == .min || work.start == .max || work.start >= end + Int(instance.rest)
    }

    @inline(__always)
    private func step(_ before: [Int], _ lateness: Int, _ after: inout [Int], _ work: DayWork, _ cost: Int) {
        guard work.units < units, work.primes < primes else { return }
        before.withUnsafeBufferPointer { before in
            after.withUnsafeMutableBufferPointer { after in
                for prime in 0..<(primes - work.primes) {
                    let from = (lateness * primes + prime) * units
                    let to = (work.lateness * primes + prime + work.primes) * units + work.units
                    for unit in 0..<(units - work.units) {
                        let value = before[from + unit] &+ cost
                        if value < after[to + unit] { after[to + unit] = value }
                    }
                }
            }
        }
    }

    /// Which works led there: each day's is found again by its cost.
    private func trace(_ layers: [[Int]], from last: (lateness: Int, primes: Int, units: Int)) -> [Int32] {
        var groups: [Int32] = []
        var state = last
        for day in week.days.indices.reversed() {
            let value = layers[day][(state.lateness * primes + state.primes) * units + state.units]
            search: for (work, cost) in zip(week.days[day], costs[day])
            where work.lateness == state.lateness && work.units <= state.units && work.primes <= state.primes {
                let ends = day > 0 ? week.lateEnds[day - 1] : [Int.min]
                for lateness in ends.indices where isRested(work, ends[lateness]) {
                    let place = (lateness * primes + state.primes - work.primes) * units + state.units - work.units
                    let before =
                        day > 0
                        ? layers[day - 1][place]
                        : place == week.pinnedPrimes * units + week.pinnedUnits ? 0 : Self.unreachable
                    guard before < Self.unreachable, before + cost == value else { continue }
                    groups += work.groups
                    state = (lateness, state.primes - work.primes, state.units - work.units)
                    break search
                }
            }
        }
        return groups
    }
}
