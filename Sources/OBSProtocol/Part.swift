import Civil

/// One request of the second round of a reading, and what its answer is to the snapshot.
enum Part: Equatable, Sendable {
    case items(String)
    case group(String)
    case override(String)
    /// Of an input, a scene or a group.
    case filters(String)
    case sound(Sound, input: Int)

    /// The properties of an input's sound, each with a request of its own.
    enum Sound: Equatable, Sendable, CaseIterable {
        case mute, volume, balance, syncOffset, monitor, tracks
    }

    func request(in snapshot: Snapshot) -> Request {
        switch self {
        case .items(let scene): Request("GetSceneItemList", ["sceneName": .string(scene)])
        case .group(let group): Request("GetGroupSceneItemList", ["sceneName": .string(group)])
        case .override(let scene): Request("GetSceneSceneTransitionOverride", ["sceneName": .string(scene)])
        case .filters(let source): Request("GetSourceFilterList", ["sourceName": .string(source)])
        case .sound(let sound, let place): sound.request(of: snapshot.inputs[place].name)
        }
    }
}

extension Part.Sound {
    func request(of input: String) -> Request { Request(type, ["inputName": .string(input)]) }

    private var type: String {
        switch self {
        case .mute: "GetInputMute"
        case .volume: "GetInputVolume"
        case .balance: "GetInputAudioBalance"
        case .syncOffset: "GetInputAudioSyncOffset"
        case .monitor: "GetInputAudioMonitorType"
        case .tracks: "GetInputAudioTracks"
        }
    }

    /// What OBS answered, as if it had said it by itself.
    func event(of input: String, _ data: JSON) -> OBSEvent? {
        switch self {
        case .mute: data["inputMuted"].bool.map { .inputMuted(input, $0) }
        case .volume: data["inputVolumeDb"].double.map { .inputVolume(input, decibels: $0) }
        case .balance: data["inputAudioBalance"].double.map { .inputBalance(input, $0) }
        case .syncOffset: Input.syncOffset(data["inputAudioSyncOffset"]).map { .inputSyncOffset(input, $0) }
        case .monitor: data["monitorType"].string.map { .inputMonitor(input, Wire.MonitorType(text: $0)) }
        case .tracks: Input.tracks(data["inputAudioTracks"]).map { .inputTracks(input, $0) }
        }
    }
}

extension Snapshot {
    /// The second round: what is in each scene and group, how each input sounds, and the filters of all of them.
    var parts: [Part] {
        let groups = items.keys.sorted()
        return scenes.flatMap { [Part.items($0), .override($0), .filters($0)] }
            + groups.flatMap { [Part.group($0), .filters($0)] }
            + inputs.indices.flatMap { place in
                [.filters(inputs[place].name)] + Part.Sound.allCases.map { .sound($0, input: place) }
            }
    }

    mutating func take(_ part: Part, _ data: JSON) {
        switch part {
        case .items(let scene), .group(let scene): items[scene] = SceneItem.list(data["sceneItems"])
        case .override(let scene): overrides[scene] = TransitionOverride(data)
        case .filters(let source):
            // Settings may be large, a plug-in's whole state among them; they are read when somebody looks.
            let list = Filter.list(data["filters"]).map(\.withoutSettings)
            if !list.isEmpty { filters[source] = list }
        case .sound(let sound, let place): take(sound, of: place, data)
        }
    }

    private mutating func take(_ sound: Part.Sound, of place: Int, _ data: JSON) {
        switch sound {
        case .mute: inputs[place].isMuted = data["inputMuted"].bool
        case .volume: inputs[place].decibels = data["inputVolumeDb"].double
        case .balance: inputs[place].balance = data["inputAudioBalance"].double
        case .syncOffset: inputs[place].syncOffset = Input.syncOffset(data["inputAudioSyncOffset"])
        case .monitor: inputs[place].monitor = data["monitorType"].string.map(Wire.MonitorType.init(text:))
        case .tracks: inputs[place].tracks = Input.tracks(data["inputAudioTracks"])
        }
    }
}

extension Filter {
    var withoutSettings: Filter {
        var filter = self
        filter.settings = nil
        return filter
    }
}
