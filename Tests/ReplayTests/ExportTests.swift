import Civil
import Journal
import Replay
import Shows
import Testing

/// A real run, written in the replay format and replayed, comes to the same numbers.
@Suite struct ExportTests {
    static let zone = Zone.fixed(hours: 7, abbreviation: "WIB")
    static let show = Show(
        id: ShowID(1), room: RoomID(1), title: "Plain", start: Instant(milliseconds: 1_795_611_600_000),
        end: Instant(milliseconds: 1_795_618_800_000), zone: "Asia/Jakarta")

    @Test(arguments: UInt64(1)...60) func `a run comes back out of its own export`(seed: UInt64) throws {
        var dice = Dice(seed: seed)
        var journal = RunJournal(cues: dice.cues(), show: Self.show, zone: Self.zone)
        for _ in 0..<60 { journal.act(&dice) }
        let export = ReplayExport(
            show: Self.show, cues: journal.rundown.cues, lines: journal.lines, changes: journal.changes)
        var replay = try Replay(ReplayPlan(export.plan), zone: Self.zone)
        for (number, line) in export.log.enumerated() {
            try replay.apply(ReplayCommand(line), line: number + 1)
        }
        let report = try replay.report(at: journal.now.wall)
        #expect(report.refused.isEmpty)
        #expect(report.phase == journal.run.phase)
        #expect(report.asRun.map(\.startedAt) == journal.airings.map { Stamp($0.start.wall) })
        #expect(report.asRun.map(\.cue) == journal.airings.map { "\($0.cue.id.raw)" })
        #expect(report.asRun.map(\.addedMs) == journal.airings.map(\.added))
        #expect(report.asRun.map(\.pausedMs) == journal.airings.map { $0.paused(at: journal.now) })
        #expect(report.onAir?.remainingMs == journal.run.onAir?.remaining(at: journal.now))
        #expect(report.projectedEnd.instant == Projection(of: journal.rundown, run: journal.run, at: journal.now).end)
        if journal.run.standby != nil { #expect(report.standby == journal.run.standby.map { "\($0.raw)" }) }
    }
}

/// A run as a desk would write it, with everything kept that its export needs.
private struct RunJournal {
    private(set) var now: Moment
    private(set) var rundown: Rundown
    private(set) var run: Run
    private(set) var lines: [JournalLine] = []
    private(set) var changes: [PlanChange] = []
    private let zone: Zone
    private var sequence = Sequence.start

    init(cues: [Cue], show: Show, zone: Zone) {
        self.zone = zone
        now = Moment(wall: show.start, boot: 5_000_000_000, bootID: BootID("boot"))
        rundown = Rundown(show: show, cues: cues, segments: [], zone: zone)
        let opening = Run.Line.started(
            show: show.id, room: show.room, kind: .live, standby: rundown.takeable(after: nil)?.id)
        guard let run = Run(id: RunID(9), opening: opening, at: now) else { preconditionFailure("no run") }
        self.run = run
        write(.run(id: run.id, line: opening))
    }

    var airings: [Airing] { run.asRun + (run.onAir.map { [$0] } ?? []) }

    mutating func act(_ dice: inout Dice) {
        now = now + Milliseconds(Int64(dice.roll(90_000)))
        switch dice.roll(10) {
        case 0 where run.onAir?.isPaused == false: fold(.paused)
        case 1 where run.onAir?.isPaused == true: fold(.resumed)
        case 2 where run.onAir != nil: fold(.addedTime(Milliseconds(Int64(dice.roll(120_000) - 60_000))))
        case 3 where run.advance == .free && run.onAir != nil: fold(.held)
        case 4 where run.advance == .held: fold(.released)
        case 5: edit(&dice)
        case 6 where run.onAir != nil: fold(.panicked(scene: "BRB"))
        default:
            let request = Run.TakeRequest(expects: .anything, cause: dice.roll(3) == 0 ? .follow : .person)
            guard case .success(let take) = run.take(request, from: rundown, at: now) else { return }
            fold(.took(take))
        }
    }

    private mutating func edit(_ dice: inout Dice) {
        var cue = rundown.cues[dice.roll(rundown.cues.count)]
        let inverse = Change.cueEdited(cue)
        cue.length = .lasting(.seconds(Int64(30 + dice.roll(300))))
        cue.title += "'"
        write(.cueEdited(cue), inverse: inverse)
        let cues = rundown.cues.map { $0.id == cue.id ? cue : $0 }
        rundown = Rundown(show: rundown.show, cues: cues, segments: [], zone: zone)
    }

    private mutating func fold(_ line: Run.Line) {
        run.fold(line, at: now)
        write(.run(id: run.id, line: line))
    }

    private mutating func write(_ change: Change, inverse: Change? = nil) {
        sequence = Sequence(sequence.number + 1)
        let line = JournalLine(
            sequence: sequence, at: now, seat: Seat(id: SeatID(1), name: "Rian"), change: change)
        if let inverse {
            changes.append(PlanChange(line: line, inverse: inverse))
        } else {
            lines.append(line)
        }
    }
}

extension Dice {
    fileprivate mutating func cues() -> [Cue] {
        (1...(3 + roll(12))).map { number in
            let kind: Cue.Kind =
                switch roll(9) {
                case 0: .untimed
                case 1: .delay(.seconds(Int64(roll(120))))
                case 2: .skip
                default: .normal
                }
            return Cue(
                id: CueID(Int64(number)), show: ShowID(1), position: Int64(number) * 1024, number: "\(number)",
                title: "Cue \(number)", kind: kind, length: .lasting(.seconds(Int64(30 + roll(300)))))
        }
    }
}
