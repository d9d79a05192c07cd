import ArgumentParser
import OBSProtocol
import Rostering

/// Finds a cheap roster within a time.
struct RosterSolve: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve", abstract: "Find a cheap roster for a problem (hostroster/1).",
        discussion: """
            No rule is ever broken; what cannot be filled stays open and costs its price. Ctrl-C prints the best roster \
            so far. Progress goes to standard error: seconds, objective, bound. docs/roster.md describes both files.
            """)

    @Argument(help: "The problem, JSON. - reads standard input.", completion: .file(extensions: ["json"]))
    var problem: String

    @Option(help: ArgumentHelp("How long to search, reading and writing included (default: 10).", valueName: "seconds"))
    var seconds: Double?

    @Option(
        help: ArgumentHelp(
            "How many changes each thread tries, instead of a time: with one thread, the same seed and the same number give the same roster.",
            valueName: "number"))
    var moves: Int?

    @Option(help: ArgumentHelp("Another seed, another search.", valueName: "number"))
    var seed = 1

    @Option(help: ArgumentHelp("How many threads search.", valueName: "number"))
    var threads = 2

    @Flag(help: "Print the result as JSON.")
    var json = false

    func validate() throws {
        if let seconds, !(seconds > 0 && seconds <= 1_000_000) {
            throw ValidationError("--seconds takes a time above 0")
        }
        if let moves, moves < 0 { throw ValidationError("--moves takes a number from 0") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads takes a number from 1 to 64") }
    }

    func run() throws {
        let stopwatch = Stopwatch()
        let signals = Signals()
        let problem = try RosterFile.problem(problem)
        var toldAt = 0.0
        let search = RosterSearch(
            problem, seed: seed, threads: threads, limit: limit(for: problem), stopwatch: stopwatch,
            isStopped: { signals.drain().contains { $0 == 2 || $0 == 15 } },
            tell: { search in
                // A line a second.
                let now = stopwatch.seconds
                guard now - toldAt >= 1 else { return }
                toldAt = now.rounded(.down)
                say("\(Int(now)) s  objective \(search.objective)  bound \(search.bound.map(String.init) ?? "unknown")")
            })
        search.run()
        let result = RosterResult(
            search.roster, of: problem, status: search.status, bound: search.bound, seconds: stopwatch.seconds,
            seed: seed)
        print(json ? result.json(of: problem).text : RosterSummary(result, of: problem).text)
    }

    /// Some of the time is left for scoring and writing.
    private func limit(for problem: RosterProblem) -> RosterSearch.Limit {
        let writing = 0.015 + Double(problem.streams.count + problem.hosts.count) * 6e-6
        if let moves { return .moves(moves, seconds: seconds.map { $0 - writing } ?? .infinity) }
        return .seconds(max(0, (seconds ?? 10) - writing))
    }
}
