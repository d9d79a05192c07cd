import Civil

/// One execution of a rundown.
/// How it goes from state to state, and by what rules, is in `Run+States.swift`.
public struct Run: Hashable, Sendable, Identifiable {
    public let id: RunID
    public let show: ShowID
    public let room: RoomID
    public let kind: Kind
    public let started: Moment
    public internal(set) var state = State.ready
    /// What the next TAKE airs.
    public internal(set) var standby: CueID?
    /// Whether a person chose the standby since the last TAKE; such a choice moves on only when it can be taken no more.
    public internal(set) var standbyIsByHand = false
    /// Closed airings, oldest first.
    public internal(set) var asRun: [Airing] = []
    /// When the last TAKE was accepted, whatever start it was given.
    public internal(set) var lastTake: Moment?
    /// How much later than planned the first TAKE came; relative offsets forget it.
    public internal(set) var lateStart: Milliseconds = .zero
    /// The segment that begins again after its last cue.
    public internal(set) var loop: SegmentID?
    /// Products withdrawn, by SKU, and when.
    public internal(set) var pulled: [String: Moment] = [:]
    /// What has to be done by hand on the platforms, oldest first.
    public internal(set) var toDos: [ToDo] = []
    /// Cues of the rundown that air next, out of their turn.
    public internal(set) var queue: [CueID] = []
    /// Where the plan goes on after what is queued, or after the adlib on air; nil where neither is.
    public internal(set) var resume: CueID?
    /// Cues that do not air in this run, and why.
    public internal(set) var dropped: [CueID: String] = [:]
    /// What the host's screen shows from the producer.
    public internal(set) var message: Message?
    /// What was said of it, oldest first.
    public internal(set) var remarks: [Remark] = []
    /// What was said last of each channel.
    public internal(set) var channels: [ChannelID: ChannelReport] = [:]

    /// How much of a run is let out of the room.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing leaves.
        case dry
        /// Scenes, media, text and audio run; stream, record and pins are refused.
        case rehearsal
        case live
    }

    /// Opens a run from its first line; nil where the line is not `started`.
    public init?(id: RunID, opening line: Line, at moment: Moment) {
        guard case .started(let show, let room, let kind, let standby) = line else { return nil }
        self.id = id
        self.show = show
        self.room = room
        self.kind = kind
        self.started = moment
        self.standby = standby
    }

    /// The airing that is open now.
    public var onAir: Airing? {
        guard case .onAir(let airing, _) = state else { return nil }
        return airing
    }

    public var advance: Advance {
        switch state {
        case .onAir(_, let advance): advance
        case .waiting: .rolling
        case .ready, .ended: .free
        }
    }

    public var hasEnded: Bool {
        guard case .ended = state else { return false }
        return true
    }

    /// Who is on camera, or was last; empty where nobody knows.
    public var host: String { (onAir ?? asRun.last)?.host ?? "" }

    /// The first thing this run aired.
    public var firstAiring: Airing? { asRun.first ?? onAir }

    /// The cue that should have aired by itself, until something is taken after all.
    public var missed: CueID? { onAir?.missed }
}
