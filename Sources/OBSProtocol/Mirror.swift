public import Civil

/// What OBS last said: the fold of a session's reports.
///
/// After the link is lost the last values stay, and `isCurrent` is false: a screen may show them as old. All names in it
/// come from outside and may hold any character.
public struct Mirror: Equatable, Sendable {
    public internal(set) var link: Link = .offline(reason: "not started", retryAt: nil)
    /// Everything here is what OBS says now; false before the first snapshot and while OBS cannot be heard.
    public internal(set) var isCurrent = false
    /// How many snapshots there have been; an answer that belongs to an older one is void.
    public internal(set) var epoch = 0
    /// When OBS last said anything.
    public internal(set) var lastHeard: Moment?
    public internal(set) var versions: Versions?
    public internal(set) var collection: String?
    public internal(set) var profile: String?
    public internal(set) var collections: [String] = []
    public internal(set) var profiles: [String] = []
    /// nil is unknown, or an OBS that knows none (before 5.7).
    public internal(set) var canvases: [Canvas]?

    /// In the order of OBS's window, top first.
    public internal(set) var scenes: [String] = []
    /// By scene and group name, top first.
    public internal(set) var items: [String: [SceneItem]] = [:]
    public internal(set) var inputs: [Input] = []
    /// By the name of the input, scene or group that has any, in the order they work in.
    public internal(set) var filters: [String: [Filter]] = [:]
    /// Where clips stood when they were last asked, by input; see `Wants.media`.
    public internal(set) var media: [String: MediaStatus] = [:]
    /// Scenes and inputs that have got another name since we first met this OBS, from the old name to the new.
    public internal(set) var renames = Renames()

    /// nil is unknown: before the first snapshot, or when we joined in the middle of a transition.
    public internal(set) var program: String?
    public internal(set) var preview: String?
    public internal(set) var studioMode: Bool?
    public internal(set) var running: RunningTransition?
    public internal(set) var transitions: [Transition] = []
    public internal(set) var transition: String?
    public internal(set) var transitionDuration: Milliseconds?
    /// The transitions of their own that scenes have, by scene.
    public internal(set) var overrides: [String: TransitionOverride] = [:]

    public internal(set) var stream = StreamState()
    public internal(set) var record = RecordState()
    /// nil is unknown, or OBS has none.
    public internal(set) var virtualCamera: OutputPhase?
    public internal(set) var replayBuffer: OutputPhase?
    /// All outputs by name; their numbers are of `Wants.outputs`.
    public internal(set) var outputs: [NamedOutput] = []
    /// What was last ordered of each output from here.
    public internal(set) var desires: [OutputName: OutputDesire] = [:]
    /// The file of the replay that was last saved.
    public internal(set) var lastReplay: String?
    public internal(set) var stats: Stats?
    /// When `stats` were read.
    public internal(set) var statsAt: Moment?
    public internal(set) var video: VideoSettings?

    // Read when somebody asked for them; nil before that.
    public internal(set) var hotkeys: [String]?
    public internal(set) var streamService: StreamService?
    public internal(set) var recordDirectory: String?

    var sceneUUIDs: [String: String] = [:]
    var sceneNames: Set<String> = []
    var inputPlaces: [String: Int] = [:]

    public init() {}

    public func hasScene(_ name: String) -> Bool { sceneNames.contains(name) }

    public func hasInput(_ name: String) -> Bool { inputPlaces[name] != nil }

    public func input(_ name: String) -> Input? { inputPlaces[name].map { inputs[$0] } }

    /// Whether a source stands in the scene, or in any scene where that is nil.
    public func hasSource(_ name: String, inScene scene: String?) -> Bool {
        guard let scene else { return items.values.contains { $0.contains { $0.source == name } } }
        return items[scene]?.contains { $0.source == name } ?? false
    }
}

/// What is called otherwise now, from the old name to the new; only where nothing has the old name again.
public struct Renames: Equatable, Sendable {
    public internal(set) var scenes: [String: String] = [:]
    public internal(set) var inputs: [String: String] = [:]

    public init() {}

    static func note(_ old: String, as new: String, in names: inout [String: String]) {
        for (first, last) in names where last == old { names[first] = new }
        names[old] = new
        names[new] = nil
    }
}

/// A transition on its way.
public struct RunningTransition: Equatable, Sendable {
    /// nil where we joined in its middle.
    public var name: String?
    public var since: Moment
    /// The scene it leads to, where that is known yet.
    public var target: String?
    /// A hand on the T-bar holds it, so it does not end by itself.
    public var isHeld = false

    public init(name: String?, since: Moment, target: String? = nil, isHeld: Bool = false) {
        self.name = name
        self.since = since
        self.target = target
        self.isHeld = isHeld
    }
}

/// The stream output as last heard.
public struct StreamState: Equatable, Sendable {
    /// nil is unknown.
    public var phase: OutputPhase?
    public var numbers: StreamNumbers?
    /// In thousand bits a second, over the time between the last two polls; nil until there are two.
    public var kilobitsPerSecond: Double?

    public init() {}
}

/// The recording as last heard.
public struct RecordState: Equatable, Sendable {
    /// nil is unknown.
    public var phase: OutputPhase?
    public var numbers: RecordNumbers?
    /// Where OBS writes, or last wrote.
    public var path: String?
    /// When OBS said so.
    public var toldAt: Moment?

    public init() {}
}
