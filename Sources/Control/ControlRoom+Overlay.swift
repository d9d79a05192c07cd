import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// Keys while something is open over the panes.
extension ControlRoom {
    mutating func handle(_ stroke: KeyStroke, in overlay: Overlay, lag: Milliseconds, at now: Moment) -> [Effect] {
        switch overlay {
        case .startRun: return chooseRun(stroke, at: now)
        case .scenes(let picker): return chooseScene(stroke, picker, lag: lag, at: now)
        case .channels(let panel): return handle(stroke, in: panel, lag: lag, at: now)
        case .rooms(let selected): return chooseRoom(stroke, selected: selected)
        case .recovery(let overlay): return handle(stroke, in: overlay, lag: lag, at: now)
        case .palette(let picker, let commands): return chooseCommand(stroke, picker, commands, lag: lag, at: now)
        case .confirmation(let confirmation): return answer(stroke, confirmation, lag: lag, at: now)
        case .note(let field): return writeNote(stroke, field, at: now)
        case .checklist(let list): return handle(stroke, in: list, lag: lag, at: now)
        case .help(let window): return readHelp(stroke, window)
        case .prompt(let prompt): return answer(stroke, prompt, at: now)
        case .deskPrompt(let prompt): return answer(stroke, prompt, lag: lag, at: now)
        case .asRun(let window): return readAsRun(stroke, window)
        case .dryRun(let cue, let window): return readDryRun(stroke, cue, window)
        case .line(let line): return writeLine(stroke, line, at: now)
        case .writing(let writing): return write(stroke, writing, lag: lag, at: now)
        case .question(let question): return answer(stroke, question, at: now)
        case .templates(let picker, let ids): return chooseTemplate(stroke, picker, ids, at: now)
        case .columns(let picker): return chooseColumns(stroke, picker)
        case .difference:
            self.overlay = nil
            return []
        case .monitor(let monitor): return handle(stroke, in: monitor, lag: lag, at: now)
        case .candidates(let list): return choose(stroke, list, at: now)
        case .hostForm(let form): return fill(stroke, form, at: now)
        case .show(let form): return type(stroke, in: form, at: now)
        case .series(let question): return answer(stroke, question, at: now)
        case .conflicts(let list): return handle(stroke, in: list)
        case .weekCopy(let copy): return handle(stroke, in: copy, at: now)
        }
    }

    mutating func paste(_ text: String, in overlay: Overlay, at now: Moment) -> [Effect] {
        switch overlay {
        case .scenes(var picker):
            picker.paste(text)
            self.overlay = .scenes(picker)
        case .palette(var picker, let commands):
            picker.paste(text)
            self.overlay = .palette(picker, commands)
        case .note(var field):
            field.insert(text)
            self.overlay = .note(field)
        case .line(var line):
            line.field.insert(text)
            self.overlay = .line(line)
        case .prompt(var prompt):
            prompt.field.insert(text)
            self.overlay = .prompt(prompt)
        case .deskPrompt(var prompt):
            prompt.field.insert(text)
            self.overlay = .deskPrompt(prompt)
        case .writing(let writing): return paste(text, in: writing, at: now)
        case .question(var question):
            question.field.insert(text)
            self.overlay = .question(question)
        case .templates(var picker, let ids):
            picker.paste(text)
            self.overlay = .templates(picker, ids)
        case .checklist(var list):
            list.paste(text)
            self.overlay = .checklist(list)
        case .channels(var panel):
            panel.paste(text)
            self.overlay = .channels(panel)
        case .hostForm(var form):
            form.field?.insert(text)
            self.overlay = .hostForm(form)
        case .show(let form): return paste(text, in: form)
        case .startRun, .confirmation, .help, .rooms, .recovery, .asRun, .columns, .difference, .dryRun, .monitor,
            .series, .conflicts, .weekCopy, .candidates:
            break
        }
        return []
    }

    /// The letters differ from the key that opens this, so that a held key chooses nothing.
    private mutating func chooseRun(_ stroke: KeyStroke, at now: Moment) -> [Effect] {
        let kind: Run.Kind
        switch stroke.typed {
        case "d": kind = .dry
        case "e": kind = .rehearsal
        case "l": kind = .live
        default:
            if stroke.key == .escape { overlay = nil }
            return []
        }
        overlay = kind == .live ? doubtAboutReadiness : nil
        guard overlay == nil else { return [] }
        return roomID.map { askForRun(kind, in: $0, at: now) } ?? []
    }

    private mutating func chooseScene(
        _ stroke: KeyStroke, _ picker: Picker, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        guard let studio else { return [] }
        var picker = picker
        let chosenDirectly = setup.keymap.means(.takeAnywhere, stroke)
        let outcome = chosenDirectly ? (picker.current.map { .chosen($0) } ?? .open) : picker.handle(stroke)
        switch outcome {
        case .open: overlay = .scenes(picker)
        case .cancelled: overlay = nil
        case .chosen(let index):
            let scene = picker.items[index]
            if studio.mirror.studioMode == true, !chosenDirectly {
                overlay = nil
                return preview(scene, in: studio, at: now)
            }
            let verdict = takeGuard.press(at: now, lag: lag)
            guard verdict == .fire else {
                refuse(verdict, at: now)
                return []
            }
            overlay = nil
            return air(scene: scene, in: studio.room.id, at: now)
        }
        return []
    }

