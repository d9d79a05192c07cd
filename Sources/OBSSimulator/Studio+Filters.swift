import OBSProtocol

// Requests about filters, of which no source has any, and about windows, of which there are none.
extension Studio {
    static let filterRequests: [String: Handler] = [
        "GetSourceFilterList": { studio, fields throws(Refusal) in
            _ = try studio.source(fields)
            return ["filters": []]
        },
        "GetSourceFilterDefaultSettings": { _, fields throws(Refusal) in
            _ = try fields.string("filterKind")
            throw Refusal(607)
        },
        "CreateSourceFilter": { studio, fields throws(Refusal) in
            _ = try studio.source(fields)
            _ = try fields.string("filterName")
            _ = try fields.string("filterKind")
            throw Refusal(
                607,
                "Your specified filter kind is not supported by OBS. Check that any necessary plugins are loaded.")
        },
        "RemoveSourceFilter": refuseFilter, "SetSourceFilterName": refuseFilter, "GetSourceFilter": refuseFilter,
        "SetSourceFilterIndex": refuseFilter, "SetSourceFilterSettings": refuseFilter,
        "SetSourceFilterEnabled": refuseFilter,
    ]

    private static let refuseFilter: Handler = { studio, fields throws(Refusal) in
        let source = try studio.source(fields)
        let filter = try fields.string("filterName")
        throw Refusal(600, "No filter was found in the source `\(source)` with the name `\(filter)`.")
    }

    static let uiRequests: [String: Handler] = [
        "GetMonitorList": { _, _ in
            [
                "monitors": [
                    [
                        "monitorName": "screen(0)", "monitorIndex": 0, "monitorWidth": 1024, "monitorHeight": 768,
                        "monitorPositionX": 0, "monitorPositionY": 0,
                    ]
                ]
            ]
        },
        "OpenInputPropertiesDialog": openDialog, "OpenInputFiltersDialog": openDialog,
        "OpenInputInteractDialog": { studio, fields throws(Refusal) in
            _ = try studio.input(fields)
            throw Refusal(604, "The specified input does not support interaction.")
        },
        "OpenVideoMixProjector": { _, fields throws(Refusal) in
            let type = try fields.string("videoMixType")
            guard type.hasPrefix("OBS_WEBSOCKET_VIDEO_MIX_TYPE_") else {
                throw Refusal(400, "The field `videoMixType` has an invalid enum value.")
            }
            return nil
        },
        "OpenSourceProjector": { studio, fields throws(Refusal) in
            _ = try studio.source(fields)
            return nil
        },
    ]

    private static let openDialog: Handler = { studio, fields throws(Refusal) in
        _ = try studio.input(fields)
        return nil
    }
}
