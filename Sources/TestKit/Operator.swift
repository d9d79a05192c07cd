import Civil
import Control
import DemoDay
import Journal
import OBSProtocol
import Shows
import Terminal

/// A person at a seat: presses keys, waits, looks at the screen; and everything the room asked for meanwhile.
public final class Operator {
    public private(set) var room: ControlRoom
    public let seat: Seat
    public let world: World
    /// Everything the room has asked for since it was opened.
    public private(set) var effects: [Effect] = []
    public private(set) var size = Size(width: 160, height: 48)
    public private(set) var hasQuit = false
    public private(set) var suspensions = 0
    /// Does not hear of other seats' lines; only what the store answers gets through.
    public var isDeaf = false
    /// Whether the program runs; false once it was killed or has quit.
    public private(set) var isOpen = true
    /// What programs outside were answered.
    public private(set) var answers: [Asker: [RemoteAnswer]] = [:]
    /// What the room asked to be kept for the next start.
    public private(set) var remembered: Remembered?
    /// What was put into the clipboard, and the files that were saved.
    public private(set) var copied: [String] = []
    public private(set) var saved: [String: String] = [:]
    public let solver = SolverDouble()
    private var alarms: [Alarm: Int64] = [:]
    private var requests: [UInt64: RoomID] = [:]
    private var reported: Sequence
    private var laneIsFree: Int64 = 0
    private var waiting: [() -> Void] = []
    /// Why nothing is written until the emergency file has been merged, as in the program's own lane.
    private var laneFailure: String?
    /// What came while the process stood still, typed things apart; nil while it runs.
    private var frozen: (inputs: [Terminal.Input], events: [Event])?

    init(seat: Seat, world: World, keymap: Keymap, room: String?, remembered: Remembered) {
        self.seat = seat
        self.world = world
        reported = world.store.newest
        let safety = Dictionary(
            uniqueKeysWithValues: world.store.day.rooms.map {
                ($0.name, ControlRoom.Setup.Safety(scene: "BRB", mutes: ["Mic", "Mic 2"]))
            })
        let setup = ControlRoom.Setup(
            seat: seat, zone: SimulatedClock.zone, keymap: keymap, safety: safety, room: room,
            preflight: world.preflight, days: world.days,
            closing: Dictionary(uniqueKeysWithValues: world.store.day.rooms.map { ($0.name, "Ending") }),
            routes: world.routes, relays: world.relays, remembered: remembered)
        self.room = ControlRoom(setup: setup, seed: UInt64(seat.id.raw), at: world.now)
    }

    func open() {
        perform(room.start(at: world.now))
        handle(.input(.resized(size), lag: .zero))
        handle(.themes(.shown(name: "dark", all: ["dark", "light"])))
    }

    /// The process is gone, as by `kill -9`: its desks stay as they are.
    public func kill() {
        isOpen = false
        alarms = [:]
    }

    /// Gives the room an event now and does what it asks for.
    /// - Returns: what it asked for.
    @discardableResult
    public func handle(_ event: Event) -> [Effect] {
        guard isOpen else { return [] }
        if frozen != nil {
            frozen?.events.append(event)
            return []
        }
        let asked = room.handle(event, at: world.now)
        perform(asked)
        return asked
    }

    /// Something is typed, pasted or clicked; it may have waited for as long as the room was late.
    @discardableResult
    func input(_ input: Terminal.Input, together: Int = 1) -> [Effect] {
        guard frozen == nil else {
            frozen?.inputs.append(input)
            return []
        }
        return handle(.input(input, lag: lag, together: together))
    }

    /// The process stands still, as on a machine that swaps or after `kill -STOP`; the world goes on.
    public func freeze() { frozen = ([], []) }

    /// It goes on: first what was typed meanwhile, then what came otherwise, then the alarms, as the main loop does.
    public func thaw() {
        guard let kept = frozen else { return }
        frozen = nil
        let lag = lag
        for input in kept.inputs { handle(.input(input, lag: lag, together: kept.inputs.count)) }
        for event in kept.events { handle(event) }
    }

    private func perform(_ asked: [Effect]) {
        effects += asked
        for effect in asked {
            switch effect {
            case .load, .commit, .undo, .redo, .keep, .recover, .beat: ask(effect)
            case .loadZone(let name):
                world.post(after: 1) { self.handle(.zone(name: name, self.world.zones[name])) }
            case .obs(let room, let command, let tag): world.perform(command, in: room, tag: tag, for: self)
            case .picture(let room, let request):
                world.takePicture(request, in: room) { self.handle(.picture(room, $0)) }
            case .reconnectOBS(let room): world.startOBS(in: [room])
            case .want: break
            case .wake(let moment, let alarm): alarms[alarm] = moment.boot
            case .cancelWake(let alarm): alarms[alarm] = nil
            case .showTheme(let name):
                world.post(after: 1) { self.handle(.themes(.shown(name: name, all: ["dark", "light"]))) }
            case .solve(let job): solver.solve(job, for: self)
            case .stopSolving(let job): solver.stop(job, for: self)
            case .copy(let text): copied.append(text)
            case .save(let name, let text):
                saved[name] = text
                world.post(after: 1) { self.handle(.saved(name: name, .written(path: "/tmp/\(name)"))) }
            case .answer(let asker, let answer): answers[asker, default: []].append(answer)
            case .remember(let remembered): self.remembered = remembered
            case .log: break
            case .suspend: suspensions += 1
            case .quit:
                hasQuit = true
                kill()
            }
        }
    }

