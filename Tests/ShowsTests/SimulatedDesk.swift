import Civil
import Shows

/// A desk on a simulated clock: a press acts at once, and what comes by itself comes at its own instant.
struct SimulatedDesk {
    let rundown: Rundown
    private(set) var run: Run
    private(set) var now: Moment
    /// Everything that was written, oldest first.
    private(set) var written: [Written] = []

    struct Written {
        var line: Run.Line
        var moment: Moment
    }

    /// What a person can do to a run.
    enum Press: Hashable, Sendable {
        case take, pause, resume, hold, release, roll, end
        case standby(CueID)
        case addTime(Milliseconds)
        /// A line that no press of these makes.
        case other(Run.Line)
    }

    init(_ rundown: Rundown, at moment: Moment) throws {
        self.rundown = rundown
        run = try Run.started(of: rundown, at: moment)
        now = moment
    }

    mutating func pass(_ length: Milliseconds) {
        let end = now + length
        while let next = run.nextAutomatic(in: rundown, after: now), next.due.elapsed(since: end) <= .zero {
            now = next.due
            write(next.line)
        }
        now = end
    }

    mutating func press(_ press: Press) {
        switch press {
        case .take:
            guard case .success(let take) = run.take(.init(expects: .anything), from: rundown, at: now) else { return }
            write(.took(take))
        case .pause: write(.paused)
        case .resume: write(.resumed)
        case .hold: write(.held)
        case .release: write(.released)
        case .roll: for line in run.linesToRoll(in: rundown, at: now) { write(line) }
        case .end: write(.ended)
        case .standby(let cue): write(.stoodBy(cue: cue))
        case .addTime(let length): write(.addedTime(length))
        case .other(let line): write(line)
        }
    }

    private mutating func write(_ line: Run.Line) {
        run.fold(line, at: now)
        written.append(Written(line: line, moment: now))
    }
}

extension Dice {
    /// A desk ten minutes before or after a show of any kinds, starts, lengths, delays and advances.
    mutating func desk() throws -> SimulatedDesk {
        let parts = (0..<(1 + roll(15))).map { _ in anyPart() }
        let rundown = try Plans.rundown(at: pick(["20:00:00", "23:40:00"]), hardOut: "21:00:00", parts)
        return try SimulatedDesk(rundown, at: Plans.moment("20:00:00") + .seconds(Int64(roll(1200) - 600)))
    }

    mutating func press(_ rundown: Rundown) -> SimulatedDesk.Press {
        switch roll(24) {
        case 0: .pause
        case 1: .resume
        case 2: .hold
        case 3: .release
        case 4: .roll
        case 5, 6: .standby(pick(rundown.cues).id)
        case 7, 8: .addTime(.seconds(Int64(roll(600) - 300)))
        case 9 where roll(12) == 0: .end
        case 10, 11: .other(otherLine(rundown))
        default: .take
        }
    }

    private mutating func otherLine(_ rundown: Rundown) -> Run.Line {
        let cue = pick(rundown.cues).id
        switch roll(16) {
        case 0: return .panicked(scene: "BRB")
        case 1: return .confirmed(cue: cue, scene: "A")
        case 2: return .unconfirmed(cue: cue, reason: "slow")
        case 3: return .noted(text: "n")
        case 4: return .violated(text: "v")
        case 5: return .checkedIn(CheckIn(orders: 3))
        case 6: return .pulled(sku: "S30", channels: [ChannelID(1)], standby: cue)
        case 7: return .restored(sku: "S30")
        case 8: return .ticked(toDo: 0)
        case 9: return .missed(cue: cue, due: rundown.plannedStart)
        case 10: return .looped(segment: nil)
        case 11: return .switchedUnplanned(scene: "A")
        case 12: return .refused(act: "take", reason: "too soon")
        case 13: return .channel(ChannelID(1), .live)
        case 14: return .standbyMoved(cue: cue)
        default: return .waited
        }
    }

    private mutating func anyPart() -> Plans.Part {
        let clock = TimeOfDay(milliseconds: Int64(1180 + roll(120)) * 60_000)
        var part = Plans.Part(length: .lasting(pick([.zero, 500, .seconds(Int64(roll(900)))])))
        switch roll(12) {
        case 0: part.kind = .skip
        case 1: part.kind = .untimed
        case 2: part.kind = .blocked(reason: "no price")
        case 3: part.kind = .milestone
        case 4: part.kind = .delay(.seconds(Int64(roll(240) - 120)))
        default: part.product = roll(4) == 0 ? Cue.Product(sku: "S30", name: "Serum") : nil
        }
        if part.kind == .milestone || roll(8) == 0 { part.start = .hard(clock, dayOffset: roll(3) == 0 ? 0 : nil) }
        if roll(12) == 0 { part.length = .until(clock) }
        part.countsToEnd = roll(6) == 0
        part.advance = pick([.manual, .autoFollow, .autoFollow, .autoContinue, .standbyNext])
        return part
    }
}
