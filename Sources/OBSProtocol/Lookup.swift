/// Something that is read when somebody asks for it, and not followed.
public enum Lookup: Hashable, Sendable {
    /// The filters of a source or scene, with their settings.
    case filters(String)
    /// Where a clip stands, by input.
    case media(String)
    case outputs
    case hotkeys
    case streamService
    case recordDirectory
}

/// Where the stream goes, without its key.
public struct StreamService: Equatable, Sendable {
    /// OBS's own word, such as `rtmp_custom`.
    public var kind: String
    public var server: String?
    /// The name of the platform, of a kind that has such.
    public var service: String?
    public var key: StreamKey

    public init(kind: String, server: String?, service: String?, key: StreamKey) {
        self.kind = kind
        self.server = server
        self.service = service
        self.key = key
    }
}

/// What may be known of a stream key: who reads it over somebody's shoulder can stream in the shop's name.
public enum StreamKey: Equatable, Sendable {
    case missing
    /// The last four characters, or none of a key that is shorter than eight.
    case set(end: String)

    init(_ key: String?) {
        guard let key, !key.isEmpty else {
            self = .missing
            return
        }
        self = .set(end: key.count < 8 ? "" : String(key.suffix(4)))
    }
}
