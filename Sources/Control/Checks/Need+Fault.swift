import OBSProtocol

/// What OBS has, as checks ask for it.
struct Inventory {
    let mirror: Mirror
    /// Every source that stands in some scene.
    let placed: Set<String>
    /// Clips that were heard to start: that they have ended tells nothing of their files.
    let played: Set<String>

    init(_ mirror: Mirror, played: Set<String> = []) {
        self.mirror = mirror
        self.played = played
        placed = Set(mirror.items.values.joined().map(\.source))
    }
}

extension Need {
    /// What is wrong with it; nil where nothing is, as far as OBS tells.
    func fault(in inventory: Inventory) -> Fault? {
        let mirror = inventory.mirror
        switch self {
        case .scene(let name):
            return mirror.hasScene(name)
                ? nil : .missing("scene", name, in: mirror.scenes, now: mirror.renames.scenes[name])
        case .transition(let name):
            let names = mirror.transitions.map(\.name)
            return names.contains(name) ? nil : .missing("transition", name, in: names)
        case .input(let name):
            return mirror.hasInput(name)
                ? nil
                : .missing("input", name, in: mirror.inputs.map(\.name), now: mirror.renames.inputs[name])
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
            guard let input = mirror.input(name) else { return nil }
            guard Self.isStill(input.kind) else { return Self.fault(ofClip: name, in: inventory) }
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
        case .filter(let filter, let source):
            guard mirror.hasScene(source) || mirror.hasInput(source) else { return nil }
            let names = (mirror.filters[source] ?? []).map(\.name)
            return names.contains(filter) ? nil : .missing("filter", filter, of: source, in: names)
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

    /// What OBS tells of a clip's file, measured with OBS 29: one that it cannot open "plays" without a length while its
    /// scene airs, and has "ended" without a start while it does not. A good one that waits says nothing at all.
    private static func fault(ofClip name: String, in inventory: Inventory) -> Fault? {
        guard let status = inventory.mirror.media[name] else { return nil }
        let unreadable = Fault(
            grade: .blocks, words: "OBS cannot read the file of \u{201c}\(name)\u{201d}",
            mend: "choose the file again in OBS")
        switch status.state {
        case .error: return unreadable
        case .playing, .paused: return status.duration == .zero ? unreadable : nil
        case .ended where status.duration == nil && !inventory.played.contains(name):
            return Fault(
                grade: .warns, words: "\u{201c}\(name)\u{201d} has ended in OBS, and nobody saw it play",
                mend: "if it has not played, OBS cannot read its file")
        case .nothing, .opening, .buffering, .stopped, .ended, .unknown: return nil
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
    fileprivate static func missing(
        _ what: String, _ name: String, of source: String? = nil, in names: [String], now renamed: String? = nil
    ) -> Fault {
        let place = source.map { "\u{201c}\($0)\u{201d}" } ?? "OBS"
        return Fault(
            grade: .blocks, words: "\(place) has no \(what) \u{201c}\(name)\u{201d}",
            mend: renamed.map { "it is \u{201c}\($0)\u{201d} now" }
                ?? Nearest.mend(of: name, in: names, otherwise: "make it in OBS, or name another in the cue"))
    }
}
