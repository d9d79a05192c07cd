import OBSProtocol

// Uuids, from 5.4 on: every answer and event that names a source or a transition says its uuid too, and a request may
// name a source by it.
extension Studio {
    /// The fields of a request that name a source, and those that may stand in their place.
    static let sourceFields = [
        "sceneName": "sceneUuid", "inputName": "inputUuid", "sourceName": "sourceUuid",
        "destinationSceneName": "destinationSceneUuid",
    ]

    private static let namedFields = [
        "sceneName": "sceneUuid", "inputName": "inputUuid", "sourceName": "sourceUuid",
        "currentProgramSceneName": "currentProgramSceneUuid", "currentPreviewSceneName": "currentPreviewSceneUuid",
    ]
    private static let transitionFields = [
        "transitionName": "transitionUuid", "currentSceneTransitionName": "currentSceneTransitionUuid",
    ]
    /// Lists of things with names; other objects are settings, and nobody's but their owner's.
    private static let lists: Set<String> = ["scenes", "inputs", "sceneItems", "transitions"]
    /// What names sources or transitions and yet says no uuid.
    private static let plain: Set<String> = [
        "GetSceneSceneTransitionOverride", "SourceFilterListReindexed", "SourceFilterCreated", "SourceFilterRemoved",
        "SourceFilterNameChanged", "SourceFilterSettingsChanged", "SourceFilterEnableStateChanged", "CustomEvent",
        "VendorEvent", "CallVendorRequest", "GetPersistentData",
    ]

    /// The uuid of a source; it gets one when it is first asked for.
    mutating func uuid(ofSource name: String) -> String { uuid(of: "source/" + name) }

    mutating func uuid(ofTransition name: String) -> String { uuid(of: "transition/" + name) }

    private mutating func uuid(of key: String) -> String {
        if let known = uuids[key] { return known }
        uuidSerial += 1
        let digits = String(uuidSerial, radix: 16)
        let uuid = "00000000-0000-4000-8000-" + String(repeating: "0", count: 12 - digits.count) + digits
        uuids[key] = uuid
        return uuid
    }

    mutating func moveUUID(ofSource name: String, to new: String) {
        uuids["source/" + new] = uuids.removeValue(forKey: "source/" + name)
    }

    mutating func forgetUUID(ofSource name: String) { uuids["source/" + name] = nil }

    /// An answer or an event's data with the uuids that this edition says.
    mutating func identified(_ data: JSON, of type: String) -> JSON {
        guard edition.hasUUIDs, !Self.plain.contains(type), let members = data.object else { return data }
        return .object(identified(members))
    }

    private mutating func identified(_ members: [String: JSON]) -> [String: JSON] {
        var result = members
        for (field, value) in members {
            if let target = Self.namedFields[field] {
                result[target] = value.string.map { .string(uuid(ofSource: $0)) } ?? nil
            } else if let target = Self.transitionFields[field] {
                result[target] = value.string.map { .string(uuid(ofTransition: $0)) } ?? nil
            } else if Self.lists.contains(field), let list = value.array {
                result[field] = .array(
                    list.map { entry in entry.object.map { .object(identified($0)) } ?? entry })
            }
        }
        return result
    }

    /// A request's data with names where it has uuids.
    func named(_ data: JSON) throws(Refusal) -> JSON {
        guard edition.hasUUIDs, var members = data.object else { return data }
        for (field, target) in Self.sourceFields {
            guard let wanted = members[target]?.string, !wanted.isEmpty else { continue }
            let known = uuids.first { $0.value == wanted && $0.key.hasPrefix("source/") }
            guard let known else { throw Refusal(600, "No source was found by the UUID of `\(wanted)`.") }
            members[field] = .string(String(known.key.dropFirst("source/".count)))
        }
        return .object(members)
    }
}
