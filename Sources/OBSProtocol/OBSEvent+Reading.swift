import Civil

extension OBSEvent {
    /// What an event of obs-websocket is to us.
    enum Reading: Equatable {
        case event(OBSEvent)
        /// It only says that something has to be read again.
        case doubt(Stale)
        /// Known, and nothing that we follow.
        case ignored
        case unknown
        case malformed
    }

    static func read(_ type: String, _ data: JSON, known: Mirror) -> Reading {
        if ignored.contains(type) { return .ignored }
        if let doubt = doubt(type, data) { return doubt }
        if type == "InputSettingsChanged" { return textChange(data) }
        guard let read = readers[type] else { return .unknown }
        return read(data).map(Reading.event) ?? .malformed
    }

    private static func textChange(_ data: JSON) -> Reading {
        guard let name = data["inputName"].string else { return .malformed }
        return data["inputSettings"]["text"].string.map { .event(.textChanged(name, $0)) } ?? .ignored
    }

    private static let ignored: Set<String> = [
        "CustomEvent", "VendorEvent", "ScreenshotSaved", "SceneItemLockStateChanged", "SceneItemSelected",
        "SceneItemTransformChanged", "InputActiveStateChanged", "InputShowStateChanged", "SceneTransitionVideoEnded",
    ]

    /// What these events carry is less than what their requests answer, or nothing at all.
    private static func doubt(_ type: String, _ data: JSON) -> Reading? {
        switch type {
        case "SceneItemListReindexed": data["sceneName"].string.map { .doubt(.items($0)) } ?? .malformed
        case "SourceFilterListReindexed": data["sourceName"].string.map { .doubt(.filters($0)) } ?? .malformed
        case "CanvasCreated", "CanvasRemoved", "CanvasNameChanged": .doubt(.canvases)
        default: nil
        }
    }

