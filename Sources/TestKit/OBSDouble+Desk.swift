import OBSProtocol

extension OBSDouble {
    /// What OBS tells only when it is asked.
    func read(_ lookup: Lookup) -> OBSEvent? {
        switch lookup {
        case .filters(let source): .filtersListed(source: source, Demo.filters[source] ?? [])
        case .media(let input):
            .mediaRead(input, MediaStatus(state: .playing, cursor: .seconds(42), duration: .seconds(180)))
        case .outputs:
            .outputsListed(
                outputs.merging(["Shopee relay": false]) { own, _ in own }.sorted { $0.key < $1.key }
                    .map { NamedOutput(name: $0.key, kind: "rtmp_output", isActive: $0.value) })
        case .hotkeys: .hotkeysRead(["OBSBasic.StartStreaming", "OBSBasic.Transition", "libobs.mute", "libobs.unmute"])
        case .streamService:
            .streamServiceRead(
                StreamService(
                    kind: "rtmp_custom", server: "rtmp://push.example/live", service: nil, key: .set(end: "7f3a")))
        case .recordDirectory: .recordDirectoryRead("/videos")
        }
    }
}

extension OBSDouble.Demo {
    static let filters: [String: [Filter]] = [
        "Mic": [
            Filter(
                name: "Noise gate", kind: "noise_gate_filter", isOn: true, index: 0, settings: ["open_threshold": -26.0]
            ),
            Filter(
                name: "Compressor", kind: "compressor_filter", isOn: false, index: 1,
                settings: ["ratio": 4.0, "threshold": -18.0, "sidechain_source": "none"]),
        ],
        "Host camera": [Filter(name: "Colour", kind: "color_filter_v2", isOn: true, index: 0, settings: [:])],
    ]
}
