import Civil

/// Why an act on air was not done; each is shown once, with when or why.
public enum Refusal: Error, Hashable, Sendable {
    case noRun
    case ended
    case endOfShow
    /// The take named a cue that is no longer the one on air.
    case stale
    /// Within the minimum span of the last TAKE, or the key has not been let go.
    case tooSoon(wait: Milliseconds)
    case blocked(reason: String)
    case skipped
    case alreadyOnAir
    case unknownCue

    /// What the operator reads.
    public var message: String {
        switch self {
        case .noRun: "no run is started"
        case .ended: "the run has ended"
        case .endOfShow: "end of show: nothing stands by"
        case .stale: "another TAKE came first: look again"
        case .tooSoon(let wait): "too soon by \(Self.seconds(wait)) s"
        case .blocked(let reason): "the cue is blocked: \(reason)"
        case .skipped: "the cue is skipped"
        case .alreadyOnAir: "the cue is on air already"
        case .unknownCue: "the cue is no longer in the rundown"
        }
    }

    /// Tenths of a second, rounded up, as in `0,6`.
    private static func seconds(_ wait: Milliseconds) -> String {
        let tenths = (wait.count + 99) / 100
        return "\(tenths / 10),\(tenths % 10)"
    }
}