    mutating func preview(_ scene: String, in studio: Studio, at now: Moment) -> [Effect] {
        if let reason = reasonNotToLeaveRundown(in: studio) {
            refuse(reason, at: now)
            return []
        }
        return [order(.preview(scene), of: studio.room.id, words: "preview \u{201c}\(scene)\u{201d}").effect]
    }

    private mutating func chooseCommand(
        _ stroke: KeyStroke, _ picker: Picker, _ commands: [Command], lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        var picker = picker
        switch picker.handle(stroke) {
        case .open: overlay = .palette(picker, commands)
        case .cancelled: overlay = nil
        case .chosen(let index):
            overlay = nil
            if let reason = reasonDisabled(commands[index]) {
                refuse("\(commands[index].title): \(reason)", at: now)
                return []
            }
            return perform(commands[index], lag: lag, at: now)
        }
        return []
    }

    private mutating func answer(
        _ stroke: KeyStroke, _ confirmation: Confirmation, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        if confirmation.act.isOfOBSDesk, heldKey.lastPress != .fresh { return [] }
        guard stroke.typed == "y" else {
            // A key held since before the question is not an answer to it.
            if stroke.typed != " ", !setup.keymap.means(.takeAnywhere, stroke) { overlay = nil }
            return []
        }
        switch confirmation.act {
        case .take(let room, let expects, let cue):
            let verdict = takeGuard.shadow(at: now, lag: lag)
            if let verdict {
                refuse(verdict, at: now)
                return []
            }
            overlay = nil
            if let reason = studios[room].flatMap({ reasonNotToAct(in: $0) }) {
                refuse(reason, at: now)
                return []
            }
            guard studios[room]?.run?.standby == cue else {
                refuse(Refusal.stale.message, at: now)
                return []
            }
            return take(in: room, expects: expects, at: now)
        case .takeDesk(let room):
            overlay = nil
            return takeDesk(of: room, at: now)
        case .roll(let room, let cue):
            if let verdict = takeGuard.shadow(at: now, lag: lag) {
                refuse(verdict.message, at: now)
                return []
            }
            overlay = nil
            return roll(in: room, airing: cue, at: now)
        case .releaseDesk(let room):
            overlay = nil
            return releaseDesk(of: room, at: now)
        case .rename(let room, let renaming):
            overlay = nil
            return rename(renaming, in: room, at: now)
        case .desk(let room, let deed):
            if let verdict = takeGuard.shadow(at: now, lag: lag) {
                refuse(verdict.message, at: now)
                return []
            }
            overlay = nil
            return carryOut(deed, in: room, at: now)
        case .holdTBar(let room):
            if let verdict = takeGuard.shadow(at: now, lag: lag) {
                refuse(verdict.message, at: now)
                return []
            }
            overlay = nil
            return holdTBar(in: room, at: now)
        case .startLive(let room):
            overlay = nil
            return askForRun(.live, in: room, at: now)
        case .plan(let edit):
            overlay = nil
            return commit(.planned(edit), at: now)
        case .publish(let publication):
            overlay = nil
            return publish(publication, at: now)
        }
    }

    private mutating func writeNote(_ stroke: KeyStroke, _ field: TextField, at now: Moment) -> [Effect] {
        guard isEntered(field, by: stroke, in: Overlay.note) else { return [] }
        overlay = nil
        return note(field.text, at: now)
    }

    private mutating func writeLine(_ stroke: KeyStroke, _ line: LineField, at now: Moment) -> [Effect] {
        let isEntered = isEntered(line.field, by: stroke) { field in
            var line = line
            line.field = field
            return .line(line)
        }
        return isEntered ? plan(line, at: now) : []
    }

    /// Whether Enter ends what is typed into an open field; Esc closes it, and all else edits it.
    mutating func isEntered(
        _ field: TextField, by stroke: KeyStroke, in reopened: (TextField) -> Overlay
    ) -> Bool {
        if stroke.key == .enter { return true }
        guard stroke.key != .escape else {
            overlay = nil
            return false
        }
        var field = field
        _ = field.handle(stroke)
        overlay = reopened(field)
        return false
    }

    private mutating func readHelp(_ stroke: KeyStroke, _ window: ScrollWindow) -> [Effect] {
        overlay = scroll(window, by: stroke).map { .help($0) }
        return []
    }

    /// A list that is only read, moved by the keys of the panes; nil for every other key, which closes it.
    func scroll(_ window: ScrollWindow, by stroke: KeyStroke) -> ScrollWindow? {
        var window = window
        let steps: [Command: Int] = [.up: -1, .down: 1, .pageUp: -window.height, .pageDown: window.height]
        guard let step = setup.keymap.command(for: stroke, in: .metrics).flatMap({ steps[$0] }) else { return nil }
        window.scroll(by: step)
        return window
    }
}
