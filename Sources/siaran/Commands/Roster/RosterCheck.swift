import ArgumentParser
import Rostering

/// Scores a roster that somebody, or something, made.
struct RosterCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Score a roster: what it costs, what is open, and which rules it breaks.",
        discussion: "Ends with 1 where a rule is broken by something else than a pin.")

    @Argument(help: "The problem, JSON.", completion: .file(extensions: ["json"]))
    var problem: String

    @Argument(help: "A result as `siaran roster solve --json` prints it.", completion: .file(extensions: ["json"]))
    var result: String

    func run() throws {
        let problem = try RosterFile.problem(problem)
        let roster = try RosterFile.roster(result, of: problem)
        let scored = RosterResult(roster, of: problem, status: .feasible, bound: nil, seconds: 0, seed: 0)
        print("objective \(scored.score.objective)")
        print(RosterSummary(scored, of: problem).details)
        let pinned = Set(problem.pinned)
        let lost = problem.pinned.filter { !roster.contains($0) }
        for pin in lost {
            say("\(problem.hosts[pin.host].id) is pinned to \(problem.streams[pin.stream].id), and not there")
        }
        let broken = scored.score.violations.filter { violation in
            !RosterRole.allCases.contains {
                pinned.contains(.init(stream: violation.stream, host: violation.host, role: $0))
            }
        }
        if !broken.isEmpty || !lost.isEmpty { throw ExitCode.failure }
    }
}
