import Civil
import Journal
import OBSProtocol
import Shows
import Staffing

/// One room as this seat sees it: its OBS, who holds its desk, the show on it and the run of that show.
struct Studio: Equatable, Sendable {
    let room: Room
    var safety: ControlRoom.Setup.Safety
    var desk: Desk
    var mirror = Mirror()
    var traces = OBSTraces()
    var monitor = Monitor()
    /// What the cues need of OBS, and what of it is missing.
    var checks = Checks()
    /// Short names of channels, as the house has them.
    var channelNames: [ChannelID: String] = [:]
    /// By which route each channel goes out here.
    var routes: [ChannelID: Route] = [:]
    /// What those routes do, of the channels of the show on the desk.
    var watches: [ChannelID: PushWatch] = [:]
    /// Second outputs of this OBS, by their names there.
    var outputs: [String: PolledOutput] = [:]
    /// Routes that a person has asked to stop.
    var errands: [Route: PushErrand] = [:]
    /// The show on the desk; its rundown may still be on its way.
    var show: ShowID?
    var rundown: Rundown?
    /// What the rundown was made from.
    var page: RundownPage?
    /// The page with cues that have changed since.
    var editedPage: RundownPage?
    /// Whom the show on the desk needs on set.
    var duties: [HostDuty] = []
    /// Who was booked and does not come, by the name in small letters, and why.
    var absent: [String: String] = [:]
    var run: Run? { didSet { readActions.read(run) } }
    /// What the cues that the run has aired ask OBS for.
    private(set) var readActions = ReadActions()
    /// The run whose lines have been asked for and are not here yet.
    var awaitedRun: RunID?
    var performance: Performance?
    /// When something of the run comes by itself, as far as a wake is set for it.
    var automaticDue: Moment?
    /// The moment of the line folded last, until what it makes due by itself has been looked for: it may have happened
    /// a while before its line came back.
    var steeredAt: Moment?
    /// A rundown that was read too close before an automatic take, and waits for it.
    var waitingPage: RundownPage?
    /// The last TAKE when it came.
    var waitingSince: Moment?
    /// What OBS has on program, and since when it has had it without a break.
    var programSince: ProgramSince?
    /// A take that has been asked for and that the journal has not answered.
    var pendingTake: CueID?
    /// The start of the airing whose confirmation is on its way to the journal.
    var confirming: Moment?
    /// The scene that panic or a person put on air since the last TAKE, outside the rundown.
    var unplannedScene: String?
    /// When a person last aired something outside the rundown, panic apart.
    var unplannedAt: Moment?
    /// A scene asked for by name, while OBS has time to show it.
    var pendingScene: String?
    /// Whether the closing scene has been asked for from the wrap-up, and OBS has not shown it yet.
    var awaitsClosing = false
    /// When this seat could not hear OBS while a run went on.
    var outages: [Outage] = []
    /// What OBS showed when its link fell; nil once the show is as it was.
    var standing: Standing?
    /// The run was found in the journal, and what OBS showed before is not known here.
    var isFound = false
    /// A recovery that runs.
    var restoring: Restoring?
    /// The trouble with OBS that has been said; trying again and failing alike is no news.
    var saidTrouble: String?
    /// GO is disarmed when the room on screen changes, until it is armed by a key.
    var isArmed = true

    /// A scene and the moment at which it was first seen on program.
    struct ProgramSince: Equatable, Sendable {
        var scene: String
        var at: Moment
    }

    /// Keeps since when the scene on program has been there; one that is found again after OBS was gone has not left.
    mutating func noteProgram(at now: Moment) {
        guard mirror.isCurrent, let program = mirror.program else { return }
        if programSince?.scene != program { programSince = ProgramSince(scene: program, at: now) }
    }

    init(room: Room, safety: ControlRoom.Setup.Safety) {
        self.room = room
        self.safety = safety
        desk = Desk(room: room.id, holder: nil, heartbeat: nil)
    }

    var shifts: [Shift] { page?.shifts ?? [] }
    var bookings: [Booking] { page?.bookings ?? [] }

    /// Whether a run is under way that lets nothing out of the room.
    var isInDryRun: Bool { run.map { $0.kind == .dry && !$0.hasEnded } ?? false }

    var inventory: Inventory { checks.inventory(mirror) }

    /// What the cue needs of OBS and is not there; nothing where OBS cannot be heard.
    func faults(of cue: CueID) -> [Fault] { mirror.isCurrent ? checks.faults(of: cue) : [] }

    /// What was asked for last and OBS does not show; nil where they agree or nothing is known.
    var difference: String? {
        guard let run, run.kind != .dry, !run.hasEnded, mirror.isCurrent, mirror.running == nil, pendingScene == nil,
            let program = mirror.program, let wanted = unplannedScene ?? performance?.sceneAskedFor, program != wanted
        else { return nil }
        let asker = unplannedScene == nil ? "the cue asked for" : "asked for was"
        return "OBS shows \u{201c}\(program)\u{201d}, \(asker) \u{201c}\(wanted)\u{201d}"
    }

