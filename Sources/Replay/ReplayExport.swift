import Civil
import Journal
import Shows

/// A real run in the replay format: its plan as it was when the run started, and its commands.
///
/// Instants are those of the run's own clock, counted from its start, so that a step of the machine's wall clock in the
/// middle of a show does not bend what is replayed. What was refused is left out, as are remarks: they change nothing.
public struct ReplayExport: Sendable {
    public let plan: Field
    /// One command a line.
    public let log: [Field]

    /// - Parameter cues: the show's as they are now.
    /// - Parameter lines: the run's, from its start.
    /// - Parameter changes: what was changed in the rundown since the run started, oldest first.
    public init(show: Show, cues: [Cue], lines: [JournalLine], changes: [PlanChange]) {
        var cues = cues
        for change in changes.reversed() { change.inverse?.apply(to: &cues) }
        plan = Self.plan(of: show, cues: cues)
        var writer = LogWriter(cues: cues, lines: lines)
        let all = (lines + changes.map(\.line)).sorted { $0.sequence < $1.sequence }
        for line in all { writer.write(line) }
        log = writer.sorted
    }

    private static func plan(of show: Show, cues: [Cue]) -> Field {
        var fields: [String: Field] = [
            "format": .text(ReplayPlan.format), "timeZone": .text(show.zone), "start": .text(show.start.rfc3339),
            "rules": .object(["autoAdvance": .text("logged")]),
            "cues": .list(cues.inOrder.map { .object($0.replayFields) }),
        ]
        fields["hardOut"] = show.hardOut.map { .text($0.rfc3339) }
        return .object(fields)
    }
}

/// Turns lines of a journal into commands, one after the other.
private struct LogWriter {
    private var cues: [Cue]
    private let start: Moment?
    private var run: Run?
    private var commands: [(at: Instant, fields: [String: Field])] = []

    init(cues: [Cue], lines: [JournalLine]) {
        self.cues = cues
        start = lines.first?.at
        if let first = lines.first, case .run(let id, let opening) = first.change {
            run = Run(id: id, opening: opening, at: first.at)
        }
    }

    /// In the order of their instants: what comes by itself is written a moment after it is due.
    var sorted: [Field] {
        commands.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }
            .map { .object($0.element.fields) }
    }

    mutating func write(_ line: JournalLine) {
        switch line.change {
        case .run(_, let step):
            write(step, at: line.at)
            run?.fold(step, at: line.at, by: line.seat)
        case .cueAdded(let cue):
            cues.append(cue)
            let before = cues.inOrder.last { ($0.position, $0.id) < (cue.position, cue.id) }
            put(
                "insert", ["after": before.map { .text($0.name) } ?? .null, "cue": .object(cue.replayFields)],
                at: line.at)
        case .cueEdited(let cue):
            edit(cue, at: line.at)
        case .cueRemoved(let id, _):
            guard let cue = cues.first(where: { $0.id == id }) else { return }
            cues.removeAll { $0.id == id }
            put("remove", ["cue": .text(cue.name)], at: line.at)
        case .rundownEdited(let edit):
            for id in edit.removed { write(.cueRemoved(id: id, show: edit.show), line) }
            // In their order, so that each finds the one it comes after.
            for cue in edit.cues.inOrder {
                write(cues.contains { $0.id == cue.id } ? .cueEdited(cue) : .cueAdded(cue), line)
            }
        case .deskTaken, .deskReleased, .templateSaved, .templateRemoved, .checked, .unchecked, .showAdded, .showEdited,
            .bookingMade, .bookingCancelled, .planned:
            break
        }
    }

    private mutating func write(_ change: Change, _ line: JournalLine) {
        write(JournalLine(sequence: line.sequence, at: line.at, seat: line.seat, change: change))
    }

    private mutating func edit(_ cue: Cue, at moment: Moment) {
        guard let place = cues.firstIndex(where: { $0.id == cue.id }), cues[place] != cue else { return }
        let before = cues[place].replayFields
        cues[place] = cue
        var set = cue.replayFields
        for key in before.keys where set[key] == nil { set[key] = .null }
        set["id"] = nil
        put("edit", ["cue": .text(cue.name), "set": .object(set)], at: moment)
    }

    private mutating func write(_ line: Run.Line, at moment: Moment) {
        switch line {
        case .took(let take):
            // A panic's hold ends with the next TAKE; a hold of the format does not.
            if run?.advance == .panicked { put("release", [:], at: moment) }
            put(
                "take",
                ["cue": .text(take.cue.name)].merging(take.cause == .person ? [:] : ["auto": .flag(true)]) { $1 },
                at: moment)
            if let standby = take.standby { put("standby", ["cue": .text(CueID.name(standby))], at: moment) }
        case .stoodBy(let cue?), .standbyMoved(let cue?): put("standby", ["cue": .text(CueID.name(cue))], at: moment)
        case .held, .panicked: put("hold", [:], at: moment)
        case .released: put("release", [:], at: moment)
        case .paused: put("pause", [:], at: moment)
        case .resumed: put("resume", [:], at: moment)
        case .addedTime(let length): put("addTime", ["ms": .whole(length.count)], at: moment)
        case .rolled: put("roll", [:], at: moment)
        case .pulled(let sku, _, let standby):
            for cue in cues where cue.product?.sku == sku {
                put(
                    "edit",
                    [
                        "cue": .text(cue.name),
                        "set": .object(["kind": .text("blocked"), "reason": .text("\(sku) was pulled")]),
                    ],
                    at: moment)
            }
            if let standby { put("standby", ["cue": .text(CueID.name(standby))], at: moment) }
        case .restored(let sku):
            for cue in cues where cue.product?.sku == sku {
                put("edit", ["cue": .text(cue.name), "set": .object(cue.replayKind)], at: moment)
            }
        case .decided(let decision): write(decision, at: moment)
        case .ended: put("end", [:], at: moment)
        case .started, .stoodBy(nil), .standbyMoved(nil), .waited, .missed, .looped, .ticked, .switchedUnplanned,
            .confirmed, .unconfirmed, .refused, .channel, .noted, .violated, .checkedIn, .messaged, .reoffered,
            .recovered:
            break
        }
    }

    private mutating func write(_ decision: Decision, at moment: Moment) {
        switch decision.act {
        case .extend(let length): put("addTime", ["ms": .whole(length.count)], at: moment)
        case .drop(let id):
            let set: [String: Field] = ["kind": .text("blocked"), "reason": .text("dropped: \(decision.reason)")]
            put("edit", ["cue": .text(CueID.name(id)), "set": .object(set)], at: moment)
        case .keep(let id):
            guard let cue = cues.first(where: { $0.id == id }) else { break }
            put("edit", ["cue": .text(cue.name), "set": .object(cue.replayKind)], at: moment)
        case .queue, .unqueue: break
        }
        if let standby = decision.standby { put("standby", ["cue": .text(CueID.name(standby))], at: moment) }
    }

    private mutating func put(_ verb: String, _ fields: [String: Field], at moment: Moment) {
        var at = moment.wall
        if let start, start.bootID == moment.bootID { at = start.wall + moment.elapsed(since: start) }
        commands.append((at, fields.merging(["at": .text(at.rfc3339), "do": .text(verb)]) { $1 }))
    }
}

