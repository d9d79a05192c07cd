import Civil
import Control
import Rostering

/// Searches rosters on the simulated clock, always with the same moves, and says how far it is ten times a second.
public final class SolverDouble {
    /// How long a search takes before it has found what it finds.
    public var length: Milliseconds = 500
    private static let every: Milliseconds = 100
    private var running: [UInt64: Search] = [:]

    private struct Search {
        var roster: [RosterAssignment]
        var progress: RosterProgress
    }

    func solve(_ job: RosterJob, for seat: Operator) {
        var solver = RosterSolver(RosterTable(job.problem), seed: job.seed)
        for step in 0..<100 { solver.step(moves: 300, at: Double(step) / 100) }
        let roster = solver.roster
        let needed = job.problem.streams.reduce(0) { $0 + $1.needMain + $1.needCo }
        running[job.number] = Search(
            roster: roster,
            progress: RosterProgress(
                elapsed: .zero, objective: solver.bestCost, open: max(0, needed - roster.count)))
        var elapsed = Self.every
        while elapsed < length {
            tell(job.number, after: elapsed, for: seat) { .searching }
            elapsed = elapsed + Self.every
        }
        tell(job.number, after: length, for: seat) { .found(roster) }
    }

    func stop(_ job: UInt64, for seat: Operator) {
        guard let search = running[job] else { return }
        tell(job, after: 20, for: seat) { .stopped(search.roster) }
    }

    private func tell(
        _ job: UInt64, after length: Milliseconds, for seat: Operator, _ outcome: @escaping () -> RosterReport.Outcome
    ) {
        seat.world.post(after: length) {
            guard var search = self.running[job] else { return }
            search.progress.elapsed = max(search.progress.elapsed, length)
            let outcome = outcome()
            if outcome != .searching { self.running[job] = nil }
            seat.handle(.solving(RosterReport(job: job, progress: search.progress, outcome: outcome)))
        }
    }
}
