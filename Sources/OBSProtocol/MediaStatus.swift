public import Civil

/// Where a clip stood when it was last asked.
public struct MediaStatus: Equatable, Sendable {
    public var state: Wire.MediaState
    /// From the start of the clip; nil while nothing is loaded.
    public var cursor: Milliseconds?
    public var duration: Milliseconds?
    /// When it was so, which the mirror fills in; a clip that plays has gone on since.
    public var readAt: Moment?

    public init(
        state: Wire.MediaState, cursor: Milliseconds? = nil, duration: Milliseconds? = nil, readAt: Moment? = nil
    ) {
        self.state = state
        self.cursor = cursor
        self.duration = duration
        self.readAt = readAt
    }
}
