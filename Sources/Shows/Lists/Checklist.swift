import Civil

/// The rows of one show that people tick, with what has been ticked.
public struct Checklist: Hashable, Sendable {
    public var rows: [Row]

    /// One thing to do for this show.
    public struct Row: Hashable, Sendable, Identifiable {
        /// Stable text, under which it is ticked: `samples`, `products:TT`, `host:Sari`, `wrap:stopped:TT`. A channel stands
        /// in it by its name, as ticks are read by people and spreadsheets, and a channel is known by its name in the
        /// config.
        public var id: String
        public var title: String
        public var matter: Matter
        /// Until when; nil for what follows the end of the show.
        public var due: Instant?
        public var tick: Tick?

        public init(id: String, title: String, matter: Matter, due: Instant? = nil, tick: Tick? = nil) {
            self.id = id
            self.title = title
            self.matter = matter
            self.due = due
            self.tick = tick
        }
    }

    /// What a row is about, for those who know more of it than people have ticked.
    public enum Matter: Hashable, Sendable {
        /// A row of the house's template, by its key there.
        case prepared(String)
        case host(String)
        case closingScene
        case stopped(ChannelID)
        /// What some of the channels go out by.
        case stream(Route)
        case recording
        /// The end of the run, or when it was; no tick can stand for it.
        case end(Instant?)
        case checkOut(String)
        case incidents
        /// What Siaran looks at by itself; nobody ticks it.
        case machine(MachineCheck)
    }

    /// How a row stands.
    public enum State: Hashable, Sendable {
        case open
        /// Open, and its time has come.
        case due
        case done(Tick)
        /// Not done, and somebody answers for that.
        case waived(Tick)
        /// The run has ended.
        case ended(Instant)
        /// Siaran has looked, and found it right.
        case passed
        /// Siaran has looked, and a person should too; the show does not wait for it.
        case cautioned

        public var isOpen: Bool {
            switch self {
            case .open, .due: true
            case .done, .waived, .ended, .passed, .cautioned: false
            }
        }
    }

    public init(rows: [Row]) { self.rows = rows }

    public func row(_ id: String) -> Row? { rows.first { $0.id == id } }

    /// The rows that ask something of people: what Siaran finds right by itself does not.
    public var counted: [Row] {
        rows.filter { row in
            if case .machine(let check) = row.matter { check.outcome == .fails } else { true }
        }
    }

    /// How many of those are ticked, waived or over.
    public var settled: Int { counted.count { !$0.isOpen } }

    public var open: [Row] { rows.filter(\.isOpen) }
}

extension Checklist.Row {
    public func state(at now: Instant) -> Checklist.State {
        if case .end(let ended?) = matter { return .ended(ended) }
        if case .machine(let check) = matter {
            switch check.outcome {
            case .passes: return .passed
            case .warns: return .cautioned
            case .fails: break
            }
        }
        guard let tick else { return due.map { $0 <= now } == true ? .due : .open }
        switch tick.verdict {
        case .done: return .done(tick)
        case .waived: return .waived(tick)
        }
    }

    public var isOpen: Bool {
        switch matter {
        case .end(let ended): return ended == nil
        case .machine(let check) where check.outcome != .fails: return false
        case .prepared, .host, .closingScene, .stopped, .stream, .recording, .checkOut, .incidents, .machine:
            return tick == nil
        }
    }
}
