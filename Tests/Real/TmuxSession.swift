import Testing

/// A program in a real terminal of a given size: a private tmux that types, shows the screen, and tells how the program ended.
///
/// The program's home is a folder of its own, `home`, that goes with the session. TERM is tmux-256color.
final class TmuxSession: Sendable {
    /// How the program ended.
    enum Ending: Equatable, Sendable {
        case exit(Int)
        case signal(Int)
    }

    let home: String
    let processID: Int
    private let terminal: Conversation

    /// Starts the program.
    ///
    /// - Parameter command: a program and its arguments; no shell sees them.
    init(_ command: [String], columns: Int = 120, rows: Int = 40, environment: [String: String] = [:]) async throws {
        terminal = try Conversation(python: "terminal.py")
        home = try #require(try await terminal.greeting()["home"].string)
        let opened = try await terminal.ask(
            "open",
            [
                "command": .array(command.map(JSON.string)), "columns": .number(Double(columns)),
                "rows": .number(Double(rows)), "environment": .object(environment.mapValues(JSON.string)),
            ])
        processID = try #require(opened["pid"].int)
    }

    // MARK: Hands

    /// Presses keys by tmux's names: `Space`, `F12`, `C-c`, `Escape`, `BTab`, or a character.
    func press(_ keys: String...) async throws {
        _ = try await terminal.ask("press", ["keys": .array(keys.map(JSON.string))])
    }

    /// Types text as it stands.
    func type(_ text: String) async throws { _ = try await terminal.ask("type", ["text": .string(text)]) }

    func resize(columns: Int, rows: Int) async throws {
        _ = try await terminal.ask("resize", ["columns": .number(Double(columns)), "rows": .number(Double(rows))])
    }

    /// Sends the program a signal by its name, such as `TERM`.
    func signal(_ name: String) async throws { _ = try await terminal.ask("signal", ["name": .string(name)]) }

    /// Takes the terminal away, as a lost connection does.
    func hangUp() async throws { _ = try await terminal.ask("hang_up") }

    // MARK: Eyes

    /// The screen as text, one line a row.
    func screen() async throws -> String { try await look(styled: false) }

    /// The screen with the escape sequences of its colours and styles.
    func styledScreen() async throws -> String { try await look(styled: true) }

    /// Waits until the screen satisfies the condition, and returns it.
    @discardableResult
    func wait(for what: String, within seconds: Int = 10, until holds: (String) -> Bool) async throws -> String {
        try await explained { try await eventually(what, within: seconds, see: screen, until: holds) }
    }

    /// Does what waits for the program; where that fails because the program has ended, the error says so.
    func explained<Seen>(_ wait: () async throws -> Seen) async throws -> Seen {
        do { return try await wait() } catch let error as NeverCameTrue {
            guard let status = try await terminal.ask("ending")["status"].int else { throw error }
            throw NeverCameTrue(what: "\(error.what) (the program has ended, status \(status))", seen: error.seen)
        }
    }

    /// Waits until the screen shows this text, and returns the screen.
    @discardableResult
    func wait(forText text: String, within seconds: Int = 10) async throws -> String {
        try await wait(for: "the text “\(text)”", within: seconds) { $0.contains(text) }
    }

    /// What tmux knows of the pane by a name of its formats: `alternate_on`, `cursor_flag`, `mouse_any_flag`, `pane_width`.
    func state(_ name: String) async throws -> String {
        try #require(try await terminal.ask("tell", ["name": .string(name)])["value"].string)
    }

    /// The terminal's line settings, as `stty -a` prints them: equal before and after a program that restores them.
    func lineSettings() async throws -> String {
        try #require(try await terminal.ask("line_settings")["settings"].string)
    }

    /// Waits for the program's end, and tells it. The screen and the terminal stay as the program left them.
    func ending(within seconds: Int = 10) async throws -> Ending {
        let status = try await eventually(
            "the program ends", within: seconds, see: { try await terminal.ask("ending")["status"].int },
            until: { $0 != nil })
        return status.map { $0 < 0 ? .signal(-$0) : .exit($0) } ?? .exit(0)
    }

    /// Ends the program and its terminal, and removes the home.
    func end() async { await terminal.end() }

    private func look(styled: Bool) async throws -> String {
        try #require(try await terminal.ask("look", ["styled": .bool(styled)])["screen"].string)
    }
}
