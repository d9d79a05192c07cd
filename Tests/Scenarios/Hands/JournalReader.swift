import Civil
import Journal
import Shows

/// Reads a journal from its beginning and says what holds of no show: two cues on air, a TAKE by nobody at a moment at
/// which none was due. The clocks are worked out here again, from the lines alone.
struct JournalReader {
    private(set) var trouble: String?
    private(set) var kinds: Set<String> = []
    private var runs: [RunID: Run] = [:]
    private var clocks: [RunID: Clock] = [:]
    private var open: [RoomID: RunID] = [:]

    /// What is known of the cue on air: enough to tell when it should advance by itself.
    private struct Clock {
        var cue: Cue
        var start: Moment
        var length: Milliseconds
        var paused: Milliseconds = .zero
        var pausedSince: Moment?
        /// Nil where nothing is held.
        var heldAt: Moment?
        /// When somebody did something that may have made it due at once; the next act may be written before what came
        /// of it.
        var steered: Set<Int64> = []
        var lastTake: Moment

        var due: Moment? {
            switch cue.advance {
            case .manual: nil
            case .autoContinue: start + cue.preWait + cue.postWait + paused
            case .autoFollow, .standbyNext: start + max(.zero, length + paused)
            }
        }
    }

    mutating func read(_ entry: JournalLine) {
        guard case .run(let id, let line) = entry.change else { return }
        kinds.insert("\(line)".prefix { $0 != "(" }.description)
        switch line {
        case .started(_, let room, _, _):
            if open[room] != nil { trouble = "two runs of a room are open" }
            open[room] = id
            runs[id] = Run(id: id, opening: line, at: entry.at)
        case .took(let take): judge(take, of: id, at: entry.at)
        case .held: clocks[id]?.heldAt = entry.at
        // A panic that is written late holds nothing that was taken after it.
        case .panicked:
            if let last = clocks[id]?.lastTake, entry.at.elapsed(since: last) >= .zero { clocks[id]?.heldAt = entry.at }
        case .released:
            clocks[id]?.heldAt = nil
            clocks[id]?.steered.insert(entry.at.boot)
        case .paused: if clocks[id]?.pausedSince == nil { clocks[id]?.pausedSince = entry.at }
        case .resumed:
            guard let since = clocks[id]?.pausedSince else { break }
            clocks[id]?.paused += entry.at.elapsed(since: since)
            clocks[id]?.pausedSince = nil
        case .addedTime(let length): add(length, to: id, at: entry.at)
        case .decided(let decision): if case .extend(let length) = decision.act { add(length, to: id, at: entry.at) }
        case .ended: open = open.filter { $0.value != id }
        default: break
        }
        runs[id]?.fold(line, at: entry.at)
        let airings = (runs[id]?.asRun ?? []) + [runs[id]?.onAir].compactMap { $0 }
        if airings.contains(where: { $0.end == nil }) != (runs[id]?.onAir != nil) { trouble = "two airings are open" }
    }

    private mutating func add(_ length: Milliseconds, to id: RunID, at moment: Moment) {
        clocks[id]?.length += length
        clocks[id]?.steered.insert(moment.boot)
    }

    private mutating func judge(_ take: Run.Take, of id: RunID, at moment: Moment) {
        let clock = clocks[id]
        // One from the emergency file goes to its place and moves nothing.
        if let clock, moment.elapsed(since: clock.lastTake) < .zero { return }
        if take.cause == .person, let clock, moment.elapsed(since: clock.lastTake) < .seconds(1) {
            trouble = trouble ?? "two TAKEs within a second"
        }
        if take.cause == .follow {
            let fits =
                clock.map { clock in
                    clock.due?.boot == moment.boot || clock.steered.contains(moment.boot)
                } ?? false
            let mayAdvance =
                clock.map { clock in
                    // A hold of that very moment, or later, came too late for it.
                    let isHeld = clock.heldAt.map { $0.boot < moment.boot } ?? false
                    return !isHeld && clock.cue.advance != .manual
                } ?? false
            if !fits || !mayAdvance {
                trouble = trouble ?? "\(take.cue.label) followed by itself, and was not due: \(clock as Any) \(moment)"
            }
        }
        var next = Clock(cue: take.cue, start: moment, length: take.plannedLength, lastTake: moment)
        // Hold outlives a TAKE, panic does not.
        if let run = runs[id], run.advance == .held { next.heldAt = moment }
        if let backdated = take.backdated { next.start = moment + (backdated - moment.wall) }
        clocks[id] = next
    }
}

extension Cue {
    fileprivate var label: String { "\(number) \(title)" }
}
