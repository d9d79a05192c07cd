import Dispatch
import Rostering

/// Solvers on several threads, the clock that stops them, and the best roster they found.
///
/// A small problem is searched by each thread for itself, with a seed of its own. A large one is shared: each round
/// deals the hosts out among the threads, and puts the parts together again.
final class RosterSearch {
    /// When the search is over.
    enum Limit {
        case seconds(Double)
        /// So many changes on each thread, in so many seconds at most.
        case moves(Int, seconds: Double)
    }

    private let table: RosterTable
    private let seats: [Seat]
    private let limit: Limit
    private let stopwatch: Stopwatch
    /// Asked after each round.
    private let isStopped: () -> Bool
    /// Told after each round.
    private let tell: (RosterSearch) -> Void
    private let isShared: Bool
    private(set) var isInterrupted = false
    private var round = 0
    private(set) var bound: Int?
    private var proof: RosterProof?
    private var attempts = 0
    private var outside: OutsideBound?
    private let pricing: Pricing?
    private let bounding = DispatchQueue(label: "roster bound")

    /// A problem with more streams than this is shared.
    private static let sharedFrom = 600
    /// A proof that has not come after so many attempts does not come.
    private static let mostAttempts = 15
    private static let slice = 500

    init(
        _ problem: RosterProblem, seed: Int, threads: Int, limit: Limit, stopwatch: Stopwatch,
        isStopped: @escaping () -> Bool, tell: @escaping (RosterSearch) -> Void
    ) {
        let table = RosterTable(problem)
        self.table = table
        self.limit = limit
        self.stopwatch = stopwatch
        self.isStopped = isStopped
        self.tell = tell
        isShared = threads > 1 && problem.streams.count > Self.sharedFrom
        proof = RosterProof(table)
        // Below two seconds a bound would only take the search's time.
        pricing = proof == nil && limit.secondsLeft(0) ?? 0 > 2 ? Pricing(table) : nil
        seats = (0..<threads).map { Seat(table, seed: seed &+ $0 &* 7919) }
    }

    func run() {
        while !isOver {
            let end = limit.endOfRound(round, now: stopwatch.seconds)
            let (seats, stopwatch, limit, isShared, round) = (seats, stopwatch, limit, isShared, round)
            let pricing = pricing?.isDone == false && stopwatch.seconds > 0.5 ? pricing : nil
            let known = objective
            // A queue of its own, for concurrentPerform takes no more threads than there are cores.
            if let pricing { bounding.async { pricing.work(until: end, known: known, stopwatch: stopwatch) } }
            DispatchQueue.concurrentPerform(iterations: seats.count) { index in
                if isShared { seats[index].solver.take(share: index, of: seats.count, round: round) }
                seats[index].work(until: end, limit: limit, stopwatch: stopwatch, slice: Self.slice)
            }
            bounding.sync {}
            if isShared {
                let fillings = seats.map { $0.solver.filling }
                DispatchQueue.concurrentPerform(iterations: seats.count) { seats[$0].solver.adopt(fillings) }
            }
            self.round += 1
            if isStopped() { isInterrupted = true }
            prove()
            if let found = self.pricing?.bound, found <= objective { bound = max(bound ?? .min, found) }
            askOutside()
            tell(self)
        }
        outside?.end()
    }

    var roster: [RosterAssignment] {
        if let better = proof?.better, better.cost < searched { return better.roster }
        return seats.min { $0.solver.bestCost < $1.solver.bestCost }?.solver.roster ?? []
    }

    var totalMoves: Int { seats.reduce(0) { $0 + $1.solver.moves } }

    var objective: Int { min(searched, proof?.better?.cost ?? .max) }

    private var searched: Int { seats.map { $0.solver.bestCost }.min() ?? 0 }

    var status: RosterResult.Status {
        if bound == objective { return .optimal }
        return isInterrupted ? .interrupted : .feasible
    }

