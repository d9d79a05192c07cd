import Civil
import Journal
import Shows
import Terminal

/// Keys while a rundown is written. Nothing here acts on air but what does so everywhere: F1, and F12.
extension ControlRoom {
    mutating func openWriting(at now: Moment) {
        guard studio?.rundown != nil else { return refuse("no show is on the desk", at: now) }
        focus = .cues
        overlay = .writing(Writing())
        fit()
    }

    mutating func write(_ stroke: KeyStroke, _ writing: Writing, lag: Milliseconds, at now: Moment) -> [Effect] {
        if setup.keymap.means(.takeAnywhere, stroke) { return performWhileWriting(.takeAnywhere, lag: lag, at: now) }
        if cues.filter.isOpen { return editFilter(stroke, at: now) }
        if let cell = writing.cell { return type(stroke, into: cell, at: now) }
        if stroke.key == .escape {
            leaveWriting(writing)
            return []
        }
        if let digit = stroke.typed, "0" <= digit, digit <= "9" {
            openCell(typed: String(digit), at: now)
            return []
        }
        guard let command = setup.keymap.commandWhileWriting(for: stroke) else { return [] }
        switch (command.repetition, heldKey.lastPress) {
        case (.free, _), (_, .fresh), (.byHand, .again): return performWhileWriting(command, lag: lag, at: now)
        case (.byHand, .repeated), (.never, .repeated), (.never, .again): return []
        }
    }

    /// What opens a question or a list over the writing leaves it to be taken up again.
    private mutating func performWhileWriting(_ command: Command, lag: Milliseconds, at now: Moment) -> [Effect] {
        let before = writing
        if command != .takeAnywhere, let reason = reasonDisabled(command) {
            refuse("\(command.title): \(reason)", at: now)
            return []
        }
        let effects = perform(command, lag: lag, at: now)
        if case .writing = overlay { return effects }
        if overlay != nil, shelved == nil { shelved = before }
        return effects
    }

    /// Esc lets go of one thing after the other, and of the writing last.
    private mutating func leaveWriting(_ writing: Writing) {
        if !writing.selected.isEmpty {
            self.writing?.selected = []
            self.writing?.anchor = nil
        } else if !cues.filter.isEmpty {
            cues.filter.clear()
            listCues()
        } else {
            overlay = nil
        }
    }

    /// Does what a key of the writing asks for.
    mutating func write(_ command: Command, at now: Moment) -> [Effect] {
        switch command {
        case .cellLeft: moveCell(by: -1)
        case .cellRight: moveCell(by: 1)
        case .editCell: openCell(typed: nil, at: now)
        case .replaceCell: openCell(typed: "", at: now)
        case .clearCell: return clearCell(at: now)
        case .insertAfter: return insertCue(.after, at: now)
        case .insertBefore: return insertCue(.before, at: now)
        case .moveUp: return moveRows(.before, at: now)
        case .moveDown: return moveRows(.after, at: now)
        case .duplicate: return duplicateRows(at: now)
        case .split: askToSplit(at: now)
        case .select: toggleSelected()
        case .selectRange: selectRange()
        case .selectUp: extendSelection(.up)
        case .selectDown: extendSelection(.down)
        case .selectAll: selectAll()
        case .cut: return cutRows(at: now)
        case .copy: copyRows(at: now)
        case .paste: return pasteRows(.after, at: now)
        case .pasteBefore: return pasteRows(.before, at: now)
        case .makeSegment: askForSegment(at: now)
        case .renameSegment: askToRename(at: now)
        case .colourSegment: return colourSegment(at: now)
        case .dissolveSegment: return dissolveSegment(at: now)
        case .saveTemplate: askForTemplateName(at: now)
        case .applyTemplate: openTemplates(at: now)
        case .nextDifference: jumpToDifference(.down, at: now)
        case .previousDifference: jumpToDifference(.up, at: now)
        case .showDifference: showDifference(at: now)
        case .find: lay(.question(Question(.find, text: cues.sought)))
        case .findNext: find(.down, at: now)
        case .findPrevious: find(.up, at: now)
        default: break
        }
        return []
    }

    /// Why a key of the writing does nothing now.
    func reasonNotToWrite(_ command: Command) -> String? {
        guard writing != nil else { return "write the rundown first (\(setup.keymap.label(.write)))" }
        switch command {
        case .cellLeft, .cellRight, .select, .selectRange, .selectUp, .selectDown, .selectAll, .copy, .find, .findNext,
            .findPrevious, .nextDifference, .previousDifference, .showDifference:
            return nil
        case .paste, .pasteBefore: return clipboard.isEmpty ? "nothing was cut or copied" : readOnlyReason
        case .applyTemplate:
            if templates.isEmpty { return "no template is saved" }
            return studio?.rundown?.cues.isEmpty == true ? readOnlyReason : "the rundown has cues already"
        default: return readOnlyReason
        }
    }

    /// The selected cues in their order; without a selection the one under the cursor.
    var chosenCues: [Cue] {
        guard let rundown = studio?.rundown else { return [] }
        if let selected = writing?.selected, !selected.isEmpty {
            let chosen = rundown.cues.filter { selected.contains($0.id) }
            if !chosen.isEmpty { return chosen }
        }
        return cues.selected.map { [rundown.cues[$0]] } ?? []
    }

    /// The columns of the writing, as far as the show has them.
    var writtenFields: [CueField] {
        let channels = Set(studio?.rundown?.show.channels ?? [])
        return columns.writing.filter { field in
            guard case .offer(_, let channel?) = field else { return true }
            return channels.contains(channel)
        }
    }

    mutating func moveCell(by step: Int) {
        let fields = writtenFields
        guard let field = writing?.field, !fields.isEmpty else { return }
        let place = (fields.firstIndex(of: field) ?? 0) + step
        writing?.field = fields[max(0, min(place, fields.count - 1))]
    }
}
