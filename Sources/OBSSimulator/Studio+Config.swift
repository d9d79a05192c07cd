import OBSProtocol

// Requests about collections, profiles and settings.
extension Studio {
    static let configRequests: [String: Handler] = [
        "GetSceneCollectionList": { studio, _ in
            [
                "currentSceneCollectionName": .string(studio.collection),
                "sceneCollections": .array(studio.collections.map(JSON.string)),
            ]
        },
        "SetCurrentSceneCollection": { studio, fields throws(Refusal) in
            let name = try fields.string("sceneCollectionName")
            guard studio.collections.contains(name) else { throw Refusal(600) }
            if studio.collection != name { studio.beginChangingCollection(to: name) }
            return nil
        },
        "CreateSceneCollection": { studio, fields throws(Refusal) in
            let name = try fields.string("sceneCollectionName")
            guard !studio.collections.contains(name) else { throw Refusal(601) }
            studio.collections.append(name)
            studio.tell(
                "SceneCollectionListChanged", Intent.config,
                ["sceneCollections": .array(studio.collections.map(JSON.string))])
            studio.shelveEmpty(name)
            studio.beginChangingCollection(to: name)
            return nil
        },
        "GetProfileList": { studio, _ in
            [
                "currentProfileName": .string(studio.profile),
                "profiles": .array(studio.profiles.map(JSON.string)),
            ]
        },
        "SetCurrentProfile": { studio, fields throws(Refusal) in
            let name = try fields.string("profileName")
            guard studio.profiles.contains(name) else { throw Refusal(600) }
            if studio.profile != name { studio.change(profile: name) }
            return nil
        },
        "CreateProfile": { studio, fields throws(Refusal) in
            let name = try fields.string("profileName")
            guard !studio.profiles.contains(name) else { throw Refusal(601) }
            studio.profiles.append(name)
            studio.tellProfiles()
            studio.change(profile: name)
            return nil
        },
        "RemoveProfile": { studio, fields throws(Refusal) in
            let name = try fields.string("profileName")
            guard studio.profiles.contains(name) else { throw Refusal(600) }
            guard studio.profiles.count > 1 else { throw Refusal(603) }
            studio.profiles.removeAll { $0 == name }
            studio.tellProfiles()
            if studio.profile == name { studio.change(profile: studio.profiles[0]) }
            return nil
        },
        "GetProfileParameter": { studio, fields throws(Refusal) in
            let value = studio.profileParameters[try parameter(fields)]
            return ["parameterValue": value.map(JSON.string) ?? nil, "defaultParameterValue": nil]
        },
        "SetProfileParameter": { studio, fields throws(Refusal) in
            let key = try parameter(fields)
            if fields.has("parameterValue") {
                studio.profileParameters[key] = try fields.string("parameterValue", mayBeEmpty: true)
            } else if studio.profileParameters.removeValue(forKey: key) == nil {
                throw Refusal(600, "There are no existing instances of that profile parameter.")
            }
            return nil
        },
        "GetVideoSettings": { studio, _ in
            [
                "fpsNumerator": .integer(studio.framesPerSecond), "fpsDenominator": 1,
                "baseWidth": .integer(studio.width), "baseHeight": .integer(studio.height),
                "outputWidth": .integer(studio.outputWidth), "outputHeight": .integer(studio.outputHeight),
            ]
        },
        "SetVideoSettings": { studio, fields throws(Refusal) in
            guard !studio.stream.isActive, !studio.record.isActive else {
                throw Refusal(500, "Video settings cannot be changed while an output is active.")
            }
            try studio.setVideo(fields)
            return nil
        },
        "GetStreamServiceSettings": { studio, _ in
            [
                "streamServiceType": .string(studio.streamServiceType),
                "streamServiceSettings": studio.streamService,
            ]
        },
        "SetStreamServiceSettings": { studio, fields throws(Refusal) in
            guard !studio.stream.isActive else {
                throw Refusal(500, "You cannot change stream service settings while streaming.")
            }
            let type = try fields.string("streamServiceType")
            let settings = try fields.object("streamServiceSettings")
            let kept = type == studio.streamServiceType ? studio.streamService.object ?? [:] : [:]
            studio.streamServiceType = type
            studio.streamService = .object(kept.merging(settings) { _, new in new })
            return nil
        },
        "GetRecordDirectory": { studio, _ in ["recordDirectory": .string(studio.recordDirectory)] },
        "SetRecordDirectory": { studio, fields throws(Refusal) in
            guard !studio.record.isActive else { throw Refusal(500) }
            studio.recordDirectory = try fields.string("recordDirectory")
            return nil
        },
    ]

    private static func parameter(_ fields: Fields) throws(Refusal) -> String {
        let category = try fields.string("parameterCategory")
        return category + "/" + (try fields.string("parameterName"))
    }

    private mutating func setVideo(_ fields: Fields) throws(Refusal) {
        let known = ["fpsNumerator", "fpsDenominator", "baseWidth", "baseHeight", "outputWidth", "outputHeight"]
        guard fields.data.object != nil else { throw .noData }
        guard known.contains(where: fields.has) else {
            throw Refusal(300, "You must specify at least one video-changing pair.")
        }
        if fields.has("fpsNumerator"), fields.has("fpsDenominator") {
            let denominator = try fields.number("fpsDenominator", 1...9e9)
            framesPerSecond = min(1000, max(1, Int64(try fields.number("fpsNumerator", 1...9e9) / denominator)))
        }
        if fields.has("baseWidth"), fields.has("baseHeight") {
            width = try fields.int("baseWidth", 8...4096)
            height = try fields.int("baseHeight", 8...4096)
        }
        if fields.has("outputWidth"), fields.has("outputHeight") {
            outputWidth = try fields.int("outputWidth", 8...4096)
            outputHeight = try fields.int("outputHeight", 8...4096)
        }
    }

    // MARK: changing

    /// What OBS says on its way out; the connection is then closed with 1001.
    public mutating func quit() {
        removeEverything()
        tell("ExitStarted", Intent.general)
    }

    private mutating func change(profile name: String) {
        tell("CurrentProfileChanging", Intent.config, ["profileName": .string(profile)])
        profile = name
        tell("CurrentProfileChanged", Intent.config, ["profileName": .string(name)])
    }

    private mutating func tellProfiles() {
        tell("ProfileListChanged", Intent.config, ["profiles": .array(profiles.map(JSON.string))])
    }
}
