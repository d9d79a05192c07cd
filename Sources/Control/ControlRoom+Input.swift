import Civil
import Shows
import Terminal

extension ControlRoom {
    mutating func handle(_ input: Terminal.Input, lag: Milliseconds, together: Int, at now: Moment) -> [Effect] {
        switch input {
        case .key(let stroke): return press(stroke, lag: lag, together: together, at: now)
        case .pasted(let text): return paste(text, at: now)
        case .mouse(let event): return handle(event, at: now)
        case .focus(let gained):
            if gained { takeGuard.focused(at: now) }
            return []
        case .grain(let grain):
            self.grain = grain
            return []
        case .resized(let size):
            self.size = size
            fit()
            return rosterIfNeeded(at: now)
        }
    }

    private mutating func press(
        _ stroke: KeyStroke, lag: Milliseconds, together: Int, at now: Moment
    ) -> [Effect] {
        if setup.keymap.means(.panic, stroke) {
            guard takeGuard.isStorm(at: now, together: together) else { return panic(lag: lag, at: now) }
            return ignoreFlood(lag: lag, at: now)
        }
        takeGuard.keyPressed(at: now, together: together)
        let press = heldKey.press(stroke, at: now)
        // An Alt of which nothing is known may be the torn beginning of a sequence, whose rest comes as letters.
        if stroke.key == .escape || stroke.modifiers.contains(.alt) { takeGuard.escapePressed(at: now) }
        if takeGuard.isFlooded, decides(stroke) { return ignoreFlood(lag: lag, at: now) }
        // A key held over what is open stays the same press once that is closed: its repeats air nothing then.
        if keepsTakeWaiting, setup.keymap.means(.takeAnywhere, stroke) { _ = takeGuard.press(at: now, lag: lag) }
        if let overlay {
            if overlay.take == .waits, stroke.typed == nil, setup.keymap.means(.takeAnywhere, stroke) {
                // A question that a held key has opened is not told off for the rest of that press.
                if press == .fresh { refuse("nothing aired: close what is open first", at: now) }
                return []
            }
            return handle(stroke, in: overlay, lag: lag, at: now)
        }
        if obsDesk.isOpen { return workOBSDesk(stroke, lag: lag, at: now) }
        if board.isOpen { return workBoard(stroke, lag: lag, at: now) }
        if planner.isOpen { return workPlanner(stroke, lag: lag, at: now) }
        if isFiltering { return editFilter(stroke, at: now) }
        guard let command = setup.keymap.command(for: stroke, in: focus) else { return [] }
        if command.repetition != .free, let verdict = takeGuard.shadow(at: now, lag: lag) {
            refuse(verdict, at: now)
            return []
        }
        switch (command.repetition, press) {
        case (.free, _), (_, .fresh), (.byHand, .again): return perform(command, lag: lag, at: now)
        case (.byHand, .repeated), (.never, .repeated): return []
        case (.never, .again):
            // What was refused a moment ago is refused still.
            if lastRefusedAt.map({ now.elapsed(since: $0) >= HeldKey.firstRepeat }) ?? true {
                refuse(TakeGuard.Verdict.held.message, at: now)
            }
            return []
        }
    }

    /// Whether the key that takes from anywhere comes to nothing, as something open wants an answer or words first.
    private var keepsTakeWaiting: Bool {
        overlay.map { $0.take == .waits } ?? (!obsDesk.isOpen && isFiltering)
    }

    private mutating func ignoreFlood(lag: Milliseconds, at now: Moment) -> [Effect] {
        // Keys that piled up while the program stood still may have been pressed one by one.
        let isLate = lag >= TakeGuard.lateKey
        refuse(
            isLate ? TakeGuard.Verdict.late.message : "keys came faster than hands press them: ignored", at: now)
        return []
    }

    /// Whether a key would decide something here: act on air, or answer what is open. Moving about and typing do not.
    private func decides(_ stroke: KeyStroke) -> Bool {
        switch overlay {
        case .scenes: return stroke.typed == nil && stroke.key != .escape
        case .checklist(let list): return list.decides(stroke)
        case .channels(let panel): return panel.decides(stroke)
        case .startRun, .confirmation: return stroke.key != .escape
        case .palette(let picker, let commands):
            return stroke.key == .enter
                && picker.current.map {
                    commands[$0].section == .onAir || commands[$0].section == .obsDesk && commands[$0].actsOnOBS
                } ?? false
        case .templates: return stroke.key == .enter
        case .writing: return setup.keymap.means(.takeAnywhere, stroke)
        case .monitor: return stroke.key == .enter || setup.keymap.means(.takeAnywhere, stroke)
        case .deskPrompt: return stroke.key == .enter
        case .recovery: return stroke.key != .escape
        case .show, .weekCopy, .candidates: return stroke.key == .enter
        case .series: return stroke.key != .escape
        case .note, .line, .help, .rooms, .prompt, .asRun, .question, .columns, .difference, .dryRun, .conflicts,
            .hostForm:
            return false
        case nil where obsDesk.isOpen:
            return setup.keymap.command(for: stroke, on: obsDesk.page)?.actsOnOBS ?? false
        case nil where board.isOpen:
            return setup.keymap.command(for: stroke, on: board.page)?.decidesOnBoard ?? false
        case nil where planner.isOpen && !calendar.filter.isOpen:
            return decidesInPlanner(stroke)
        case nil: break
        }
        guard !isFiltering, let command = setup.keymap.command(for: stroke, in: focus) else { return false }
        return command.section != .moving
    }

