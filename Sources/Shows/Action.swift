import Civil

/// One thing a cue does when it is fired.
public enum Action: Hashable, Sendable {
    case scene(String, with: Mix?)
    case mute(String)
    case unmute(String)
    case text(String, String)
    case play(String)
    case stop(String)
    case show(String)
    case hide(String)
    case record(Order)
    case stream(Order)
    case pin(String)
    case wait(Milliseconds)
    case note(String)
    /// Any request of obs-websocket by its name, with its data as JSON text; empty where it takes none.
    case request(String, String)

    /// How one scene becomes the next: the transition's name, and its length where it is not the transition's own.
    public struct Mix: Hashable, Sendable {
        public var name: String
        public var length: Milliseconds?

        public init(name: String, length: Milliseconds? = nil) {
            self.name = name
            self.length = length
        }
    }

    public enum Order: String, Hashable, Sendable {
        case start, stop
    }
}
