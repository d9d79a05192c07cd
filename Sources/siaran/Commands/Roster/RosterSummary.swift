import Rostering

/// A result for people.
struct RosterSummary {
    private let result: RosterResult
    private let problem: RosterProblem

    init(_ result: RosterResult, of problem: RosterProblem) {
        self.result = result
        self.problem = problem
    }

    var text: String {
        "\(problem.name): \(result.status.rawValue), objective \(result.score.objective), \(bound)\n".plainText
            + details
    }

    /// What it costs, what is open and what is broken, without a word on who made it.
    var details: String {
        var lines = result.score.parts.named.filter { $0.amount != 0 }.map { "  \($0.name)  \($0.amount)" }
        lines.append("\(result.assignments.count) assignments, \(openings) open")
        for opening in result.score.uncovered {
            lines.append("  open: \(problem.streams[opening.stream].id)  \(opening.role.rawValue) × \(opening.missing)")
        }
        for violation in result.score.violations { lines.append("  rule \(violation.rule): \(violation.message)") }
        return lines.map(\.plainLine).joined(separator: "\n")
    }

    private var openings: Int { result.score.uncovered.reduce(0) { $0 + $1.missing } }

    private var bound: String {
        guard let bound = result.bound else { return "no bound is known" }
        guard bound < result.score.objective, result.score.objective > 0 else { return "proved" }
        let gap = Double(result.score.objective - bound) / Double(result.score.objective) * 100
        return "bound \(bound), gap \((gap * 100).rounded() / 100) %"
    }
}
