/// One message that leaves for a command.
public struct Departure: Equatable, Sendable {
    /// In their order; several of them make one batch.
    public var requests: [Request]
    public var cause: Cause

    /// What it waits for.
    public enum Cause: Equatable, Sendable {
        case command
        /// OBS's word that this scene is on preview; without it, a while after its answer.
        case previewShown(String)
    }

    public init(_ requests: [Request], cause: Cause = .command) {
        self.requests = requests
        self.cause = cause
    }
}

extension OBSCommand {
    /// All that leaves for a command, given what OBS shows when its turn comes: what a session sends, and what a dry run
    /// lists.
    public func departures(given mirror: Mirror) -> [Departure] {
        guard mirror.studioMode == true else { return [Departure(requests(items: mirror.items))] }
        if case .triggerTransition = self { return [Departure(Self.take(mirror.preview, given: mirror))] }
        guard case .switchScene(let scene, let transition) = self else {
            return [Departure(requests(items: mirror.items))]
        }
        let take = Self.take(scene, given: mirror)
        if mirror.preview == scene, transition == nil { return [Departure(take)] }
        let preview = Request("SetCurrentPreviewScene", ["sceneName": .string(scene)])
        return [
            Departure((transition?.requests ?? []) + [preview]), Departure(take, cause: .previewShown(scene)),
        ]
    }

    /// Airs the scene on preview.
    ///
    /// While a hand holds the T-bar OBS says yes to a trigger and leaves the picture half mixed. OBS 29 was seen to air the
    /// scene by these two where the bar was held, where it was given up at its beginning, and where it rested.
    static func take(_ scene: String?, given mirror: Mirror) -> [Request] {
        guard mirror.running?.isHeld == true, let scene else { return [Request("TriggerStudioModeTransition")] }
        return [
            Request("SetCurrentProgramScene", ["sceneName": .string(scene)]),
            Request("SetTBarPosition", ["position": 1.0, "release": true]),
        ]
    }

    /// Whether it airs another scene.
    var takes: Bool {
        switch self {
        case .switchScene, .triggerTransition: true
        default: false
        }
    }

    /// Why a command would never leave; nil where it would.
    public func reasonNotToLeave(given mirror: Mirror) -> String? {
        switch self {
        case .show(let source, let scene, _) where !mirror.hasSource(source, inScene: scene):
            "no source \(source) \(scene.map { "in scene \($0)" } ?? "in any scene")"
        case .batch(let requests, _) where requests.isEmpty: "no requests"
        case .batch(let requests, _) where requests.contains(where: { $0.type == "Sleep" }):
            "a batch with a Sleep would hold up OBS for all"
        default: nil
        }
    }
}
