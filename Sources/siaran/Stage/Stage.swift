import CLinux
import Civil
import CivilTime
import Control
import Glibc
import Journal
import Logging
import NcursesTerminal
import OBSProtocol
import Shows
import Store
import Terminal

/// The main loop: waits for keys, signals, timers and answers, lets the screen decide, performs its effects, paints once.
///
/// Everything here runs on the main thread; adapters with threads of their own post to the mailbox. Pending keys are
/// merged into one paint, and an idle room costs nothing.
final class Stage<Screen: FullScreen> {
    private var screen: Screen
    private let terminal: CursesTerminal
    private let clock: SystemClock
    private let signals: Signals
    private let mailbox: Mailbox
    private let lane: any Lane
    /// Watches the database that is there now; nil where it cannot be watched.
    private let makeWatch: () -> Watch?
    private var watch: Watch?
    private let shelf: ThemeShelf
    /// Nil where nothing is chosen.
    private let keepsake: Keepsake?
    private let links: OBSLinks
    private let solver: SolverLane
    /// Nil where nothing is written for people.
    private let outfolder: Outfolder?
    /// Nil where nothing outside may ask.
    private let door: RemoteDoor?
    private let logger: Logger
    /// Reads a time zone; nil where the machine has none of that name.
    private let zones: (String) -> Zone?
    private var timetable = Timetable()
    /// When keys were last read; what is typed after it waits while this thread does anything but wait.
    private var keysReadAt: Moment
    /// How long that was, when the loop last went to wait.
    private var awayFor = Milliseconds.zero
    /// Until then requests may have waited since before this process stood still; nil where it has not.
    private var standstillEnds: Moment?
    private var beats = 0
    private var needsPaint = false
    private var isDone = false
    private var releasesDesks = true
    /// Until then the first answers may come in before anything is painted, so that the first screen is a whole one.
    private var patienceEnds: Moment
    /// Until then an act on air has the machine to itself: paints and other seats' lines wait.
    private var hushEnds: Moment

    init(
        screen: Screen, terminal: CursesTerminal, clock: SystemClock, signals: Signals, mailbox: Mailbox,
        lane: any Lane, watch makeWatch: @escaping () -> Watch?, shelf: ThemeShelf, keepsake: Keepsake?,
        outfolder: Outfolder? = nil,
        links: OBSLinks, door: RemoteDoor?, logger: Logger,
        zones: @escaping (String) -> Zone?
    ) {
        self.screen = screen
        self.terminal = terminal
        self.clock = clock
        self.signals = signals
        self.mailbox = mailbox
        self.lane = lane
        self.makeWatch = makeWatch
        watch = makeWatch()
        self.shelf = shelf
        self.keepsake = keepsake
        self.links = links
        self.outfolder = outfolder
        solver = SolverLane(mailbox: mailbox)
        self.door = door
        self.logger = logger
        self.zones = zones
        keysReadAt = clock.now()
        patienceEnds = keysReadAt + 40
        hushEnds = keysReadAt
    }

    /// Runs until the screen asks to quit. The terminal is closed and the desks are handed back when it returns.
    func run() {
        var now = clock.now()
        perform(screen.start(at: now))
        handle(.input(.resized(terminal.size), lag: .zero), at: now)
        handle(.input(.grain(terminal.grain), lag: .zero), at: now)
        handle(.themes(.shown(name: shelf.current, all: shelf.names)), at: now)
        while !isDone {
            now = clock.now()
            if needsPaint, isTimeToPaint(at: now) { paint(at: now) }
            wait()
            gather()
        }
        terminal.close()
        door?.stop()
        links.stop()
        solver.stopAll()
        lane.close(releasingDesks: releasesDesks)
    }

    /// The first screen waits for the first answers, and no paint stands between an act on air and OBS.
    private func isTimeToPaint(at now: Moment) -> Bool { now.boot >= paintDue.boot }

    private var paintDue: Moment { hushEnds.boot > patienceEnds.boot || screen.isReadyToShow ? hushEnds : patienceEnds }

    private func paint(at now: Moment) {
        needsPaint = false
        terminal.show(screen.draw(terminal.size, at: now))
    }

    private func wait() {
        let now = clock.now()
        awayFor = now.elapsed(since: keysReadAt)
        var nanoseconds = timetable.wait(at: now) ?? 1_000_000_000
        if needsPaint { nanoseconds = min(nanoseconds, max(0, paintDue.boot - now.boot)) }
        let hush = hushEnds.boot - now.boot
        if hush > 0 { nanoseconds = min(nanoseconds, hush) }
        // Writing what an act on air waits for is itself a hint that somebody writes: not now.
        var descriptors = [
            terminal.inputDescriptor, signals.descriptor, mailbox.descriptor,
            hush > 0 ? -1 : watch?.descriptor ?? -1, shelf.descriptor,
        ]
        .map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        poll(&descriptors, for: nanoseconds)
        let gone = Int16(POLLHUP | POLLERR | POLLNVAL)
        // A terminal that is gone says so for ever; the show goes on in the journal, not here.
        if descriptors[0].revents & gone != 0 { hangUp() }
        if descriptors[3].revents != 0 {
            watch?.drain()
            lane.lookForNews()
        }
        if descriptors[4].revents != 0, let report = shelf.reload(on: terminal) {
            handle(.themes(report), at: clock.now())
        }
    }

