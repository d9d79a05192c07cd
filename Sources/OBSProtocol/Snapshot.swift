public import Civil

/// All of OBS that we follow, read in one go after each connection.
public struct Snapshot: Equatable, Sendable {
    public var versions: Versions
    public var collection: String?
    public var profile: String?
    public var collections: [String] = []
    public var profiles: [String] = []
    /// nil where OBS knows none (before 5.7).
    public var canvases: [Canvas]?
    /// In the order of OBS's window, top first.
    public var scenes: [String] = []
    /// By scene name; empty before obs-websocket 5.4.
    public var sceneUUIDs: [String: String] = [:]
    /// By scene and group name, top first.
    public var items: [String: [SceneItem]] = [:]
    public var inputs: [Input] = []
    /// By the name of the input, scene or group that has any, in the order they work in.
    public var filters: [String: [Filter]] = [:]
    /// nil while a transition runs, as OBS then names only where it leads.
    public var program: String?
    public var preview: String?
    public var studioMode = false
    /// Where a transition that was running led.
    public var target: String?
    public var transitions: [Transition] = []
    public var transition: String?
    public var transitionDuration: Milliseconds?
    /// By scene, of those that have one.
    public var overrides: [String: TransitionOverride] = [:]
    public var stream: OutputPhase = .off
    public var record: OutputPhase = .off
    /// nil where OBS has no virtual camera.
    public var virtualCamera: OutputPhase?
    /// nil where OBS has no replay buffer.
    public var replayBuffer: OutputPhase?
    /// All of OBS by name, the four above among them.
    public var outputs: [NamedOutput] = []
    public var video: VideoSettings?
    public var stats = Stats()

    public init(versions: Versions) { self.versions = versions }
}

/// Who answers at the other end.
public struct Versions: Equatable, Sendable {
    public var obs: String
    public var websocket: String
    public var rpc: Int
    public var platform: String
    /// The names OBS takes in a request; features are chosen by these, never by version.
    public var requests: Set<String>

    public init(obs: String, websocket: String, rpc: Int = 1, platform: String = "", requests: Set<String> = []) {
        self.obs = obs
        self.websocket = websocket
        self.rpc = rpc
        self.platform = platform
        self.requests = requests
    }
}

/// One source as it stands in one scene.
public struct SceneItem: Equatable, Sendable {
    /// Unique within its scene.
    public var id: Int64
    public var source: String
    public var isShown: Bool
    /// Whether OBS's window keeps it from being moved; nil is unknown.
    public var isLocked: Bool?

    public init(id: Int64, source: String, isShown: Bool, isLocked: Bool? = nil) {
        self.id = id
        self.source = source
        self.isShown = isShown
        self.isLocked = isLocked
    }
}

/// One transition as OBS lists it.
public struct Transition: Equatable, Sendable {
    public var name: String
    /// OBS's own word, such as `cut_transition`.
    public var kind: String
    public var uuid: String?
    /// Its length cannot be set: a cut or a stinger.
    public var isFixed: Bool
    /// It has settings of its own.
    public var isConfigurable: Bool

    public init(name: String, kind: String, uuid: String? = nil, isFixed: Bool, isConfigurable: Bool = false) {
        self.name = name
        self.kind = kind
        self.uuid = uuid
        self.isFixed = isFixed
        self.isConfigurable = isConfigurable
    }
}

/// The transition that leads into a scene, where it has one of its own.
public struct TransitionOverride: Equatable, Sendable {
    /// nil is the current one.
    public var name: String?
    public var duration: Milliseconds?

    public init(name: String?, duration: Milliseconds?) {
        self.name = name
        self.duration = duration
    }
}

/// One canvas of OBS; scenes and outputs belong to one of them.
public struct Canvas: Equatable, Sendable {
    public var name: String
    public var uuid: String
    public var width: Int?
    public var height: Int?

    public init(name: String, uuid: String, width: Int? = nil, height: Int? = nil) {
        self.name = name
        self.uuid = uuid
        self.width = width
        self.height = height
    }
}

/// The canvas, what is sent of it, and how often.
public struct VideoSettings: Equatable, Sendable {
    /// In pixels, 1080×1920 for a portrait show.
    public var width: Int
    public var height: Int
    public var outputWidth: Int
    public var outputHeight: Int
    public var framesPerSecond: Double

    public init(width: Int, height: Int, outputWidth: Int, outputHeight: Int, framesPerSecond: Double) {
        self.width = width
        self.height = height
        self.outputWidth = outputWidth
        self.outputHeight = outputHeight
        self.framesPerSecond = framesPerSecond
    }
}
