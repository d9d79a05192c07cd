/// What a request would do to one OBS, worked out from what that OBS last said, without asking it for anything.
public struct RequestPlan: Equatable, Sendable {
    /// A thing in OBS that a request names.
    public struct Named: Equatable, Sendable {
        /// What there ought to be of that name.
        public enum Wish: Equatable, Sendable { case there, free }

        public var field: String
        /// Such as `scene`, `input`.
        public var noun: String
        public var name: String
        public var wish: Wish
        public var isThere: Bool

        /// OBS would refuse it.
        public var isWrong: Bool { isThere != (wish == .there) }
    }

    public var name: String
    public var data: JSON
    /// nil where only this OBS knows the request.
    public var facts: RequestFacts?
    public var faults: [RequestFault]
    public var named: [Named]
    /// What is on air now that it might disturb; empty where it needs no second thought.
    public var disturbs: [String]

    /// - Parameter mirror: what OBS last said; it should be current.
    public init(_ name: String, _ data: JSON, on mirror: Mirror) {
        self.name = name
        self.data = data
        facts = ProtocolTable.request(named: name)
        faults = RequestCheck(mirror.versions).faults(name, data)
        named = Self.named(name, data, mirror)
        disturbs = Self.isDisruptive(name, data, facts, mirror) ? mirror.outputsOnAir : []
    }

    private static func isDisruptive(_ name: String, _ data: JSON, _ facts: RequestFacts?, _ mirror: Mirror) -> Bool {
        switch facts?.effect {
        case .disruptive: return true
        case nil: return !name.hasPrefix("Get")
        case .read: return false
        // The settings of what viewers see are what they see.
        case .write:
            guard name == "SetInputSettings", let input = data["inputName"].string, let scene = mirror.program else {
                return false
            }
            return mirror.hasSource(input, inScene: scene)
        }
    }

    private static func named(_ name: String, _ data: JSON, _ mirror: Mirror) -> [Named] {
        let looks: [(field: String, noun: String, isThere: (String) -> Bool)] = [
            ("sceneName", "scene", mirror.hasSceneOrGroup),
            ("destinationSceneName", "scene", mirror.hasSceneOrGroup),
            ("newSceneName", "scene", mirror.hasSceneOrGroup),
            ("inputName", "input", mirror.hasInput),
            ("newInputName", "input", mirror.hasInput),
            ("sourceName", "source", { mirror.hasInput($0) || mirror.hasSceneOrGroup($0) }),
            ("profileName", "profile", mirror.profiles.contains),
            ("sceneCollectionName", "scene collection", mirror.collections.contains),
            ("transitionName", "transition", { name in mirror.transitions.contains { $0.name == name } }),
        ]
        let made = [
            "CreateScene": "sceneName", "CreateInput": "inputName", "CreateProfile": "profileName",
            "CreateSceneCollection": "sceneCollectionName",
        ][name]
        var all = looks.compactMap { look in
            data[look.field].string.map { text in
                let wish: Named.Wish = look.field == made || look.field.hasPrefix("new") ? .free : .there
                return Named(field: look.field, noun: look.noun, name: text, wish: wish, isThere: look.isThere(text))
            }
        }
        if let scene = data["sceneName"].string, let id = data["sceneItemId"].int, let items = mirror.items[scene] {
            let isThere = items.contains { $0.id == id }
            all.append(Named(field: "sceneItemId", noun: "item", name: "\(id)", wish: .there, isThere: isThere))
        }
        return all
    }
}

extension Mirror {
    fileprivate func hasSceneOrGroup(_ name: String) -> Bool { hasScene(name) || items[name] != nil }

    /// The outputs by which somebody sees or keeps what OBS shows, such as `stream`.
    public var outputsOnAir: [String] {
        let outputs = [("stream", stream.phase), ("record", record.phase), ("virtual camera", virtualCamera)]
        return outputs.filter { $0.1 != nil && $0.1 != .off }.map(\.0)
    }
}
