extension Wire {
    /// Which input, scene or source is meant.
    public enum Ref: Equatable, Sendable, ExpressibleByStringLiteral {
        case name(String)
        /// From obs-websocket 5.4 on; it stays when the thing is renamed.
        case uuid(String)

        public init(stringLiteral value: String) { self = .name(value) }
    }

    /// Which scene or source is meant, also one that belongs to a canvas other than OBS's main one.
    public enum CanvasRef: Equatable, Sendable, ExpressibleByStringLiteral {
        case name(String)
        case uuid(String)
        /// From obs-websocket 5.7 on.
        case named(String, inCanvas: String)

        public init(stringLiteral value: String) { self = .name(value) }
    }
}

extension Wire.Ref {
    init(_ object: WireObject, _ name: String, _ uuid: String) throws(WireMisfit) {
        if let value: String = try object.maybe(uuid) {
            self = .uuid(value)
        } else {
            self = .name(try object.get(name))
        }
    }

    static func maybe(_ object: WireObject, _ name: String, _ uuid: String) throws(WireMisfit) -> Self? {
        if let value: String = try object.maybe(uuid) { return .uuid(value) }
        return try object.maybe(name).map(Self.name)
    }

    func write(to members: inout [String: JSON], _ name: String, _ uuid: String) {
        switch self {
        case .name(let value): members[name] = .string(value)
        case .uuid(let value): members[uuid] = .string(value)
        }
    }
}

extension Wire.CanvasRef {
    init(_ object: WireObject, _ name: String, _ uuid: String, _ canvas: String) throws(WireMisfit) {
        if let value: String = try object.maybe(uuid) {
            self = .uuid(value)
        } else if let value: String = try object.maybe(canvas) {
            self = .named(try object.get(name), inCanvas: value)
        } else {
            self = .name(try object.get(name))
        }
    }

    func write(to members: inout [String: JSON], _ name: String, _ uuid: String, _ canvas: String) {
        switch self {
        case .name(let value): members[name] = .string(value)
        case .uuid(let value): members[uuid] = .string(value)
        case .named(let value, let place):
            members[name] = .string(value)
            members[canvas] = .string(place)
        }
    }
}
