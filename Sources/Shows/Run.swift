import Civil

/// One execution of a rundown.
///
/// The rules:
/// 1. A run is the fold of its lines; nothing else changes it, so a killed process resumes where it was.
/// 2. `ready` airs nothing; the first TAKE puts a cue on air; from then on exactly one cue is on air until the end,
///    but for the gaps of a rolling run, which is then `waiting`.
/// 3. A TAKE closes the airing before it and opens its own, from a copy of the cue as it was then: edits to the plan
///    do not reach what is on air.
/// 4. After a TAKE the standby is the first cue after it that can be taken, or none: it never wraps, unless a segment
///    loops. After a cue that moves the standby at its end, nothing stands by until then.
/// 5. Hold inhibits automatic advance until it is released and lets the clocks run; panic holds until the next TAKE.
/// 6. A pause stops the clock of the cue on air, not the show's; the next TAKE closes it.
/// 7. Added time belongs to this airing; it is a plain sum, and only the nominal end is kept from lying before the start.
/// 8. Rolling, each counted cue airs at its planned start; the next TAKE by a person, pause, hold or panic ends it.
/// 9. An automatic advance has one instant; once that has passed unused it is spent, unless the hold that kept it is
///    released or time is added.
/// 10. Nothing is taken back: a wrong TAKE is followed by another, and both stay in the as-run.
/// 11. A product that was pulled airs in none of its cues until it is restored.
/// 12. An ended run accepts nothing but remarks.
/// 13. A TAKE that is written late, as from the emergency file, goes to its place in the as-run and airs nothing now;
///     nor does a panic before the cue on air hold it, and what OBS said before it belongs to the airing of then.
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
    /// What was said of it, oldest first.
    public internal(set) var remarks: [Remark] = []
    /// Channels a person has confirmed, and when.
    public internal(set) var channels: [ChannelID: ChannelReport] = [:]

    /// How much of a run is let out of the room.
    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Nothing leaves.
        case dry
        /// Scenes, media, text and audio run; stream, record and pins are refused.
        case rehearsal
        case live
    }

    public enum State: Hashable, Sendable {
        case ready
        case onAir(Airing, Advance)
        /// Rolling, and nothing is due.
        case waiting
        case ended(Moment)
    }

    /// Whether cues may advance by themselves.
    public enum Advance: Hashable, Sendable {
        case free
        case held
        /// Held by panic: the safe scene is up.
        case panicked
        /// The wall clock runs the show.
        case rolling
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

    /// The first thing this run aired.
    public var firstAiring: Airing? { asRun.first ?? onAir }

    /// The last airing of a cue, open or closed.
    public func lastAiring(of cue: CueID) -> Airing? {
        if let onAir, onAir.cue.id == cue { return onAir }
        return asRun.last { $0.cue.id == cue }
    }

    /// The cue that should have aired by itself, until something is taken after all.
    public var missed: CueID? { onAir?.missed }

    /// Where the state machine stands, in one word.
    public enum Phase: String, Hashable, Sendable, Codable {
        case ready, onAir, paused, hold, waiting, ended
    }

    public var phase: Phase {
        switch state {
        case .ready: .ready
        case .waiting: .waiting
        case .ended: .ended
        case .onAir(let airing, _) where airing.isPaused: .paused
        case .onAir(_, .held), .onAir(_, .panicked): .hold
        case .onAir(_, .free), .onAir(_, .rolling): .onAir
        }
    }
}
