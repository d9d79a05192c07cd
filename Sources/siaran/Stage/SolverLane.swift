import Civil
import Control
import Dispatch
import Rostering
import Synchronization

/// Searches rosters beside the loop, one after the other, and posts how far it is.
final class SolverLane: Sendable {
    private let mailbox: Mailbox
    private let queue = DispatchQueue(label: "rosters", qos: .utility)
    /// The searches that were told to stop.
    private let stopped = Mutex<Set<UInt64>>([])

    init(mailbox: Mailbox) { self.mailbox = mailbox }

    func solve(_ job: RosterJob) { queue.async { self.search(job) } }

    /// The search ends within a quarter of a second, with the best it has.
    func stop(_ job: UInt64) { stopped.withLock { _ = $0.insert(job) } }

    /// Stops whatever is under way, and waits for nothing.
    func stopAll() { stop(.max) }

    private func isStopped(_ job: UInt64) -> Bool {
        stopped.withLock { $0.contains(job) || $0.contains(.max) }
    }

    private func search(_ job: RosterJob) {
        let stopwatch = Stopwatch()
        let problem = job.problem
        let needed = problem.streams.reduce(0) { $0 + $1.needMain + $1.needCo }
        let progress = { (search: RosterSearch) in
            RosterProgress(
                elapsed: Milliseconds(Int64(stopwatch.seconds * 1000)), objective: search.objective,
                open: max(0, needed - search.roster.count), bound: search.bound)
        }
        let search = RosterSearch(
            problem, seed: job.seed, threads: 2, limit: .seconds(Double(job.patience.count) / 1000),
            stopwatch: stopwatch, isStopped: { self.isStopped(job.number) },
            tell: { search in
                self.mailbox.post(
                    .solving(RosterReport(job: job.number, progress: progress(search), outcome: .searching)))
            })
        search.run()
        let outcome: RosterReport.Outcome =
            search.isInterrupted ? .stopped(search.roster) : .found(search.roster)
        mailbox.post(.solving(RosterReport(job: job.number, progress: progress(search), outcome: outcome)))
        stopped.withLock { _ = $0.remove(job.number) }
    }
}
