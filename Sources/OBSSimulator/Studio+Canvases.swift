import OBSProtocol

// Canvases, from 5.7 on. No request makes one: a plugin or a person at OBS does.
extension Studio {
    static let mainCanvas = "00000000-0000-4000-9000-000000000001"

    static let canvasRequests: [String: Handler] = [
        "GetCanvasList": { studio, _ in
            .object(["canvases": .array(studio.allCanvases.map { studio.describe($0) })])
        }
    ]

    private var allCanvases: [StudioCanvas] { [StudioCanvas(uuid: Self.mainCanvas, name: "Main")] + canvases }

    private func describe(_ canvas: StudioCanvas) -> JSON {
        let isMain = JSON.bool(canvas.uuid == Self.mainCanvas)
        return [
            "canvasName": .string(canvas.name), "canvasUuid": .string(canvas.uuid),
            "canvasFlags": [
                "MAIN": isMain, "ACTIVATE": true, "MIX_AUDIO": isMain, "SCENE_REF": true, "EPHEMERAL": false,
            ],
            "canvasVideoSettings": [
                "fpsNumerator": .integer(framesPerSecond), "fpsDenominator": 1, "baseWidth": .integer(width),
                "baseHeight": .integer(height), "outputWidth": .integer(outputWidth),
                "outputHeight": .integer(outputHeight),
            ],
        ]
    }

    /// Only the main canvas has scenes here.
    func mustBeMain(_ fields: Fields) throws(Refusal) {
        guard edition.hasCanvases, let wanted = fields.data["canvasUuid"].string, wanted != Self.mainCanvas else {
            return
        }
        guard let canvas = canvases.first(where: { $0.uuid == wanted }) else {
            throw Refusal(600, "No canvas was found by the UUID of `\(wanted)`.")
        }
        let name = Self.sourceFields.keys.compactMap { fields.data[$0].string }.first ?? ""
        throw Refusal(600, "No source was found by the name of `\(name)` within the canvas `\(canvas.name)`.")
    }

    func noSource(_ name: String) -> Refusal {
        let place = edition.hasCanvases ? " within the canvas `Main`" : ""
        return Refusal(600, "No source was found by the name of `\(name)`\(place).")
    }

    // MARK: what a person does

    public mutating func addCanvas(_ name: String) {
        guard edition.hasCanvases else { return }
        let canvas = StudioCanvas(uuid: "00000000-0000-4000-9000-\(100_000_000_002 + canvases.count)", name: name)
        canvases.append(canvas)
        tell("CanvasCreated", Intent.canvases, .object(canvas.fields))
    }

    public mutating func renameCanvas(_ name: String, to new: String) {
        guard let place = canvases.firstIndex(where: { $0.name == name }) else { return }
        canvases[place].name = new
        var fields = canvases[place].fields
        fields["oldCanvasName"] = .string(name)
        tell("CanvasNameChanged", Intent.canvases, .object(fields))
    }

    public mutating func removeCanvas(_ name: String) {
        guard let place = canvases.firstIndex(where: { $0.name == name }) else { return }
        tell("CanvasRemoved", Intent.canvases, .object(canvases.remove(at: place).fields))
    }
}

/// A canvas beside the main one.
struct StudioCanvas: Equatable, Sendable {
    var uuid: String
    var name: String

    var fields: [String: JSON] { ["canvasName": .string(name), "canvasUuid": .string(uuid)] }
}
