import OBSProtocol

// What a person chooses in the properties of an input: lists of devices, and buttons.
extension Studio {
    static let propertyRequests: [String: Handler] = [
        "GetInputPropertiesListPropertyItems": { studio, fields throws(Refusal) in
            let input = try studio.input(fields)
            let name = try fields.string("propertyName")
            guard let property = StudioInput.properties[input.kind]?[name] else { throw noProperty }
            guard case .list(let items) = property else {
                throw Refusal(602, "The property found is not a list.")
            }
            return [
                "propertyItems": .array(
                    items.map { ["itemName": .string($0), "itemEnabled": true, "itemValue": .string($0)] })
            ]
        },
        "PressInputPropertiesButton": { studio, fields throws(Refusal) in
            let input = try studio.input(fields)
            let name = try fields.string("propertyName")
            guard let property = StudioInput.properties[input.kind]?[name] else { throw noProperty }
            guard case .button = property else { throw Refusal(602, "The property found is not a button.") }
            return nil
        },
        "GetInputDeinterlaceMode": { studio, fields throws(Refusal) in
            ["inputDeinterlaceMode": .string(try studio.frames(fields).deinterlaceMode)]
        },
        "SetInputDeinterlaceMode": { studio, fields throws(Refusal) in
            let place = try studio.framesPlace(fields)
            let modes = [
                "DISABLE", "DISCARD", "RETRO", "BLEND", "BLEND_2X", "LINEAR", "LINEAR_2X", "YADIF", "YADIF_2X",
            ]
            studio.inputs[place].deinterlaceMode = try word(
                fields, "inputDeinterlaceMode", modes.map { "OBS_DEINTERLACE_MODE_" + $0 })
            return nil
        },
        "GetInputDeinterlaceFieldOrder": { studio, fields throws(Refusal) in
            ["inputDeinterlaceFieldOrder": .string(try studio.frames(fields).deinterlaceOrder)]
        },
        "SetInputDeinterlaceFieldOrder": { studio, fields throws(Refusal) in
            let place = try studio.framesPlace(fields)
            studio.inputs[place].deinterlaceOrder = try word(
                fields, "inputDeinterlaceFieldOrder", ["TOP", "BOTTOM"].map { "OBS_DEINTERLACE_FIELD_ORDER_" + $0 })
            return nil
        },
    ]

    private static let noProperty = Refusal(600, "Unable to find a property by that name.")

    private static func word(_ fields: Fields, _ field: String, _ known: [String]) throws(Refusal) -> String {
        let word = try fields.string(field)
        guard known.contains(word) else { throw Refusal(400, "The field \(field) has an invalid value.") }
        return word
    }

    /// Only inputs that deliver frames by themselves are interlaced.
    private func framesPlace(_ fields: Fields) throws(Refusal) -> Int {
        let place = try inputPlace(fields)
        guard ["ffmpeg_source", "v4l2_input"].contains(inputs[place].unversionedKind) else {
            throw Refusal(604, "The specified input is not async.")
        }
        return place
    }

    private func frames(_ fields: Fields) throws(Refusal) -> StudioInput { inputs[try framesPlace(fields)] }
}

extension StudioInput {
    enum Property { case list([String]), button, other }

    static let properties: [String: [String: Property]] = [
        "pulse_input_capture": ["device_id": .list(["default"])],
        "pulse_output_capture": ["device_id": .list(["default"])],
        "v4l2_input": ["device_id": .list(["/dev/video0", "/dev/video1"])],
        "ffmpeg_source": ["local_file": .other, "is_local_file": .other],
        "slideshow": ["transition": .list(["cut", "fade", "swipe", "slide"])],
        "browser_source": ["refreshnocache": .button, "url": .other],
    ]
}
