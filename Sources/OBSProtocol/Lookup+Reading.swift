import Civil

extension Lookup {
    var requests: [Request] {
        switch self {
        case .filters(let source): [Request("GetSourceFilterList", ["sourceName": .string(source)])]
        case .media(let input): [Request("GetMediaInputStatus", ["inputName": .string(input)])]
        case .outputs: [Request("GetOutputList")]
        case .hotkeys: [Request("GetHotkeyList")]
        case .streamService: [Request("GetStreamServiceSettings")]
        case .recordDirectory: [Request("GetRecordDirectory")]
        }
    }

    /// What OBS answered, as if it had said it by itself.
    func event(_ data: JSON) -> OBSEvent? {
        switch self {
        case .filters(let source):
            .filtersListed(source: source, Filter.list(data["filters"]))
        case .media(let input): MediaStatus(data).map { .mediaRead(input, $0) }
        case .outputs: .outputsListed(NamedOutput.list(data["outputs"]))
        case .hotkeys: .hotkeysRead(data["hotkeys"].strings)
        case .streamService: StreamService(data).map(OBSEvent.streamServiceRead)
        case .recordDirectory: data["recordDirectory"].string.map(OBSEvent.recordDirectoryRead)
        }
    }
}

extension Filter {
    init?(_ data: JSON) {
        guard let name = data["filterName"].string else { return nil }
        self.init(
            name: name, kind: data["filterKind"].string ?? "", isOn: data["filterEnabled"].bool ?? true,
            index: Int(data["filterIndex"].count ?? 0),
            settings: data["filterSettings"].isNull ? nil : data["filterSettings"])
    }

    /// In the order they work in.
    static func list(_ data: JSON) -> [Filter] {
        (data.array ?? []).compactMap(Filter.init).sorted { $0.index < $1.index }
    }
}

extension MediaStatus {
    init?(_ data: JSON) {
        guard let state = data["mediaState"].string else { return nil }
        self.init(
            state: Wire.MediaState(text: state), cursor: data["mediaCursor"].milliseconds,
            duration: data["mediaDuration"].milliseconds)
    }
}

extension NamedOutput {
    init?(_ data: JSON) {
        guard let name = data["outputName"].string else { return nil }
        self.init(
            name: name, kind: data["outputKind"].string ?? "", isActive: data["outputActive"].bool ?? false,
            width: data["outputWidth"].count.map(Int.init), height: data["outputHeight"].count.map(Int.init))
    }

    static func list(_ data: JSON) -> [NamedOutput] { (data.array ?? []).compactMap(NamedOutput.init) }
}

extension OutputNumbers {
    init?(_ data: JSON) {
        guard let isActive = data["outputActive"].bool else { return nil }
        self.init(
            isActive: isActive, isReconnecting: data["outputReconnecting"].bool ?? false,
            duration: data["outputDuration"].milliseconds ?? .zero, bytes: data["outputBytes"].count ?? 0,
            congestion: data["outputCongestion"].double, skippedFrames: data["outputSkippedFrames"].count ?? 0,
            totalFrames: data["outputTotalFrames"].count ?? 0)
    }
}

extension StreamService {
    init?(_ data: JSON) {
        guard let kind = data["streamServiceType"].string else { return nil }
        let settings = data["streamServiceSettings"]
        self.init(
            kind: kind, server: settings["server"].string, service: settings["service"].string,
            key: StreamKey(settings["key"].string ?? settings["bearer_token"].string))
    }
}

extension Canvas {
    init?(_ data: JSON) {
        guard let name = data["canvasName"].string, let uuid = data["canvasUuid"].string else { return nil }
        let video = data["canvasVideoSettings"]
        self.init(
            name: name, uuid: uuid, width: video["baseWidth"].count.map(Int.init),
            height: video["baseHeight"].count.map(Int.init))
    }

    static func list(_ data: JSON) -> [Canvas] { (data.array ?? []).compactMap(Canvas.init) }
}

extension TransitionOverride {
    /// nil where the scene has none.
    init?(_ data: JSON) {
        let name = data["transitionName"].string
        let duration = data["transitionDuration"].milliseconds
        guard name != nil || duration != nil else { return nil }
        self.init(name: name, duration: duration)
    }
}

extension Input {
    /// Tracks as OBS writes them, and reads them.
    static func describe(tracks: [Int: Bool]) -> JSON {
        .object(Dictionary(tracks.map { (String($0.key), .bool($0.value)) }, uniquingKeysWith: { first, _ in first }))
    }

    static func tracks(_ data: JSON) -> [Int: Bool]? {
        guard let members = data.object else { return nil }
        var tracks: [Int: Bool] = [:]
        for (key, value) in members {
            if let track = Int(key), let isOn = value.bool { tracks[track] = isOn }
        }
        return tracks
    }

    /// May be negative, unlike other lengths.
    static func syncOffset(_ data: JSON) -> Milliseconds? {
        data.int.map { Milliseconds(min(max(-20_000, $0), 20_000)) }
    }
}
