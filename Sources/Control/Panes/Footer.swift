import Civil
import Shows
import Terminal

/// The last line: what GO would do, in words, then what has just happened or which keys work now.
struct Footer {
    static let freshness: Milliseconds = 6000
    static let freshnessOfSuccess: Milliseconds = 2500
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region) {
        region.fill(ground: .footer)
        let line = region.on(.footer)
        let go = goText
        var column = 1
        if !go.key.isEmpty { column += line.put(go.key + " ", column: column, row: 0, style: .key) }
        column += line.put(go.text, column: column, row: 0, style: go.style) + 3
        if let notice = fresh {
            line.put(notice.text, column: column, row: 0, width: max(0, line.width - column - 1), style: notice.style)
            return
        }
        if let cell = room.writing?.cell {
            let takes = cell.completion.offersFirst ? "Tab takes the first · Down chooses" : "Tab writes it and goes on"
            line.put("Enter writes it · \(takes) · Esc gives it up", column: column, row: 0, style: .dim)
            return
        }
        draw(room.overlay == nil || room.writing != nil ? keys : [(.panic, "panic")], on: line, from: column)
    }

    /// The newest notice worth a glance, while it is new.
    private var fresh: (text: String, style: Style)? {
        guard let notice = room.notices.last(where: { $0.weight != .quiet }),
            now.elapsed(since: notice.at) < (notice.weight == .done ? Self.freshnessOfSuccess : Self.freshness)
        else { return nil }
        return (notice.text, notice.weight.style)
    }

    /// Whether the panes' keys are not those that work now.
    private var isCovered: Bool { room.obsDesk.isOpen || room.planner.isOpen || room.board.isOpen }

    private var goText: (key: String, text: String, style: Style) {
        let keymap = room.setup.keymap
        guard let studio = room.studio else { return ("", "no room", .dim) }
        if let reason = room.reasonNotToAct(in: studio) {
            guard studio.run == nil || studio.run?.hasEnded == true else { return ("", reason, .dim) }
            guard !isCovered else { return ("", "", .dim) }
            return (keymap.label(.startRun), "start a run", .text)
        }
        guard let standby = studio.standby(at: now) else { return ("", "end of show: nothing stands by", .dim) }
        let takesHere = room.focus == .cues && room.overlay == nil && !isCovered
        let key = keymap.label(takesHere ? .take : .takeAnywhere)
        let verb = studio.run?.kind == .live ? "AIR" : "TAKE"
        switch room.overlay?.take ?? .asEver {
        case .asEver: break
        case .its(let scene):
            return (key, "→ \(verb) \u{201c}\(scene)\u{201d}, unplanned", Style(.onAir, .normal, .bold))
        case .waits: return (keymap.label(.back), "first; then → \(verb) \(standby.cue.label)", .dim)
        }
        if let obstacle = standby.obstacle { return ("", "\(standby.cue.label) waits: \(obstacle)", .warning) }
        let asks = standby.warnings.first.map { "  (asks: \($0))" } ?? ""
        return (key, "→ \(verb) \(standby.cue.label)\(asks)", Style(.standby, .normal, .bold))
    }

    /// What lies over the panes says its own keys; of those beneath it only panic works.
    private var keys: [(Command, String)] {
        room.writing.map { writingCommands($0) } ?? deskCommands ?? boardCommands ?? plannerCommands ?? commands
    }

    private func draw(_ keys: [(Command, String)], on line: Region, from start: Int) {
        var column = start
        for (command, word) in keys where room.reasonDisabled(command) == nil {
            let key = label(command)
            guard !key.isEmpty, column + key.count + word.count + 3 < line.width else { continue }
            column += line.put(key, column: column, row: 0, style: .key) + 1
            column += line.put(word, column: column, row: 0, style: .dim) + 2
        }
    }

    /// The first key that means a command here.
    private func label(_ command: Command) -> String {
        let keymap = room.setup.keymap
        guard room.board.isOpen else { return keymap.label(command) }
        return keymap.keys(of: command).first { keymap.command(for: $0, on: room.board.page) == command }?.description
            ?? keymap.label(command)
    }

    private func writingCommands(_ writing: Writing) -> [(Command, String)] {
        guard writing.cell == nil else { return [] }
        let rows: [(Command, String)] = [
            (.editCell, "edit"), (.insertAfter, "new"), (.moveDown, "move"), (.duplicate, "duplicate"),
            (.split, "split"), (.select, "select"), (.cut, "cut"), (.copy, "copy"), (.paste, "paste"),
            (.makeSegment, "segment"), (.colourSegment, "colour"),
        ]
        return rows + [
            (.nextDifference, "next difference"), (.applyTemplate, "template"), (.columns, "columns"),
            (.filter, "filter"), (.undo, "undo"),
            (.back, "done"), (.help, "keys"),
        ]
    }

    private var commands: [(Command, String)] {
        let air: [(Command, String)] = [
            (.armGo, "arm GO"), (.panic, "panic"), (.pull, "pull"), (.standbyPrevious, "previous"),
            (.switchScene, "scene"),
        ]
        let place: [(Command, String)] =
            switch room.focus {
            case .calendar:
                [
                    (.open, room.calendar.view == .month ? "the day" : "to the desk"), (.newLine, "new"),
                    (.plan, "plan"), (.earlier, "before"), (.later, "after"), (.calendarView, "view"),
                ]
            case .roster:
                [
                    (.rosterBoard, "roster board"), (.onSet, "on set"), (.book, "book"),
                    (.cancelBooking, "cancel"),
                ]
            case .cues:
                [
                    (.standbyHere, "standby"), (.addTime, "30 s more"), (.removeTime, "less"), (.hold, "hold"),
                    (.note, "note"), (.newLine, "new"), (.editCue, "edit"), (.skipCue, "skip"),
                ]
            case .metrics: [(.reconnect, "reconnect"), (.studioMode, "studio mode")]
            }
        let always: [(Command, String)] = [
            (.focusNext, "pane"), (.zoom, "zoom"), (.filter, "filter"), (.undo, "undo"), (.palette, "command"),
            (.help, "keys"), (.quit, "quit"),
        ]
        return air + place + always
    }
}

extension Notice.Weight {
    var style: Style {
        switch self {
        case .quiet: .dim
        case .done: .good
        case .warning, .refusal: .warning
        case .wrong: Style(.wrong, .normal, .bold)
        }
    }
}
