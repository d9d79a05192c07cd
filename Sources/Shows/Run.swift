import Civil

/// One execution of a rundown.
///
/// The rules:
/// 1. A run is the fold of its lines; nothing else changes it, so a killed process resumes where it was.
/// 2. `ready` airs nothing; the first TAKE puts a cue on air; from then on exactly one cue is on air until the end.
/// 3. A TAKE closes the airing before it and opens its own, from a copy of the cue as it was then: edits to the plan
///    do not reach what is on air.
/// 4. After a TAKE the standby is the first cue after it that can be taken, or none: it never wraps.
/// 5. Hold inhibits automatic advance and lets the clocks run; panic holds; the next TAKE releases.
/// 6. Nothing is taken back: a wrong TAKE is followed by another, and both stay in the as-run.
/// 7. An ended run accepts nothing but notes.
/// 8. A TAKE that is written late, as from the emergency file, goes to its place in the as-run and airs nothing now;
///    nor does a panic before the cue on air hold it.
public struct Run: Hashable, Sendable, Identifiable {
    public let id: RunID
    public let show: ShowID
    public let room: RoomID
    public let kind: Kind
    public let started: Moment
    public private(set) var state: State
    /// What the next TAKE airs.
    public private(set) var standby: CueID?
    /// Closed airings, oldest first.
    public private(set) var asRun: [Airing] = []
    /// Channels a person has confirmed, and when.
    public private(set) var channels: [ChannelID: ChannelReport] = [:]

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
        case ended(Moment)
    }

    /// Whether cues may advance by themselves.
    public enum Advance: Hashable, Sendable {
        case free
        case held
        /// Held by panic: the safe scene is up.
        case panicked
    }

    /// What can be written of a run; each is one line of its journal.
    public enum Line: Hashable, Sendable, Codable {
        case started(show: ShowID, room: RoomID, kind: Kind, standby: CueID?)
        case took(Take)
        case stoodBy(cue: CueID?)
        case held
        case released
        case panicked(scene: String)
        /// A scene put on air by name, outside the rundown.
        case switchedUnplanned(scene: String)
        /// OBS said that what the cue asked for is on air.
        case confirmed(cue: CueID, scene: String)
        /// OBS did not say so in time, or said no.
        case unconfirmed(cue: CueID, reason: String)
        case refused(act: String, reason: String)
        /// A person says what a channel's viewers see.
        case channel(ChannelID, ChannelState)
        case noted(text: String)
        case ended
    }

    /// What a person has confirmed of a channel.
    public enum ChannelState: String, Hashable, Sendable, Codable {
        case live, ended
    }

    /// A channel's confirmed state and the moment of it.
    public struct ChannelReport: Hashable, Sendable {
        public var state: ChannelState
        public var at: Moment
    }

    /// A TAKE as it was accepted.
    public struct Take: Hashable, Sendable, Codable {
        public var cue: Cue
        public var plannedStart: Instant?
        public var plannedLength: Milliseconds
        /// The standby after it.
        public var standby: CueID?

        public init(cue: Cue, plannedStart: Instant?, plannedLength: Milliseconds, standby: CueID?) {
            self.cue = cue
            self.plannedStart = plannedStart
            self.plannedLength = plannedLength
            self.standby = standby
        }
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
        state = .ready
    }

    /// The airing that is open now.
    public var onAir: Airing? {
        guard case .onAir(let airing, _) = state else { return nil }
        return airing
    }

    public var advance: Advance {
        guard case .onAir(_, let advance) = state else { return .free }
        return advance
    }

    public var hasEnded: Bool {
        guard case .ended = state else { return false }
        return true
    }

    /// The first thing this run aired; relative offsets count from it.
    public var firstAiring: Airing? { asRun.first ?? onAir }

    /// Folds one line of the journal in; lines that cannot apply any more change nothing.
    public mutating func fold(_ line: Line, at moment: Moment) {
        guard !hasEnded else { return }
        switch line {
        case .started, .switchedUnplanned, .refused, .noted:
            break
        case .took(let take):
            guard !isLate(moment) else { return noteLate(take, at: moment) }
            close(at: moment)
            state = .onAir(Airing(take, at: moment), .free)
            standby = take.standby
        case .stoodBy(let cue):
            standby = cue
        case .held:
            setAdvance(.held)
        case .released:
            setAdvance(.free)
        case .panicked:
            if !isLate(moment) { setAdvance(.panicked) }
        case .channel(let channel, let state):
            channels[channel] = ChannelReport(state: state, at: moment)
        case .confirmed(let cue, _):
            changeAiring(of: cue) { $0.confirmation = .confirmed(moment) }
        case .unconfirmed(let cue, let reason):
            changeAiring(of: cue) { $0.confirmation = .missing(reason: reason) }
        case .ended:
            close(at: moment)
            state = .ended(moment)
            standby = nil
        }
    }

    /// Whether something happened before the cue on air was taken. Walls of different boots cannot tell.
    private func isLate(_ moment: Moment) -> Bool {
        guard let onAir, onAir.start.bootID == moment.bootID else { return false }
        return moment.elapsed(since: onAir.start) < .zero
    }

    /// Puts a TAKE in its place among the closed airings.
    private mutating func noteLate(_ take: Take, at moment: Moment) {
        let place = asRun.firstIndex { $0.start.elapsed(since: moment) > .zero } ?? asRun.count
        var airing = Airing(take, at: moment)
        airing.end = place < asRun.count ? asRun[place].start : onAir?.start
        if place > 0 { asRun[place - 1].end = moment }
        asRun.insert(airing, at: place)
    }

    private mutating func close(at moment: Moment) {
        guard case .onAir(var airing, _) = state else { return }
        airing.end = moment
        asRun.append(airing)
    }

    private mutating func setAdvance(_ advance: Advance) {
        guard case .onAir(let airing, _) = state else { return }
        state = .onAir(airing, advance)
    }

    private mutating func changeAiring(of cue: CueID, _ change: (inout Airing) -> Void) {
        guard case .onAir(var airing, let advance) = state, airing.cue.id == cue else { return }
        change(&airing)
        state = .onAir(airing, advance)
    }
}
