import OBSProtocol

// Requests about OBS's own windows, of which there are none.
extension Studio {
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
            guard ["PREVIEW", "PROGRAM", "MULTIVIEW"].contains(where: { type == "OBS_WEBSOCKET_VIDEO_MIX_TYPE_" + $0 })
            else {
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
