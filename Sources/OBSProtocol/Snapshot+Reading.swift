import Civil

extension Snapshot {
    /// The first round: what there is. All of it is known to every obs-websocket 5; what one of them lacks is answered
    /// with a refusal of its own.
    static let requests: [Request] =
        [
            "GetVersion", "GetSceneList", "GetGroupList", "GetInputList", "GetStudioModeEnabled",
            "GetCurrentPreviewScene", "GetSceneTransitionList", "GetCurrentSceneTransition",
            "GetCurrentSceneTransitionCursor", "GetSceneCollectionList", "GetProfileList", "GetVideoSettings",
            "GetVirtualCamStatus", "GetReplayBufferStatus", "GetOutputList", "GetCanvasList",
        ].map { Request($0) } + Stats.requests

    /// nil where OBS named no scenes or no version, without which nothing can be shown.
    init?(_ answers: [Answer]) {
        let data = Dictionary(
            answers.filter(\.isDone).map { ($0.type, $0.data) }, uniquingKeysWith: { first, _ in first })
        guard let version = data["GetVersion"], let scenes = data["GetSceneList"] else { return nil }
        self.init(versions: Versions(version))
        self.scenes = Self.sceneNames(scenes["scenes"])
        sceneUUIDs = Self.sceneUUIDs(scenes["scenes"])
        program = scenes["currentProgramSceneName"].string
        for group in data["GetGroupList"]?["groups"].array ?? [] { group.string.map { items[$0] = [] } }
        inputs = (data["GetInputList"]?["inputs"].array ?? []).compactMap(Input.init)
        studioMode = data["GetStudioModeEnabled"]?["studioModeEnabled"].bool ?? false
        if studioMode {
            preview =
                data["GetCurrentPreviewScene"]?["currentPreviewSceneName"].string
                ?? scenes["currentPreviewSceneName"].string
        }
        transitions = Transition.list(data["GetSceneTransitionList"]?["transitions"] ?? .null)
        transition = data["GetCurrentSceneTransition"]?["transitionName"].string
        transitionDuration = data["GetCurrentSceneTransition"]?["transitionDuration"].milliseconds
        if let cursor = data["GetCurrentSceneTransitionCursor"]?["transitionCursor"].double, cursor < 1 {
            target = program
            program = nil
        }
        collection = data["GetSceneCollectionList"]?["currentSceneCollectionName"].string
        profile = data["GetProfileList"]?["currentProfileName"].string
        collections = data["GetSceneCollectionList"]?["sceneCollections"].strings ?? []
        profiles = data["GetProfileList"]?["profiles"].strings ?? []
        canvases = data["GetCanvasList"].map { Canvas.list($0["canvases"]) }
        outputs = NamedOutput.list(data["GetOutputList"]?["outputs"] ?? .null)
        video = data["GetVideoSettings"].flatMap(VideoSettings.init)
        virtualCamera = data["GetVirtualCamStatus"]?["outputActive"].bool.map { $0 ? .active : .off }
        replayBuffer = data["GetReplayBufferStatus"]?["outputActive"].bool.map { $0 ? .active : .off }
        stats = Stats(answers)
        if let numbers = stats.stream, numbers.isActive { stream = numbers.isReconnecting ? .reconnecting : .active }
        if let numbers = stats.record, numbers.isActive { record = numbers.isPaused ? .paused : .active }
    }

    /// Scene names, top first: OBS counts `sceneIndex` from the bottom.
    static func sceneNames(_ list: JSON) -> [String] {
        (list.array ?? []).enumerated()
            .sorted {
                ($0.element["sceneIndex"].int ?? Int64($0.offset)) > ($1.element["sceneIndex"].int ?? Int64($1.offset))
            }
            .compactMap { $0.element["sceneName"].string }
    }

    private static func sceneUUIDs(_ list: JSON) -> [String: String] {
        Dictionary(
            (list.array ?? []).compactMap { scene in
                guard let name = scene["sceneName"].string, let uuid = scene["sceneUuid"].string else { return nil }
                return (name, uuid)
            }, uniquingKeysWith: { first, _ in first })
    }
}

extension Versions {
    init(_ data: JSON) {
        self.init(
            obs: data["obsVersion"].string ?? "?", websocket: data["obsWebSocketVersion"].string ?? "?",
            rpc: Int(exactly: data["rpcVersion"].int ?? 1) ?? 1, platform: data["platform"].string ?? "",
            requests: Set((data["availableRequests"].array ?? []).compactMap(\.string)))
    }
}

extension Input {
    init?(_ data: JSON) {
        guard let name = data["inputName"].string else { return nil }
        self.init(
            name: name, kind: data["unversionedInputKind"].string ?? data["inputKind"].string ?? "",
            uuid: data["inputUuid"].string)
    }
}

extension SceneItem {
    init?(_ data: JSON) {
        guard let id = data["sceneItemId"].int, let source = data["sourceName"].string else { return nil }
        self.init(
            id: id, source: source, isShown: data["sceneItemEnabled"].bool ?? true,
            isLocked: data["sceneItemLocked"].bool)
    }

    /// Items, top first: OBS lists them from the bottom.
    static func list(_ data: JSON) -> [SceneItem] {
        (data.array ?? []).reversed().compactMap(SceneItem.init)
    }
}

extension Transition {
    init?(_ data: JSON) {
        guard let name = data["transitionName"].string else { return nil }
        self.init(
            name: name, kind: data["transitionKind"].string ?? "", uuid: data["transitionUuid"].string,
            isFixed: data["transitionFixed"].bool ?? false,
            isConfigurable: data["transitionConfigurable"].bool ?? false)
    }

    static func list(_ data: JSON) -> [Transition] { (data.array ?? []).compactMap(Transition.init) }
}

extension VideoSettings {
    init?(_ data: JSON) {
        guard let width = data["baseWidth"].count, let height = data["baseHeight"].count else { return nil }
        let rate = (data["fpsNumerator"].double ?? 0) / max(1, data["fpsDenominator"].double ?? 1)
        self.init(
            width: Int(width), height: Int(height), outputWidth: Int(data["outputWidth"].count ?? width),
            outputHeight: Int(data["outputHeight"].count ?? height), framesPerSecond: rate)
    }
}
