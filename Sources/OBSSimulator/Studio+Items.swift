import OBSProtocol

// Requests about the items of scenes and groups.
extension Studio {
    static let itemRequests: [String: Handler] = [
        "GetSceneItemList": { studio, fields throws(Refusal) in
            ["sceneItems": studio.list(try studio.scene(fields).items)]
        },
        "GetGroupSceneItemList": { studio, fields throws(Refusal) in
            let name = try fields.name("sceneName", in: studio.edition)
            if let group = studio.groups.first(where: { $0.name == name }) {
                return ["sceneItems": studio.list(group.items)]
            }
            guard studio.hasSource(name) else { throw studio.noSource(name) }
            let kind = studio.scenePlaces[name] == nil ? "scene." : "group. (Is scene)"
            throw Refusal(602, "The specified source is not a \(kind)")
        },
        "GetSceneItemId": { studio, fields throws(Refusal) in
            let scene = studio[try studio.holder(fields)]
            let source = try fields.string("sourceName")
            let skipped = fields.has("searchOffset") ? try fields.int("searchOffset", -1...1e9) : 0
            let found = scene.items.filter { $0.source == source }
            guard let item = skipped < 0 ? found.last : found.dropFirst(Int(skipped)).first else {
                throw Refusal(600, "No scene items were found in the specified scene by that name or offset.")
            }
            return ["sceneItemId": .integer(item.id)]
        },
        "CreateSceneItem": { studio, fields throws(Refusal) in
            let place = try studio.scenePlace(fields)
            let source = try studio.source(fields)
            guard studio.scenes[place].name != source else {
                throw Refusal(703, "You cannot create scene item of a scene within itself.")
            }
            return [
                "sceneItemId": .integer(
                    studio.add(source, to: .scene(place), isEnabled: try fields.bool("sceneItemEnabled", or: true)))
            ]
        },
        "RemoveSceneItem": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let item = studio[scene].items.remove(at: index)
            studio.tellRemoved(item, from: studio[scene].name)
            return nil
        },
        "GetSceneItemSource": { studio, fields throws(Refusal) in
            ["sourceName": .string(try studio.item(fields).source)]
        },
        "DuplicateSceneItem": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let item = studio[scene].items[index]
            let target =
                fields.has("destinationSceneName")
                ? Holder.scene(try studio.scenePlace(fields, "destinationSceneName")) : scene
            let id = studio.add(item.source, to: target, isEnabled: item.isEnabled)
            guard let place = studio[target].items.firstIndex(where: { $0.id == id }) else { return nil }
            studio[target].items[place].transform = item.transform
            studio[target].items[place].blendMode = item.blendMode
            return ["sceneItemId": .integer(id)]
        },
        "GetSceneItemTransform": { studio, fields throws(Refusal) in
            ["sceneItemTransform": studio.transform(try studio.item(fields))]
        },
        "SetSceneItemTransform": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let changes = try fields.object("sceneItemTransform", mayBeEmpty: false)
            let valid = try StudioItem.valid(changes)
            studio[scene].items[index].transform.merge(valid) { _, new in new }
            let item = studio[scene].items[index]
            studio.tell(
                "SceneItemTransformChanged", Intent.transforms,
                [
                    "sceneName": .string(studio[scene].name), "sceneItemId": .integer(item.id),
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
            guard studio[scene].items[index].isEnabled != isEnabled else { return nil }
            studio[scene].items[index].isEnabled = isEnabled
            studio.tell(
                "SceneItemEnableStateChanged", Intent.sceneItems,
                [
                    "sceneName": .string(studio[scene].name),
                    "sceneItemId": .integer(studio[scene].items[index].id),
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
            guard studio[scene].items[index].isLocked != isLocked else { return nil }
            studio[scene].items[index].isLocked = isLocked
            studio.tell(
                "SceneItemLockStateChanged", Intent.sceneItems,
                [
                    "sceneName": .string(studio[scene].name),
                    "sceneItemId": .integer(studio[scene].items[index].id),
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
            let item = studio[scene].items.remove(at: index)
            studio[scene].items.insert(item, at: min(target, studio[scene].items.count))
            studio.tell(
                "SceneItemListReindexed", Intent.sceneItems,
                [
                    "sceneName": .string(studio[scene].name),
                    "sceneItems": .array(
                        studio[scene].items.enumerated().map { index, item in
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
            guard StudioItem.blendModes.contains(where: { mode == "OBS_BLEND_" + $0 }) else {
                throw Refusal(400, "The field sceneItemBlendMode has an invalid value.")
            }
            studio[scene].items[index].blendMode = mode
            return nil
        },
        "GetSceneItemPrivateSettings": { studio, fields throws(Refusal) in
            ["sceneItemSettings": .object(try studio.item(fields).settings)]
        },
        "SetSceneItemPrivateSettings": { studio, fields throws(Refusal) in
            let (scene, index) = try studio.itemPlace(fields)
            let settings = try fields.object("sceneItemSettings")
            studio[scene].items[index].settings.merge(settings) { _, new in new }
            return nil
        },
    ]

    // MARK: finding

    /// Where an item stands: in a scene or in a group, by its place in the list of those.
    enum Holder: Equatable { case scene(Int), group(Int) }

    subscript(holder: Holder) -> StudioScene {
        get {
            switch holder {
            case .scene(let place): scenes[place]
            case .group(let place): groups[place]
            }
        }
        set {
            switch holder {
            case .scene(let place): scenes[place] = newValue
            case .group(let place): groups[place] = newValue
            }
        }
    }

    private func holder(_ fields: Fields) throws(Refusal) -> Holder {
        if let name = fields.data["sceneName"].string, let place = groups.firstIndex(where: { $0.name == name }) {
            return .group(place)
        }
        return .scene(try scenePlace(fields))
    }

    private func itemPlace(_ fields: Fields) throws(Refusal) -> (scene: Holder, index: Int) {
        let scene = try holder(fields)
        let id = try fields.int("sceneItemId", 0...9e15)
        guard let index = self[scene].items.firstIndex(where: { $0.id == id }) else {
            let name = self[scene].name
            throw Refusal(600, "No scene items were found in scene `\(name)` with the ID `\(id)`.")
        }
        return (scene, index)
    }

    private func item(_ fields: Fields) throws(Refusal) -> StudioItem {
        let (scene, index) = try itemPlace(fields)
        return self[scene].items[index]
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

    mutating func add(_ source: String, to place: Holder, isEnabled: Bool) -> Int64 {
        let id = self[place].add(source, isEnabled: isEnabled)
        tell(
            "SceneItemCreated", Intent.sceneItems,
            [
                "sceneName": .string(self[place].name), "sourceName": .string(source), "sceneItemId": .integer(id),
                "sceneItemIndex": .integer(Int64(self[place].items.count - 1)),
            ])
        return id
    }

    mutating func tellRemoved(_ item: StudioItem, from scene: String) {
        tell(
            "SceneItemRemoved", Intent.sceneItems,
            ["sceneName": .string(scene), "sourceName": .string(item.source), "sceneItemId": .integer(item.id)])
    }

    /// Takes a source out of every scene and group, since it is gone.
    mutating func removeItems(of source: String) {
        for place in holders where self[place].items.contains(where: { $0.source == source }) {
            let name = self[place].name
            for item in self[place].items where item.source == source { tellRemoved(item, from: name) }
            self[place].items.removeAll { $0.source == source }
        }
    }

    mutating func renameItems(of source: String, to new: String) {
        for place in holders {
            for index in self[place].items.indices where self[place].items[index].source == source {
                self[place].items[index].source = new
            }
        }
    }

    private var holders: [Holder] { scenes.indices.map(Holder.scene) + groups.indices.map(Holder.group) }
}
