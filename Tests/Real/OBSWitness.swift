import Testing

/// A second client of the same OBS, which shares no code with Siaran: what Siaran claims is true when this one sees it too.
final class OBSWitness: Sendable {
    private let client: Conversation

    convenience init(watching obs: PrivateOBS) async throws {
        try await self.init(port: obs.port, password: obs.password)
    }

    /// Watches whatever listens there as an OBS does.
    init(port: Int, password: String) async throws {
        client = try Conversation(python: "witness.py")
        try await connect(port: port, password: password)
    }

    /// Connects anew, after OBS was gone; the scenes aired so far are forgotten.
    func connect(to obs: PrivateOBS) async throws { try await connect(port: obs.port, password: obs.password) }

    private func connect(port: Int, password: String) async throws {
        _ = try await client.ask("connect", ["port": .number(Double(port)), "password": .string(password)])
    }

    /// Any request of the protocol; returns the answer's data.
    @discardableResult
    func request(_ type: String, _ data: JSON = .null) async throws -> JSON {
        try await client.ask("request", ["type": .string(type), "data": data])
    }

    /// The scene on air.
    func scene() async throws -> String? {
        try await request("GetCurrentProgramScene")["currentProgramSceneName"].string
    }

    /// All scenes, in OBS's order on screen.
    func scenes() async throws -> [String] {
        try await request("GetSceneList")["scenes"].array.reversed().compactMap { $0["sceneName"].string }
    }

    func isRecording() async throws -> Bool? { try await request("GetRecordStatus")["outputActive"].bool }

    func isStreaming() async throws -> Bool? { try await request("GetStreamStatus")["outputActive"].bool }

    func isMuted(_ input: String) async throws -> Bool? {
        try await request("GetInputMute", ["inputName": .string(input)])["inputMuted"].bool
    }

    /// What a text input shows.
    func text(of input: String) async throws -> String? {
        try await request("GetInputSettings", ["inputName": .string(input)])["inputSettings"]["text"].string
    }

    func switchScene(to name: String) async throws {
        try await request("SetCurrentProgramScene", ["sceneName": .string(name)])
    }

    /// Returns when OBS says that this scene is on air; throws when it does not within so many seconds.
    func wait(forScene name: String, seconds: Int = 10) async throws {
        _ = try await client.ask("wait_for_scene", ["name": .string(name), "seconds": .number(Double(seconds))])
    }

    /// The scenes that came on air since connecting, in order: one take is one scene here.
    func scenesAired() async throws -> [String] {
        try await client.ask("scenes_aired")["scenes"].array.compactMap(\.string)
    }

    func end() async { await client.end() }
}
