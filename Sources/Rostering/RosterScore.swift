/// What a roster costs, part by part, what it leaves open, and which rules it breaks: exact, and slow enough to be plain.
public struct RosterScore: Equatable, Sendable {
    public var parts = Parts()
    public var uncovered: [Opening] = []
    /// Only ever from pins in what the solver makes.
    public var violations: [RosterViolation] = []

    public var objective: Int { parts.total }

    /// The objective's parts, by the names they have in the result.
    public struct Parts: Equatable, Sendable {
        public var pay = 0
        public var preference = 0
        public var performance = 0
        public var over = 0
        public var under = 0
        public var prime = 0
        public var continuity = 0
        public var uncoveredMain = 0
        public var uncoveredCo = 0
        public var change = 0

        public init() {}

        public var total: Int {
            pay + preference + performance + over + under + prime + continuity + uncoveredMain + uncoveredCo + change
        }
    }

    /// A role of a stream that lacks hosts.
    public struct Opening: Equatable, Sendable {
        public var stream: Int
        public var role: RosterRole
        public var missing: Int
    }
}

/// A hard rule that is broken, by whom and where.
public struct RosterViolation: Equatable, Sendable {
    /// As the contract numbers them, 1 to 4; 5 where a pin breaks it and stays all the same.
    public var rule: Int
    public var host: Int
    public var stream: Int
    public var message: String
}

extension RosterProblem {
    /// Scores a roster.
    public func score(of roster: [RosterAssignment]) -> RosterScore {
        var score = RosterScore()
        addAssignments(roster, to: &score)
        addHosts(roster, to: &score)
        score.violations = violations(in: roster)
        return score
    }

    private func addAssignments(_ roster: [RosterAssignment], to score: inout RosterScore) {
        var filled: [RosterRole: [Int]] = [:]
        for role in RosterRole.allCases { filled[role] = [Int](repeating: 0, count: streams.count) }
        for assignment in roster {
            let price = price(of: hosts[assignment.host], in: streams[assignment.stream], as: assignment.role)
            score.parts.pay += price.pay
            score.parts.preference += price.preference
            score.parts.performance += price.performance
            filled[assignment.role]?[assignment.stream] += 1
        }
        for (index, stream) in streams.enumerated() {
            for role in RosterRole.allCases {
                let missing = stream.need(role) - (filled[role]?[index] ?? 0)
                guard missing > 0 else { continue }
                score.uncovered.append(.init(stream: index, role: role, missing: missing))
                switch role {
                case .main: score.parts.uncoveredMain += missing * weights.uncoveredMain
                case .co: score.parts.uncoveredCo += missing * weights.uncoveredCo
                }
            }
        }
        let kept = Set(roster)
        let broken = published.count { !kept.contains($0) } + publishedLost
        score.parts.change = broken * weights.change
    }

    private func addHosts(_ roster: [RosterAssignment], to score: inout RosterScore) {
        var minutes = [Int](repeating: 0, count: hosts.count)
        var primes = minutes
        var faces: Set<SeriesFace> = []
        for assignment in roster {
            let stream = streams[assignment.stream]
            minutes[assignment.host] += stream.minutes
            primes[assignment.host] += stream.isPrime ? 1 : 0
            if let series = stream.series, assignment.role == .main {
                faces.insert(SeriesFace(series: series, host: assignment.host))
            }
        }
        for (index, host) in hosts.enumerated() {
            let hours = hoursPrice(of: host, minutes: minutes[index])
            score.parts.over += hours.over
            score.parts.under += hours.under
            score.parts.prime += primePrice(streams: primes[index])
        }
        score.parts.continuity = faces.count * weights.continuity
    }
}

/// A main host of a series.
struct SeriesFace: Hashable {
    var series: String
    var host: Int
}
