import Civil
import Journal
import Shows
import Terminal

/// The screen a host reads from across the room, as a value: it follows the journal of one room and asks only to read.
public struct HostScreen: Equatable, Sendable, FullScreen {
    let setup: Setup
    var house: House?
    var room: Room?
    /// The shows of the coming hours, from which the next one is taken while no run is under way.
    var coming: CalendarPage?
    var page: RundownPage?
    var rundown: Rundown?
    var run: Run?
    /// The place of the journal up to which the run has been read; news from before it are in it already.
    var runReached = Sequence.start
    var awaitedRun: RunID?
    /// Zones of shows, by name, as far as they have been read.
    var zones: [String: Zone]
    /// Why the database cannot be followed; nil where it can.
    var trouble: String?
    /// When it last said what it holds.
    var answeredAt: Moment
    var theme = ControlRoom.ThemeChoice()
    /// A theme that could not be shown, said until the next key.
    var notice: String?
    /// Steps by which a person wants the digits larger, or smaller where it is negative.
    var enlargement = 0
    var tickAt: Moment?

    /// What the program knows when it starts.
    public struct Setup: Equatable, Sendable {
        /// By name; nil shows the only one there is.
        public var room: String?
        /// Of the machine; times of a show are those of its own zone.
        public var zone: Zone
        public var isDemo: Bool

        public init(room: String?, zone: Zone, isDemo: Bool = false) {
            self.room = room
            self.zone = zone
            self.isDemo = isDemo
        }
    }

    public init(setup: Setup, at now: Moment) {
        self.setup = setup
        answeredAt = now
        zones = [setup.zone.identifier: setup.zone]
    }

    /// How often the desks' signs of life are read.
    static let lookEvery: Milliseconds = 2000

    public mutating func start(at now: Moment) -> [Effect] {
        [.load(.house), .wake(at: now + Self.lookEvery, .heartbeat)] + retick(at: now)
    }

    public mutating func handle(_ event: Event, at now: Moment) -> [Effect] {
        let effects: [Effect] =
            switch event {
            case .input(let input, _, _): handle(input)
            case .woke(let alarm): handle(alarm, at: now)
            case .store(let report): handle(report, at: now)
            case .themes(let report): handle(report)
            case .zone(let name, let zone): take(zone ?? setup.zone, named: name)
            case .signal: [.quit]
            case .obs, .picture, .asked, .socketFailed, .resumed, .solving, .saved: []
            }
        return effects + retick(at: now)
    }

    public var isReadyToShow: Bool {
        guard trouble == nil else { return true }
        guard house != nil else { return false }
        guard room != nil, coming != nil || run != nil else { return room == nil }
        return awaitedRun == nil && (showID == nil || rundown != nil)
    }

    public var isWaitingToAct: Bool { false }

    /// Nothing is asked before it quits: it holds no desk, and nothing ends with it.
    private mutating func handle(_ input: Terminal.Input) -> [Effect] {
        guard case .key(let stroke) = input else { return [] }
        notice = nil
        switch stroke {
        case KeyStroke("q"), KeyStroke(.character("c"), .control): return [.quit]
        case KeyStroke(.character("z"), .control): return [.suspend]
        case KeyStroke("T"): return theme.next.map { [.showTheme(name: $0)] } ?? []
        case KeyStroke("+"): enlargement = min(enlargement + 1, 4)
        case KeyStroke("-"): enlargement = max(enlargement - 1, -4)
        default: break
        }
        return []
    }

    private mutating func handle(_ alarm: Alarm, at now: Moment) -> [Effect] {
        switch alarm {
        case .tick: tickAt = nil
        case .heartbeat: return look(at: now) + [.wake(at: now + Self.lookEvery, .heartbeat)]
        case .commitOverdue, .confirmationDue, .sceneDue, .automaticDue, .actionsDue, .pictureDue: break
        }
        return []
    }

    private mutating func handle(_ report: ThemeReport) -> [Effect] {
        switch report {
        case .shown(let name, let all): theme = ControlRoom.ThemeChoice(name: name, all: all)
        case .failed(let reason): notice = reason
        }
        return []
    }

    /// Asks to be woken when the next digit on screen changes, unless that has been asked already.
    private mutating func retick(at now: Moment) -> [Effect] {
        let next = now.nextDigit(with: run?.onAir)
        if let tickAt, tickAt.boot <= next.boot + 2_000_000 { return [] }
        tickAt = next
        return [.wake(at: next, .tick)]
    }
}

extension ControlRoom.ThemeChoice {
    /// The theme after the one on screen; nil where there is none.
    var next: String? {
        guard !all.isEmpty else { return nil }
        return all[((all.firstIndex(of: name) ?? -1) + 1) % all.count]
    }
}
