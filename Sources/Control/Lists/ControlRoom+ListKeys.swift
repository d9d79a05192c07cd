import Civil
import Journal
import Shows
import Terminal

/// Keys while a list is open. Space does nothing in it: the hand that GO has trained ticks nothing by accident.
extension ControlRoom {
    mutating func handle(
        _ stroke: KeyStroke, in list: ListOverlay, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        guard let studio, studio.show == list.show, let checklist = checklist(list.list, of: studio, at: now) else {
            overlay = nil
            return []
        }
        switch list.mode {
        case .reading: return read(stroke, list, checklist, at: now)
        case .typing(let purpose, let field): return type(stroke, purpose, field, list, checklist, at: now)
        case .asking: return answer(stroke, list, in: studio, lag: lag, at: now)
        }
    }

    private mutating func read(
        _ stroke: KeyStroke, _ list: ListOverlay, _ checklist: Checklist, at now: Moment
    ) -> [Effect] {
        guard stroke.key != .escape else {
            overlay = nil
            return []
        }
        if list.list == .wrapUp, stroke.typed == ListOverlay.endWord.first {
            return beginEndWord(stroke, list, checklist, at: now)
        }
        let index = checklist.rows.firstIndex { $0.id == list.selected } ?? 0
        guard checklist.rows.indices.contains(index) else { return [] }
        if let act = RowAct(stroke) {
            // A held key does once what it says, and closing, moving and typing are its only repeats.
            guard heldKey.lastPress != .repeated else { return [] }
            return perform(act, on: checklist.rows[index], list, at: now)
        }
        switch setup.keymap.command(for: stroke, in: .metrics) {
        case .undo: return heldKey.lastPress == .repeated ? [] : [.undo(at: now)]
        case .redo: return heldKey.lastPress == .repeated ? [] : [.redo(at: now)]
        case .up: move(list, to: index - 1, in: checklist)
        case .down: move(list, to: index + 1, in: checklist)
        case .pageUp: move(list, to: index - 8, in: checklist)
        case .pageDown: move(list, to: index + 8, in: checklist)
        case .top: move(list, to: 0, in: checklist)
        case .bottom: move(list, to: checklist.rows.count - 1, in: checklist)
        default: break
        }
        return []
    }

    private mutating func move(_ list: ListOverlay, to index: Int, in checklist: Checklist) {
        var list = list
        list.selected = checklist.rows[max(0, min(index, checklist.rows.count - 1))].id
        overlay = .checklist(list)
    }

    /// Goes to the row that ends the run and types the first letter of its word there: E, N, D and Enter end a run from
    /// anywhere in the list, and nothing shorter does.
    private mutating func beginEndWord(
        _ stroke: KeyStroke, _ list: ListOverlay, _ checklist: Checklist, at now: Moment
    ) -> [Effect] {
        guard let row = checklist.rows.first(where: { $0.id == "wrap:end" }) else { return [] }
        guard openEndField(at: row, list, at: now), case .checklist(var opened) = overlay else { return [] }
        opened.paste(String(stroke.typed ?? " "))
        overlay = .checklist(opened)
        return []
    }

    /// - Returns: whether the run can be ended here, so that its word may be typed.
    mutating func openEndField(at row: Checklist.Row, _ list: ListOverlay, at now: Moment) -> Bool {
        guard row.isOpen, let studio else {
            refuse(Refusal.ended.message, at: now)
            return false
        }
        guard holdsDesk(of: studio.room.id) else {
            refuse("the desk is with \(studio.desk.holder?.name ?? "nobody")", at: now)
            return false
        }
        var list = list
        list.selected = row.id
        list.mode = .typing(.end, TextField())
        overlay = .checklist(list)
        return true
    }

    private mutating func type(
        _ stroke: KeyStroke, _ purpose: ListOverlay.Purpose, _ field: TextField, _ list: ListOverlay,
        _ checklist: Checklist, at now: Moment
    ) -> [Effect] {
        var list = list
        guard stroke.key != .escape else {
            list.mode = .reading
            overlay = .checklist(list)
            return []
        }
        guard stroke.key == .enter else {
            var field = field
            _ = field.handle(stroke)
            list.mode = .typing(purpose, field)
            overlay = .checklist(list)
            return []
        }
        guard let row = checklist.row(list.selected) else {
            refuse("the row is no longer in the list", at: now)
            return []
        }
        switch purpose {
        case .end:
            guard field.text == ListOverlay.endWord, let roomID else {
                refuse("type \(ListOverlay.endWord) and Enter to end the run, Esc to go on", at: now)
                return []
            }
            // The keys of a show that has ended are free at once; the header says what of the list is open.
            overlay = nil
            return endRun(in: roomID, at: now)
        case .stop:
            guard field.text == ListOverlay.stopWord, let studio else {
                refuse("type \(ListOverlay.stopWord) and Enter to stop the stream, Esc to go on", at: now)
                return []
            }
            list.mode = .reading
            overlay = .checklist(list)
            guard case .stream(let route) = row.matter else { return [] }
            return stop(.push(route), in: studio, at: now)
        case .note: return finish(row, TickLine(field.text), list, at: now)
        case .waiver: return waive(row, TickLine(field.text), list, at: now)
        }
    }

    /// Airs the closing scene, or stops the recording, by a fresh `y`; the scene goes through the gates of one by its name.
    /// The key that asked, held on, is no answer.
    private mutating func answer(
        _ stroke: KeyStroke, _ list: ListOverlay, in studio: Studio, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        var list = list
        guard stroke.typed == "y" else {
            guard stroke.typed != " ", stroke.key != .enter, !setup.keymap.means(.takeAnywhere, stroke) else {
                return []
            }
            list.mode = .reading
            overlay = .checklist(list)
            return []
        }
        guard heldKey.lastPress == .fresh else { return [] }
        let verdict = takeGuard.press(at: now, lag: lag)
        guard verdict == .fire else {
            refuse(verdict, at: now)
            return []
        }
        list.mode = .reading
        overlay = .checklist(list)
        return list.selected == "wrap:recording"
            ? stop(.recording, in: studio, at: now) : airClosing(in: studio, at: now)
    }
}

/// What a key does to the row under the cursor.
enum RowAct: Equatable, Sendable {
    case tick, note, waive, reopen, ready

    init?(_ stroke: KeyStroke) {
        switch stroke.key {
        case .enter: self = .tick
        case .backspace: self = .reopen
        default:
            switch stroke.typed {
            case "y": self = .tick
            case "n": self = .note
            case "w": self = .waive
            case "x": self = .reopen
            case "r": self = .ready
            default: return nil
            }
        }
    }
}