    /// Whether OBS shows all that panic would bring, and nothing else is on its way.
    var showsSafety: Bool {
        mirror.isCurrent && mirror.running == nil && (pendingScene ?? safety.scene) == safety.scene
            && (safety.scene == nil || mirror.program == safety.scene)
            && safety.mutes.allSatisfy { mirror.input($0)?.isMuted != false }
    }

    /// The inputs that panic mutes and that OBS does not show muted, once it has had its time: somebody may be heard.
    var openUnderPanic: [String] {
        guard let run, run.advance == .panicked, run.kind != .dry, mirror.isCurrent, pendingScene == nil else {
            return []
        }
        return safety.mutes.filter { mirror.input($0)?.isMuted != true }
    }

    /// Keeps the scene that a line asks for outside the rundown, until the next TAKE.
    mutating func noteScene(of line: Run.Line) {
        switch line {
        case .panicked(let scene): unplannedScene = scene.isEmpty ? nil : scene
        case .switchedUnplanned(let scene): unplannedScene = scene
        case .took: unplannedScene = nil
        case .started, .stoodBy, .standbyMoved, .held, .released, .paused, .resumed, .addedTime, .rolled, .waited,
            .missed,
            .looped, .pulled, .restored, .ticked, .confirmed, .unconfirmed, .refused, .channel, .noted, .violated,
            .checkedIn, .decided, .messaged, .reoffered, .recovered, .ended:
            break
        }
    }

    /// Whether viewers see the cue on air, as far as is known: not after panic, nor once OBS refused or shows another scene.
    var showsCueOnAir: Bool {
        guard let run, let airing = run.onAir, run.advance != .panicked else { return false }
        if case .missing = airing.confirmation { return false }
        return difference == nil
    }

    /// The cue that GO would air.
    var standbyCue: Cue? { run?.standby.flatMap { rundown?.cue($0) } }

    /// The cue that GO would air, with what stands against it if it does so now.
    func standby(at now: Moment) -> StandbyCue? {
        guard let id = run?.standby, let index = rundown?.index(of: id) else { return nil }
        return standbyCue(at: index, now)
    }

    /// A cue that could be taken, with what stands against it if it airs now.
    func standbyCue(at index: Int, _ now: Moment) -> StandbyCue? {
        guard let run, let rundown else { return nil }
        let cue = rundown.cues[index]
        let (actions, length) = (rundown.actions[index], rundown.plan[index].length)
        // A rehearsal is not held at the hour at which prices open.
        var warnings = run.kind == .live ? offerWarnings(of: cue, from: now.wall, until: now.wall + length) : []
        if case .success(let readable) = actions { warnings += bannerWarnings(of: cue, readable) }
        if run.kind == .live { warnings += hostWarnings(of: cue) }
        return StandbyCue(
            cue: cue, actions: actions, obstacle: reasonNotToHandOver(in: cue),
            warnings: warnings + self.warnings(actions, in: run.kind))
    }

    /// Why a take that comes by itself is left to a person: what it would sell, or who would take over, is not there.
    func reasonToAsk(before take: Run.Take, at now: Moment) -> String? {
        guard run?.kind == .live else { return nil }
        return reasonNotToHandOver(in: take.cue)
            ?? offerWarnings(of: take.cue, from: now.wall, until: now.wall + take.plannedLength).first
            ?? hostWarnings(of: take.cue).first
    }

    /// What is wrong with airing a cue now; a TAKE asks once more when there is anything.
    func warnings(_ actions: Result<[Action], ActionTrouble>, in kind: Run.Kind) -> [String] {
        let leaving: [Action]
        switch actions {
        case .failure(let trouble): return ["action line, \(trouble.message)"]
        case .success(let actions): leaving = actions.filter { $0.command != nil && $0.isLetOut(in: kind) }
        }
        guard !leaving.isEmpty else { return [] }
        guard mirror.isCurrent else { return [mirror.link.words] }
        let inventory = inventory
        var words: [String] = []
        for fault in leaving.flatMap(\.needs).compactMap({ $0.fault(in: inventory) })
        where fault.grade == .blocks && !words.contains(fault.words) {
            words.append(fault.words)
        }
        return words
    }
}

/// A cue that stands by, with the reasons for which its TAKE asks once more.
struct StandbyCue: Equatable, Sendable {
    var cue: Cue
    var actions: Result<[Action], ActionTrouble>
    /// Why no TAKE airs it yet.
    var obstacle: String?
    var warnings: [String]
}

extension Link {
    /// What is said of it in the middle of a sentence.
    var words: String {
        switch self {
        case .live: "OBS is connected"
        case .offline, .connecting, .identifying: "OBS is \(word)"
        case .syncing: "OBS is being read"
        case .silent: "OBS is silent"
        case .changingCollection: "OBS is changing its scene collection"
        case .refusedPassword: "OBS refused the password"
        case .kicked: "OBS ended our session"
        case .unsupported: "OBS is not supported"
        }
    }

    /// One or two words for the header.
    var word: String {
        switch self {
        case .offline: "offline"
        case .connecting: "connecting"
        case .identifying: "identifying"
        case .syncing: "reading"
        case .live: "ok"
        case .silent: "silent"
        case .changingCollection: "changing collection"
        case .refusedPassword: "password refused"
        case .kicked: "kicked"
        case .unsupported: "unsupported"
        }
    }
}
