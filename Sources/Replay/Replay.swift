import Civil
import Shows

/// A log of commands folded over a plan by the run's own state machine.
///
/// Between two commands it does what a living desk does by itself: each automatic take happens at its own instant,
/// before a command of the same instant.
public struct Replay: Sendable {
    var plan: ReplayPlan
    public let zone: Zone
    var rundown: Rundown
    var run: Run
    public private(set) var refused: [Refused] = []
    /// Keys of the plan and the log that are not known, and change nothing: where each stands.
    public private(set) var ignored: [String]
    /// What stood by when the run ended; the run itself then has none.
    var lastStandby: CueID?
    private var now: Instant?

    /// A command that was not done.
    public struct Refused: Hashable, Sendable {
        /// Counted from 1.
        public var line: Int
        public var refusal: Refusal
        public var at: Instant

        public var allowedAt: Instant? { refusal.wait.map { at + $0 } }
    }

    /// - Parameter zone: the plan's time zone.
    public init(_ plan: ReplayPlan, zone: Zone) throws(ReplayTrouble) {
        self.plan = plan
        ignored = plan.ignored
        self.zone = zone
        rundown = try plan.rundown(in: zone)
        let opening = Run.Line.started(
            show: rundown.show.id, room: rundown.show.room, kind: .live, standby: rundown.takeable(after: nil)?.id)
        let start = Moment(wall: plan.start, boot: 0, bootID: BootID("replay"))
        guard let run = Run(id: RunID(1), opening: opening, at: start) else {
            throw ReplayTrouble(place: "plan", expected: "a plan that can be run")
        }
        self.run = run
    }

    /// Does one command at its instant, after all that comes by itself before.
    /// - Parameter line: its place in the log, counted from 1.
    public mutating func apply(_ command: ReplayCommand, line: Int) throws(ReplayTrouble) {
        ignored += command.ignored.map { "line \(line): \($0)" }
        do throws(ReplayTrouble) {
            if let now, command.at < now {
                throw ReplayTrouble(place: "at", expected: "an instant not before \(now.rfc3339)")
            }
            do throws(ReplayTrouble) { try check(command.at) } catch { throw error.inside("at") }
            advance(to: command.at)
            guard let refusal = try perform(command.act, at: moment(command.at)) else { return }
            refused.append(Refused(line: line, refusal: refusal, at: command.at))
        } catch {
            throw error.at(line: line)
        }
    }

    /// Refuses an instant so far from the show that the clocks cannot reach it.
    func check(_ instant: Instant) throws(ReplayTrouble) {
        let distance = instant - plan.start
        guard max(distance, -distance) <= ReplayPlan.reach else {
            throw ReplayTrouble(place: "", expected: "an instant within fifty years of the show's start")
        }
    }

    /// Lets time pass; what comes by itself up to and at the instant happens.
    public mutating func advance(to instant: Instant) {
        var reached = now.map { min($0, instant) } ?? min(plan.start, instant)
        while let next = run.nextAutomatic(in: rundown, after: moment(reached)), next.due.wall <= instant {
            reached = next.due.wall
            guard plan.makesAutomaticTakes || !next.line.isTake else {
                // The log holds the takes: this moment passes as it is.
                reached += 1
                continue
            }
            run.fold(next.line, at: next.due)
        }
        now = instant
    }

    /// The replay's two clocks never part; the one since boot counts from the show's start.
    func moment(_ instant: Instant) -> Moment {
        run.started + (instant - run.started.wall)
    }
}

extension Run.Line {
    fileprivate var isTake: Bool {
        guard case .took = self else { return false }
        return true
    }
}
