import OBSProtocol

/// A source as it stands in a scene.
struct StudioItem: Equatable, Sendable {
    var id: Int64
    var source: String
    var isEnabled = true
    var isLocked = false
    var blendMode = "OBS_BLEND_NORMAL"
    /// What differs from the transform of a source that was just added.
    var transform: [String: JSON] = [:]
    var settings: [String: JSON] = [:]

    static let blendModes = ["NORMAL", "ADDITIVE", "SUBTRACT", "SCREEN", "MULTIPLY", "LIGHTEN", "DARKEN"]

    static let plainTransform: [String: JSON] = [
        "alignment": 5, "boundsAlignment": 0, "boundsHeight": 0.0, "boundsType": "OBS_BOUNDS_NONE",
        "boundsWidth": 0.0, "cropBottom": 0, "cropLeft": 0, "cropRight": 0, "cropTop": 0, "height": 0.0,
        "positionX": 0.0, "positionY": 0.0, "rotation": 0.0, "scaleX": 1.0, "scaleY": 1.0, "sourceHeight": 0.0,
        "sourceWidth": 0.0, "width": 0.0,
    ]

    private static let ranges: [String: ClosedRange<Double>] = [
        "positionX": -90001...90001, "positionY": -90001...90001, "rotation": -360...360,
        "scaleX": -.infinity ... .infinity, "scaleY": -.infinity ... .infinity, "alignment": 0 ... .infinity,
        "boundsAlignment": 0 ... .infinity, "boundsWidth": 1...90001, "boundsHeight": 1...90001,
        "cropLeft": 0...100_000, "cropRight": 0...100_000, "cropTop": 0...100_000, "cropBottom": 0...100_000,
    ]
    private static let bounds = [
        "NONE", "STRETCH", "SCALE_INNER", "SCALE_OUTER", "SCALE_TO_WIDTH", "SCALE_TO_HEIGHT", "MAX_ONLY",
    ]

    /// The changes that OBS takes; what it does not know it passes over.
    static func valid(_ changes: [String: JSON]) throws(Refusal) -> [String: JSON] {
        let fields = Fields(data: .object(changes))
        var valid: [String: JSON] = [:]
        for (field, range) in ranges.sorted(by: { $0.key < $1.key }) where fields.has(field) {
            valid[field] = .number(try fields.number(field, range))
        }
        if fields.has("boundsType") {
            let type = try fields.string("boundsType")
            guard bounds.contains(where: { type == "OBS_BOUNDS_" + $0 }) else {
                throw Refusal(400, "The field boundsType has an invalid value.")
            }
            valid["boundsType"] = .string(type)
        }
        guard !valid.isEmpty else { throw Refusal(703, "You have not provided any valid transform changes.") }
        return valid
    }
}