    /// Pasted text goes into an open field and nowhere else: it never acts.
    private mutating func paste(_ text: String, at now: Moment) -> [Effect] {
        if let overlay {
            return paste(text, in: overlay, at: now)
        }
        guard isFiltering, !obsDesk.isOpen, !board.isOpen else {
            refuse("pasted text is ignored: no field is open", at: now)
            return []
        }
        let changed =
            switch focus {
            case .calendar: calendar.filter.paste(text)
            case .roster: roster.filter.paste(text)
            case .cues: cues.filter.paste(text)
            case .metrics: metrics.filter.paste(text)
            }
        return changed ? applyFilter(at: now) : []
    }

    /// The mouse looks; it never acts on air.
    private mutating func handle(_ event: MouseEvent, at now: Moment) -> [Effect] {
        guard overlay == nil, !obsDesk.isOpen, !board.isOpen else { return [] }
        guard let pane = layout.pane(at: event.point) else { return [] }
        switch event.act {
        case .press:
            focus = pane
            guard let row = layout.row(at: event.point, in: pane) else { return [] }
            move(to: row, in: pane)
        case .wheelUp: scroll(pane, by: -3)
        case .wheelDown: scroll(pane, by: 3)
        case .release: break
        }
        fit()
        return rosterIfNeeded(at: now)
    }

    private mutating func move(to row: Int, in pane: PaneName) {
        switch pane {
        case .calendar: calendar.point(at: row)
        case .roster: roster.window.move(to: roster.window.top + row)
        case .cues: cues.window.move(to: cues.window.top + row)
        case .metrics: metrics.window.move(to: metrics.window.top + row)
        }
    }

    private mutating func scroll(_ pane: PaneName, by lines: Int) {
        switch pane {
        case .calendar: calendar.scroll(by: lines)
        case .roster: roster.window.scroll(by: lines)
        case .cues: cues.window.scroll(by: lines)
        case .metrics: metrics.window.scroll(by: lines)
        }
    }

    mutating func move(_ motion: Motion, at now: Moment) -> [Effect] {
        switch focus {
        case .calendar: return turnCalendar { $0.move(motion) }
        case .roster: roster.window.apply(motion)
        case .cues: cues.move(motion)
        case .metrics: metrics.window.apply(motion)
        }
        return rosterIfNeeded(at: now)
    }

    /// Asks for more of the roster when rows on screen are not held.
    func rosterIfNeeded(at now: Moment) -> [Effect] { roster.wantsMore ? [.load(rosterQuery(at: now))] : [] }

    var isFiltering: Bool {
        switch focus {
        case .calendar: calendar.filter.isOpen
        case .roster: roster.filter.isOpen
        case .cues: cues.filter.isOpen
        case .metrics: metrics.filter.isOpen
        }
    }

    mutating func editFilter(_ stroke: KeyStroke, at now: Moment) -> [Effect] {
        changeFilter(at: now) { filter in
            if stroke.key == .enter {
                filter.close()
                return false
            }
            if stroke.key == .escape {
                filter.clear()
                return true
            }
            return filter.handle(stroke)
        }
    }

    mutating func changeFilter(at now: Moment, _ change: (inout FilterField) -> Bool) -> [Effect] {
        let changed =
            switch focus {
            case .calendar: change(&calendar.filter)
            case .roster: change(&roster.filter)
            case .cues: change(&cues.filter)
            case .metrics: change(&metrics.filter)
            }
        return changed ? applyFilter(at: now) : []
    }

    private mutating func applyFilter(at now: Moment) -> [Effect] {
        switch focus {
        case .calendar: return calendarLoads
        case .roster:
            roster.window.home()
            return [.load(rosterQuery(at: now))]
        case .cues:
            listCues()
            return []
        case .metrics:
            metrics.relist()
            return []
        }
    }

    /// Tells every pane how many rows it has, after anything changed its place.
    mutating func fit() {
        let layout = layout
        calendar.resize(height: layout.rows(of: .calendar))
        roster.window.resize(height: layout.rows(of: .roster))
        // The last line of a rundown being written says what may be typed.
        cues.window.resize(height: max(1, layout.rows(of: .cues) - (writing == nil ? 0 : 1)))
        metrics.window.resize(height: layout.rows(of: .metrics))
        fitBoard()
    }
}
