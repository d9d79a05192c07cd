import OBSProtocol

/// What OBS has, as checks ask for it.
struct Inventory {
    let mirror: Mirror
    /// Every source that stands in some scene.
    let placed: Set<String>

    init(_ mirror: Mirror) {
        self.mirror = mirror
        placed = Set(mirror.items.values.joined().map(\.source))
    }
}

extension Need {
    /// What is wrong with it; nil where nothing is, as far as OBS tells.
    func fault(in inventory: Inventory) -> Fault? {
        let mirror = inventory.mirror
        switch self {
        case .scene(let name):
            return mirror.hasScene(name) ? nil : .missing("scene", name, in: mirror.scenes)
        case .transition(let name):
            let names = mirror.transitions.map(\.name)
            return names.contains(name) ? nil : .missing("transition", name, in: names)
        case .input(let name):
            return mirror.hasInput(name) ? nil : .missing("input", name, in: mirror.inputs.map(\.name))
        case .placed(let name):
            return inventory.placed.contains(name)
                ? nil : .missing("source", name, in: inventory.placed.sorted())
        case .named(let name):
            return mirror.hasScene(name) || mirror.hasInput(name)
                ? nil : .missing("source", name, in: mirror.inputs.map(\.name) + mirror.scenes)
        case .sound(let name):
            guard let input = mirror.input(name), input.isMuted == nil else { return nil }
            return Fault(
                grade: .blocks, words: "\u{201c}\(name)\u{201d} has no sound (it is \(input.kind))",
                mend: "name the input that is heard")
        case .text(let name):
            guard let input = mirror.input(name), !input.kind.contains("text") else { return nil }
            return Fault(
                grade: .blocks, words: "\u{201c}\(name)\u{201d} holds no text (it is \(input.kind))",
                mend: "name a text source")
        case .clip(let name):
            guard let input = mirror.input(name), Self.isStill(input.kind) else { return nil }
            return Fault(
                grade: .blocks, words: "\u{201c}\(name)\u{201d} is no clip (it is \(input.kind))",
                mend: "name a media source")
        case .open(let name):
            guard let input = mirror.input(name) else { return nil }
            if input.isMuted == true {
                return Fault(
                    grade: .warns, words: "\u{201c}\(name)\u{201d} is muted, and no cue before opens it",
                    mend: "unmute it in OBS, or write: unmute \"\(name)\"")
            }
            return input.isSilent
                ? Fault(
                    grade: .warns, words: "the fader of \u{201c}\(name)\u{201d} is all the way down",
                    mend: "raise it in OBS") : nil
        case .inScene(let source, let scene):
            guard let items = mirror.items[scene], inventory.placed.contains(source) || mirror.hasInput(source),
                !items.contains(where: { $0.source == source || mirror.items[$0.source]?.holds(source) == true })
            else { return nil }
            return Fault(
                grade: .warns, words: "\u{201c}\(source)\u{201d} is not in scene \u{201c}\(scene)\u{201d}",
                mend: "add it to the scene in OBS, or it is neither seen nor heard")
        case .filter: return nil
        case .studioMode:
            guard mirror.studioMode != true else { return nil }
            return Fault(grade: .blocks, words: "OBS is not in studio mode", mend: "turn studio mode on")
        case .replayBuffer:
            guard mirror.replayBuffer == nil else { return nil }
            return Fault(
                grade: .blocks, words: "OBS has no replay buffer", mend: "enable it in OBS: Settings, Output")
        case .virtualCamera:
            guard mirror.virtualCamera == nil else { return nil }
            return Fault(
                grade: .blocks, words: "OBS has no virtual camera", mend: "install the camera's driver on its machine")
        case .request(let name):
            guard let known = mirror.versions?.requests, !known.isEmpty, !known.contains(name) else { return nil }
            return Fault(
                grade: .blocks, words: "this OBS knows no request \(name)",
                mend: Nearest.mend(of: name, in: Array(known), otherwise: "a newer OBS may know it"))
        case .data(let name):
            return Fault(
                grade: .blocks, words: "the data of \(name) are no JSON object", mend: "mend the cue's action line")
        }
    }

    /// Kinds of inputs that nothing plays in.
    private static func isStill(_ kind: String) -> Bool {
        ["image_source", "color_source", "browser_source", "text_", "v4l2_", "dshow_", "pulse_", "alsa_", "wasapi_"]
            .contains { kind.hasPrefix($0) }
    }
}

extension [SceneItem] {
    /// Whether a group holds a source.
    fileprivate func holds(_ source: String) -> Bool { contains { $0.source == source } }
}

extension Input {
    /// Its fader is at OBS's lowest.
    var isSilent: Bool { decibels.map { $0 <= -100 } ?? false }
}

extension Fault {
    fileprivate static func missing(_ what: String, _ name: String, in names: [String]) -> Fault {
        Fault(
            grade: .blocks, words: "OBS has no \(what) \u{201c}\(name)\u{201d}",
            mend: Nearest.mend(of: name, in: names, otherwise: "make it in OBS, or name another in the cue"))
    }
}
