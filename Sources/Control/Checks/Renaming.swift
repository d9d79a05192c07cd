import Civil
import Journal
import OBSProtocol
import Shows

/// Names that cues use and that OBS has given up for others.
struct Renaming: Equatable, Sendable {
    /// From the old name to the new.
    var scenes: [String: String] = [:]
    var inputs: [String: String] = [:]

    var isEmpty: Bool { scenes.isEmpty && inputs.isEmpty }

    /// What of the faults is only a new name.
    init(of checks: Checks, _ mirror: Mirror) {
        guard !mirror.renames.scenes.isEmpty || !mirror.renames.inputs.isEmpty else { return }
        for need in checks.faults.keys {
            switch need {
            case .scene(let old): scenes[old] = mirror.renames.scenes[old]
            case .input(let old): inputs[old] = mirror.renames.inputs[old]
            case .placed(let old), .named(let old):
                scenes[old] = mirror.renames.scenes[old]
                inputs[old] = mirror.renames.inputs[old]
            case .transition, .sound, .text, .clip, .open, .inScene, .filter, .studioMode, .replayBuffer,
                .virtualCamera, .request, .data:
                break
            }
        }
    }

    private func scene(_ name: String) -> String { scenes[name] ?? name }
    private func input(_ name: String) -> String { inputs[name] ?? name }
    private func source(_ name: String) -> String { inputs[name] ?? scenes[name] ?? name }

    func renamed(_ action: Action) -> Action {
        switch action {
        case .scene(let name, let mix): .scene(scene(name), with: mix)
        case .mute(let name): .mute(input(name))
        case .unmute(let name): .unmute(input(name))
        case .text(let name, let text): .text(input(name), text)
        case .play(let name): .play(input(name))
        case .stop(let name): .stop(input(name))
        case .show(let name): .show(source(name))
        case .hide(let name): .hide(source(name))
        case .request(let name, let data): .request(name, renamed(data))
        case .record, .stream, .pin, .wait, .note: action
        }
    }

    private func renamed(_ text: String) -> String {
        guard !text.isEmpty, let json = Action.json(text), var fields = json.object else { return text }
        if let name = fields["sceneName"]?.string { fields["sceneName"] = .string(scene(name)) }
        if let name = fields["inputName"]?.string { fields["inputName"] = .string(input(name)) }
        if let name = fields["sourceName"]?.string { fields["sourceName"] = .string(source(name)) }
        return fields == json.object ? text : JSON.object(fields).text
    }

    /// The cues of a rundown under the new names; only those that change.
    func cues(of rundown: Rundown) -> [Cue] {
        zip(rundown.cues, rundown.actions).compactMap { cue, actions in
            guard case .success(let actions) = actions else { return nil }
            let new = actions.map(renamed)
            guard new != actions else { return nil }
            var cue = cue
            cue.actions = new.map(\.description).joined(separator: "; ")
            return cue
        }
    }

    /// `scene “Host Cam” is “Kamera Host” now`, one each.
    var words: [String] {
        scenes.sorted { $0.key < $1.key }.map { "scene \u{201c}\($0.key)\u{201d} is \u{201c}\($0.value)\u{201d} now" }
            + inputs.sorted { $0.key < $1.key }.map {
                "input \u{201c}\($0.key)\u{201d} is \u{201c}\($0.value)\u{201d} now"
            }
    }
}

/// What was renamed in OBS is offered to the rundown, and changed in it only by a key and its answer.
extension ControlRoom {
    var renaming: Renaming? {
        guard let studio, studio.mirror.isCurrent else { return nil }
        let renaming = Renaming(of: studio.checks, studio.mirror)
        return renaming.isEmpty ? nil : renaming
    }

    /// Says of a rename which cues it hits.
    mutating func tellRename(of old: String, as new: String, in room: RoomID, at now: Moment) {
        guard let studio = studios[room], let rundown = studio.rundown else { return }
        let count = Renaming(of: studio.checks, studio.mirror).cues(of: rundown).count
        guard count > 0 else { return }
        let key = setup.keymap.label(.followRenames)
        say(
            "\u{201c}\(old)\u{201d} is \u{201c}\(new)\u{201d} in OBS of room \(studio.room.name): \(count) \(count == 1 ? "cue names" : "cues name") the old one, \(key) changes them",
            .wrong, at: now)
    }

    mutating func askToFollowRenames(at now: Moment) {
        guard let renaming, let studio, let rundown = studio.rundown else {
            return refuse("no cue names what OBS calls otherwise now", at: now)
        }
        let cues = renaming.cues(of: rundown)
        let names = cues.prefix(8).map(\.label).joined(separator: ", ") + (cues.count > 8 ? " …" : "")
        overlay = .confirmation(
            Confirmation(
                title: "Change \(cues.count) \(cues.count == 1 ? "cue" : "cues")?",
                lines: renaming.words + [names, "u takes it back."], act: .rename(studio.room.id, renaming)))
    }

    /// Changes the cues under the names that were shown, as far as they still stand so.
    mutating func rename(_ renaming: Renaming, in room: RoomID, at now: Moment) -> [Effect] {
        guard let rundown = studios[room]?.rundown else { return [] }
        let cues = renaming.cues(of: rundown)
        guard !cues.isEmpty else {
            refuse("no cue names them any more", at: now)
            return []
        }
        return commit(.rundownEdited(RundownEdit(show: rundown.show.id, cues: cues)), at: now)
    }
}
