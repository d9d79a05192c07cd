import OBSProtocol

// Requests about the items of scenes and groups.
extension Studio {
    static let itemRequests: [String: Handler] = [
        "GetSceneItemList": { studio, fields throws(Refusal) in
            ["sceneItems": studio.list(try studio.scene(fields).items)]
        },
        "GetGroupSceneItemList": { studio, fields throws(Refusal) in
            let name = try fields.string("sceneName")
            guard studio.hasSource(name) else { throw .noSource(name) }
            guard let group = studio.groups.first(where: { $0.name == name }) else {
                throw Refusal(602, "The specified source is not a group. (Is scene)")
            }
            return ["sceneItems": studio.list(group.items)]
        },
        "GetSceneItemId": { studio, fields throws(Refusal) in
            let source = try fields.string("sourceName")
            let scene = try studio.scene(fields)
            let skipped = fields.has("searchOffset") ? try fields.int("searchOffset", -1...1e9) : 0
            let found = scene.items.filter { $0.source == source }
            guard let item = skipped < 0 ? found.last : found.dropFirst(Int(skipped)).first else {
                throw Refusal(600, "No scene items were found in the specified scene by that name or offset.")
            }
            return ["sceneItemId": .integer(item.id)]
        },
        "CreateSceneItem": { studio, fields throws(Refusal) in
            let place = try studio.scenePlace(fields)
            let source = try fields.string("sourceName")
            guard studio.hasSource(source) else { throw .noSource(source) }
            guard studio.scenes[place].name != source else {
                throw Refusal(703, "You cannot create scene item of a scene within itself.")
            }
            return [
                "sceneItemId": .integer(
                    studio.add(source, to: place, isEnabled: try fields.bool("sceneItemEnabled", or: true)))
            ]
        },
        "RemoveSceneItem": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let item = studio.scenes[scene].items.remove(at: index)
            studio.tellRemoved(item, from: studio.scenes[scene].name)
            return nil
        },
        "DuplicateSceneItem": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let item = studio.scenes[scene].items[index]
            let target =
                fields.has("destinationSceneName")
                ? try studio.scenePlace(fields, "destinationSceneName") : scene
            return ["sceneItemId": .integer(studio.add(item.source, to: target, isEnabled: item.isEnabled))]
        },
        "GetSceneItemTransform": { studio, fields throws(Refusal) in
            ["sceneItemTransform": studio.transform(try studio.item(fields))]
        },
        "SetSceneItemTransform": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let changes = try fields.object("sceneItemTransform", mayBeEmpty: false)
            let known = StudioItem.plainTransform
            let valid = changes.filter { known[$0.key] != nil }
            guard !valid.isEmpty else { throw Refusal(703, "You have not provided any valid transform changes.") }
            studio.scenes[scene].items[index].transform.merge(valid) { _, new in new }
            let item = studio.scenes[scene].items[index]
            studio.tell(
                "SceneItemTransformChanged", Intent.transforms,
                [
                    "sceneName": .string(studio.scenes[scene].name), "sceneItemId": .integer(item.id),
                    "sceneItemTransform": studio.transform(item),
                ])
            return nil
        },
        "GetSceneItemEnabled": { studio, fields throws(Refusal) in
            ["sceneItemEnabled": .bool(try studio.item(fields).isEnabled)]
        },
        "SetSceneItemEnabled": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let isEnabled = try fields.bool("sceneItemEnabled")
            guard studio.scenes[scene].items[index].isEnabled != isEnabled else { return nil }
            studio.scenes[scene].items[index].isEnabled = isEnabled
            studio.tell(
                "SceneItemEnableStateChanged", Intent.sceneItems,
                [
                    "sceneName": .string(studio.scenes[scene].name),
                    "sceneItemId": .integer(studio.scenes[scene].items[index].id),
                    "sceneItemEnabled": .bool(isEnabled),
                ])
            return nil
        },
        "GetSceneItemLocked": { studio, fields throws(Refusal) in
            ["sceneItemLocked": .bool(try studio.item(fields).isLocked)]
        },
        "SetSceneItemLocked": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let isLocked = try fields.bool("sceneItemLocked")
            guard studio.scenes[scene].items[index].isLocked != isLocked else { return nil }
            studio.scenes[scene].items[index].isLocked = isLocked
            studio.tell(
                "SceneItemLockStateChanged", Intent.sceneItems,
                [
                    "sceneName": .string(studio.scenes[scene].name),
                    "sceneItemId": .integer(studio.scenes[scene].items[index].id),
                    "sceneItemLocked": .bool(isLocked),
                ])
            return nil
        },
        "GetSceneItemIndex": { studio, fields throws(Refusal) in
            ["sceneItemIndex": .integer(Int64(try studio.itemPlace(fields).index))]
        },
        "SetSceneItemIndex": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let target = Int(try fields.int("sceneItemIndex", 0...8192))
            let item = studio.scenes[scene].items.remove(at: index)
            studio.scenes[scene].items.insert(item, at: min(target, studio.scenes[scene].items.count))
            studio.tell(
                "SceneItemListReindexed", Intent.sceneItems,
                [
                    "sceneName": .string(studio.scenes[scene].name),
                    "sceneItems": .array(
                        studio.scenes[scene].items.enumerated().map { index, item in
                            ["sceneItemId": .integer(item.id), "sceneItemIndex": .integer(Int64(index))]
                        }),
                ])
            return nil
        },
        "GetSceneItemBlendMode": { studio, fields throws(Refusal) in
            ["sceneItemBlendMode": .string(try studio.item(fields).blendMode)]
        },
        "SetSceneItemBlendMode": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let mode = try fields.string("sceneItemBlendMode")
            guard mode.hasPrefix("OBS_BLEND_") else {
                throw Refusal(400, "The field sceneItemBlendMode has an invalid value.")
            }
            studio.scenes[scene].items[index].blendMode = mode
            return nil
        },
        "GetSceneItemPrivateSettings": { studio, fields throws(Refusal) in
            _ = try studio.itemPlace(fields)
            return ["sceneItemSettings": [:]]
        },
        "SetSceneItemPrivateSettings": { studio, fields throws(Refusal) in
            _ = try studio.itemPlace(fields)
            _ = try fields.object("sceneItemSettings")
            return nil
        },
    ]

    // MARK: finding

    private func itemPlace(_ fields: Fields) throws(Refusal) -> (scene: Int, index: Int) {
        let scene = try scenePlace(fields)
        let id = try fields.int("sceneItemId", 0...9e15)
        guard let index = scenes[scene].items.firstIndex(where: { $0.id == id }) else {
            let name = scenes[scene].name
            throw Refusal(600, "No scene items were found in scene `\(name)` with the ID `\(id)`.")
        }
        return (scene, index)
    }

    private func item(_ fields: Fields) throws(Refusal) -> StudioItem {
        let (scene, index) = try itemPlace(fields)
        return scenes[scene].items[index]
    }

    private func list(_ items: [StudioItem]) -> JSON {
        .array(items.enumerated().map { index, item in describe(item, index: index) })
    }

    private func describe(_ item: StudioItem, index: Int) -> JSON {
        let input = inputPlaces[item.source].map { inputs[$0] }
        return [
            "sceneItemId": .integer(item.id), "sceneItemIndex": .integer(Int64(index)),
            "sourceName": .string(item.source), "sceneItemEnabled": .bool(item.isEnabled),
            "sceneItemLocked": .bool(item.isLocked), "sceneItemBlendMode": .string(item.blendMode),
            "sceneItemTransform": transform(item),
            "sourceType": input == nil ? "OBS_SOURCE_TYPE_SCENE" : "OBS_SOURCE_TYPE_INPUT",
            "inputKind": input.map { .string($0.kind) } ?? nil,
            "isGroup": input == nil ? .bool(groups.contains { $0.name == item.source }) : nil,
        ]
    }

    private func transform(_ item: StudioItem) -> JSON {
        var transform = StudioItem.plainTransform
        transform["sourceWidth"] = .number(Double(width))
        transform["sourceHeight"] = .number(Double(height))
        transform.merge(item.transform) { _, new in new }
        transform["width"] = .number((transform["scaleX"]?.double ?? 1) * Double(width))
        transform["height"] = .number((transform["scaleY"]?.double ?? 1) * Double(height))
        return .object(transform)
    }

    // MARK: changing

    mutating func add(_ source: String, to place: Int, isEnabled: Bool) -> Int64 {
        let id = scenes[place].add(source, isEnabled: isEnabled)
        tell(
            "SceneItemCreated", Intent.sceneItems,
            [
                "sceneName": .string(scenes[place].name), "sourceName": .string(source), "sceneItemId": .integer(id),
                "sceneItemIndex": .integer(Int64(scenes[place].items.count - 1)),
            ])
        return id
    }

    mutating func tellRemoved(_ item: StudioItem, from scene: String) {
        tell(
            "SceneItemRemoved", Intent.sceneItems,
            ["sceneName": .string(scene), "sourceName": .string(item.source), "sceneItemId": .integer(item.id)])
    }

    /// Takes a source out of every scene, since it is gone.
    mutating func removeItems(of source: String) {
        for place in scenes.indices where scenes[place].items.contains(where: { $0.source == source }) {
            for item in scenes[place].items where item.source == source { tellRemoved(item, from: scenes[place].name) }
            scenes[place].items.removeAll { $0.source == source }
        }
    }

    mutating func renameItems(of source: String, to new: String) {
        for place in scenes.indices {
            for index in scenes[place].items.indices where scenes[place].items[index].source == source {
                scenes[place].items[index].source = new
            }
        }
    }
}

extension StudioItem {
    static let plainTransform: [String: JSON] = [
        "alignment": 5, "boundsAlignment": 0, "boundsHeight": 0.0, "boundsType": "OBS_BOUNDS_NONE",
        "boundsWidth": 0.0, "cropBottom": 0, "cropLeft": 0, "cropRight": 0, "cropTop": 0, "height": 0.0,
        "positionX": 0.0, "positionY": 0.0, "rotation": 0.0, "scaleX": 1.0, "scaleY": 1.0, "sourceHeight": 0.0,
        "sourceWidth": 0.0, "width": 0.0,
    ]
}
