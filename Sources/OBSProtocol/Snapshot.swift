public import Civil

/// All of OBS that we follow, read in one go after each connection.
public struct Snapshot: Equatable, Sendable {
    public var versions: Versions
    public var collection: String?
    public var profile: String?
    /// In the order of OBS's window, top first.
    public var scenes: [String] = []
    /// By scene and group name, top first.
    public var items: [String: [SceneItem]] = [:]
    public var inputs: [Input] = []
    /// nil while a transition runs, as OBS then names only where it leads.
    public var program: String?
    public var preview: String?
    public var studioMode = false
    /// Where a transition that was running led.
    public var target: String?
    public var transitions: [Transition] = []
    public var transition: String?
    public var transitionDuration: Milliseconds?
    public var stream: OutputPhase = .off
    public var record: OutputPhase = .off
    /// nil where OBS has no virtual camera.
    public var virtualCamera: OutputPhase?
    /// nil where OBS has no replay buffer.
    public var replayBuffer: OutputPhase?
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

    public init(id: Int64, source: String, isShown: Bool) {
        self.id = id
        self.source = source
        self.isShown = isShown
    }
}

/// One input: a camera, a microphone, a text, a clip.
public struct Input: Equatable, Sendable {
    public var name: String
    /// OBS's own word without its version, such as `text_ft2_source` or `ffmpeg_source`.
    public var kind: String
    /// nil where it has no sound.
    public var isMuted: Bool?
    /// In decibels, −100 … 26; nil where it has no sound.
    public var decibels: Double?

    public init(name: String, kind: String, isMuted: Bool? = nil, decibels: Double? = nil) {
        self.name = name
        self.kind = kind
        self.isMuted = isMuted
        self.decibels = decibels
    }
}

/// One transition as OBS lists it.
public struct Transition: Equatable, Sendable {
    public var name: String
    /// OBS's own word, such as `cut_transition`.
    public var kind: String
    /// Its length cannot be set: a cut or a stinger.
    public var isFixed: Bool

    public init(name: String, kind: String, isFixed: Bool) {
        self.name = name
        self.kind = kind
        self.isFixed = isFixed
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
