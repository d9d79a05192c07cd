public import Civil

/// One output as OBS lists it, be it the stream, a second stream of a plug-in, or the replay buffer.
public struct NamedOutput: Equatable, Sendable {
    public var name: String
    /// OBS's own word, such as `rtmp_output`.
    public var kind: String
    public var isActive: Bool
    public var width: Int?
    public var height: Int?
    /// nil until it was asked for them, which is while `Wants.outputs` is set.
    public var numbers: OutputNumbers?

    public init(
        name: String, kind: String, isActive: Bool, width: Int? = nil, height: Int? = nil,
        numbers: OutputNumbers? = nil
    ) {
        self.name = name
        self.kind = kind
        self.isActive = isActive
        self.width = width
        self.height = height
        self.numbers = numbers
    }
}

/// An output's counters from one poll.
public struct OutputNumbers: Equatable, Sendable {
    public var isActive: Bool
    public var isReconnecting: Bool
    public var duration: Milliseconds
    /// Sent since the output started.
    public var bytes: Int64
    /// 0 … 1: how full the send buffer is.
    public var congestion: Double?
    public var skippedFrames: Int64
    public var totalFrames: Int64
    /// When it was so, which the mirror fills in.
    public var readAt: Moment?

    public init(
        isActive: Bool, isReconnecting: Bool = false, duration: Milliseconds = .zero, bytes: Int64 = 0,
        congestion: Double? = nil, skippedFrames: Int64 = 0, totalFrames: Int64 = 0, readAt: Moment? = nil
    ) {
        self.isActive = isActive
        self.isReconnecting = isReconnecting
        self.duration = duration
        self.bytes = bytes
        self.congestion = congestion
        self.skippedFrames = skippedFrames
        self.totalFrames = totalFrames
        self.readAt = readAt
    }
}

/// Which output is meant by an order.
public enum OutputName: Hashable, Sendable {
    case stream, record, replayBuffer, virtualCamera
    /// By the name that `GetOutputList` gives it.
    case named(String)
}
