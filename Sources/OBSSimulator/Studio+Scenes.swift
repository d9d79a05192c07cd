import OBSProtocol

// Requests about scenes: the list, program and preview.
extension Studio {
    static let sceneRequests: [String: Handler] = [
        "GetSceneList": { studio, _ in studio.sceneList },
        "GetGroupList": { studio, _ in ["groups": .array(studio.groups.map { .string($0.name) })] },
        "GetCurrentProgramScene": { studio, _ in studio.named("currentProgramSceneName", studio.program) },
        "SetCurrentProgramScene": { studio, fields throws(Refusal) in
            studio.air(try studio.scene(fields).name)
            return nil
        },
        "GetCurrentPreviewScene": { studio, _ throws(Refusal) in
            guard let preview = studio.preview else { throw .notInStudioMode }
            return studio.named("currentPreviewSceneName", preview)
        },
        "SetCurrentPreviewScene": { studio, fields throws(Refusal) in
            guard studio.preview != nil else { throw .notInStudioMode }
            studio.show(onPreview: try studio.scene(fields).name)
            return nil
        },
        "CreateScene": { studio, fields throws(Refusal) in
            let name = try fields.string("sceneName")
            try studio.mustBeFree(name)
            studio.create(scene: name)
            return studio.edition.hasUUIDs ? ["sceneUuid": .string(studio.uuid(ofSource: name))] : nil
        },
        "RemoveScene": { studio, fields throws(Refusal) in
            let name = try studio.scene(fields).name
            guard studio.scenes.count > 1 else {
                throw Refusal(603, "You cannot remove the last scene in the collection.")
            }
            studio.remove(scene: name)
            return nil
        },
        "SetSceneName": { studio, fields throws(Refusal) in
            let name = try studio.scene(fields).name
            let new = try fields.string("newSceneName")
            guard !studio.hasSource(new) else {
                throw Refusal(601, "A source already exists by that new scene name.")
            }
            studio.rename(scene: name, to: new)
            return nil
        },
        "GetSceneSceneTransitionOverride": { studio, fields throws(Refusal) in
            let scene = try studio.scene(fields)
            return [
                "transitionName": scene.overrideName.map(JSON.string) ?? nil,
                "transitionDuration": scene.overrideMilliseconds.map(JSON.integer) ?? nil,
            ]
        },
        "SetSceneSceneTransitionOverride": { studio, fields throws(Refusal) in
            let place = try studio.scenePlace(fields)
            if fields.has("transitionName") {
                let name = try fields.string("transitionName")
                try studio.mustKnow(transition: name)
                studio.scenes[place].overrideName = name
            } else if fields.data.object?["transitionName"] != nil {
                studio.scenes[place].overrideName = nil
            }
            if fields.has("transitionDuration") {
                studio.scenes[place].overrideMilliseconds = try fields.int("transitionDuration", 50...20000)
            } else if fields.data.object?["transitionDuration"] != nil {
                studio.scenes[place].overrideMilliseconds = nil
            }
            return nil
        },
    ]

    /// From 5.4 on a scene that is asked for is named twice.
    private func named(_ field: String, _ scene: String) -> JSON {
        edition.hasUUIDs ? [field: .string(scene), "sceneName": .string(scene)] : [field: .string(scene)]
    }

    /// OBS counts from the bottom of its window, and lists in that order.
    private var sceneArray: JSON {
        .array(
            scenes.reversed().enumerated().map { index, scene in
                ["sceneIndex": .integer(Int64(index)), "sceneName": .string(scene.name)]
            })
    }

    private var sceneList: JSON {
        [
            "currentProgramSceneName": .string(program),
            "currentPreviewSceneName": preview.map(JSON.string) ?? nil,
            "scenes": sceneArray,
        ]
    }

    // MARK: finding

    func scenePlace(_ fields: Fields, _ field: String = "sceneName") throws(Refusal) -> Int {
        let name = try fields.name(field, in: edition)
        if let place = scenePlaces[name] { return place }
        guard hasSource(name) else { throw noSource(name) }
        guard !groups.contains(where: { $0.name == name }) else {
            throw Refusal(602, "The specified source is not a scene. (Is group)")
        }
        throw Refusal(602, "The specified source is not a scene.")
    }

    func scene(_ fields: Fields) throws(Refusal) -> StudioScene { scenes[try scenePlace(fields)] }

    func hasSource(_ name: String) -> Bool {
        scenePlaces[name] != nil || inputPlaces[name] != nil || groups.contains { $0.name == name }
    }

    private func mustBeFree(_ name: String) throws(Refusal) {
        guard hasSource(name) else { return }
        throw Refusal(601, "A source already exists by that scene name.")
    }

    mutating func placeScenes() {
        scenePlaces = Dictionary(
            scenes.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: changing

    mutating func show(onPreview scene: String) {
        guard preview != nil, preview != scene else { return }
        preview = scene
        tell("CurrentPreviewSceneChanged", Intent.scenes, ["sceneName": .string(scene)])
    }

    private mutating func create(scene name: String) {
        scenes.append(StudioScene(name: name))
        placeScenes()
        tell("SceneCreated", Intent.scenes, ["sceneName": .string(name), "isGroup": false])
        tell("SceneListChanged", Intent.scenes, ["scenes": sceneArray])
    }

    mutating func remove(scene name: String) {
        removeItems(of: name)
        scenes.removeAll { $0.name == name }
        placeScenes()
        tell("SceneRemoved", Intent.scenes, ["sceneName": .string(name), "isGroup": false])
        filters[name] = nil
        forgetUUID(ofSource: name)
        tell("SceneListChanged", Intent.scenes, ["scenes": sceneArray])
        if program == name, let first = scenes.first?.name { air(first) }
        if preview == name, let first = scenes.first?.name { show(onPreview: first) }
    }

    private mutating func rename(scene name: String, to new: String) {
        guard let place = scenePlaces[name] else { return }
        scenes[place].name = new
        placeScenes()
        renameItems(of: name, to: new)
        filters[new] = filters.removeValue(forKey: name)
        moveUUID(ofSource: name, to: new)
        if program == name { program = new }
        if airing == name { airing = new }
        if preview == name { preview = new }
        if running?.from == name { running?.from = new }
        if running?.to == name { running?.to = new }
        tell(
            "SceneNameChanged", Intent.scenes, ["oldSceneName": .string(name), "sceneName": .string(new)])
    }
}
