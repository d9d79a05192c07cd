import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// The whole application as a value: an event turns it into a new state and a list of effects.
///
/// It never reads a clock, makes an id or does anything itself. What is on air is what OBS and the journal have said;
/// what this seat asked for is kept apart as pending until then.
public struct ControlRoom: Equatable, Sendable {
    let setup: Setup
    var identifiers: Identifiers
    var house: House?
    /// The last place of the journal up to which everything has been folded.
    var seen = Sequence.start
    /// Own lines past `seen` that have been folded already, from their commits' answers.
    var folded: Set<Sequence> = []
    var studios: [RoomID: Studio] = [:]
    /// Other OBS by which channels go out; their identifiers are no room's.
    var relays: [RoomID: Relay] = [:]
    /// The room on screen.
    var roomID: RoomID?

    /// Zones of shows, by name, as far as they have been read.
    var zones: [String: Zone]
    /// Rundowns that came before their zone.
    var pagesWithoutZone: [RundownPage] = []

    /// Asks for the shows of the coming hours, whatever week the calendar shows.
    let comingQuery: Query
    /// Its answer: what the desks take their shows from.
    var coming: CalendarPage?
    /// Saved rundowns by name.
    var templates: [Template] = []
    var calendar: CalendarPane
    var planner = Planner()
    var roster = RosterPane()
    var cues = CuesPane()
    var metrics = MetricsPane()
    var focus = PaneName.cues
    var isZoomed = false
    var overlay: Overlay?
    /// A rundown being written, while something lies over it.
    var shelved: Writing?
    /// Cues cut or copied at this seat.
    var clipboard: [Cue] = []
    var columns: ChosenColumns
    var takeGuard = TakeGuard()
    var heldKey = HeldKey()

    var notices: [Notice] = []
    /// How many notices there have been.
    var said = 0
    var tickets: UInt64 = 0
    var commits: [Ticket: PendingCommit] = [:]
    /// Lines that acted on air before they were written, and are not written yet.
    var notRecorded: Set<Ticket> = []
    var recovery = Recovery()
    var readOnlyReason: String?
    var requests: [UInt64: OBSRequest] = [:]
    var pushStarts: [OutputPlace: PushStart] = [:]
    var earlyReports: [EarlyReport] = []
    var size = Size(width: 80, height: 24)
    /// How finely the terminal draws pictures.
    var grain = PictureGrain.halves
    /// When a picture may be asked for, as far as a wake is set for it.
    var pictureAt: Moment?
    var tickAt: Moment?
    /// Where the wall stood beside the boot clock when they were last compared and said to differ.
    var clockReference: Moment
    var theme = ThemeChoice()
    var lastRefusal: String?
    var lastRefusedAt: Moment?
    var offsetMode = OffsetMode.absolute
    var remote = RemoteBook()
    var obsDesk = OBSDesk()
    var board: RosterBoard

    /// What the program knows when it starts.
    public struct Setup: Equatable, Sendable {
        public var seat: Seat
        public var zone: Zone
        public var keymap: Keymap
        /// By room name.
        public var safety: [String: Safety]
        /// The room to show first; nil shows the one whose show comes next.
        public var room: String?
        /// Said in the header of a demo, so that nobody takes it for a show.
        public var isDemo: Bool
        /// What platforms and the house allow.
        public var limits: Limits
        /// What is ticked off before each show.
        public var preflight: ChecklistTemplate
        /// Campaign days and holidays.
        public var days: DayCalendar
        /// The scene that shows end on, by room name.
        public var closing: [String: String]
        /// By which way each channel goes out.
        public var routes: Routes
        /// What reports and orders of another OBS are known by, by the name of its link; below zero, as no room's is.
        public var relays: [String: RoomID]
        /// What this seat kept when it was last open.
        public var remembered: Remembered
        /// Whether and how often OBS is asked for pictures.
        public var monitor: MonitorSettings

        public init(
            seat: Seat, zone: Zone, keymap: Keymap = .standard,
            safety: [String: Safety] = [:],
            room: String? = nil, isDemo: Bool = false, limits: Limits = .standard,
            preflight: ChecklistTemplate = .standard, days: DayCalendar = DayCalendar(entries: []),
            closing: [String: String] = [:],
            routes: Routes = Routes(), relays: [String: RoomID] = [:],
            remembered: Remembered = Remembered(), monitor: MonitorSettings = MonitorSettings()
        ) {
            self.seat = seat
            self.zone = zone
            self.keymap = keymap
            self.safety = safety
            self.room = room
            self.isDemo = isDemo
            self.limits = limits
            self.preflight = preflight
            self.days = days
            self.closing = closing
            self.routes = routes
            self.relays = relays
            self.remembered = remembered
            self.monitor = monitor
        }

        /// What panic brings in a room.
        public struct Safety: Equatable, Sendable {
            /// The safe scene; nil where only inputs are muted.
            public var scene: String?
            public var mutes: [String]
            /// Scenes without a host in them, besides the safe scene.
            public var staticScenes: [String]

            public init(scene: String? = nil, mutes: [String] = [], staticScenes: [String] = []) {
                self.scene = scene
                self.mutes = mutes
                self.staticScenes = staticScenes
            }

