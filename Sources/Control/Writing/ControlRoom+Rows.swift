import Civil
import Journal
import Shows
import Terminal

/// Rows put in, moved, cut, selected: each act is one line of the journal, and one undo takes it back.
extension ControlRoom {
    /// How long a new cue is until somebody says so.
    private static let newLength: Milliseconds = .minutes(1)

    /// A new row, open for its title.
    mutating func insertCue(_ side: Rundown.Side, at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown else { return [] }
        let neighbour = cues.selected.map { rundown.cues[$0] }
        let new = Cue(
            id: identifiers.next(at: now), show: rundown.show.id, position: 0, number: "", title: "",
            length: .lasting(Self.newLength))
        let edit = rundown.inserting(
            [new], at: rundown.place(side, neighbour?.id), segment: neighbour?.segment)
        let effects = commit(.rundownEdited(edit), at: now)
        guard !effects.isEmpty else { return [] }
        if !cues.filter.isEmpty {
            cues.filter.clear()
            listCues()
        }
        writing?.field = .title
        writing?.cell = Writing.Cell(cue: new.id, field: .title, text: TextField(), before: "", isNew: true)
        return effects
    }

    mutating func moveRows(_ side: Rundown.Side, at now: Moment) -> [Effect] {
        guard let edit = studio?.rundown?.moving(Set(chosenCues.map(\.id)), side) else {
            refuse(side == .before ? "already at the top" : "already at the end", at: now)
            return []
        }
        return commit(.rundownEdited(edit), at: now)
    }

    mutating func duplicateRows(at now: Moment) -> [Effect] {
        let chosen = chosenCues
        guard let last = chosen.last else { return [] }
        return put(chosen, .after, last, at: now)
    }

    /// Puts copies in beside a cue, into its segment.
    private mutating func put(_ copied: [Cue], _ side: Rundown.Side, _ neighbour: Cue?, at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown else { return [] }
        var copies: [Cue] = []
        for cue in copied {
            var copy = cue
            copy.id = identifiers.next(at: now)
            copy.origin = nil
            copies.append(copy)
        }
        let edit = rundown.inserting(
            copies, at: rundown.place(side, neighbour?.id), segment: neighbour?.segment)
        let effects = commit(.rundownEdited(edit), at: now)
        if !effects.isEmpty, copies.count > 1 { writing?.selected = Set(copies.map(\.id)) }
        return effects
    }

    mutating func copyRows(at now: Moment) {
        clipboard = chosenCues
        say("\(Self.count(clipboard)) copied", .done, at: now)
    }

    mutating func cutRows(at now: Moment) -> [Effect] {
        let chosen = chosenCues
        guard !chosen.isEmpty else { return [] }
        clipboard = chosen
        return remove(chosen, at: now)
    }

    mutating func pasteRows(_ side: Rundown.Side, at now: Moment) -> [Effect] {
        let neighbour = cues.selected.flatMap { studio?.rundown?.cues[$0] }
        return put(clipboard, side, neighbour, at: now)
    }

    /// Takes rows out; the cursor goes to the one behind them.
    mutating func remove(_ chosen: [Cue], at now: Moment) -> [Effect] {
        guard let show = studio?.rundown?.show.id else { return [] }
        let effects = commit(.rundownEdited(RundownEdit(show: show, removed: chosen.map(\.id))), at: now)
        guard !effects.isEmpty else { return [] }
        cues.leave(Set(chosen.map(\.id)))
        writing?.selected = []
        writing?.anchor = nil
        return effects
    }

    /// Skips the selected cues, or lets them in again where all are skipped.
    mutating func toggleSkip(of chosen: [Cue], at now: Moment) -> [Effect] {
        guard let show = studio?.rundown?.show.id else { return [] }
        let skippable = chosen.filter { $0.kind == .normal || $0.kind == .skip }
        let isEverySkipped = skippable.allSatisfy { $0.kind == .skip }
        let changed = skippable.filter { ($0.kind == .skip) == isEverySkipped }.map { cue in
            var cue = cue
            cue.kind = isEverySkipped ? .normal : .skip
            return cue
        }
        guard !changed.isEmpty else {
            refuse("only a normal cue can be skipped", at: now)
            return []
        }
        return commit(.rundownEdited(RundownEdit(show: show, cues: changed)), at: now)
    }

    mutating func askToSplit(at now: Moment) {
        guard let rundown = studio?.rundown, let index = cues.selected else { return }
        lay(.question(Question(.split(rundown.cues[index].id))))
    }

    mutating func split(_ cue: CueID, after text: String, at now: Moment) throws(PlanTrouble) -> [Effect] {
        let length = try PlanReader.length(text)
        guard let rundown = studio?.rundown, let index = rundown.index(of: cue) else {
            throw PlanTrouble("the cue is no longer in the rundown")
        }
        guard let edit = rundown.splitting(cue, after: length, into: identifiers.next(at: now)) else {
            throw PlanTrouble("it lasts \(rundown.plan[index].length.lengthText): expected a part of that")
        }
        return commit(.rundownEdited(edit), at: now)
    }

    static func count(_ cues: [Cue]) -> String { cues.count == 1 ? "1 cue" : "\(cues.count) cues" }
}

/// Rows selected.
extension ControlRoom {
    mutating func toggleSelected() {
        guard let id = cues.selectedID else { return }
        if writing?.selected.remove(id) == nil { writing?.selected.insert(id) }
        writing?.anchor = id
        cues.move(.down)
    }

    /// All from the row selected last to this one; from here on where none is.
    mutating func selectRange() {
        guard let rundown = studio?.rundown, let here = cues.selected else { return }
        let start = writing?.anchor.flatMap { rundown.index(of: $0) } ?? here
        writing?.anchor = rundown.cues[start].id
        let range = min(start, here)...max(start, here)
        let between = cues.listed.filter { range.contains($0) }.map { rundown.cues[$0].id }
        writing?.selected.formUnion(between)
    }

    mutating func extendSelection(_ motion: Motion) {
        let here = cues.selectedID
        if writing?.anchor == nil || writing?.selected.isEmpty == true { writing?.anchor = here }
        writing?.selected = []
        cues.move(motion)
        selectRange()
    }

    mutating func selectAll() {
        guard let rundown = studio?.rundown else { return }
        let all = Set(cues.listed.map { rundown.cues[$0].id })
        writing?.selected = all
    }
}
