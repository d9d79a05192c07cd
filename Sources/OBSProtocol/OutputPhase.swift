/// Where an output is between off and on.
public enum OutputPhase: Equatable, Sendable {
    case off, starting, active, stopping, paused
    /// The connection to the server it sends to was lost; OBS tries again by itself.
    case reconnecting

    /// Reads OBS's `outputState`; nil for a word newer than this code.
    init?(obs word: String) {
        switch word {
        case "OBS_WEBSOCKET_OUTPUT_STARTING": self = .starting
        case "OBS_WEBSOCKET_OUTPUT_STARTED", "OBS_WEBSOCKET_OUTPUT_RECONNECTED", "OBS_WEBSOCKET_OUTPUT_RESUMED":
            self = .active
        case "OBS_WEBSOCKET_OUTPUT_STOPPING": self = .stopping
        case "OBS_WEBSOCKET_OUTPUT_STOPPED": self = .off
        case "OBS_WEBSOCKET_OUTPUT_RECONNECTING": self = .reconnecting
        case "OBS_WEBSOCKET_OUTPUT_PAUSED": self = .paused
        default: return nil
        }
    }
}
