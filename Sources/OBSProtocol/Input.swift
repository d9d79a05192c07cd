public import Civil

/// One input: a camera, a microphone, a text, a clip.
public struct Input: Equatable, Sendable {
    public var name: String
    /// OBS's own word without its version, such as `text_ft2_source` or `ffmpeg_source`.
    public var kind: String
    /// What stays when it is renamed; nil before obs-websocket 5.4.
    public var uuid: String?

    // How it sounds; each is nil where it has no sound, or was not read yet.
    public var isMuted: Bool?
    /// In decibels, −100 … 26.
    public var decibels: Double?
    /// 0 is left, 0.5 the middle, 1 right.
    public var balance: Double?
    /// −950 … 20,000 ms.
    public var syncOffset: Milliseconds?
    public var monitor: Wire.MonitorType?
    /// 1 … 6, whether it is in that track.
    public var tracks: [Int: Bool]?

    public init(
        name: String, kind: String, uuid: String? = nil, isMuted: Bool? = nil, decibels: Double? = nil,
        balance: Double? = nil, syncOffset: Milliseconds? = nil, monitor: Wire.MonitorType? = nil,
        tracks: [Int: Bool]? = nil
    ) {
        self.name = name
        self.kind = kind
        self.uuid = uuid
        self.isMuted = isMuted
        self.decibels = decibels
        self.balance = balance
        self.syncOffset = syncOffset
        self.monitor = monitor
        self.tracks = tracks
    }

    public var hasSound: Bool { isMuted != nil || decibels != nil }

    /// Whether it plays clips, and so can be told to start, pause and stop.
    public var isMedia: Bool { ["ffmpeg_source", "vlc_source", "slideshow"].contains(kind) }
}
