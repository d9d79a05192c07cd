import Civil
import Control
import DemoDay
import Journal
import OBSProtocol
import Shows
import Terminal

/// What the seats of one test share: a clock, a store, an OBS a room; and the mail that is on its way between them.
///
/// Nothing happens by itself: `advance` delivers what has become due, in the order of its time.
public final class World {
    public private(set) var clock: SimulatedClock
    public let store: MemoryStore
    public private(set) var obs: [RoomID: OBSDouble] = [:]
    /// The zones this machine has, by their IANA names.
    public var zones = [SimulatedClock.zone.identifier: SimulatedClock.zone, "UTC": .utc]
    /// What the house ticks off before its shows.
    public var preflight = ChecklistTemplate.standard
    /// Campaign days and holidays.
    public var days = DayCalendar(entries: [])
    /// By which way each channel goes out.
    public var routes = Routes()
    /// Links of other OBS, by name; each has a double of its own, as a room has.
    public private(set) var relays: [String: RoomID] = [:]
    /// How long after a line is written the seats hear of it.
    public var newsDelay: Milliseconds = 1
    private(set) var seats: [Operator] = []
    /// Hosts' screens, which only read.
    private(set) var spectators: [Spectator] = []
    /// What is on its way, the next to come last.
    private var mail: [Letter] = []
    private var posted = 0
    private var askers: UInt64 = 0

    /// Something that happens at a moment.
    private struct Letter {
        var due: Int64
        var number: Int
        var action: () -> Void
    }

    /// - Parameter day: the rows of the store; the demo day around the clock's anchor where none are given.
    public init(_ day: DemoDay? = nil, clock: SimulatedClock = SimulatedClock()) {
        self.clock = clock
        let day = day ?? DemoDay(anchor: clock.now.wall, zone: SimulatedClock.zone)
        store = MemoryStore(day)
        for room in day.rooms { obs[room.id] = OBSDouble() }
    }

    public var now: Moment { clock.now }

    /// Sets up another OBS by which channels go out, before anybody sits down.
    @discardableResult
    public func addRelay(_ name: String) -> RoomID {
        let id = RoomID(-1 - Int64(relays.count))
        relays[name] = id
        obs[id] = OBSDouble()
        return id
    }

    /// Opens a control room at a seat of its own.
    /// - Parameter room: the room to show first; nil for the one whose show comes next.
    public func sit(
        _ name: String = "Rian", keymap: Keymap = .standard, room: String? = nil, remembered: Remembered = Remembered()
    ) -> Operator {
        store.mergeEmergency()
        let seat = Seat(id: SeatID(Int64(seats.count + 1)), name: name)
        let newcomer = Operator(seat: seat, world: self, keymap: keymap, room: room, remembered: remembered)
        seats.append(newcomer)
        newcomer.open()
        advance(by: 20)
        for (room, double) in obs.sorted(by: { $0.key < $1.key }) where double.isConnected {
            greet(newcomer, from: room)
        }
        advance(by: 20)
        return newcomer
    }

    /// Opens a host's screen.
    public func watch(room: String? = "A") -> Spectator {
        let spectator = Spectator(world: self, room: room)
        spectators.append(spectator)
        spectator.open()
        advance(by: 50)
        return spectator
    }

    /// Lets time pass; everything due on the way happens at its own moment.
    public func advance(by length: Milliseconds) {
        let end = clock.now + length
        var instant = now.boot
        var happened = 0
        while let next = nextDue(), next.due <= end.boot {
            happened = next.due == instant ? happened + 1 : 0
            instant = next.due
            precondition(happened < 100_000, "the seats never come to rest at \(now)")
            clock.advance(to: Moment(wall: now.wall, boot: next.due, bootID: now.bootID))
            next.fire()
        }
        clock.advance(to: end)
    }

    /// Lets time pass in which nobody does anything, as on a machine that stands still.
    public func stall(for length: Milliseconds) { clock.advance(by: length) }

    /// The machine goes down with all that runs on it, and comes up after so long.
    public func reboot(after length: Milliseconds) {
        for seat in seats { seat.kill() }
        for double in obs.values { double.link = .offline(reason: "not started", retryAt: nil) }
        mail = []
        clock.reboot(after: length)
    }

