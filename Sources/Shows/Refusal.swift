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
    /// A take comes by itself so soon that a person's would be one too many.
    case nearAutoAdvance(wait: Milliseconds)
    case notOnAir
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
        case .nearAutoAdvance(let wait): "the cue advances by itself: wait \(Self.seconds(wait)) s"
        case .notOnAir: "nothing is on air"
        case .blocked(let reason): "the cue is blocked: \(reason)"
        case .skipped: "the cue is skipped"
        case .alreadyOnAir: "the cue is on air already"
        case .unknownCue: "the cue is no longer in the rundown"
        }
    }

    /// How long until it would be allowed; nil where waiting does not help.
    public var wait: Milliseconds? {
        switch self {
        case .tooSoon(let wait), .nearAutoAdvance(let wait): wait
        case .noRun, .ended, .endOfShow, .stale, .notOnAir, .blocked, .skipped, .alreadyOnAir, .unknownCue: nil
        }
    }

    /// Its name for machines, as the replay contract spells it.
    public var code: String {
        switch self {
        case .noRun: "noRun"
        case .ended: "ended"
        case .endOfShow: "endOfShow"
        case .stale: "stale"
        case .tooSoon: "tooSoon"
        case .nearAutoAdvance: "nearAutoAdvance"
        case .notOnAir: "notOnAir"
        case .blocked: "blocked"
        case .skipped: "skipped"
        case .alreadyOnAir: "alreadyOnAir"
        case .unknownCue: "unknownCue"
        }
    }

    /// Tenths of a second, rounded up, as in `0,6`.
    private static func seconds(_ wait: Milliseconds) -> String {
        let tenths = (wait.count + 99) / 100
        return "\(tenths / 10),\(tenths % 10)"
    }
}
