import Civil
import Journal
import Shows
import Terminal

/// Cells typed into where they stand.
extension ControlRoom {
    /// - Parameter typed: what takes the place of what is there; nil edits what is there.
    mutating func openCell(typed: String?, at now: Moment) {
        guard let rundown = studio?.rundown, let index = cues.selected, let field = writing?.field else { return }
        if let reason = readOnlyReason { return refuse(reason, at: now) }
        guard field.isTyped else { return refuse("\(field.title) is worked out, not typed", at: now) }
        let before = field.text(of: index, in: rundown)
        var cell = Writing.Cell(
            cue: rundown.cues[index].id, field: field, text: TextField(typed ?? before), before: before)
        cell.completion.words = words(for: field)
        if typed != nil { complete(&cell) }
        writing?.cell = cell
    }

    mutating func type(_ stroke: KeyStroke, into cell: Writing.Cell, at now: Moment) -> [Effect] {
        var cell = cell
        switch (stroke.key, stroke.modifiers) {
        case (.escape, []): return giveUp(cell, at: now)
        case (.enter, []):
            if cell.completion.chosen != nil { take(&cell) }
            return write(cell, then: .down, at: now)
        case (.tab, []):
            guard cell.completion.chosen != nil || cell.completion.offersFirst else {
                return write(cell, then: .right, at: now)
            }
            take(&cell)
        case (.tab, .shift): return write(cell, then: .left, at: now)
        case (.right, []) where cell.completion.offersFirst && cell.text.cursor == cell.text.text.count: take(&cell)
        case (.down, []): _ = cell.completion.choose(by: 1)
        case (.up, []): _ = cell.completion.choose(by: -1)
        default:
            guard cell.text.handle(stroke) == .changed else { break }
            return retype(cell, at: now)
        }
        writing?.cell = cell
        return []
    }

    /// The text of the open cell has changed.
    mutating func retype(_ cell: Writing.Cell, at now: Moment) -> [Effect] {
        var cell = cell
        cell.trouble = nil
        complete(&cell)
        defer { writing?.cell = cell }
        guard cell.field == .host || cell.field == .incoming, !cell.text.text.isEmpty,
            case .roster(_, _, _, let week, let moment) = rosterQuery(at: now)
        else { return [] }
        let query = Query.roster(filter: cell.text.text, first: 0, count: 8, week: week, now: moment)
        cell.asked = query
        return [.load(query)]
    }

    private mutating func take(_ cell: inout Writing.Cell) {
        cell.completion.take(into: &cell.text, quoted: cell.field == .actions)
        cell.trouble = nil
    }

    /// A row that was made for the cell goes with it while it has no title.
    private mutating func giveUp(_ cell: Writing.Cell, at now: Moment) -> [Effect] {
        writing?.cell = nil
        guard cell.isNew, let cue = studio?.rundown?.cue(cell.cue), cue.title.isEmpty else { return [] }
        return commit(.cueRemoved(id: cue.id, show: cue.show), at: now)
    }

    /// Where the cursor goes once a cell is written.
    enum CellStep { case down, left, right }

    /// Writes what was typed; what cannot be stays open and says why, and nothing typed is lost.
    private mutating func write(_ cell: Writing.Cell, then step: CellStep, at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown, let index = rundown.index(of: cell.cue) else {
            let isComing = studio?.waitingPage?.cues.contains { $0.id == cell.cue } ?? false
            let reason =
                isComing
                ? "the new row is there after the automatic take"
                : "the cue has been removed at another seat; Esc gives this up"
            return leaveOpen(cell, reason, at: now)
        }
        let text = cell.text.text
        let current = cell.field.text(of: index, in: rundown)
        if current != cell.before, current != text {
            var cell = cell
            cell.before = current
            return leaveOpen(cell, Self.overtakenWords(by: cell.rival, current), at: now)
        }
        guard text != current || cell.isNew else {
            move(after: step)
            return []
        }
        let before = newest(rundown.cues[index])
        var cue = before
        do throws(PlanTrouble) {
            try cell.field.apply(text, to: &cue, in: rundown)
        } catch {
            var cell = cell
            if let place = error.place { cell.text.place(cursor: place) }
            return leaveOpen(cell, error.message, at: now)
        }
        if cell.field == .sku { fill(&cue) }
        if let reason = readOnlyReason ?? reasonNotToPlan(.cueEdited(cue)) { return leaveOpen(cell, reason, at: now) }
        if cell.field == .number, let other = rundown.cues.first(where: { $0.number == cue.number && $0.id != cue.id }),
            !cue.number.isEmpty
        {
            say("\(other.label) has that number too", .warning, at: now)
        }
        move(after: step)
        return cue == before ? [] : commit(.cueEdited(cue), for: .cell(cell), at: now)
    }

