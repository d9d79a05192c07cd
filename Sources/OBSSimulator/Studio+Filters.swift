import OBSProtocol

// Requests about filters.
extension Studio {
    static let filterRequests: [String: Handler] = [
        "GetSourceFilterKindList": { _, _ in
            ["sourceFilterKinds": .array(StudioFilter.plainSettings.keys.sorted().map(JSON.string))]
        },
        "GetSourceFilterList": { studio, fields throws(Refusal) in
            ["filters": studio.filterArray(of: try studio.source(fields))]
        },
        "GetSourceFilterDefaultSettings": { _, fields throws(Refusal) in
            guard let settings = StudioFilter.plainSettings[try fields.string("filterKind")] else { throw Refusal(607) }
            return ["defaultFilterSettings": .object(settings)]
        },
        "CreateSourceFilter": { studio, fields throws(Refusal) in
            let source = try studio.source(fields)
            let name = try fields.string("filterName")
            let kind = try fields.string("filterKind")
            guard studio.filters[source]?.contains(where: { $0.name == name }) != true else {
                throw Refusal(601, "A filter already exists by that name.")
            }
            guard StudioFilter.plainSettings[kind] != nil else {
                throw Refusal(
                    607,
                    "Your specified filter kind is not supported by OBS. Check that any necessary plugins are loaded.")
            }
            let settings = fields.has("filterSettings") ? try fields.object("filterSettings") : [:]
            studio.add(StudioFilter(name: name, kind: kind, settings: settings), to: source)
            return nil
        },
        "RemoveSourceFilter": { studio, fields throws(Refusal) in
            let (source, place) = try studio.filterPlace(fields)
            if let filter = studio.filters[source]?.remove(at: place) {
                studio.tell("SourceFilterRemoved", Intent.filters, filter.fields(of: source))
            }
            return nil
        },
        "SetSourceFilterName": { studio, fields throws(Refusal) in
            let (source, place) = try studio.filterPlace(fields)
            let new = try fields.string("newFilterName")
            guard studio.filters[source]?.contains(where: { $0.name == new }) != true else {
                throw Refusal(601, "A filter already exists by that new name.")
            }
            let old = studio.filters[source]?[place].name ?? ""
            studio.filters[source]?[place].name = new
            studio.tell(
                "SourceFilterNameChanged", Intent.filters,
                ["sourceName": .string(source), "oldFilterName": .string(old), "filterName": .string(new)])
            return nil
        },
        "GetSourceFilter": { studio, fields throws(Refusal) in
            let (source, place) = try studio.filterPlace(fields)
            var filter = studio.filters[source]?[place].description(place) ?? [:]
            filter["filterName"] = nil
            return .object(filter)
        },
        "SetSourceFilterIndex": { studio, fields throws(Refusal) in
            let (source, place) = try studio.filterPlace(fields)
            let target = Int(try fields.int("filterIndex", 0...8192))
            studio.moveFilter(of: source, from: place, to: target)
            return nil
        },
        "SetSourceFilterSettings": { studio, fields throws(Refusal) in
            let (source, place) = try studio.filterPlace(fields)
            let settings = try fields.object("filterSettings")
            let isOverlay = try fields.bool("overlay", or: true)
            studio.set(settings, isOverlay: isOverlay, ofFilter: place, of: source)
            return nil
        },
        "SetSourceFilterEnabled": { studio, fields throws(Refusal) in
            let (source, place) = try studio.filterPlace(fields)
            let isEnabled = try fields.bool("filterEnabled")
            guard let filter = studio.filters[source]?[place] else { return nil }
            studio.filters[source]?[place].isEnabled = isEnabled
            var data = filter.fields(of: source).object ?? [:]
            data["filterEnabled"] = .bool(isEnabled)
            studio.tell("SourceFilterEnableStateChanged", Intent.filters, .object(data))
            return nil
        },
    ]

    private func filterPlace(_ fields: Fields) throws(Refusal) -> (source: String, place: Int) {
        let source = try source(fields)
        let filter = try fields.string("filterName")
        guard let place = filters[source]?.firstIndex(where: { $0.name == filter }) else {
            throw Refusal(600, "No filter was found in the source `\(source)` with the name `\(filter)`.")
        }
        return (source, place)
    }

    private func filterArray(of source: String) -> JSON {
        .array((filters[source] ?? []).enumerated().map { .object($1.description($0)) })
    }

    private mutating func add(_ filter: StudioFilter, to source: String) {
        filters[source, default: []].append(filter)
        let place = Int64((filters[source]?.count ?? 1) - 1)
        tell(
            "SourceFilterCreated", Intent.filters,
            [
                "sourceName": .string(source), "filterName": .string(filter.name), "filterKind": .string(filter.kind),
                "filterIndex": .integer(place), "filterSettings": .object(filter.settings),
                "defaultFilterSettings": .object(StudioFilter.plainSettings[filter.kind] ?? [:]),
            ])
    }

    private mutating func moveFilter(of source: String, from place: Int, to target: Int) {
        guard var list = filters[source] else { return }
        let filter = list.remove(at: place)
        list.insert(filter, at: min(target, list.count))
        guard filters[source] != list else { return }
        filters[source] = list
        tell(
            "SourceFilterListReindexed", Intent.filters,
            ["sourceName": .string(source), "filters": filterArray(of: source)])
    }

    private mutating func set(_ settings: [String: JSON], isOverlay: Bool, ofFilter place: Int, of source: String) {
        guard var filter = filters[source]?[place] else { return }
        filter.settings = (isOverlay ? filter.settings : [:]).merging(settings) { _, new in new }
        filters[source]?[place] = filter
        guard edition.tellsSettings else { return }
        var data = filter.fields(of: source).object ?? [:]
        data["filterSettings"] = .object(filter.settings)
        tell("SourceFilterSettingsChanged", Intent.filters, .object(data))
    }
}

/// A filter on a source.
struct StudioFilter: Equatable, Sendable {
    var name: String
    var kind: String
    /// Those that were set; others are as `plainSettings` has them.
    var settings: [String: JSON]
    var isEnabled = true

    func fields(of source: String) -> JSON { ["sourceName": .string(source), "filterName": .string(name)] }

    func description(_ place: Int) -> [String: JSON] {
        [
            "filterEnabled": .bool(isEnabled), "filterIndex": .integer(Int64(place)), "filterKind": .string(kind),
            "filterName": .string(name), "filterSettings": .object(settings),
        ]
    }

    /// The kinds of Debian's OBS, each with what it starts with.
    static let plainSettings: [String: [String: JSON]] = [
        "async_delay_filter": [:], "chroma_key_filter_v2": ["similarity": 400, "smoothness": 80, "spill": 100],
        "clut_filter": ["clut_amount": 1.0], "color_filter_v2": ["opacity": 1.0], "color_key_filter_v2": [:],
        "compressor_filter": ["ratio": 10.0, "threshold": -18.0, "attack_time": 6, "release_time": 60],
        "crop_filter": ["relative": true], "expander_filter": ["ratio": 2.0], "gain_filter": ["db": 0.0],
        "gpu_delay": [:], "hdr_tonemap_filter": [:], "invert_polarity_filter": [:],
        "limiter_filter": ["threshold": -6.0, "release_time": 60], "luma_key_filter_v2": [:], "mask_filter_v2": [:],
        "noise_gate_filter": ["open_threshold": -26.0, "close_threshold": -32.0],
        "noise_suppress_filter_v2": ["method": "rnnoise"], "scale_filter": ["resolution": "None"],
        "scroll_filter": ["limit_size": false], "sharpness_filter_v2": ["sharpness": 0.08],
    ]
}
