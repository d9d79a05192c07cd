/// Says why a roster is as it is: what each assignment costs and who came next, why somebody else is not there, and
/// what keeps an open slot open.
public struct RosterExplainer: Sendable {
    public let problem: RosterProblem
    public let roster: [RosterAssignment]
    /// Each host's assignments.
    let works: [[RosterAssignment]]
    private let published: Set<RosterAssignment>

    public init(_ problem: RosterProblem, roster: [RosterAssignment]) {
        self.problem = problem
        self.roster = roster
        var works = [[RosterAssignment]](repeating: [], count: problem.hosts.count)
        for assignment in roster { works[assignment.host].append(assignment) }
        self.works = works
        published = Set(problem.published)
    }

    /// What an assignment costs, in the parts of the objective; those that depend on the host's other work are the
    /// difference that this assignment makes.
    public struct Cost: Equatable, Sendable {
        public var price = RosterPrice()
        public var hours = 0
        public var prime = 0
        public var continuity = 0
        /// Below zero where the assignment keeps what was published.
        public var change = 0

        public var total: Int { price.total + hours + prime + continuity + change }
    }

    /// Why a host is not in a stream.
    public enum Answer: Equatable, Sendable {
        case isThere
        /// The rule that is broken first, by the contract's number, and the host's stream that breaks it, where one does.
        case breaks(rule: Int, stream: Int?, reason: String)
        /// It would be allowed, and make the whole roster so much dearer; instead of whoever is there.
        case costs(Int)
    }

    /// Somebody who could take an assignment over, and how much dearer the roster would be.
    public struct RunnerUp: Equatable, Sendable {
        public var host: Int
        public var difference: Int
    }

    /// What keeps one host from an open slot: everything that would have to be waived.
    public struct Blocker: Equatable, Sendable {
        public var host: Int
        public var rules: [Broken]
        /// What the roster would cost more, or less, if that were waived.
        public var cost: Int
    }

    /// A rule that would be broken.
    public struct Broken: Equatable, Sendable {
        public var rule: Int
        public var stream: Int?
        public var reason: String
    }

    /// What an assignment of the roster costs.
    public func cost(of assignment: RosterAssignment) -> Cost {
        cost(of: assignment, beside: works[assignment.host].filter { $0 != assignment })
    }

    /// Whoever could take an assignment over most cheaply; nil where nobody could.
    public func runnerUp(to assignment: RosterAssignment) -> RunnerUp? {
        let saved = cost(of: assignment).total
        var best: RunnerUp?
        for host in problem.hosts.indices where host != assignment.host {
            let other = RosterAssignment(stream: assignment.stream, host: host, role: assignment.role)
            guard !works[host].contains(other), broken(other).isEmpty else { continue }
            let difference = cost(of: other, beside: works[host]).total - saved
            if best.map({ difference < $0.difference }) ?? true { best = RunnerUp(host: host, difference: difference) }
        }
        return best
    }

    /// Why a host is not in a stream, or what it would cost: instead of whoever is cheapest to send away where the
    /// role is full.
    public func whyNot(_ host: Int, in stream: Int, as role: RosterRole) -> Answer {
        let assignment = RosterAssignment(stream: stream, host: host, role: role)
        if roster.contains(assignment) { return .isThere }
        if let first = broken(assignment).first {
            return .breaks(rule: first.rule, stream: first.stream, reason: first.reason)
        }
        let there = roster.filter { $0.stream == stream && $0.role == role }
        let gain = cost(of: assignment, beside: works[host]).total
        guard there.count >= problem.streams[stream].need(role) else {
            return .costs(gain - problem.weights.uncovered(role))
        }
        let pinned = Set(problem.pinned)
        guard let saved = there.filter({ !pinned.contains($0) }).map({ cost(of: $0).total }).max() else {
            return .breaks(rule: 5, stream: stream, reason: "whoever is there is pinned")
        }
        return .costs(gain - saved)
    }

    /// What keeps each host from an open slot, the cheapest to waive first: fewest rules, then least cost.
    public func blockers(of stream: Int, as role: RosterRole) -> [Blocker] {
        problem.hosts.indices.compactMap { host in
            let assignment = RosterAssignment(stream: stream, host: host, role: role)
            guard !works[host].contains(assignment) else { return nil }
            let cost = cost(of: assignment, beside: works[host]).total - problem.weights.uncovered(role)
            return Blocker(host: host, rules: broken(assignment), cost: cost)
        }
        .sorted { ($0.rules.count, $0.cost, $0.host) < ($1.rules.count, $1.cost, $1.host) }
    }

    private func cost(of assignment: RosterAssignment, beside others: [RosterAssignment]) -> Cost {
        let host = problem.hosts[assignment.host]
        let stream = problem.streams[assignment.stream]
        var cost = Cost(price: problem.price(of: host, in: stream, as: assignment.role))
        let minutes = others.reduce(0) { $0 + problem.streams[$1.stream].minutes }
        let before = problem.hoursPrice(of: host, minutes: minutes)
        let after = problem.hoursPrice(of: host, minutes: minutes + stream.minutes)
        cost.hours = after.over + after.under - before.over - before.under
        if stream.isPrime {
            let primes = others.count { problem.streams[$0.stream].isPrime }
            cost.prime = problem.primePrice(streams: primes + 1) - problem.primePrice(streams: primes)
        }
        if assignment.role == .main, let series = stream.series,
            !others.contains(where: { $0.role == .main && problem.streams[$0.stream].series == series })
        {
            cost.continuity = problem.weights.continuity
        }
        if published.contains(assignment) { cost.change = -problem.weights.change }
        return cost
    }
}
