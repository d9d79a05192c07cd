/// One thing that OBS must have, or be, for an action to do what it says.
enum Need: Hashable, Sendable {
    case scene(String)
    case transition(String)
    case input(String)
    /// The input can be muted at all.
    case sound(String)
    /// The input holds a text that can be set.
    case text(String)
    /// The input is a clip that can be started and stopped.
    case clip(String)
    /// A clip that is started is heard.
    case open(String)
    /// A source stands in some scene.
    case placed(String)
    /// A source stands in the scene that will be on air when it is needed.
    case inScene(String, scene: String)
    case filter(String, source: String)
    /// Anything of that name: a scene or an input.
    case named(String)
    case studioMode
    case replayBuffer
    case virtualCamera
    /// OBS takes a request of that name.
    case request(String)
    /// What a request carries is a JSON object; the request's name.
    case data(String)

    /// What a change in OBS may have touched.
    enum Key: Hashable, Sendable {
        case name(String)
        case scenes, transitions
        /// Which sources stand where.
        case places
        case studioMode, outputs
        /// What only a new connection changes.
        case version
    }

    /// The changes after which it is looked at again.
    var keys: [Key] {
        switch self {
        case .scene(let name), .named(let name): [.name(name), .scenes]
        case .input(let name), .sound(let name), .text(let name), .clip(let name), .open(let name): [.name(name)]
        case .placed(let name): [.name(name), .places]
        case .inScene(let source, let scene): [.name(source), .name(scene), .places]
        case .filter(_, let source): [.name(source)]
        case .transition: [.transitions]
        case .studioMode: [.studioMode]
        case .replayBuffer, .virtualCamera: [.outputs]
        case .request, .data: [.version]
        }
    }

    /// Its name for machines, under which it is waived: `scene:Price Card`.
    var id: String {
        switch self {
        case .scene(let name): "scene:\(name)"
        case .transition(let name): "transition:\(name)"
        case .input(let name): "input:\(name)"
        case .sound(let name): "sound:\(name)"
        case .text(let name): "text:\(name)"
        case .clip(let name): "clip:\(name)"
        case .open(let name): "open:\(name)"
        case .placed(let name): "source:\(name)"
        case .inScene(let source, let scene): "place:\(scene)/\(source)"
        case .filter(let filter, let source): "filter:\(source)/\(filter)"
        case .named(let name): "name:\(name)"
        case .studioMode: "studio-mode"
        case .replayBuffer: "replay-buffer"
        case .virtualCamera: "virtual-camera"
        case .request(let name): "request:\(name)"
        case .data(let name): "data:\(name)"
        }
    }
}

/// What is wrong with a need, and what mends it.
struct Fault: Hashable, Sendable {
    enum Grade: Hashable, Sendable, Comparable {
        /// The cue airs, and not all of it is seen or heard.
        case warns
        /// OBS would refuse.
        case blocks
    }

    var grade: Grade
    var words: String
    /// What a person does about it.
    var mend: String
}
