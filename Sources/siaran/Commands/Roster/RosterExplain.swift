import ArgumentParser
import Rostering

/// Says why a roster is as it is.
struct RosterExplain: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say what assignments cost, who came next, why not somebody else, and what blocks a slot.")

    @Argument(help: "The problem, JSON.", completion: .file(extensions: ["json"]))
    var problem: String

    @Argument(help: "A result as `siaran roster solve --json` prints it.", completion: .file(extensions: ["json"]))
    var result: String

    @Option(help: ArgumentHelp("Only this stream; what keeps others from it is told too.", valueName: "id"))
    var stream: String?

    @Option(help: ArgumentHelp("Only this host; with --stream, why the host is not there.", valueName: "id"))
    var host: String?

    func run() throws {
        let problem = try RosterFile.problem(problem)
        let roster = try RosterFile.roster(result, of: problem)
        let explainer = RosterExplainer(problem, roster: roster)
        let chosen = try stream.map { id in
            guard let place = problem.streams.firstIndex(where: { $0.id == id }) else {
                throw CommandTrouble("no stream \(id)")
            }
            return place
        }
        let person = try host.map { id in
            guard let place = problem.hosts.firstIndex(where: { $0.id == id }) else {
                throw CommandTrouble("no host \(id)")
            }
            return place
        }
        var lines: [String] = []
        if let chosen, let person {
            for role in RosterRole.allCases where problem.streams[chosen].need(role) > 0 {
                lines.append(whyNot(person, chosen, role, explainer))
            }
        }
        for assignment in roster
        where (chosen == nil || assignment.stream == chosen) && (person == nil || assignment.host == person) {
            lines.append(why(assignment, explainer))
        }
        if person == nil {
            for opening in problem.score(of: roster).uncovered where chosen == nil || opening.stream == chosen {
                lines += open(opening, explainer, most: chosen == nil ? 3 : 20)
            }
        }
        print(lines.map(\.plainLine).joined(separator: "\n"))
    }

    private func why(_ assignment: RosterAssignment, _ explainer: RosterExplainer) -> String {
        let problem = explainer.problem
        let cost = explainer.cost(of: assignment)
        let parts = [
            ("pay", cost.price.pay), ("pref", cost.price.preference), ("perf", cost.price.performance),
            ("hours", cost.hours), ("prime", cost.prime), ("continuity", cost.continuity), ("change", cost.change),
        ]
        let told = parts.filter { $0.1 != 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let next = explainer.runnerUp(to: assignment).map {
            "next \(problem.hosts[$0.host].id) (\($0.difference >= 0 ? "+" : "")\($0.difference))"
        }
        return
            "\(problem.streams[assignment.stream].id) \(assignment.role.rawValue) \(problem.hosts[assignment.host].id): "
            + "\(cost.total) (\(told)); \(next ?? "nobody else could")"
    }

    private func whyNot(_ host: Int, _ stream: Int, _ role: RosterRole, _ explainer: RosterExplainer) -> String {
        let problem = explainer.problem
        let name = "\(problem.hosts[host].id) as \(role.rawValue) in \(problem.streams[stream].id)"
        return switch explainer.whyNot(host, in: stream, as: role) {
        case .isThere: "\(name): is there"
        case .breaks(let rule, _, let reason): "\(name): rule \(rule), \(reason)"
        case .costs(let difference): "\(name): would cost \(difference >= 0 ? "+" : "")\(difference)"
        }
    }

    private func open(_ opening: RosterScore.Opening, _ explainer: RosterExplainer, most: Int) -> [String] {
        let problem = explainer.problem
        let blockers = explainer.blockers(of: opening.stream, as: opening.role)
        let head = "open: \(problem.streams[opening.stream].id) \(opening.role.rawValue) × \(opening.missing)"
        return [head]
            + blockers.prefix(most).map { blocker in
                let rules = blocker.rules.map { "rule \($0.rule): \($0.reason)" }.joined(separator: "; ")
                return "  \(rules.isEmpty ? "\(problem.hosts[blocker.host].id) is free" : rules)  (\(blocker.cost))"
            }
    }
}