    /// Sleeps until something comes. While an act on air waits for the journal it stays awake instead, a few milliseconds
    /// at most: a sleeper takes a tenth of one to wake.
    private func poll(_ descriptors: inout [pollfd], for nanoseconds: Int64) {
        let count = Int32(descriptors.count)
        while screen.isWaitingToAct, clock.now().boot < hushEnds.boot {
            guard linux_poll(&descriptors, count, 0) == 0 else { return }
            sched_yield()
        }
        _ = linux_poll(&descriptors, count, nanoseconds)
    }

    /// Takes in everything that has come: first how long the keys may have waited, then signals, keys, answers, timers.
    private func gather() {
        var now = clock.now()
        var lag = max(awayFor, timetable.overdue(at: now))
        for number in signals.drain() {
            switch number {
            case SIGWINCH:
                handle(.input(.resized(terminal.resize()), lag: .zero), at: now)
                handle(.input(.grain(terminal.grain), lag: .zero), at: now)
            case SIGCONT:
                // Stopped and continued: nobody knows how long the keys have waited.
                lag = .hours(1)
                terminal.retake()
                handle(.resumed, at: now)
            case SIGTERM, SIGINT: handle(.signal(.terminate), at: now)
            case SIGHUP: hangUp()
            default: break
            }
        }
        keysReadAt = now
        let inputs = terminal.readInputs()
        let keys = inputs.count { $0.isKey }
        for input in inputs { handle(.input(input, lag: lag, together: keys), at: now) }
        if lag >= Pace.standstill { standstillEnds = now + Pace.shadowOfStandstill }
        for event in mailbox.drain() { handle(event.waiting(for: lagOfRequests(lag, at: now)), at: now) }
        now = clock.now()
        for alarm in timetable.takeDue(at: now) {
            handle(.woke(alarm), at: now)
            if alarm == .heartbeat { keepHouse() }
        }
    }

    /// Requests that came while this process stood still are read by another thread, a little after it goes on.
    private func lagOfRequests(_ lag: Milliseconds, at now: Moment) -> Milliseconds {
        guard let standstillEnds, now.boot < standstillEnds.boot else { return lag }
        return max(lag, Pace.standstill)
    }

    /// Once a second: looks for what the watch may have missed, and now and then folds the log back into the database,
    /// so that no GO has to pay for it.
    private func keepHouse() {
        beats += 1
        lane.readNews()
        if beats % 60 == 0 { lane.checkpoint() }
    }

    private func hangUp() {
        guard !isDone else { return }
        handle(.signal(.hangUp), at: clock.now())
    }

    private func handle(_ event: Event, at now: Moment) {
        if case .signal = event { releasesDesks = false }
        if case .store(.reopened) = event { watch = makeWatch() }
        let wasWaiting = screen.isWaitingToAct
        perform(screen.handle(event, at: now))
        switch (wasWaiting, screen.isWaitingToAct) {
        case (false, true): hushEnds = now + Pace.hushForJournal
        case (true, false): hushEnds = now + Pace.hushForOBS
        case (true, true), (false, false): break
        }
        needsPaint = true
    }

    private func perform(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .load, .commit, .undo, .redo, .keep, .recover, .beat: lane.perform(effect)
            case .loadZone(let name): mailbox.post(.zone(name: name, zones(name)))
            case .obs(let room, let command, let tag): links.perform(command, in: room, tag: tag)
            case .picture(let room, let request): links.takePicture(request, in: room, encoder: terminal.pictureEncoder)
            case .reconnectOBS(let room): links.reconnect(room)
            case .want(let room, let wants): links.want(wants, in: room)
            case .wake(let moment, let alarm): timetable.set(alarm, at: moment)
            case .cancelWake(let alarm): timetable.cancel(alarm)
            case .solve(let job): solver.solve(job)
            case .stopSolving(let job): solver.stop(job)
            case .copy(let text): terminal.copy(text)
            case .save(let name, let text):
                guard let outfolder else { continue }
                handle(.saved(name: name, outfolder.write(text, as: name)), at: clock.now())
            case .showTheme(let name): handle(.themes(shelf.show(name, on: terminal)), at: clock.now())
            case .remember(let remembered): keepsake?.keep(remembered)
            case .answer(let asker, let answer): door?.answer(asker, answer)
            case .log(let text): logger.info("\(text)")
            case .suspend: suspend()
            case .quit: isDone = true
            }
        }
    }

    private func suspend() {
        terminal.suspendUntilContinued()
        handle(.resumed, at: clock.now())
    }
}

/// How long things may take.
private enum Pace {
    static let standstill: Milliseconds = 1000
    static let shadowOfStandstill: Milliseconds = 300
    /// How long paints wait for the journal's answer to an act on air, and then for OBS to be told.
    static let hushForJournal: Milliseconds = 5
    static let hushForOBS: Milliseconds = 1
}

extension Event {
    /// The event as one that may have waited for so long; only requests from outside can.
    fileprivate func waiting(for lag: Milliseconds) -> Event {
        guard case .asked(let request, let asker, _) = self else { return self }
        return .asked(request, from: asker, lag: lag)
    }
}