    /// Somebody, or NTP, sets the wall clock.
    public func setWall(by length: Milliseconds) { clock.setWall(by: length) }

    /// The number of the next request from outside.
    func nextAsker() -> UInt64 {
        askers += 1
        return askers
    }

    /// Puts an action on its way.
    func post(after length: Milliseconds, _ action: @escaping () -> Void) {
        posted += 1
        let letter = Letter(due: (now + length).boot, number: posted, action: action)
        var place = mail.count
        while place > 0, mail[place - 1].due <= letter.due { place -= 1 }
        mail.insert(letter, at: place)
    }

    private func nextDue() -> (due: Int64, fire: () -> Void)? {
        var first: Operator?
        var alarm = Int64.max
        for seat in seats {
            guard let due = seat.nextAlarm, due < alarm else { continue }
            first = seat
            alarm = due
        }
        if let letter = mail.last, letter.due <= alarm { return (letter.due, { self.mail.removeLast().action() }) }
        guard let first else { return nil }
        return (alarm, { first.wake() })
    }
}

// The OBS of each room.
extension World {
    /// Starts the OBS of every room, or of one; sessions connect to it and read it.
    public func startOBS(in rooms: [RoomID]? = nil) {
        for room in rooms ?? obs.keys.sorted() {
            guard let double = obs[room], !double.isConnected else { continue }
            double.link = .live
            double.ranBefore = double.keepsRunning ? now.elapsed(since: double.startedAt ?? now) : 0
            if !double.keepsRunning { double.startedAt = now }
            double.since = now
            for seat in seats where seat.isOpen { greet(seat, from: room) }
            if let every = double.statsEvery { poll(room, every: every, since: now) }
        }
        advance(by: 20)
    }

    /// The connection to a room's OBS goes; it does not come back by itself.
    public func loseOBS(of room: RoomID, reason: String = "the connection to OBS was lost") {
        guard let double = obs[room] else { return }
        double.link = .offline(reason: reason, retryAt: now + .seconds(2))
        double.since = nil
        for seat in seats { seat.dropRequests(of: room) }
        tell(.link(double.link), of: room)
        advance(by: 5)
    }

    /// OBS answers nothing any more, though it is connected.
    public func freezeOBS(of room: RoomID) {
        obs[room]?.link = .silent(since: now)
        obs[room]?.since = nil
        tell(.link(.silent(since: now)), of: room)
        advance(by: 5)
    }

    /// A person at OBS switches scenes there.
    public func cutByHand(to scene: String, in room: RoomID) {
        guard let double = obs[room] else { return }
        for timed in double.cut(to: scene) where double.isConnected { tell(timed.report, of: room) }
        advance(by: 5)
    }

    /// OBS says something of itself to every session.
    public func tell(_ report: Report, of room: RoomID) {
        for seat in seats where seat.isOpen { post(after: .zero) { seat.handle(.obs(room, report)) } }
    }

    func perform(_ command: OBSCommand, in room: RoomID, tag: UInt64, for asker: Operator) {
        guard let double = obs[room] else { return }
        if double.isConnected { asker.open(request: tag, of: room) }
        for (after, report) in double.take(command, tag: tag) {
            post(after: after) {
                if case .answered = report {
                    asker.answer(report, of: room, tag: tag)
                } else if double.isConnected {
                    for seat in self.seats where seat.isOpen { seat.handle(.obs(room, report)) }
                }
            }
        }
    }

    private func greet(_ seat: Operator, from room: RoomID) {
        for link in [Link.connecting, .identifying, .syncing] {
            post(after: 1) { seat.handle(.obs(room, .link(link))) }
        }
        post(after: 2) { [self] in
            guard let double = obs[room] else { return }
            seat.handle(.obs(room, .snapshot(double.snapshot)))
            seat.handle(.obs(room, .link(.live)))
        }
    }

    private func poll(_ room: RoomID, every: Milliseconds, since start: Moment) {
        post(after: every) { [self] in
            guard let double = obs[room], double.isConnected, double.since == start else { return }
            let stats = double.stats(after: now.elapsed(since: start))
            for seat in seats where seat.isOpen { seat.handle(.obs(room, .stats(stats))) }
            poll(room, every: every, since: start)
        }
    }
}
