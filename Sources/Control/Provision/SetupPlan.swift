public import OBSProtocol
public import Shows

/// What a rundown needs in OBS that is not there yet, and what of it can be made.
///
/// It never changes what it did not make: a scene of somebody else's gets nothing put into it, and nothing is removed.
public struct SetupPlan: Equatable, Sendable {
    public var items: [Item]

    public struct Item: Equatable, Sendable {
        public var thing: Thing
        public var state: State
    }

    public enum Thing: Equatable, Sendable {
        case scene(String)
        case input(String, kind: String)
        /// A source in a scene.
        case place(String, scene: String)
        case transition(String)
        /// What a cue does, which cannot be read.
        case actions(ofCue: String)
    }

    public enum State: Equatable, Sendable {
        /// It is made; for an input, into this scene.
        case create(inScene: String?)
        case there
        /// It is there, and is something else.
        case otherKind(String)
        /// Only a person can.
        case byHand(String)
    }

    /// What a source is for, by what cues do with it.
    enum Role: Int, Comparable {
        case sound, picture, clip, text

        static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
    }

    /// Reads what the cues do; a line that cannot be read is in the plan too, since nobody knows what it needs.
    public init(of cues: [Cue], in mirror: Mirror, kinds: [String], made: Set<String>) {
        var readable: [[Action]] = []
        var unreadable: [Item] = []
        for cue in cues {
            do throws(ActionTrouble) {
                readable.append(try ActionLine(parsing: cue.actions).actions)
            } catch {
                unreadable.append(Item(thing: .actions(ofCue: cue.number), state: .byHand(error.message)))
            }
        }
        self.init(for: readable, in: mirror, kinds: kinds, made: made)
        items = unreadable + items
    }

    /// - Parameters:
    ///   - cues: what each cue does, in order.
    ///   - kinds: the kinds of inputs that this OBS can make, with their versions.
    ///   - made: the scenes and inputs that were made by an earlier set-up.
    public init(for cues: [[Action]], in mirror: Mirror, kinds: [String], made: Set<String>) {
        let wanted = Wanted(cues)
        items = wanted.scenes.map {
            Item(thing: .scene($0), state: mirror.hasScene($0) ? .there : .create(inScene: nil))
        }
        let own = wanted.scenes.filter { !mirror.hasScene($0) || made.contains($0) }
        // What comes last lies on top: grounds and pictures behind clips, texts before all.
        let sources = wanted.sources.enumerated().sorted { ($0.element.role, $0.offset) < ($1.element.role, $1.offset) }
        for (name, role) in sources.map(\.element) {
            let kind = role.kind(for: name, among: kinds)
            var places = wanted.places[name] ?? (role == .sound ? wanted.scenes : [])
            if places.isEmpty, let first = wanted.scenes.first { places = [first] }
            if mirror.hasScene(name), role == .picture {
                items.append(Item(thing: .scene(name), state: .there))
                continue
            }
            if let input = mirror.input(name) {
                let state: State = role.fits(input) ? .there : .otherKind(input.kind)
                items.append(Item(thing: .input(name, kind: kind ?? input.kind), state: state))
                // A microphone of OBS's own is heard in every scene.
                guard state == .there, role != .sound || made.contains(name) else { continue }
            } else {
                guard let kind else {
                    items.append(
                        Item(thing: .input(name, kind: "?"), state: .byHand("this OBS can make no \(role.words)")))
                    continue
                }
                guard let home = places.first(where: own.contains) else {
                    let scenes = places.map { "\u{201c}\($0)\u{201d}" }.joined(separator: ", ")
                    items.append(
                        Item(
                            thing: .input(name, kind: kind),
                            state: .byHand("add it in OBS to \(scenes), made by others")))
                    continue
                }
                items.append(Item(thing: .input(name, kind: kind), state: .create(inScene: home)))
                places.removeAll { $0 == home }
            }
            for scene in places where mirror.items[scene]?.contains(where: { $0.source == name }) != true {
                items.append(
                    Item(
                        thing: .place(name, scene: scene),
                        state: own.contains(scene)
                            ? .create(inScene: scene) : .byHand("add it in OBS: the scene was made by others")))
            }
        }
        let known = Set(mirror.transitions.map(\.name))
        items += wanted.transitions.map {
            Item(
                thing: .transition($0),
                state: known.contains($0) ? .there : .byHand("add it in OBS: its protocol makes no transitions"))
        }
    }

    /// What has to be made, in order.
    public var creations: [Item] { items.filter { if case .create = $0.state { true } else { false } } }

    /// Nothing is to be made and nobody has anything to do.
    public var isSettled: Bool { items.allSatisfy { $0.state == .there } }
}

/// The names that cues use, with what they do with them.
private struct Wanted {
    var scenes: [String] = []
    var transitions: [String] = []
    var sources: [(name: String, role: SetupPlan.Role)] = []
    /// The scenes that are on air when a source is needed.
    var places: [String: [String]] = [:]

    init(_ cues: [[Action]]) {
        var scene: String?
        for action in cues.joined() {
            switch action {
            case .scene(let name, let mix):
                Self.add(name, to: &scenes)
                if let mix { Self.add(mix.name, to: &transitions) }
                scene = name
            case .mute(let name), .unmute(let name): note(name, .sound, in: nil)
            case .text(let name, _): note(name, .text, in: scene)
            case .play(let name), .stop(let name): note(name, .clip, in: scene)
            case .show(let name), .hide(let name): note(name, .picture, in: scene)
            case .request(_, let data):
                if let name = Action.json(data)?["sceneName"].string { Self.add(name, to: &scenes) }
            case .record, .stream, .pin, .wait, .note: break
            }
        }
    }

    private mutating func note(_ name: String, _ role: SetupPlan.Role, in scene: String?) {
        if let index = sources.firstIndex(where: { $0.name == name }) {
            sources[index].role = max(sources[index].role, role)
        } else {
            sources.append((name, role))
        }
        if let scene { Self.add(scene, to: &places[name, default: []]) }
    }

    private static func add(_ name: String, to names: inout [String]) {
        if !names.contains(name) { names.append(name) }
    }
}

extension SetupPlan.Role {
    /// The kind to make it of, as far as this OBS has one.
    fileprivate func kind(for name: String, among kinds: [String]) -> String? {
        let wanted =
            switch self {
            case .text: ["text_gdiplus", "text_ft2_source"]
            case .clip: ["ffmpeg_source"]
            case .sound:
                ["wasapi_input_capture", "coreaudio_input_capture", "pulse_input_capture", "alsa_input_capture"]
            case .picture: Self.isPlain(name) ? ["color_source", "image_source"] : ["image_source"]
            }
        for prefix in wanted {
            if let kind = kinds.filter({ $0.hasPrefix(prefix) }).max() { return kind }
        }
        return nil
    }

    /// A ground behind everything is a colour until somebody chooses a picture.
    private static func isPlain(_ name: String) -> Bool {
        ["background", "backdrop", "colour", "color"].contains { name.lowercased().contains($0) }
    }

    fileprivate func fits(_ input: Input) -> Bool {
        switch self {
        case .text: input.kind.contains("text")
        case .clip: input.isMedia
        case .sound: input.hasSound
        case .picture: true
        }
    }

    fileprivate var words: String {
        switch self {
        case .text: "text"
        case .clip: "media source"
        case .sound: "audio input"
        case .picture: "picture"
        }
    }
}