    private static func overtakenWords(by rival: String?, _ text: String) -> String {
        let said = text.isEmpty ? "emptied it" : "made it \u{201c}\(text)\u{201d}"
        return "\(rival ?? "another seat") has \(said) meanwhile: Enter writes yours, Esc keeps theirs"
    }

    private mutating func leaveOpen(_ cell: Writing.Cell, _ reason: String, at now: Moment) -> [Effect] {
        var cell = cell
        cell.trouble = reason
        cell.completion.close()
        writing?.cell = cell
        refuse(reason, at: now)
        return []
    }

    private mutating func move(after step: CellStep) {
        writing?.cell = nil
        switch step {
        case .down: cues.move(.down)
        case .left: moveCell(by: -1)
        case .right: moveCell(by: 1)
        }
    }

    /// Pasted text goes into the cell under the cursor, and opens it where it is not open; Enter writes it.
    mutating func paste(_ text: String, in writing: Writing, at now: Moment) -> [Effect] {
        if cues.filter.isOpen { return changeFilter(at: now) { $0.paste(text) } }
        if writing.cell == nil { openCell(typed: "", at: now) }
        guard var cell = self.writing?.cell else { return [] }
        cell.text.insert(text)
        return retype(cell, at: now)
    }

    mutating func clearCell(at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown, let index = cues.selected, let field = writing?.field else { return [] }
        let before = newest(rundown.cues[index])
        var cue = before
        do throws(PlanTrouble) {
            try field.apply("", to: &cue, in: rundown)
        } catch {
            refuse(error.message, at: now)
            return []
        }
        return cue == before ? [] : commit(.cueEdited(cue), at: now)
    }

    /// What was typed could not be written: it is opened again, or, where something else is being typed by now, told.
    /// - Parameter lines: of other seats, that came before it; where they left the cell alone it is written over theirs.
    mutating func rewrite(_ cell: Writing.Cell, over lines: [JournalLine], at now: Moment) -> [Effect] {
        guard let rundown = studio?.rundown, let index = rundown.index(of: cell.cue) else {
            reopen(cell, "the cue has been removed at another seat; Esc gives this up", at: now)
            return []
        }
        let current = cell.field.text(of: index, in: rundown)
        var cue = rundown.cues[index]
        if current == cell.before, (try? cell.field.apply(cell.text.text, to: &cue, in: rundown)) != nil {
            return commit(.cueEdited(cue), for: .cell(cell), at: now).having(seen: lines.last?.sequence)
        }
        var cell = cell
        cell.before = current
        reopen(cell, Self.overtakenWords(by: lines.last?.seat.name, current), at: now)
        return []
    }

    mutating func reopen(_ cell: Writing.Cell, _ reason: String, at now: Moment) {
        guard let writing, writing.cell == nil else {
            return say("not written: \u{201c}\(cell.text.text)\u{201d}: \(reason)", .wrong, at: now)
        }
        if let index = studio?.rundown?.index(of: cell.cue) { cues.select(index) }
        self.writing?.field = cell.field
        _ = leaveOpen(cell, reason, at: now)
    }

    /// Another seat has changed the cue whose cell is open.
    mutating func noteRival(_ change: Change, by seat: Seat) {
        guard seat.id != setup.seat.id, let cell = writing?.cell,
            change.cuesTouched?.cues.contains(cell.cue) == true
        else { return }
        writing?.cell?.rival = seat.name
    }
}

extension [Effect] {
    /// Changes decided on what other seats wrote up to a place that this seat has not heard of as news yet.
    fileprivate func having(seen place: Sequence?) -> [Effect] {
        guard let place else { return self }
        return map { effect in
            guard case .commit(let change, let after, let moment, let ticket) = effect else { return effect }
            return .commit(change, after: Swift.max(after, place), at: moment, ticket)
        }
    }
}
