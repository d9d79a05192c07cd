import OBSProtocol

// Requests about inputs, their settings and names.
extension Studio {
    static let kindsOfInput = [
        "image_source", "color_source_v3", "slideshow", "ffmpeg_source", "text_ft2_source_v2", "xshm_input",
        "pulse_input_capture", "pulse_output_capture", "v4l2_input", "scene", "group",
    ].dropLast(2).map { $0 }

    static let inputRequests: [String: Handler] = [
        "GetInputList": { studio, fields throws(Refusal) in
            let kind = fields.has("inputKind") ? try fields.string("inputKind") : nil
            let inputs = studio.inputs.filter { kind == nil || $0.kind == kind || $0.unversionedKind == kind }
            return [
                "inputs": .array(
                    inputs.map {
                        [
                            "inputName": .string($0.name), "inputKind": .string($0.kind),
                            "unversionedInputKind": .string($0.unversionedKind),
                        ]
                    })
            ]
        },
        "GetInputKindList": { _, fields throws(Refusal) in
            let isPlain = try fields.bool("unversioned", or: false)
            let kinds = kindsOfInput.map { isPlain ? StudioInput(name: "", kind: $0).unversionedKind : $0 }
            return ["inputKinds": .array(kinds.map(JSON.string))]
        },
        "GetSpecialInputs": { studio, _ in
            let microphones = studio.inputs.filter { $0.kind == "pulse_input_capture" }.map { JSON.string($0.name) }
            return [
                "desktop1": nil, "desktop2": nil, "mic1": microphones.first ?? nil,
                "mic2": microphones.dropFirst().first ?? nil, "mic3": nil, "mic4": nil,
            ]
        },
        "CreateInput": { studio, fields throws(Refusal) in
            let scene = try studio.scenePlace(fields)
            let name = try fields.string("inputName")
            guard !studio.hasSource(name) else { throw Refusal(601, "A source already exists by that input name.") }
            let kind = try fields.string("inputKind")
            let full = kindsOfInput.first { $0 == kind || StudioInput(name: "", kind: $0).unversionedKind == kind }
            guard let full else {
                throw Refusal(
                    605,
                    "Your specified input kind is not supported by OBS. Check that your specified kind is properly versioned and that any necessary plugins are loaded."
                )
            }
            let settings = fields.has("inputSettings") ? try fields.object("inputSettings") : [:]
            studio.create(StudioInput(name: name, kind: full, settings: settings))
            let isEnabled = try fields.bool("sceneItemEnabled", or: true)
            let id = studio.add(name, to: .scene(scene), isEnabled: isEnabled)
            guard studio.edition.hasUUIDs else { return ["sceneItemId": .integer(id)] }
            return ["sceneItemId": .integer(id), "inputUuid": .string(studio.uuid(ofSource: name))]
        },
        "RemoveInput": { studio, fields throws(Refusal) in
            studio.remove(input: try studio.input(fields).name)
            return nil
        },
        "SetInputName": { studio, fields throws(Refusal) in
            let name = try studio.input(fields).name
            let new = try fields.string("newInputName")
            guard !studio.hasSource(new) else { throw Refusal(601, "A source already exists by that new input name.") }
            studio.rename(input: name, to: new)
            return nil
        },
        "GetInputDefaultSettings": { _, fields throws(Refusal) in
            let kind = try fields.string("inputKind")
            guard kindsOfInput.contains(kind) else { throw Refusal(605) }
            return ["defaultInputSettings": .object(StudioInput.plainSettings(of: kind))]
        },
        "GetInputSettings": { studio, fields throws(Refusal) in
            let input = try studio.input(fields)
            return ["inputSettings": .object(input.settings), "inputKind": .string(input.kind)]
        },
        "SetInputSettings": { studio, fields throws(Refusal) in
            let place = try studio.inputPlace(fields)
            let settings = try fields.object("inputSettings")
            let kept = try fields.bool("overlay", or: true) ? studio.inputs[place].settings : [:]
            studio.inputs[place].settings = kept.merging(settings) { _, new in new }
            studio.tellSettings(of: studio.inputs[place])
            return nil
        },
        "GetSourceActive": { studio, fields throws(Refusal) in
            let name = try studio.source(fields)
            let isActive = studio.isActive(name)
            return ["videoActive": .bool(isActive), "videoShowing": .bool(isActive || studio.isPreviewed(name))]
        },
        "GetSourcePrivateSettings": { studio, fields throws(Refusal) in
            return ["sourceSettings": .object(studio.privateSettings[try studio.source(fields)] ?? [:])]
        },
        "SetSourcePrivateSettings": { studio, fields throws(Refusal) in
            let source = try studio.source(fields)
            studio.privateSettings[source, default: [:]].merge(try fields.object("sourceSettings")) { _, new in new }
            return nil
        },
    ]

