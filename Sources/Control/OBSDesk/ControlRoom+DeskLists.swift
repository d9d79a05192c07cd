import OBSProtocol
import Shows

/// What stands in the lists of the OBS desk, by the names under which it is chosen.
extension ControlRoom {
    func deskNames(_ column: Int, on page: OBSPage) -> [String] {
        guard let mirror = studio?.mirror else { return [] }
        switch (page, column) {
        case (.mixer, _): return obsDesk.strips
        case (.scenes, 0): return mirror.scenes
        case (.scenes, _): return chosenScene.map { DeskItem.list(of: $0, in: mirror).map(\.key) } ?? []
        case (.filters, 0): return mirror.filterable
        case (.filters, 1): return chosenFilters.map(\.name)
        case (.filters, _): return chosenFilter?.settings?.object?.keys.sorted() ?? []
        case (.media, _): return mirror.inputs.filter(\.isMedia).map(\.name)
        case (.transitions, _): return mirror.transitions.map(\.name)
        case (.outputs, _): return mirror.deskOutputs.map(\.key)
        case (.settings, 0):
            return mirror.profiles.map { "profile/\($0)" } + mirror.collections.map { "collection/\($0)" }
        case (.settings, _): return hotkeys
        }
    }

    var chosenScene: String? { chosen(0, on: .scenes) }

    var chosenItem: DeskItem? {
        guard let scene = chosenScene, let key = chosen(1, on: .scenes), let mirror = studio?.mirror else { return nil }
        return DeskItem.list(of: scene, in: mirror).first { $0.key == key }
    }

    var chosenFilters: [Filter] { chosen(0, on: .filters).flatMap { studio?.mirror.filters[$0] } ?? [] }

    var chosenFilter: Filter? {
        let name = chosen(1, on: .filters)
        return chosenFilters.first { $0.name == name }
    }

    /// The hotkeys that have the words asked for; names are not unique in OBS, and one stands for all of its name.
    var hotkeys: [String] {
        let words = obsDesk.hotkeyFilter.lowercased().split(separator: " ")
        var seen: Set<String> = []
        return (studio?.mirror.hotkeys ?? []).filter { name in
            let lower = name.lowercased()
            return words.allSatisfy { lower.contains($0) } && seen.insert(name).inserted
        }
    }

    /// Global inputs first, as they are heard in every scene, then those that are heard now, then the rest.
    mutating func orderStrips() {
        guard let mirror = studio?.mirror else { return }
        let audible = mirror.inputs.filter(\.hasSound).map(\.name)
        let heard = mirror.program.map { mirror.sources(in: $0) } ?? []
        let placed = Set(mirror.items.values.flatMap { $0.map(\.source) })
        let global = audible.filter { !placed.contains($0) }
        let active = audible.filter { heard.contains($0) && placed.contains($0) }
        let first = Set(global + active)
        obsDesk.strips = global + active + audible.filter { !first.contains($0) }
    }

    /// Takes in inputs that came and went, without moving the others.
    mutating func mendStrips() {
        guard let mirror = studio?.mirror else { return }
        let audible = mirror.inputs.filter(\.hasSound).map(\.name)
        guard Set(audible) != Set(obsDesk.strips) else { return }
        if obsDesk.strips.isEmpty { return orderStrips() }
        let kept = obsDesk.strips.filter(Set(audible).contains)
        obsDesk.strips = kept + audible.filter { !kept.contains($0) }
    }
}

/// One row of a scene's list: an item of it, or of a group in it.
struct DeskItem: Equatable {
    /// The scene or group it stands in.
    var scene: String
    var item: SceneItem
    var isInGroup: Bool

    var key: String { "\(scene)/\(item.id)" }

    static func list(of scene: String, in mirror: Mirror) -> [DeskItem] {
        (mirror.items[scene] ?? []).flatMap { item in
            let own = [DeskItem(scene: scene, item: item, isInGroup: false)]
            guard !mirror.hasScene(item.source), let members = mirror.items[item.source] else { return own }
            return own + members.map { DeskItem(scene: item.source, item: $0, isInGroup: true) }
        }
    }
}

/// One row of the outputs.
struct DeskOutput: Equatable {
    var name: OutputName
    var kind: String

    var key: String { name.words }
}

extension Mirror {
    /// Everything that is seen or heard in a scene, through groups and scenes within it.
    func sources(in scene: String) -> Set<String> {
        var found: Set<String> = []
        var waiting = [scene]
        while let next = waiting.popLast() {
            for item in items[next] ?? [] where item.isShown && found.insert(item.source).inserted {
                waiting.append(item.source)
            }
        }
        return found
    }

    /// What may have filters, those that have some first.
    var filterable: [String] {
        let all = inputs.map(\.name) + scenes
        return all.filter { filters[$0]?.isEmpty == false } + all.filter { filters[$0]?.isEmpty != false }
    }

    /// The outputs with requests of their own, then those that OBS names besides.
    var deskOutputs: [DeskOutput] {
        let own: [DeskOutput] = [
            DeskOutput(name: .stream, kind: ""), DeskOutput(name: .record, kind: ""),
            DeskOutput(name: .replayBuffer, kind: ""), DeskOutput(name: .virtualCamera, kind: ""),
        ]
        // OBS lists its own by these names too.
        let usual: Set<String> = [
            "simple_stream", "adv_stream", "simple_file_output", "adv_file_output", "adv_ffmpeg_output",
            "replay_buffer",
            "Replay Buffer", "virtualcam_output",
        ]
        return own
            + outputs.filter { !usual.contains($0.name) }
            .map { DeskOutput(name: .named($0.name), kind: $0.kind) }
    }
}
