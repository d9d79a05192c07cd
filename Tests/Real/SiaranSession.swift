import Synchronization
import Testing

/// A Siaran in a terminal, with the hands and the eyes of its operator.
final class SiaranSession: Sendable {
    /// The demo's day, room A on this OBS.
    static func demo(
        on obs: PrivateOBS, password: String? = nil, columns: Int = 200, rows: Int = 60
    ) async throws -> SiaranSession {
        try await SiaranSession(
            ["demo", "--obs", "ws://127.0.0.1:\(obs.port)"], columns: columns, rows: rows,
            environment: ["SIARAN_OBS_PASSWORD": password ?? obs.password])
    }

    let terminal: TmuxSession
    /// What the clock on screen said when an act on air was last asked for.
    private let lastAct = Mutex<Int?>(nil)

    /// Starts the binary under test; its home is the terminal's own.
    init(
        _ arguments: [String] = [], columns: Int = 200, rows: Int = 60, environment: [String: String] = [:]
    ) async throws {
        terminal = try await TmuxSession(
            [Surroundings.siaran] + arguments, columns: columns, rows: rows,
            environment: ["TZ": Surroundings.noonZone].merging(environment) { $1 })
    }

    // MARK: Eyes

    func look() async throws -> Sight { Sight(try await terminal.screen()) }

    /// Looks until the screen satisfies the condition, and returns it.
    @discardableResult
    func wait(for what: String, within seconds: Int = 15, until holds: (Sight) -> Bool) async throws -> Sight {
        try await terminal.explained { try await eventually(what, within: seconds, see: look, until: holds) }
    }

    @discardableResult
    func wait(forText text: String) async throws -> Sight { try await wait(for: "“\(text)”") { $0.contains(text) } }

    @discardableResult
    func wait(forHeader text: String) async throws -> Sight {
        try await wait(for: "“\(text)” in the header") { $0.header.contains(text) }
    }

    @discardableResult
    func wait(forLog text: String) async throws -> Sight {
        try await wait(for: "“\(text)” in the log") { $0.log.contains { $0.contains(text) } }
    }

    /// Waits until OBS has told that the cue on air is what it shows.
    @discardableResult
    func waitUntilConfirmed() async throws -> Sight {
        try await wait(for: "OBS confirms") { $0.confirmation.hasPrefix("confirmed ") }
    }

    // MARK: Hands

    func press(_ key: String) async throws { try await terminal.press(key) }

    /// Starts a live run of the show on the desk; nothing airs by it.
    func startLiveRun() async throws {
        try await press("r")
        try await wait(forText: "Start a run")
        try await press("l")
        try await wait(for: "the first cue stands by") { $0.footer.contains("→ AIR") }
    }

    /// Presses a key that acts on air, as a person does: not within a second of the last act, or GO would not be armed.
    func act(_ key: String) async throws {
        let last = lastAct.withLock { $0 }
        try await wait(for: "the clock runs on after the last act") { sight in
            sight.clock.map { last == nil || ($0 - (last ?? 0) + 86_400) % 86_400 >= 2 } ?? false
        }
        try await press(key)
        let clock = try await look().clock
        lastAct.withLock { $0 = clock }
    }

    /// Airs the standby cue, and waits until the screen says that it is on air; OBS may have to confirm it yet.
    ///
    /// On a machine that stood still Siaran drops the key and says so, and a person presses again.
    @discardableResult
    func air(_ cue: String) async throws -> Sight {
        for _ in 1...3 {
            let before = try await look().box("Log").first
            try await act("Space")
            let sight = try await wait(for: "\(cue) on air") { sight in
                let news = sight.box("Log").first.flatMap { $0 == before ? nil : $0 } ?? ""
                return sight.cueOnAir == cue || news.contains("late key") || news.contains("too soon")
            }
            if sight.cueOnAir == cue { return sight }
        }
        return try await wait(for: "\(cue) on air", within: 1) { $0.cueOnAir == cue }
    }

    /// Moves the cursor of Cues down to a cue.
    func moveCursor(to title: String) async throws {
        var row = try await wait(for: "a cursor in Cues") { $0.cursorRow != nil }.cursorRow ?? ""
        while !row.contains(title) {
            try await press("Down")
            row =
                try await wait(for: "the cursor below “\(row)”") { $0.cursorRow.map { $0 != row } ?? false }
                .cursorRow ?? ""
        }
    }

    /// Lets the clock on screen run on, for what must not happen meanwhile.
    func letClockRun(seconds: Int) async throws {
        let start = try #require(try await wait(for: "a clock") { $0.clock != nil }.clock)
        try await wait(for: "the clock runs on") {
            $0.clock.map { ($0 - start + 86_400) % 86_400 >= seconds } ?? false
        }
    }

    /// Ends the run by its word, and the program by its key.
    func endRunAndQuit() async throws {
        try await press("E")
        try await wait(forText: "end the run")
        try await terminal.type("END")
        try await press("Enter")
        try await wait(forHeader: "ENDED")
        try await press("q")
        #expect(try await terminal.ending() == .exit(0))
    }

    func end() async { await terminal.end() }
}

/// Opens a Siaran, does what is to be done in it, and leaves no process behind however that ends.
func with(_ session: SiaranSession, _ body: (SiaranSession) async throws -> Void) async throws {
    do {
        try await body(session)
    } catch {
        await session.end()
        throw error
    }
    await session.end()
}
