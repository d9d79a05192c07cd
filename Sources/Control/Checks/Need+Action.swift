import OBSProtocol
import Shows

extension Action {
    /// What OBS must have for it, whatever airs meanwhile.
    var needs: [Need] {
        switch self {
        case .scene(let name, let mix): [.scene(name)] + (mix.map { [.transition($0.name)] } ?? [])
        case .mute(let input), .unmute(let input): [.input(input), .sound(input)]
        case .text(let input, _): [.input(input), .text(input)]
        case .play(let input), .stop(let input): [.input(input), .clip(input)]
        case .show(let source), .hide(let source): [.placed(source)]
        case .request(let name, let data): Self.needs(ofRequest: name, data)
        case .record, .stream, .pin, .wait, .note: []
        }
    }

    private static func needs(ofRequest name: String, _ text: String) -> [Need] {
        guard let data = json(text) else { return [.data(name)] }
        var needs: [Need] = [.request(name)]
        if let scene = data["sceneName"].string { needs.append(.scene(scene)) }
        if let input = data["inputName"].string { needs.append(.input(input)) }
        if let transition = data["transitionName"].string { needs.append(.transition(transition)) }
        if let source = data["sourceName"].string {
            needs.append(.named(source))
            if let filter = data["filterName"].string { needs.append(.filter(filter, source: source)) }
        }
        if previewRequests.contains(name) { needs.append(.studioMode) }
        if name.contains("ReplayBuffer") { needs.append(.replayBuffer) }
        if name.contains("VirtualCam") { needs.append(.virtualCamera) }
        return needs
    }

    /// What OBS refuses outside studio mode.
    private static let previewRequests: Set<String> = [
        "SetCurrentPreviewScene", "GetCurrentPreviewScene", "TriggerStudioModeTransition", "SetTBarPosition",
    ]
}

/// What the cues before have left behind, as far as a plan tells.
struct Carried: Equatable, Sendable {
    /// The scene on air; nil before the first that is named.
    var scene: String?
    /// Inputs that a cue has muted or opened.
    var isMuted: [String: Bool] = [:]
    /// Inputs that some cue has opened.
    var opened: Set<String> = []
    var setsStudioMode = false
    var records = false

    /// Works out what a cue needs on air, and leaves what it leaves.
    mutating func needs(of actions: [Action]) -> [Need] {
        var needs: [Need] = []
        for action in actions {
            needs += action.needs.filter { $0 != .studioMode || !setsStudioMode }
            switch action {
            case .scene(let name, _): scene = name
            case .mute(let input): isMuted[input] = true
            case .unmute(let input):
                isMuted[input] = false
                opened.insert(input)
            case .play(let input):
                if isMuted[input] == nil { needs.append(.open(input)) }
                if let scene { needs.append(.inScene(input, scene: scene)) }
            case .text(let source, _), .show(let source):
                if let scene { needs.append(.inScene(source, scene: scene)) }
            case .request("SetStudioModeEnabled", _): setsStudioMode = true
            case .record(.start): records = true
            case .stop, .hide, .record, .stream, .pin, .wait, .note, .request: break
            }
        }
        return needs
    }
}
