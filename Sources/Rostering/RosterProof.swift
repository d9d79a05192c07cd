/// Proves how cheap a small roster can be, by all that each host could work.
///
/// A roster is one column for each host: a set of streams the host can work together, whose price is the host's alone.
/// Only that no slot is filled twice ties hosts together. With a price on each slot (Lagrange) every host can choose by
/// itself, and what they then cost is a bound: no roster is cheaper. Columns that cost more above their host's cheapest
/// than the bound leaves are in no better roster, and the few that remain are tried out.
public struct RosterProof {
    /// One set of streams that a host can work together.
    struct Column {
        /// What it changes against nobody working.
        var value: Int
        /// The groups of slots it fills, in order.
        var groups: [Int32]
    }

    /// A role in a stream.
    struct Seat {
        var stream: Int
        var role: RosterRole
    }

    /// The columns of each host that may be part of a cheaper roster than the cheapest that was known.
    private var columns: [[Column]]
    private var cheapestKnown = Int.max
    /// How many slots of one stream and role there are.
    private let room: [Int]
    private let base: Int
    private let seats: [Seat]
    private let pinned: [RosterAssignment]
    private var prices: [Int]
    /// The bound at these prices, from which columns' excess is counted.
    private var relaxation = Int.min
    /// What the cheapest roster costs, once a search has come to its end.
    private var optimum: Int?

    /// No roster costs less.
    public var bound: Int { optimum ?? min(relaxation, cheapestKnown) }

    /// A roster cheaper than what was known, where a search found one.
    public private(set) var better: (cost: Int, roster: [RosterAssignment])?

    /// Fewer pairs of slots and hosts than this are a problem small enough to be listed at length.
    private static let fewCandidates = 300

    /// Nil where hosts can work in more ways than can be listed.
    public init?(_ table: RosterTable) {
        let most = table.candidates < Self.fewCandidates ? 400_000 : 60_000
        var listing = ColumnListing(table.instance, most: most)
        guard listing.list() else { return nil }
        columns = listing.columns
        room = listing.room
        base = listing.base
        seats = listing.seats
        pinned = Array(Set(table.problem.pinned))
        prices = [Int](repeating: 0, count: room.count)
    }

    /// Moves the prices towards a higher bound; the known roster's cost says how far.
    public mutating func tighten(rounds: Int, known: Int) {
        guard optimum == nil else { return }
        let known = min(known, cheapestKnown)
        defer { drop(above: known) }
        var trial = prices.map(Double.init)
        var eagerness = 1.0
        var sinceBetter = 0
        for _ in 0..<rounds {
            let whole = trial.map { Int($0.rounded()) }
            let (value, used) = relaxed(whole)
            if value > relaxation {
                relaxation = value
                prices = whole
                sinceBetter = 0
            } else {
                sinceBetter += 1
            }
            guard relaxation < known else { return }
            let steepness = zip(used, room).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
            guard steepness > 0 else { return }
            if sinceBetter > 12 {
                eagerness *= 0.6
                sinceBetter = 0
                trial = prices.map(Double.init)
                continue
            }
            let length = eagerness * Double(max(1, known - value)) / Double(steepness)
            for group in trial.indices {
                trial[group] = max(0, trial[group] + length * Double(used[group] - room[group]))
            }
        }
    }

    /// The bound at these prices, and how often each group would be filled.
    private func relaxed(_ prices: [Int]) -> (Int, [Int]) {
        var value = base - zip(prices, room).reduce(0) { $0 + $1.0 * $1.1 }
        var used = [Int](repeating: 0, count: room.count)
        for columns in columns {
            var least = Int.max
            var cheapest = 0
            for place in columns.indices {
                let cost = reduced(columns[place], prices)
                if cost < least {
                    least = cost
                    cheapest = place
                }
            }
            guard least < .max else { continue }
            value += least
            for group in columns[cheapest].groups { used[Int(group)] += 1 }
        }
        return (value, used)
    }

    private func reduced(_ column: Column, _ prices: [Int]) -> Int {
        var cost = column.value
        for group in column.groups { cost += prices[Int(group)] }
        return cost
    }

    /// Forgets the columns that are in no roster cheaper than what is known.
    private mutating func drop(above known: Int) {
        cheapestKnown = known
        guard relaxation > .min, relaxation < known else { return }
        for host in columns.indices {
            let costs = columns[host].map { reduced($0, prices) }
            guard let least = costs.min() else { continue }
            let most = least + known - 1 - relaxation
            columns[host] = zip(columns[host], costs).filter { $0.1 <= most }.map(\.0)
        }
    }

    /// Looks for anything cheaper than what is known, in so many tries at most.
    public mutating func search(known: Int, tries: Int) {
        guard optimum == nil, relaxation < known else { return }
        let known = min(known, cheapestKnown)
        let gap = known - 1 - relaxation
        var choices: [(host: Int, near: [Choice])] = []
        for (host, columns) in columns.enumerated() {
            let least = columns.map { reduced($0, prices) }.min() ?? 0
            let near = columns.map { Choice(excess: reduced($0, prices) - least, column: $0) }
                .filter { $0.excess <= gap }
            choices.append((host, near.sorted { $0.excess < $1.excess }))
        }
        choices.sort { $0.near.count < $1.near.count }
        var tryout = Tryout(choices: choices.map(\.near), left: room, limit: known, tries: tries, gap: gap)
        tryout.descend(0, value: base, excess: 0)
        if tryout.tries > 0 { optimum = tryout.best }
        guard tryout.best < known else { return }
        var roster = pinned
        for ((host, near), choice) in zip(choices, tryout.bestPath) {
            for group in near[choice].column.groups {
                let seat = seats[Int(group)]
                roster.append(.init(stream: seat.stream, host: host, role: seat.role))
            }
        }
        better = (tryout.best, roster)
    }

    /// A column, and what it costs at the prices above its host's cheapest.
    private struct Choice {
        var excess: Int
        var column: Column
    }

    /// A walk through the columns that are near enough.
    private struct Tryout {
        let choices: [[Choice]]
        var left: [Int]
        var best: Int
        var tries: Int
        private(set) var bestPath: [Int] = []
        private var path: [Int]
        let gap: Int

        init(choices: [[Choice]], left: [Int], limit: Int, tries: Int, gap: Int) {
            self.choices = choices
            self.left = left
            best = limit
            path = [Int](repeating: 0, count: choices.count)
            self.tries = tries
            self.gap = gap
        }

        mutating func descend(_ host: Int, value: Int, excess: Int) {
            guard host < choices.count else {
                guard value < best else { return }
                best = value
                bestPath = path
                return
            }
            for (place, choice) in choices[host].enumerated() {
                guard excess + choice.excess <= gap, tries > 0 else { return }
                tries -= 1
                guard choice.column.groups.allSatisfy({ left[Int($0)] > 0 }) else { continue }
                path[host] = place
                for group in choice.column.groups { left[Int(group)] -= 1 }
                descend(host + 1, value: value + choice.column.value, excess: excess + choice.excess)
                for group in choice.column.groups { left[Int(group)] += 1 }
            }
        }
    }
}
