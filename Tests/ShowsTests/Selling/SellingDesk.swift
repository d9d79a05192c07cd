import Civil
import Shows

/// A desk at which cues are taken, queued and dropped, a minute apart.
struct SellingDesk {
    private(set) var rundown: Rundown
    private(set) var run: Run
    private(set) var now: Moment
    private(set) var written: [(line: Run.Line, at: Moment)] = []

    init(_ cues: [Cue], kind: Run.Kind = .live) throws {
        rundown = try Goods.rundown(cues)
        now = try Plans.moment("20:00:00")
        let first = rundown.takeable(after: nil)?.id
        let line = Run.Line.started(show: rundown.show.id, room: rundown.show.room, kind: kind, standby: first)
        guard let run = Run(id: RunID(1), opening: line, at: now) else { throw Run.NotStarted() }
        self.run = run
    }

    var next: Int64? { run.standby?.raw }
    var end: Instant { Projection(of: rundown, run: run, at: now).end }

    mutating func pass(_ length: Milliseconds) { now = now + length }

    /// GO, a second later.
    @discardableResult
    mutating func take() -> Refusal? {
        pass(.seconds(1))
        switch run.take(.init(expects: .anything), from: rundown, at: now) {
        case .success(let take):
            write(.took(take))
            return nil
        case .failure(let refusal): return refusal
        }
    }

    /// Takes until so many have aired.
    /// - Returns: what has aired, oldest first.
    mutating func aired(_ count: Int) -> [Int64] {
        for _ in run.asRun.count + (run.onAir == nil ? 0 : 1)..<count { take() }
        return (run.asRun + [run.onAir].compactMap { $0 }).map(\.cue.id.raw)
    }

    mutating func decide(_ act: Decision.Act, _ reason: String = "") {
        write(
            .decided(Decision(act: act, about: "", reason: reason, standby: run.standby(after: act, in: rundown))))
    }

    mutating func edit(_ change: (inout [Cue]) -> Void) throws {
        var cues = rundown.cues
        change(&cues)
        let before = rundown
        rundown = try Goods.rundown(cues)
        if let line = run.lineAfterChange(of: before, to: rundown) { write(line) }
    }

    mutating func write(_ line: Run.Line) {
        run.fold(line, at: now)
        written.append((line, now))
    }
}