    // MARK: Timers

    /// When the next alarm of a process that runs is due.
    var nextAlarm: Int64? { frozen == nil ? earliest : nil }

    private var earliest: Int64? {
        var earliest: Int64?
        for due in alarms.values where due < earliest ?? .max { earliest = due }
        return earliest
    }

    /// Fires the alarm that is due first.
    func wake() {
        guard let due = nextAlarm else { return }
        let ready = alarms.filter { $0.value == due }.keys.sorted { "\($0)" < "\($1)" }
        guard let alarm = ready.first else { return }
        alarms[alarm] = nil
        handle(.woke(alarm))
    }

    /// How long a key that is read now may have waited: since the earliest alarm that should have fired.
    var lag: Milliseconds {
        guard let due = earliest, due < world.now.boot else { return .zero }
        return Milliseconds((world.now.boot - due) / 1_000_000)
    }

    // MARK: The store's lane

    /// Requests are done one after the other, each at the end of the time it takes.
    private func ask(_ effect: Effect) {
        if case .keep(let change, let moment, let ticket) = effect {
            let failure = world.store.emergencyFails ? "No space left on device" : nil
            if failure == nil { world.store.keep(change, at: moment, by: seat) }
            world.post(after: 1) { self.handle(.store(.kept(ticket, failure: failure))) }
            return
        }
        let due = max(laneIsFree, (world.now + world.store.latency).boot)
        laneIsFree = due
        world.post(after: Milliseconds((due - world.now.boot) / 1_000_000)) { self.serve(effect) }
    }

    private func serve(_ effect: Effect) {
        let store = world.store
        guard store.health != .hanging else {
            waiting.append { self.serve(effect) }
            return
        }
        switch effect {
        case .load(let query): handle(.store(.loaded(query, store.load(query))))
        case .commit(let change, let after, let moment, let ticket):
            let outcome =
                laneFailure.map(CommitOutcome.failed) ?? store.commit(change, after: after, at: moment, by: seat)
            if case .failed(let reason) = outcome { laneFailure = reason }
            handle(.store(.committed(ticket, outcome)))
            if case .readOnly(let reason) = store.health { handle(.store(.readOnly(reason: reason))) }
            world.spreadNews()
        case .undo(let moment):
            handle(.store(.undone(store.undo(at: moment, by: seat))))
            world.spreadNews()
        case .redo(let moment):
            handle(.store(.undone(store.redo(at: moment, by: seat))))
            world.spreadNews()
        case .recover:
            laneFailure = store.recover()
            handle(.store(.recovered(failure: laneFailure)))
            world.spreadNews()
        case .beat(let moment): if !store.losesBeats { store.beats[seat.id] = moment }
        case .keep, .loadZone, .obs, .picture, .reconnectOBS, .want, .wake, .cancelWake, .showTheme, .remember, .answer,
            .log, .suspend,
            .quit, .solve, .stopSolving, .copy, .save:
            break
        }
    }

    /// The store is well again: what waited is done now, in order.
    func resume() {
        let due = waiting
        waiting = []
        for request in due { request() }
    }

    /// Reports lines of the journal past the last one reported.
    func hearNews() {
        guard !isDeaf else { return }
        let lines = world.store.lines(after: reported)
        guard let last = lines.last else { return }
        reported = last.sequence
        handle(.store(.news(Array(lines), upTo: last.sequence)))
    }

    // MARK: Requests to OBS

    func open(request tag: UInt64, of room: RoomID) { requests[tag] = room }

    func answer(_ report: Report, of room: RoomID, tag: UInt64) {
        // One that was under way when the link went has been answered then.
        let wasSent = requests.removeValue(forKey: tag) != nil
        guard wasSent || world.obs[room]?.isConnected == false else { return }
        handle(.obs(room, report))
    }

    func dropRequests(of room: RoomID) {
        for (tag, owner) in requests.sorted(by: { $0.key < $1.key }) where owner == room {
            requests[tag] = nil
            handle(.obs(room, .answered(tag: tag, outcome: .linkLost)))
        }
    }

    /// Tells the room that the terminal has another size.
    public func resize(to size: Size) {
        guard size != self.size else { return }
        self.size = size
        input(.resized(size))
    }
}

extension World {
    /// Makes the store well, and lets it do what has waited.
    public func mendStore() {
        store.health = .well
        for seat in seats where seat.isOpen { seat.resume() }
        advance(by: 20)
    }

    /// The seat that wrote hears at once, the others when they look.
    func spreadNews() {
        for seat in seats where seat.isOpen { post(after: newsDelay) { seat.hearNews() } }
        for spectator in spectators { post(after: newsDelay) { spectator.hearNews() } }
    }
}