            /// Whether viewers of a scene see nobody.
            func isStatic(_ shown: String) -> Bool { shown == scene || staticScenes.contains(shown) }
        }
    }

    /// What the OBS of a room said before the house was read.
    struct EarlyReport: Equatable, Sendable {
        let room: RoomID
        let report: Report
    }

    /// Themes by name, and the one on screen.
    struct ThemeChoice: Equatable, Sendable {
        var name = ""
        var all: [String] = []
    }

    /// - Parameter seed: dice for identifiers, from outside.
    public init(setup: Setup, seed: UInt64, at now: Moment) {
        self.setup = setup
        identifiers = Identifiers(seed: seed)
        columns = ChosenColumns(setup.remembered)
        relays = setup.relays.reduce(into: [:]) { $0[$1.value] = Relay(name: $1.key) }
        clockReference = now
        zones = [setup.zone.identifier: setup.zone]
        comingQuery = .calendar(from: now.wall, until: now.wall + .hours(36), filter: "", limit: 200)
        calendar = CalendarPane(day: setup.zone.local(at: now.wall).date)
        board = RosterBoard(date: setup.zone.local(at: now.wall).date)
    }

    /// What is asked for first.
    public mutating func start(at now: Moment) -> [Effect] {
        [
            .load(.house), .load(comingQuery), .load(calendar.query(in: setup.zone)), .load(rosterQuery(at: now)),
            // The first screen does not wait for them.
            .load(.templates),
            .wake(at: now + 1000, .heartbeat),
        ]
            + retick(at: now)
    }

    /// Turns an event into a new state and what is to be done for it.
    public mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
        watchClock(at: now)
        let wasWriting = writing != nil
        let effects =
            switch event {
            case .input(let input, let lag, let together): handle(input, lag: lag, together: together, at: now)
            case .woke(let alarm): handle(alarm, at: now)
            case .store(let report): handle(report, at: now) + showEditedPages(at: now)
            case .obs(let room, let report): handle(report, from: room, at: now)
            case .picture(let room, let report): handle(report, from: room, at: now)
            case .themes(let report): handle(report, at: now)
            case .solving(let report): handle(report, at: now)
            case .saved(let name, let outcome): handle(outcome, of: name, at: now)
            case .zone(let name, let zone): show(zone, named: name, at: now)
            case .signal(let signal): stop(for: signal, at: now)
            case .asked(let request, let asker, let lag): handle(request, from: asker, lag: lag, at: now)
            case .socketFailed(let reason): warn(reason, at: now)
            case .resumed: [Effect]()
            }
        takeUpWriting()
        if wasWriting != (writing != nil) { fit() }
        return effects + tendOBSDesk(at: now) + answerConfirmed(at: now) + reschedule(at: now) + retick(at: now)
            + followPictures(after: event, at: now)
    }

    /// The room on screen.
    var studio: Studio? {
        get { roomID.flatMap { studios[$0] } }
        set {
            guard let roomID else { return }
            studios[roomID] = newValue
        }
    }

    /// Whether this seat holds a room's desk.
    func holdsDesk(of room: RoomID) -> Bool { studios[room]?.desk.holder?.id == setup.seat.id }

    /// Whether a run that could reach viewers is on this seat's hands; then nothing may close the program by accident.
    var isOnAir: Bool {
        studios.values.contains { studio in
            guard let run = studio.run, !run.hasEnded, run.kind != .dry else { return false }
            return holdsDesk(of: studio.room.id)
        }
    }

    func rosterQuery(at now: Moment) -> Query {
        let midnight = TimeOfDay(milliseconds: 0)
        let monday = setup.zone.local(at: now.wall).date.monday
        let start = setup.zone.instant(of: LocalTime(date: monday, time: midnight))
        let end = setup.zone.instant(of: LocalTime(date: monday.adding(days: 7), time: midnight))
        return roster.query(week: start...end, now: now.wall)
    }

    mutating func say(_ text: String, _ weight: Notice.Weight, at now: Moment) {
        notices.append(Notice(at: now, text: text, weight: weight))
        said += 1
        if notices.count > 500 { notices.removeFirst(notices.count - 500) }
    }

    private mutating func warn(_ text: String, at now: Moment) -> [Effect] {
        say(text, .warning, at: now)
        return []
    }

    private mutating func handle(_ report: ThemeReport, at now: Moment) -> [Effect] {
        switch report {
        case .shown(let name, let all):
            if !theme.name.isEmpty { say("theme \(name)", .quiet, at: now) }
            theme = ThemeChoice(name: name, all: all)
        case .failed(let reason):
            say(reason, .wrong, at: now)
        }
        return []
    }
}

extension ControlRoom {
    /// Whether the first answers are in, so that the first screen is a whole one.
    public var isReadyToShow: Bool {
        guard house != nil, coming != nil, calendar.page != nil, roster.page != nil else { return false }
        guard let studio, studio.show != nil else { return true }
        return studio.rundown != nil && studio.awaitedRun == nil
    }

    /// Whether an act on air has been asked for and the journal has not answered yet.
    public var isWaitingToAct: Bool { commits.values.contains { $0.purpose.isOnAir && !$0.isReleased } }
}