    // MARK: finding

    func source(_ fields: Fields) throws(Refusal) -> String {
        let name = try fields.name("sourceName", in: edition)
        guard hasSource(name) else { throw noSource(name) }
        return name
    }

    func inputPlace(_ fields: Fields) throws(Refusal) -> Int {
        let name = try fields.name("inputName", in: edition)
        if let place = inputPlaces[name] { return place }
        guard hasSource(name) else { throw noSource(name) }
        throw Refusal(602, "The specified source is not an input.")
    }

    func input(_ fields: Fields) throws(Refusal) -> StudioInput { inputs[try inputPlace(fields)] }

    func shows(_ source: String, in scene: String) -> Bool {
        guard scene != source else { return true }
        guard
            let items = scenePlaces[scene].map({ scenes[$0].items }) ?? groups.first(where: { $0.name == scene })?.items
        else { return false }
        return items.contains { $0.isEnabled && ($0.source == source || shows(source, in: $0.source)) }
    }

    mutating func placeInputs() {
        inputPlaces = Dictionary(inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    // MARK: changing

    private mutating func create(_ input: StudioInput) {
        var input = input
        input.hasAudio = StudioInput.audibleKinds.contains(input.unversionedKind)
        if input.unversionedKind == "ffmpeg_source" { input.media = StudioMedia(length: 15_000) }
        inputs.append(input)
        placeInputs()
        tellCreated(input)
    }

    mutating func tellCreated(_ input: StudioInput) {
        tell(
            "InputCreated", Intent.inputs,
            [
                "inputName": .string(input.name), "inputKind": .string(input.kind),
                "unversionedInputKind": .string(input.unversionedKind), "inputSettings": .object(input.settings),
                "defaultInputSettings": .object(StudioInput.plainSettings(of: input.kind)),
            ])
    }

    private mutating func tellSettings(of input: StudioInput) {
        guard edition.tellsSettings else { return }
        tell(
            "InputSettingsChanged", Intent.inputs,
            ["inputName": .string(input.name), "inputSettings": .object(input.settings)])
    }

    mutating func remove(input name: String) {
        removeItems(of: name)
        inputs.removeAll { $0.name == name }
        placeInputs()
        tell("InputRemoved", Intent.inputs, ["inputName": .string(name)])
        filters[name] = nil
        forgetUUID(ofSource: name)
    }

    private mutating func rename(input name: String, to new: String) {
        guard let place = inputPlaces[name] else { return }
        inputs[place].name = new
        placeInputs()
        renameItems(of: name, to: new)
        filters[new] = filters.removeValue(forKey: name)
        moveUUID(ofSource: name, to: new)
        tell("InputNameChanged", Intent.inputs, ["oldInputName": .string(name), "inputName": .string(new)])
    }
}

extension StudioInput {
    static let audibleKinds: Set<String> = ["ffmpeg_source", "pulse_input_capture", "pulse_output_capture"]

    static func plainSettings(of kind: String) -> [String: JSON] {
        switch kind {
        case "text_ft2_source_v2":
            ["font": ["face": "DejaVu Sans", "size": 256], "color1": 4_294_967_295, "color2": 4_294_967_295]
        case "color_source_v3": ["color": 4_291_940_817, "width": 1080, "height": 1920]
        case "ffmpeg_source":
            [
                "is_local_file": true, "looping": false, "restart_on_activate": true, "clear_on_media_end": true,
                "speed_percent": 100, "buffering_mb": 2, "reconnect_delay_sec": 10, "linear_alpha": false,
                "seekable": false, "hw_decode": false,
            ]
        case "image_source": ["unload": false, "linear_alpha": false]
        case "pulse_input_capture", "pulse_output_capture": ["device_id": "default"]
        default: [:]
        }
    }
}
