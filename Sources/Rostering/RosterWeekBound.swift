/// A bound for a week: what no roster undercuts, from prices on slots at which each host chooses the cheapest week.
///
/// As in `RosterProof`, but a host's weeks are too many to be listed; the cheapest is found day by day, by the units and
/// prime streams worked so far and how late the last day ended. What this leaves out (the number of days worked) only
/// lowers the bound. The price of being one more main host of a series is spread over the series' streams.
public struct RosterWeekBound: ~Copyable {
    private let instance: Instance
    private let weeks: [HostWeek]
    private let room: [Int]
    private let base: Int
    private var prices: [Int]
    private var trial: [Double]
    /// Where the prices went last, which damps their going to and fro.
    private var direction: [Double]
    /// How often each host took each group of a series lately, by which the series' price is spread.
    private var habits: [[Int32: Double]]
    private var eagerness = 1.0
    private var sinceBetter = 0
    public private(set) var bound = Int.min
    /// Whether more rounds would hardly find more.
    public var isDone: Bool { eagerness < 0.002 }

    /// Nil where there are several weeks, or too many ways to work on one day.
    public init?(_ table: RosterTable) {
        instance = table.instance
        var draft = Draft(table.instance)
        base = draft.cost
        var groups: [(slot: Int32, group: Int32)] = []
        var room: [Int] = []
        var seen: Int32 = -1
        for slot in table.instance.open {
            if table.instance.slots[slot].first != seen {
                seen = table.instance.slots[slot].first
                groups.append((slot, Int32(room.count)))
                room.append(0)
            }
            room[room.count - 1] += 1
        }
        self.room = room
        prices = [Int](repeating: 0, count: room.count)
        // What a slot is worth at first: about what its being open costs more than filling it.
        trial = groups.map { slot, _ in
            let data = table.instance.slots[slot]
            let sum = (data.first..<(data.first + data.count)).reduce(0.0) {
                $0 + Double(table.instance.candidates[$1].cost)
            }
            return max(0, Double(data.penalty) - sum / Double(data.count))
        }
        direction = [Double](repeating: 0, count: room.count)
        var weeks: [HostWeek] = []
        let isOneWeek = table.instance.weekCount == 1 && table.instance.hostCount <= 400
        for host in 0..<Int32(isOneWeek ? table.instance.hostCount : 0) {
            guard let week = HostWeek(&draft, host: host, groups: groups, most: 20_000) else { break }
            weeks.append(week)
        }
        self.weeks = weeks
        habits = weeks.map { week in week.links.mapValues { _ in 1.0 } }
        guard isOneWeek, weeks.count == table.instance.hostCount else { return nil }
    }

    /// One step of the prices towards a higher bound; the known roster's cost says how far.
    public mutating func tighten(known: Int) {
        let whole = trial.map { Int($0.rounded()) }
        var value = base - zip(whole, room).reduce(0) { $0 + $1.0 * $1.1 }
        var used = [Int](repeating: 0, count: room.count)
        for index in weeks.indices {
            let shares = shares(of: index)
            let (cost, chosen) = HostWeekChoice(weeks[index], instance, prices: whole, shares: shares).cheapest()
            value += cost
            for group in chosen { used[Int(group)] += 1 }
            for group in habits[index].keys {
                habits[index][group] = (habits[index][group] ?? 0) * 0.9 + (chosen.contains(group) ? 0.1 : 0.001)
            }
        }
        if value > bound {
            bound = value
            prices = whole
            sinceBetter = 0
        } else {
            sinceBetter += 1
        }
        if sinceBetter > 10 {
            eagerness *= 0.75
            sinceBetter = 0
            trial = prices.map(Double.init)
            direction = [Double](repeating: 0, count: room.count)
            return
        }
        for group in trial.indices {
            let missed = Double(used[group] - room[group])
            // A price of zero falls no further.
            direction[group] = trial[group] <= 0 && missed < 0 ? 0 : 0.7 * direction[group] + missed
        }
        let steepness = direction.reduce(0) { $0 + $1 * $1 }
        guard bound < known, steepness > 0 else {
            eagerness = 0
            return
        }
        let length = eagerness * Double(max(1, known - value)) / steepness
        for group in trial.indices { trial[group] = max(0, trial[group] + length * direction[group]) }
    }

    /// How the price of a series is spread over its streams; the sum for one series is never more than that price.
    private func shares(of index: Int) -> [Int32: Int] {
        var sums: [Int32: Double] = [:]
        for (group, link) in weeks[index].links { sums[link, default: 0] += habits[index][group] ?? 0 }
        var shares: [Int32: Int] = [:]
        for (group, link) in weeks[index].links {
            let part = (habits[index][group] ?? 0) / max(sums[link] ?? 1, 1e-12)
            shares[group] = Int((Double(instance.continuity) * part).rounded(.down))
        }
        return shares
    }
}