    private static let readers: [String: @Sendable (JSON) -> OBSEvent?] = [
        "CurrentProgramSceneChanged": { $0["sceneName"].string.map(OBSEvent.programChanged) },
        "CurrentPreviewSceneChanged": { $0["sceneName"].string.map(OBSEvent.previewChanged) },
        "StudioModeStateChanged": { $0["studioModeEnabled"].bool.map(OBSEvent.studioModeChanged) },
        "SceneTransitionStarted": { $0["transitionName"].string.map(OBSEvent.transitionStarted) },
        "SceneTransitionEnded": { $0["transitionName"].string.map(OBSEvent.transitionEnded) },
        "CurrentSceneTransitionChanged": { $0["transitionName"].string.map(OBSEvent.currentTransitionChanged) },
        "CurrentSceneTransitionDurationChanged": {
            $0["transitionDuration"].milliseconds.map(OBSEvent.transitionDurationChanged)
        },
        "SceneListChanged": { $0["scenes"].array.map { .scenesListed(Snapshot.sceneNames(.array($0))) } },
        "SceneCreated": { data in
            // Groups are no scenes, though OBS announces them as such.
            data["isGroup"].bool == true
                ? .itemsListed(scene: data["sceneName"].string ?? "", [])
                : data["sceneName"].string.map(OBSEvent.sceneCreated)
        },
        "SceneRemoved": { $0["sceneName"].string.map(OBSEvent.sceneRemoved) },
        "SceneNameChanged": { data in
            data.pair("oldSceneName", "sceneName").map { .sceneRenamed(from: $0, to: $1) }
        },
        "SceneItemCreated": { data in
            guard let scene = data["sceneName"].string else { return nil }
            return SceneItem(data).map { .itemCreated(scene: scene, $0) }
        },
        "SceneItemRemoved": { data in
            data.item.map { .itemRemoved(scene: $0, id: $1) }
        },
        "SceneItemEnableStateChanged": { data in
            guard let (scene, id) = data.item, let isShown = data["sceneItemEnabled"].bool else { return nil }
            return .itemShown(scene: scene, id: id, isShown)
        },
        "SceneItemLockStateChanged": { data in
            guard let (scene, id) = data.item, let isLocked = data["sceneItemLocked"].bool else { return nil }
            return .itemLocked(scene: scene, id: id, isLocked)
        },
        "InputCreated": { Input($0).map(OBSEvent.inputCreated) },
        "InputRemoved": { $0["inputName"].string.map(OBSEvent.inputRemoved) },
        "InputNameChanged": { data in
            data.pair("oldInputName", "inputName").map { .inputRenamed(from: $0, to: $1) }
        },
        "InputMuteStateChanged": { data in
            guard let name = data["inputName"].string, let isMuted = data["inputMuted"].bool else { return nil }
            return .inputMuted(name, isMuted)
        },
        "InputVolumeChanged": { data in
            guard let name = data["inputName"].string, let decibels = data["inputVolumeDb"].double else { return nil }
            return .inputVolume(name, decibels: decibels)
        },
        "InputAudioBalanceChanged": { data in
            data.named("inputAudioBalance", \.double).map { .inputBalance($0, $1) }
        },
        "InputAudioSyncOffsetChanged": { data in
            data.named("inputAudioSyncOffset", Input.syncOffset).map { .inputSyncOffset($0, $1) }
        },
        "InputAudioMonitorTypeChanged": { data in
            data.named("monitorType", \.string).map { .inputMonitor($0, Wire.MonitorType(text: $1)) }
        },
        "InputAudioTracksChanged": { data in
            data.named("inputAudioTracks", Input.tracks).map { .inputTracks($0, $1) }
        },
        "SourceFilterCreated": { data in
            guard let source = data["sourceName"].string, let filter = Filter(data) else { return nil }
            return .filterCreated(source: source, filter.withoutSettings)
        },
        "SourceFilterRemoved": { data in
            data.pair("sourceName", "filterName").map { .filterRemoved(source: $0, name: $1) }
        },
        "SourceFilterNameChanged": { data in
            guard let source = data["sourceName"].string, let (old, new) = data.pair("oldFilterName", "filterName")
            else { return nil }
            return .filterRenamed(source: source, from: old, to: new)
        },
        "SourceFilterEnableStateChanged": { data in
            guard let (source, name) = data.pair("sourceName", "filterName"), let isOn = data["filterEnabled"].bool
            else { return nil }
            return .filterSwitched(source: source, name: name, isOn)
        },
        "SourceFilterSettingsChanged": { data in
            data.pair("sourceName", "filterName").map {
                .filterSettings(source: $0, name: $1, data["filterSettings"])
            }
        },
        "MediaInputPlaybackStarted": { $0["inputName"].string.map(OBSEvent.mediaStarted) },
        "MediaInputPlaybackEnded": { $0["inputName"].string.map(OBSEvent.mediaEnded) },
        "MediaInputActionTriggered": { data in
            data.named("mediaAction", \.string).map { .mediaTriggered($0, Wire.MediaAction(text: $1)) }
        },
        "StreamStateChanged": { $0.phase.map(OBSEvent.streamChanged) },
        "RecordStateChanged": { data in data.phase.map { .recordChanged($0, path: data["outputPath"].string) } },
        "RecordFileChanged": { $0["newOutputPath"].string.map(OBSEvent.recordFileChanged) },
        "ReplayBufferSaved": { $0["savedReplayPath"].string.map(OBSEvent.replaySaved) },
        "SceneCollectionListChanged": { data in
            data["sceneCollections"].array.map { _ in .collectionsListed(data["sceneCollections"].strings) }
        },
        "ProfileListChanged": { data in
            data["profiles"].array.map { _ in .profilesListed(data["profiles"].strings) }
        },
        "VirtualcamStateChanged": { $0.phase.map(OBSEvent.virtualCameraChanged) },
        "ReplayBufferStateChanged": { $0.phase.map(OBSEvent.replayBufferChanged) },
    ]
}

extension JSON {
    fileprivate func pair(_ first: String, _ second: String) -> (String, String)? {
        guard let first = self[first].string, let second = self[second].string else { return nil }
        return (first, second)
    }

    /// An input and one value of it.
    fileprivate func named<Value>(_ key: String, _ read: (JSON) -> Value?) -> (String, Value)? {
        guard let name = self["inputName"].string, let value = read(self[key]) else { return nil }
        return (name, value)
    }

    /// The scene and the number of an item.
    fileprivate var item: (String, Int64)? {
        guard let scene = self["sceneName"].string, let id = self["sceneItemId"].int else { return nil }
        return (scene, id)
    }

    fileprivate var phase: OutputPhase? { self["outputState"].string.flatMap(OutputPhase.init(obs:)) }
}
