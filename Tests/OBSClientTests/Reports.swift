import Civil
import CivilTime
import OBSClient
import OBSProtocol
import OBSSimulator
import Synchronization

/// Collects a client's reports, and lets a test wait for one.
final class Reports: Sendable {
    private let box = Mutex(State())

    private struct State {
        var all: [Report] = []
        var mirror = Mirror()
        var waiting: [(id: Int, matches: @Sendable ([Report]) -> Bool, resume: CheckedContinuation<Void, Never>)] = []
    }

    var all: [Report] { box.withLock { $0.all } }
    var mirror: Mirror { box.withLock { $0.mirror } }

    var oddities: [Report] {
        all.filter { report in
            if case .oddity = report { true } else { false }
        }
    }

    func put(_ report: Report) {
        let due = box.withLock { state in
            state.all.append(report)
            state.mirror.fold(report, at: SystemClock().now())
            let due = state.waiting.filter { $0.matches(state.all) }.map(\.resume)
            let all = state.all
            state.waiting.removeAll { $0.matches(all) }
            return due
        }
        for waiter in due { waiter.resume() }
    }

    /// Waits until the reports so far are as the test wants them.
    func wait(until matches: @escaping @Sendable ([Report]) -> Bool) async {
        await withCheckedContinuation { continuation in
            let isSo = box.withLock { state in
                if matches(state.all) { return true }
                state.waiting.append((state.waiting.count, matches, continuation))
                return false
            }
            if isSo { continuation.resume() }
        }
    }

    func wait(for report: Report) async { await wait { $0.contains(report) } }

    /// Waits for as many reports like this one as `count` says.
    func wait(for report: Report, times count: Int) async {
        await wait { $0.filter { $0 == report }.count >= count }
    }

    func waitUntilOffline() async {
        await wait { reports in
            reports.contains { report in
                if case .link(.offline(_, .some)) = report { true } else { false }
            }
        }
    }
}

/// A simulated OBS and a client that is live on it.
struct Pair {
    let obs: SimulatedOBS
    let client: OBSConnection
    let reports = Reports()
    let port: Int

    init(
        password: String? = "secret", given: String? = "secret", encoding: WireEncoding = .json,
        statsEvery: Milliseconds = 60_000, studio: Studio = .demo, delivery: Delivery = .straight
    ) throws {
        obs = SimulatedOBS(port: 0, password: password, studio: studio)
        obs.deliver(delivery)
        port = try obs.start()
        client = OBSConnection(
            address: OBSAddress(host: "127.0.0.1", port: port), password: given, encoding: encoding,
            statsEvery: statsEvery, now: SystemClock().now, report: reports.put)
        client.start()
    }

    func end() {
        client.stop()
        obs.stop()
    }
}