extension Change {
    /// Takes a change of cues back.
    fileprivate func apply(to cues: inout [Cue]) {
        switch self {
        case .cueAdded(let cue): cues.append(cue)
        case .cueEdited(let cue):
            if let place = cues.firstIndex(where: { $0.id == cue.id }) { cues[place] = cue }
        case .cueRemoved(let id, _): cues.removeAll { $0.id == id }
        case .rundownEdited(let edit):
            let touched = edit.touched
            cues.removeAll { touched.contains($0.id) }
            cues += edit.cues
        case .run, .deskTaken, .deskReleased, .templateSaved, .templateRemoved, .checked, .unchecked, .showAdded,
            .showEdited, .bookingMade, .bookingCancelled, .planned:
            break
        }
    }
}

extension [Cue] {
    fileprivate var inOrder: [Cue] { sorted { ($0.position, $0.id) < ($1.position, $1.id) } }
}

extension CueID {
    /// What a cue is called in the files.
    fileprivate static func name(_ id: CueID) -> String { "\(id.raw)" }
}

extension Cue {
    fileprivate var name: String { CueID.name(id) }

    /// The cue as the plan has it.
    fileprivate var replayFields: [String: Field] {
        var fields: [String: Field] = ["id": .text(name), "number": .text(number), "title": .text(title)]
        fields.merge(replayKind.filter { $0.value != .null }) { $1 }
        if case .hard(let time, let days) = start {
            fields["start"] = .text(time.iso)
            if let days { fields["dayOffset"] = .whole(Int64(days)) }
        }
        switch length {
        case .lasting(let length): fields["durationMs"] = .whole(length.count)
        case .until(let time): fields["endAt"] = .text(time.iso)
        }
        if countsToEnd { fields["countToEnd"] = .flag(true) }
        if advance != .manual { fields["advance"] = .text(advance.rawValue) }
        if preWait > .zero { fields["preWaitMs"] = .whole(preWait.count) }
        if postWait > .zero { fields["postWaitMs"] = .whole(postWait.count) }
        return fields
    }

    /// Its kind, with null for what the kind does not have.
    fileprivate var replayKind: [String: Field] {
        switch kind {
        case .normal: ["kind": .null, "reason": .null]
        case .skip: ["kind": .text("skip"), "reason": .null]
        case .untimed: ["kind": .text("untimed"), "reason": .null]
        case .blocked(let reason): ["kind": .text("blocked"), "reason": .text(reason)]
        case .milestone: ["kind": .text("milestone"), "reason": .null]
        case .delay(let length): ["kind": .text("delay"), "reason": .null, "delayMs": .whole(length.count)]
        }
    }
}
