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
        guard case .switchScene(let scene, let transition) = self, mirror.studioMode == true else {
            return [Departure(requests(items: mirror.items))]
        }
        if mirror.preview == scene, transition == nil { return [Departure(Self.trigger)] }
        let preview = Request("SetCurrentPreviewScene", ["sceneName": .string(scene)])
        return [
            Departure((transition?.requests ?? []) + [preview]), Departure(Self.trigger, cause: .previewShown(scene)),
        ]
    }

    static let trigger = [Request("TriggerStudioModeTransition")]

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
