public import Civil

/// Where a clip stood when it was last asked.
public struct MediaStatus: Equatable, Sendable {
    public var state: MediaState
    /// From the start of the clip; nil while nothing is loaded.
    public var cursor: Milliseconds?
    public var duration: Milliseconds?
    /// When it was so, which the mirror fills in; a clip that plays has gone on since.
    public var readAt: Moment?

    public init(
        state: MediaState, cursor: Milliseconds? = nil, duration: Milliseconds? = nil, readAt: Moment? = nil
    ) {
        self.state = state
        self.cursor = cursor
        self.duration = duration
        self.readAt = readAt
    }
}

/// What a clip does.
public enum MediaState: Equatable, Sendable {
    case empty, playing, opening, buffering, paused, stopped, ended, failed
    /// A word newer than this code.
    case unknown(String)

    init(obs word: String) {
        switch word {
        case "OBS_MEDIA_STATE_NONE": self = .empty
        case "OBS_MEDIA_STATE_PLAYING": self = .playing
        case "OBS_MEDIA_STATE_OPENING": self = .opening
        case "OBS_MEDIA_STATE_BUFFERING": self = .buffering
        case "OBS_MEDIA_STATE_PAUSED": self = .paused
        case "OBS_MEDIA_STATE_STOPPED": self = .stopped
        case "OBS_MEDIA_STATE_ENDED": self = .ended
        case "OBS_MEDIA_STATE_ERROR": self = .failed
        default: self = .unknown(word)
        }
    }
}
