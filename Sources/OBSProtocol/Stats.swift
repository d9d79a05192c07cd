public import Civil

/// OBS's own numbers from one poll; nil is unknown, never zero.
public struct Stats: Equatable, Sendable {
    public var framesPerSecond: Double?
    /// Of one machine, 0 … 100.
    public var cpuPercent: Double?
    public var memoryMegabytes: Double?
    public var freeDiskMegabytes: Double?
    public var frameMilliseconds: Double?
    /// Since OBS started: frames rendered too late, of all.
    public var renderSkipped: Int64?
    public var renderTotal: Int64?
    /// Since the outputs' start: frames the encoder had to skip, of all.
    public var outputSkipped: Int64?
    public var outputTotal: Int64?
    public var stream: StreamNumbers?
    public var record: RecordNumbers?

    public init() {}
}

/// The stream's counters from one poll.
public struct StreamNumbers: Equatable, Sendable {
    public var isActive: Bool
    public var isReconnecting: Bool
    public var duration: Milliseconds
    /// Sent since the output started.
    public var bytes: Int64
    /// 0 … 1: how full the send buffer is.
    public var congestion: Double?
    public var droppedFrames: Int64
    public var totalFrames: Int64

    public init(
        isActive: Bool, isReconnecting: Bool = false, duration: Milliseconds = .zero, bytes: Int64 = 0,
        congestion: Double? = nil, droppedFrames: Int64 = 0, totalFrames: Int64 = 0
    ) {
        self.isActive = isActive
        self.isReconnecting = isReconnecting
        self.duration = duration
        self.bytes = bytes
        self.congestion = congestion
        self.droppedFrames = droppedFrames
        self.totalFrames = totalFrames
    }
}

/// The recording's counters from one poll.
public struct RecordNumbers: Equatable, Sendable {
    public var isActive: Bool
    public var isPaused: Bool
    public var duration: Milliseconds
    public var bytes: Int64

    public init(isActive: Bool, isPaused: Bool = false, duration: Milliseconds = .zero, bytes: Int64 = 0) {
        self.isActive = isActive
        self.isPaused = isPaused
        self.duration = duration
        self.bytes = bytes
    }
}
