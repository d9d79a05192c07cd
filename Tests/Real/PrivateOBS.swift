import Testing

/// A real OBS Studio under Xvfb, with a home, a port and a password of its own.
///
/// Its scenes are those of `python/obs_home.py`: Starting Soon (on air at first), Host Cam, Product Close, Price Card,
/// BRB, Ending; or with `--demo` what the demo's day asks for, but no transition "Swipe".
final class PrivateOBS: Sendable {
    let port: Int
    let password: String
    private let keeper: Conversation

    /// The OBS of the suite that is running; see `.privateOBS`.
    @TaskLocal static var current: PrivateOBS?

    /// Starts one and returns when a client can connect.
    ///
    /// - Parameter options: such as `["--demo"]` or `["--fps", "30", "--scenes", "11", "--inputs", "60"]`; see `python/private_obs.py`.
    init(_ options: [String] = []) async throws {
        keeper = try Conversation(python: "private_obs.py", options)
        let greeting = try await keeper.greeting()
        port = try #require(greeting["port"].int)
        password = try #require(greeting["password"].string)
    }

    /// Ends OBS as a crash would.
    func kill() async throws { _ = try await keeper.ask("kill") }

    /// Starts OBS again in the same home, on the same port; returns when a client can connect.
    func start() async throws { _ = try await keeper.ask("start") }

    /// Quits OBS as a person would.
    func quit() async throws { _ = try await keeper.ask("stop") }

    /// Stops OBS in its tracks: its connections stay open and nothing answers.
    func freeze() async throws { _ = try await keeper.ask("freeze") }

    /// Lets a frozen OBS go on.
    func thaw() async throws { _ = try await keeper.ask("thaw") }

    /// Opens the platform's side, to which OBS can then stream once.
    func openSink() async throws { _ = try await keeper.ask("open_sink") }

    /// Hangs up on OBS, as a platform does when it goes away.
    func closeSink() async throws { _ = try await keeper.ask("close_sink") }

    /// How many clients OBS has refused for their password since it started.
    func refusals() async throws -> Int { try await keeper.ask("refusals")["count"].int ?? 0 }

    /// Leaves no process and no file.
    func end() async { await keeper.end() }
}

/// Gives a suite one OBS of its own, `PrivateOBS.current`, from before its first test until after its last.
struct PrivateOBSTrait: SuiteTrait, TestScoping {
    let options: [String]

    func provideScope(for test: Test, testCase: Test.Case?, performing body: @Sendable () async throws -> Void)
        async throws
    {
        let obs = try await PrivateOBS(options)
        do {
            try await PrivateOBS.$current.withValue(obs) { try await body() }
        } catch {
            await obs.end()
            throw error
        }
        await obs.end()
    }
}

extension Trait where Self == PrivateOBSTrait {
    static func privateOBS(_ options: String...) -> Self { Self(options: options) }
}
