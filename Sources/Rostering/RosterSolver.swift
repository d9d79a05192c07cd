/// A search for a cheap roster, made in steps: whoever calls holds the clock, and may stop at any time.
///
/// It anneals: it tries small changes at random and takes those that make the roster cheaper, and, less and less
/// often as it cools, others. Every change is priced exactly before it is made, and none that breaks a rule is made.
public struct RosterSolver: ~Copyable {
    let instance: Instance
    var draft: Draft
    var chance: Chance
    /// The candidate of each slot in the cheapest roster found.
    private let best: Strip<Int32>
    private var keptCost: Int
    private var keptAt = 0
    /// −ln of evenly spread numbers from 0 to 1, by which a change for the worse is judged.
    private let courage: Strip<Double>
    /// How much worse a change may be when its courage is 1.
    var heat = 0.0
    /// The slots that are tried; all but the pinned, unless the search is held to some hosts.
    var pool: Strip<Int32>
    var poolCount: Int
    /// Whether each host takes part: 1 or 0.
    let taking: Strip<UInt8>
    /// Whose part each slot is, where several solvers share the work.
    let owners: Strip<UInt8>
    var share: UInt8 = 0
    public private(set) var moves = 0
    /// One change of so many begins at an open slot, and sends at most so many on their way.
    private static let chainRarity: Int32 = 8
    let chainDepth = 16
    /// How seldom a chain begins now: the fewer slots are open, the more seldom.
    var rarity: Int32 = 8
    var trail: [(slot: Int32, before: Int32)] = []
    var homeless: [(slot: Int32, origin: Int32)] = []
    private var heating: Heating

    public init(_ table: RosterTable, seed: Int) {
        instance = table.instance
        draft = Draft(table.instance)
        keptCost = .max
        chance = Chance(seed: UInt64(truncatingIfNeeded: seed))
        best = Strip(repeating: -1, count: instance.slots.count)
        courage = Strip((0..<4096).map { -Curve.logarithm((Double($0) + 0.5) / 4096) })
        pool = Strip(instance.open)
        poolCount = instance.open.count
        taking = Strip(repeating: 1, count: instance.hostCount)
        owners = Strip(repeating: 0, count: instance.slots.count)
        heating = Heating(table.instance, open: 0)
        construct()
        heating = Heating(instance, open: Int(draft.openCount))
        keepIfBest()
    }

    deinit {
        best.free()
        courage.free()
        pool.free()
        taking.free()
        owners.free()
    }

    /// Tries so many changes, at a time of the whole search from 0 (hot) to 1 (cold).
    public mutating func step(moves count: Int, at progress: Double) {
        guard poolCount > 0 else { return }
        heat = heating.heat(at: progress)
        rarity = max(
            Self.chainRarity, Int32(clamping: Int(Self.chainRarity) * poolCount / (6 * Int(max(1, draft.openCount)))))
        for _ in 0..<count {
            change()
        }
        moves += count
        // Keeping costs a copy of everything; what is better only now is found in the draft.
        if moves - keptAt > 8 * poolCount { keepIfBest() }
    }

    /// The cheapest roster found.
    public var roster: [RosterAssignment] {
        if draft.cost < keptCost { return draft.assignments }
        return (0..<best.count).compactMap { best[$0] < 0 ? nil : instance.assignment(slot: $0, candidate: best[$0]) }
    }

    public var bestCost: Int { min(keptCost, draft.cost) }

    mutating func keepIfBest() {
        keptAt = moves
        guard draft.cost < keptCost else { return }
        keptCost = draft.cost
        best.copy(from: draft.filled)
    }

    /// Whether a change of the cost is taken at this heat.
    @inline(__always)
    mutating func dares(_ delta: Int) -> Bool {
        delta <= 0 || Double(delta) < heat * courage[Int(chance.bits() & 4095)]
    }
}

/// A problem made ready for solving; several solvers may share one.
public struct RosterTable: Sendable {
    let instance: Instance

    public init(_ problem: RosterProblem) { instance = Instance(problem) }

    public var problem: RosterProblem { instance.problem }
    /// How many pairs of a slot and a host there are.
    public var candidates: Int { instance.candidates.count }
}
