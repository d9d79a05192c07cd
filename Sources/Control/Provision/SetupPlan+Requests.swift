public import OBSProtocol

extension SetupPlan {
    /// What marks a scene or an input as made here. It lies in the source's own settings, which OBS keeps with its
    /// collection: the mark goes where the source goes, under whatever name, and through crashes of OBS.
    public static let mark = "siaran.setup"

    /// Reads the mark of a source.
    public static func isMarked(_ answer: JSON) -> Bool { answer["sourceSettings"][mark].string != nil }
}

extension SetupPlan.Item {
    /// The requests that make it, as one message; a thing and its mark come together. Empty for what is not made.
    /// - Parameter origin: the template's or the show's name, for the mark.
    public func requests(origin: String) -> [Request] {
        guard case .create(let scene) = state else { return [] }
        switch thing {
        case .scene(let name):
            return [Request("CreateScene", ["sceneName": .string(name)]), Self.marking(name, origin)]
        case .input(let name, let kind):
            let fields: [String: JSON] = [
                "sceneName": .string(scene ?? ""), "inputName": .string(name), "inputKind": .string(kind),
                "sceneItemEnabled": true, "inputSettings": Self.settings(of: kind, name),
            ]
            return [Request("CreateInput", fields), Self.marking(name, origin)]
        case .place(let source, let scene):
            return [
                Request(
                    "CreateSceneItem",
                    ["sceneName": .string(scene), "sourceName": .string(source), "sceneItemEnabled": true])
            ]
        case .transition, .actions: return []
        }
    }

    private static func marking(_ name: String, _ origin: String) -> Request {
        Request(
            "SetSourcePrivateSettings",
            ["sourceName": .string(name), "sourceSettings": .object([SetupPlan.mark: .string(origin)])])
    }

    /// A text says its name until a cue sets it; everything else is as OBS makes it.
    private static func settings(of kind: String, _ name: String) -> JSON {
        kind.contains("text") ? .object(["text": .string(name)]) : .object([:])
    }

    /// `+ scene “Host Cam”`.
    public var line: String {
        let (mark, rest): (String, String) =
            switch state {
            case .create: ("+", "")
            case .there: ("=", "")
            case .otherKind(let kind): ("!", ": there, but it is \(kind)")
            case .byHand(let reason): ("?", ": \(reason)")
            }
        return "\(mark) \(words)\(rest)"
    }

    private var words: String {
        switch thing {
        case .scene(let name): "scene \u{201c}\(name)\u{201d}"
        case .input(let name, let kind): "input \u{201c}\(name)\u{201d} (\(kind))"
        case .place(let source, let scene): "\u{201c}\(source)\u{201d} in \u{201c}\(scene)\u{201d}"
        case .transition(let name): "transition \u{201c}\(name)\u{201d}"
        case .actions(let cue): "actions of cue \(cue)"
        }
    }

    /// `create`, `there`, `other-kind` or `by-hand`, for programs.
    public var verdict: String {
        switch state {
        case .create: "create"
        case .there: "there"
        case .otherKind: "other-kind"
        case .byHand: "by-hand"
        }
    }
}

extension Mirror {
    /// Why nothing is set up now; nil where nothing leaves OBS.
    public var reasonNotToSetUp: String? {
        func runs(_ phase: OutputPhase?) -> Bool { phase.map { $0 != .off } ?? false }
        if runs(stream.phase) { return "OBS streams" }
        if runs(record.phase) { return "OBS records" }
        if runs(virtualCamera) { return "OBS's virtual camera is on" }
        return outputs.contains(where: \.isActive) ? "an output of OBS is on" : nil
    }

    /// Whether there is nothing in the collection but what OBS puts into a new one.
    public var isEmptyCollection: Bool { scenes.count <= 1 && items.values.allSatisfy(\.isEmpty) }
}
