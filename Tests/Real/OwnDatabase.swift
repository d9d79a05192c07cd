import Civil
import CivilTime
import DemoDay
import Journal
import Shows
import Store

/// A database file with the demo's day in it, as a team's own would be, and the configs of its seats.
final class OwnDatabase: Sendable {
    let scratch: Scratch
    let path: String

    init() throws {
        scratch = try Scratch()
        path = "\(scratch.path)/shows.sqlite"
        let zone = try ZoneFiles(environment: [:]).zone(named: Surroundings.noonZone)
        let store = try ShowStore(path: path, seat: Seat(id: SeatID(1), name: "seed"), zone: zone)
        try store.seed(DemoDay(anchor: SystemClock().now().wall, zone: zone))
        store.close()
    }

    /// Opens the control room on it, at a seat of this name, with room A on an OBS.
    func open(seat: String = "Rian", obs: SimulatedOBSProcess) async throws -> SiaranSession {
        try await SiaranSession(["--config", try config(seat: seat, obs: obs)])
    }

    /// Writes the config of a seat, and returns its path.
    func config(seat: String, obs: SimulatedOBSProcess) throws -> String {
        try scratch.write(
            """
            seat = "\(seat)"
            [rooms.A]
            obs = "ws://127.0.0.1:\(obs.port)"
            password = "\(obs.password)"
            safe_scene = "BRB"
            panic_mutes = ["Mic", "Mic 2"]
            [database]
            path = "\(path)"
            """, to: "\(seat).toml")
    }

    /// Changes a cue of the show that is about to start, before anybody has it open.
    func edit(_ label: String, _ change: (inout Cue) -> Void) throws {
        let store = try ShowStore(path: path, seat: Seat(id: SeatID(1), name: "seed"))
        defer { store.close() }
        guard case .rundown(let page) = try store.load(.rundown(DemoDay.mainShow)),
            var cue = page.cues.first(where: { "\($0.number) \($0.title)" == label })
        else { throw Missing(what: label) }
        change(&cue)
        _ = store.commit(.cueEdited(cue), after: store.newest, at: SystemClock().now())
    }

    struct Missing: Error { var what: String }

    /// All lines of the journal, oldest first, read beside whoever has the database open.
    func lines() throws -> [JournalLine] {
        let store = try ShowStore(path: path, seat: Seat(id: SeatID(2), name: "reader"), mode: .inspection)
        defer { store.close() }
        return try store.lines(after: .start, limit: 10_000)
    }

    /// The newest run, as its lines in the journal make it.
    func run() throws -> Run? {
        var run: Run?
        for line in try lines() {
            guard case .run(let id, let step) = line.change else { continue }
            if run?.id == id { run?.fold(step, at: line.at) } else { run = Run(id: id, opening: step, at: line.at) }
        }
        return run
    }
}

/// `siaran simulate-obs` as a process of its own.
final class SimulatedOBSProcess: Sendable {
    let port: Int
    let password = "a good password"
    private let terminal: TmuxSession

    init() async throws {
        terminal = try await TmuxSession([Surroundings.siaran, "simulate-obs", "--port", "0", "--password", password])
        let screen = try await terminal.wait(for: "its port") { $0.firstMatch(of: /127\.0\.0\.1:(\d+)\s/) != nil }
        port = screen.firstMatch(of: /127\.0\.0\.1:(\d+)\s/).flatMap { Int($0.1) } ?? 0
    }

    func end() async { await terminal.end() }
}
