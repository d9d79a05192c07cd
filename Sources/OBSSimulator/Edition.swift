/// Which OBS a studio plays; what it can be asked and how it answers follow from its obs-websocket.
public struct Edition: Equatable, Sendable {
    public let obs: String
    public let websocket: String
    /// The y of obs-websocket 5.y.
    let minor: Int

    /// Debian 12's.
    public static let debian = Edition(obs: "29.0.2", websocket: "5.1.0", minor: 1)
    /// The newest that is released: with uuids, canvases, chapters and deinterlacing.
    public static let newest = Edition(obs: "32.1.2", websocket: "5.7.3", minor: 7)

    /// From 5.3 on requests are declined and events are dropped while a scene collection changes.
    var isSilentWhileChanging: Bool { minor >= 3 }
    /// From 5.4 on whatever has a name has a uuid too, and settings that change are told.
    var hasUUIDs: Bool { minor >= 4 }
    var tellsSettings: Bool { minor >= 4 }
    var hasCanvases: Bool { minor >= 7 }

    /// Whether it knows a request that some edition knows.
    func has(_ request: String) -> Bool { minor >= Self.since[request] ?? 0 }

    /// The requests that are younger than 5.1.
    private static let since = [
        "SetRecordDirectory": 3, "GetSceneItemSource": 4, "GetSourceFilterKindList": 4, "SplitRecordFile": 5,
        "CreateRecordChapter": 5, "GetInputDeinterlaceMode": 6, "SetInputDeinterlaceMode": 6,
        "GetInputDeinterlaceFieldOrder": 6, "SetInputDeinterlaceFieldOrder": 6, "GetCanvasList": 7,
    ]
}
