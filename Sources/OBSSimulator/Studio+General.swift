import OBSProtocol

#if canImport(Glibc)
    import Glibc
#endif

// Requests about OBS itself.
extension Studio {
    static let imageFormats = ["bmp", "jpeg", "jpg", "png"]

    static let generalRequests: [String: Handler] = [
        "GetVersion": { studio, _ in
            [
                "obsVersion": .string(studio.edition.obs), "obsWebSocketVersion": .string(studio.edition.websocket),
                "rpcVersion": 1,
                "availableRequests": .array(handlers.keys.filter(studio.edition.has).sorted().map(JSON.string)),
                "supportedImageFormats": .array(imageFormats.map(JSON.string)), "platform": "debian",
                "platformDescription": "Debian GNU/Linux 12 (bookworm)",
            ]
        },
        "GetStats": { studio, _ in studio.stats },
        "BroadcastCustomEvent": { studio, fields throws(Refusal) in
            studio.tell("CustomEvent", Intent.general, .object(try fields.object("eventData")))
            return nil
        },
        "CallVendorRequest": { _, fields throws(Refusal) in
            _ = try fields.string("vendorName")
            _ = try fields.string("requestType")
            throw Refusal(600, "No vendor was found by that name.")
        },
        // In a batch the server waits; alone it makes no sense.
        "Sleep": { _, _ throws(Refusal) in throw Refusal(206) },
        "GetPersistentData": { studio, fields throws(Refusal) in
            ["slotValue": studio.persistent[try slot(fields)] ?? nil]
        },
        "SetPersistentData": { studio, fields throws(Refusal) in
            let slot = try slot(fields)
            guard fields.data.object?["slotValue"] != nil else { throw .missing("slotValue") }
            studio.persistent[slot] = fields.data["slotValue"]
            return nil
        },
    ]

    private static func slot(_ fields: Fields) throws(Refusal) -> String {
        let realm = try fields.string("realm")
        let slot = try fields.string("slotName")
        guard ["OBS_WEBSOCKET_DATA_REALM_GLOBAL", "OBS_WEBSOCKET_DATA_REALM_PROFILE"].contains(realm) else {
            throw Refusal(600, "You have specified an invalid persistent data realm.")
        }
        return realm + "/" + slot
    }

    /// Numbers that move as a healthy machine's do, each a function of the time.
    private var stats: JSON {
        let seconds = Double(now) / 1000
        let frames = now * framesPerSecond / 1000
        let outputs = [stream, record].filter(\.isActive).map { now - $0.start }.max() ?? 0
        return [
            "cpuUsage": .number(7 + 2 * sin(seconds / 7) + 0.7 * sin(seconds * 1.3)),
            "memoryUsage": .number(412 + 6 * sin(seconds / 60)),
            "availableDiskSpace": .number(182_400 - Double(record.isActive ? (now - record.start) / 2000 : 0)),
            "activeFps": .number(now < 1000 ? 0 : Double(framesPerSecond) + 0.01 * sin(seconds * 2)),
            "averageFrameRenderTime": .number(3.1 + 0.4 * sin(seconds / 3)),
            "renderSkippedFrames": .integer(frames / 9000), "renderTotalFrames": .integer(frames),
            "outputSkippedFrames": .integer(outputs / 60_000),
            "outputTotalFrames": .integer(outputs * framesPerSecond / 1000),
            "webSocketSessionIncomingMessages": 0, "webSocketSessionOutgoingMessages": 0,
        ]
    }
}
