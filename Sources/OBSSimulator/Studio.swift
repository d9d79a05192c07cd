public import OBSProtocol

/// Everything a simulated OBS has and does, without a network and without a clock.
///
/// It answers requests and says what happened, as an OBS of its edition: success of a
/// request is not its effect, the program scene changes when the transition to it has ended, outputs take their time.
/// Time is milliseconds since OBS started, and comes in by `advance`.
public struct Studio: Equatable, Sendable {
    /// Which OBS it plays.
    public var edition = Edition.debian
    /// The races of studio mode, as they were measured: a take within 20 ms of studio mode's start, or while another one
    /// is under way, is said yes to and airs nothing new.
    public var isTreacherous = false
    /// What a stream that is started meets.
    public var ingest = Ingest.takes
    /// Debian's OBS has a virtual camera only with v4l2loopback.
    public var hasVirtualCamera = true

    public internal(set) var now: Int64 = 0
    var events: [StudioEvent] = []
    var deeds: [Deed.Due] = []
    var deedSerial: UInt64 = 0

    var scenes: [StudioScene] = []
    /// Where each scene stands in `scenes`.
    var scenePlaces: [String: Int] = [:]
    var groups: [StudioScene] = []
    var filters: [String: [StudioFilter]] = [:]
    var canvases: [StudioCanvas] = []
    var uuids: [String: String] = [:]
    var uuidSerial = 0
    /// Whether anyone wants to hear which inputs are seen; it costs a look around after each change.
    var isWatched = false
    var activeInputs: Set<String> = []
    var showingInputs: Set<String> = []
    var privateSettings: [String: [String: JSON]] = [:]
    var inputs: [StudioInput] = []
    var inputPlaces: [String: Int] = [:]
    var transitions: [StudioTransition] = [.cut, .fade]
    var currentTransition = "Cut"
    var transitionMilliseconds: Int64 = 300

    /// What OBS names when asked: where a transition leads, from its first moment.
    var program = ""
    /// What viewers see until a transition has ended.
    var airing = ""
    var preview: String?
    /// When studio mode was last switched on.
    var studioSince: Int64?
    var running: RunningTransition?

    var stream = StudioOutput()
    var record = StudioOutput()
    var virtualCamera = StudioOutput()
    var replayBuffer = StudioOutput()
    /// Outputs of plugins, by name.
    var extraOutputs: [String: StudioOutput] = [:]
    var outputSettings: [String: [String: JSON]] = [:]
    var recordDirectory = "/videos"
    var recordPath = ""
    var replayPath = ""

    var collections = ["Show"]
    var collection = "Show"
    /// What the other collections hold; one that was never current holds what the current one does.
    var shelves: [String: Shelf] = [:]
    /// Between CurrentSceneCollectionChanging and …Changed.
    public internal(set) var isChanging = false
    var profiles = ["Siaran"]
    var profile = "Siaran"
    var profileParameters: [String: String] = [:]
    var persistent: [String: JSON] = [:]
    var streamService: JSON = ["server": "rtmp://127.0.0.1/live", "key": "demo", "use_auth": false]
    var streamServiceType = "rtmp_custom"
    var width: Int64 = 1080
    var height: Int64 = 1920
    var outputWidth: Int64 = 1080
    var outputHeight: Int64 = 1920
    var framesPerSecond: Int64 = 30
    /// Bits a second of the stream, in thousands.
    var kilobits: Int64 = 4000

    /// A scene change by cut shows with the next frame.
    var frameMilliseconds: Int64 { 1000 / max(1, framesPerSecond) }

    struct RunningTransition: Equatable, Sendable {
        var name: String
        var from: String
        var to: String
        var start: Int64
        var length: Int64
        var serial: UInt64
        var swaps: Bool
        /// Where the T-bar holds it; it does not end by itself then.
        var place: Double?
        /// Whether a hand is on the bar; a bar that was given up at its beginning holds its transition all the same.
        var isInHand = false
    }
}

/// Something that happened in the studio, with the subscription bit that lets a client hear of it.
public struct StudioEvent: Equatable, Sendable {
    public var type: String
    public var intent: Int64
    public var data: JSON
}

/// The subscription bits of obs-websocket.
enum Intent {
    static let general: Int64 = 1 << 0
    static let config: Int64 = 1 << 1
    static let scenes: Int64 = 1 << 2
    static let inputs: Int64 = 1 << 3
    static let transitions: Int64 = 1 << 4
    static let filters: Int64 = 1 << 5
    static let outputs: Int64 = 1 << 6
    static let sceneItems: Int64 = 1 << 7
    static let mediaInputs: Int64 = 1 << 8
    static let vendors: Int64 = 1 << 9
    static let ui: Int64 = 1 << 10
    static let canvases: Int64 = 1 << 11
    static let meters: Int64 = 1 << 16
    static let inputActive: Int64 = 1 << 17
    static let inputShow: Int64 = 1 << 18
    static let transforms: Int64 = 1 << 19
    /// What Identify asks for where it does not say.
    static let all: Int64 = 0xFFF
}

/// A scene or a group: its items, the lowest first.
struct StudioScene: Equatable, Sendable {
    var name: String
    var items: [StudioItem] = []
    var lastID: Int64 = 0
    var overrideName: String?
    var overrideMilliseconds: Int64?

    mutating func add(_ source: String, isEnabled: Bool = true) -> Int64 {
        lastID += 1
        items.append(StudioItem(id: lastID, source: source, isEnabled: isEnabled))
        return lastID
    }
}

/// An input and its sound.
struct StudioInput: Equatable, Sendable {
    var name: String
    var kind: String
    var settings: [String: JSON] = [:]
    var hasAudio = false
    var isMuted = false
    var volume = 1.0
    var balance = 0.5
    var syncMilliseconds: Int64 = 0
    var monitor = "OBS_MONITORING_TYPE_NONE"
    var tracks = [true, true, true, true, true, true]
    var media: StudioMedia?
    var deinterlaceMode = "OBS_DEINTERLACE_MODE_DISABLE"
    var deinterlaceOrder = "OBS_DEINTERLACE_FIELD_ORDER_TOP"

    /// `color_source_v3` is a `color_source` to who asks for kinds without versions.
    var unversionedKind: String {
        let words = kind.split(separator: "_")
        guard let last = words.last, last.hasPrefix("v"), Int(last.dropFirst()) != nil else { return kind }
        return words.dropLast().joined(separator: "_")
    }
}

/// A clip that plays.
struct StudioMedia: Equatable, Sendable {
    enum Motion: String { case playing = "PLAYING", paused = "PAUSED", stopped = "STOPPED", ended = "ENDED" }

    var length: Int64
    var motion: Motion = .ended
    /// Where it stood at `since`.
    var cursor: Int64 = 0
    var since: Int64 = 0
}

/// A transition as the studio has it.
struct StudioTransition: Equatable, Sendable {
    var name: String
    var kind: String
    var isFixed = false
    var isConfigurable = false
    var settings: [String: JSON] = [:]

    static let cut = StudioTransition(name: "Cut", kind: "cut_transition", isFixed: true)
    static let fade = StudioTransition(name: "Fade", kind: "fade_transition")
    static let swipe = StudioTransition(name: "Swipe", kind: "swipe_transition", isConfigurable: true)
}

/// An output between off and on.
struct StudioOutput: Equatable, Sendable {
    enum Phase { case off, starting, active, stopping, reconnecting }

    var phase: Phase = .off
    var isPaused = false
    var start: Int64 = 0

    var isActive: Bool { phase == .active || phase == .stopping || phase == .reconnecting }
}
