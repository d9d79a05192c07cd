import OBSProtocol

/// What `siaran roster solve` prints: a roster, what it costs, and what is known of how good it is.
public struct RosterResult: Sendable {
    public var status: Status
    public var bound: Int?
    public var seconds: Double
    public var seed: Int
    public var assignments: [RosterAssignment]
    public var score: RosterScore

    public enum Status: String, Sendable {
        case optimal, feasible, interrupted
    }

    public init(
        _ roster: [RosterAssignment], of problem: RosterProblem, status: Status, bound: Int?, seconds: Double, seed: Int
    ) {
        self.status = status
        self.bound = bound
        self.seconds = seconds
        self.seed = seed
        assignments = roster.sorted { ($0.stream, $0.role.rawValue, $0.host) < ($1.stream, $1.role.rawValue, $1.host) }
        score = problem.score(of: assignments)
    }

    /// The result as the contract has it.
    public func json(of problem: RosterProblem) -> JSON {
        [
            "status": .string(status.rawValue), "objective": .integer(Int64(score.objective)),
            "bound": bound.map { .integer(Int64($0)) } ?? .null, "seconds": .number(seconds),
            "seed": .integer(Int64(seed)), "parts": score.parts.json,
            "assignments": .array(assignments.map { problem.json(of: $0) }),
            "uncovered": .array(
                score.uncovered.map { opening in
                    [
                        "stream": .string(problem.streams[opening.stream].id), "role": .string(opening.role.rawValue),
                        "missing": .integer(Int64(opening.missing)),
                    ]
                }),
            "violations": .array(score.violations.map { problem.json(of: $0) }),
        ]
    }
}

extension RosterScore.Parts {
    /// The parts by their names in the contract.
    public var named: [(name: String, amount: Int)] {
        [
            ("pay", pay), ("pref", preference), ("perf", performance), ("over", over), ("under", under),
            ("prime", prime),
            ("continuity", continuity), ("uncovMain", uncoveredMain), ("uncovCo", uncoveredCo), ("change", change),
        ]
    }

    var json: JSON {
        .object(Dictionary(uniqueKeysWithValues: named.map { ($0.name, JSON.integer(Int64($0.amount))) }))
    }
}

extension RosterProblem {
    func json(of assignment: RosterAssignment) -> JSON {
        [
            "stream": .string(streams[assignment.stream].id), "host": .string(hosts[assignment.host].id),
            "role": .string(assignment.role.rawValue),
        ]
    }

    /// What a pin breaks is told as rule 5, that pins stay; the message names the rule that is broken.
    func json(of violation: RosterViolation) -> JSON {
        let isPinned = pinned.contains { $0.stream == violation.stream && $0.host == violation.host }
        return [
            "rule": .integer(isPinned ? 5 : Int64(violation.rule)), "host": .string(hosts[violation.host].id),
            "stream": .string(streams[violation.stream].id),
            "message": .string(
                isPinned ? "pinned, breaks rule \(violation.rule): \(violation.message)" : violation.message),
        ]
    }

    /// The assignments of a result that was printed before.
    public func assignments(in json: JSON) throws(RosterTrouble) -> [RosterAssignment] {
        let root = try RosterField.root(json)
        let places = try RosterPlaces(streams: streams, hosts: hosts)
        return try root["assignments"].each { field throws(RosterTrouble) in try places.assignment(field) }
    }
}