    private var isOver: Bool {
        isInterrupted || bound == objective
            || seats.allSatisfy { limit.progress(stopwatch.seconds, $0.solver.moves) >= 1 }
    }

    /// Tries to prove that nothing is cheaper, a little longer each time.
    private func prove() {
        let known = objective
        for _ in 0..<3 where bound.map({ $0 < known }) ?? true {
            guard proof != nil, attempts < Self.mostAttempts else { return }
            proof?.tighten(rounds: 100, known: known)
            proof?.search(known: known, tries: 50_000 << min(attempts, 5))
            attempts += 1
            bound = proof.map { max(bound ?? .min, $0.bound) }
        }
    }

    /// Has CBC prove a bound beside the search, where its program is installed and there is time for it.
    private func askOutside() {
        guard bound != objective else { return }
        if outside == nil, let left = limit.secondsLeft(stopwatch.seconds), left > 2, stopwatch.seconds > 0.3 {
            outside = OutsideBound(table, seconds: left)
        }
        // More than what a roster costs is nothing that is known of rosters.
        guard let found = outside?.bound(), found <= objective else { return }
        bound = max(bound ?? .min, found)
    }

    /// A week's bound with the thread that tightens it; between rounds nobody drives it.
    private final class Pricing: @unchecked Sendable {
        private var week: RosterWeekBound

        init?(_ table: RosterTable) {
            guard let week = RosterWeekBound(table) else { return nil }
            self.week = week
        }

        var isDone: Bool { week.isDone }

        /// Nil before the first prices.
        var bound: Int? { week.bound > .min ? week.bound : nil }

        func work(until end: Limit.Round, known: Int, stopwatch: Stopwatch) {
            while !week.isDone, !end.isReached(stopwatch.seconds, 0) { week.tighten(known: known) }
        }
    }

    /// A solver with the thread that drives it; between rounds nobody drives it.
    private final class Seat: @unchecked Sendable {
        var solver: RosterSolver

        init(_ table: RosterTable, seed: Int) { solver = RosterSolver(table, seed: seed) }

        func work(until end: Limit.Round, limit: Limit, stopwatch: Stopwatch, slice: Int) {
            let before = solver.moves
            var now = stopwatch.seconds
            repeat {
                let progress = limit.progress(now, solver.moves)
                guard progress < 1 else { return }
                solver.step(moves: limit.next(slice, after: solver.moves), at: progress)
                now = stopwatch.seconds
            } while !end.isReached(now, solver.moves - before)
        }
    }
}

extension RosterSearch.Limit {
    /// Where a round ends. What is limited by changes is counted in changes, so that the same rounds come each time.
    enum Round: Sendable {
        case at(Double)
        case after(Int)

        func isReached(_ seconds: Double, _ moves: Int) -> Bool {
            switch self {
            case .at(let end): seconds >= end
            case .after(let count): moves >= count
            }
        }
    }

    /// The first rounds are short, for a small problem is proved right after them.
    func endOfRound(_ round: Int, now: Double) -> Round {
        switch self {
        case .seconds: .at(now + min(0.25, 0.03 * Double(1 << min(round, 4))))
        case .moves: .after(50_000)
        }
    }

    /// From 0, the beginning, to 1, when it is over.
    func progress(_ seconds: Double, _ moves: Int) -> Double {
        switch self {
        case .seconds(let limit): limit > 0 ? min(1, seconds / limit) : 1
        case .moves(let limit, let time):
            seconds >= time || moves >= limit ? 1 : Double(moves) / Double(limit)
        }
    }

    /// Nil where the search is limited by its changes.
    func secondsLeft(_ seconds: Double) -> Double? {
        switch self {
        case .seconds(let limit): limit - seconds
        case .moves: nil
        }
    }

    /// How many changes come next.
    func next(_ slice: Int, after moves: Int) -> Int {
        switch self {
        case .seconds: slice
        case .moves(let limit, _): min(slice, limit - moves)
        }
    }
}
