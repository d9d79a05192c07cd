import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws what lies over the panes; the panes behind it step back.
struct OverlayDrawing {
    let room: ControlRoom
    let now: Moment

    /// - Returns: where the terminal's cursor stands, if a field is open.
    func draw(_ overlay: Overlay, in region: Region) -> Point? {
        switch overlay {
        case .startRun:
            draw(box: "Start a run", lines: startLines, in: region)
        case .scenes(let picker):
            return draw(picker, hint: sceneHint, in: region)
        case .channels(let panel):
            return room.studio.flatMap { ChannelDrawing(room: room, studio: $0, now: now).draw(panel, in: region) }
        case .rooms(let selected): RoomsDrawing(room: room, now: now).draw(over: region, selected: selected)
        case .recovery(let overlay): RecoveryDrawing(room: room, now: now).draw(overlay, in: region)
        case .palette(let picker, _):
            return draw(picker, hint: "Enter chooses · Esc closes", in: region)
        case .confirmation(let confirmation):
            let lines = confirmation.lines.map { Table.Item($0, .warning) }
            let answer = [Table.Item(""), Table.Item("y  yes      any other key  no", .key)]
            draw(box: confirmation.title, lines: lines + answer, in: region)
        case .note(let field):
            return draw(
                field, title: "Note for the as-run", hint: "Enter writes it with this second's time · Esc drops it",
                in: region)
        case .checklist(let list):
            return ListDrawing(room: room, now: now).draw(list, in: region)
        case .help(let window):
            drawHelp(window, in: region)
        case .prompt(let prompt):
            return draw(
                prompt.field, title: prompt.title, hint: prompt.hint, outcome: room.outcome(of: prompt, at: now),
                in: region)
        case .asRun(let window):
            drawAsRun(window, in: region)
        case .deskPrompt(let prompt):
            return draw(
                prompt.field, title: prompt.title, hint: prompt.hint,
                outcome: prompt.trouble.map { Table.Item($0, .wrong) }, in: region)
        case .line(let line):
            return draw(line.field, title: title(of: line), hint: hint(of: line), in: region)
        case .writing(let writing): return CellDrawing(room: room).draw(writing, in: region)
        case .question(let question):
            return draw(question.field, title: question.title, hint: question.hint, in: region)
        case .templates(let picker, _): return draw(picker, hint: "Enter begins from it · Esc closes", in: region)
        case .columns(let picker): draw(picker, in: region)
        case .difference(let difference): draw(difference, in: region)
        case .dryRun(let cue, let window): draw(dryRun: cue, window, in: region)
        case .candidates(let list): draw(list, in: region)
        case .hostForm(let form): return draw(form, in: region)
        // It has pictures, which are drawn with the frame.
        case .monitor: break
        case .show(let form): return ShowFormDrawing(room: room).draw(form, in: region)
        case .series(let question): SeriesQuestionDrawing(room: room).draw(question, in: region)
        case .conflicts(let list): ConflictDrawing(room: room).draw(list, in: region)
        case .weekCopy(let copy): WeekCopyDrawing().draw(copy, in: region)
        }
        return nil
    }

    private func title(of line: LineField) -> String {
        switch line.purpose {
        case .show(let day): "New show, \(day.weekday.short) \(day.day) \(day.monthShort)"
        case .cue: "New cue"
        case .edit: "Edit cue"
        }
    }

    private func hint(of line: LineField) -> String {
        switch line.purpose {
        case .show: ShowLine.expected
        case .cue, .edit: CueLine.expected
        }
    }

    private var sceneHint: String {
        let direct = room.setup.keymap.label(.takeAnywhere)
        return room.studio?.mirror.studioMode == true
            ? "Enter preview · \(direct) airs at once, unplanned" : "Enter AIRS it, unplanned · Esc closes"
    }

    private var startLines: [Table.Item] {
        let show = room.studio?.rundown?.show
        let title = show?.title ?? "no show"
        let away = show.map { $0.start - now.wall } ?? .zero
        let warning = away.count.magnitude > Self.farAway.count.magnitude ? [farLine(away)] : openLine
        return [
            Table.Item("\(title), room \(room.studio?.room.name ?? "—")", Style(.title, .normal, .bold))
        ] + warning + [
            Table.Item(""),
            Table.Item("d  dry         nothing leaves Siaran"),
            Table.Item("e  rehearsal   scenes, text, media and audio run; stream, record and pins are held back"),
            Table.Item("l  LIVE        everything runs", Style(.onAir, .normal, .bold)), Table.Item(""),
            Table.Item("Nothing airs until the first GO. Esc closes.", .dim),
        ]
    }

    /// What has been opened again of a show that was made ready; of a draft the next question tells.
    private var openLine: [Table.Item] {
        guard let studio = room.studio, let show = studio.rundown?.show, show.status == .ready,
            let missing = room.preflight(of: studio)?.missing(before: show), !missing.isEmpty
        else { return [] }
        let titles = ControlRoom.titles(missing, upTo: 40)
        return [Table.Item("preflight: \(missing.count) open: \(titles)", .warning)]
    }

    /// A run begun this far from the plan is another day's, more likely than not.
    private static let farAway: Milliseconds = .hours(12)

    private func farLine(_ away: Milliseconds) -> Table.Item {
        let hours = away.count.magnitude / 3_600_000
        let words = away > .zero ? "planned to start in \(hours) h" : "planned to have started \(hours) h ago"
        return Table.Item("This show is \(words): is it the right one?", .wrong)
    }

    private func draw(box title: String, lines: [Table.Item], in region: Region) {
        let widest = lines.map { GlyphWidth.columns(of: $0.text) }.max() ?? 0
        let width = max(widest, GlyphWidth.columns(of: title) + 4) + 6
        let box = centred(Size(width: width, height: lines.count + 4), in: region)
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: title, focused: true).inset(columns: 2, rows: 1)
        for (row, line) in lines.enumerated() {
            inner.put(line.text, column: 0, row: row, width: inner.width, style: line.style)
        }
    }

    private func draw(_ picker: Picker, hint: String, in region: Region) -> Point {
        let wanted = picker.preferredSize
        let size = Size(
            width: min(max(wanted.width, 48), region.width - 4), height: min(wanted.height + 1, region.height - 4))
        let box = centred(size, in: region)
        let cursor = picker.draw(in: box)
        box.on(.overlay).put(" \(hint) ", column: 3, row: box.height - 1, style: .dim)
        return cursor
    }

    private func draw(
        _ field: TextField, title: String, hint: String, outcome: Table.Item? = nil, in region: Region
    ) -> Point {
        let box = centred(Size(width: min(110, region.width - 4), height: outcome == nil ? 6 : 7), in: region)
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(title: title, focused: true).inset(columns: 2, rows: 1)
        if let outcome { inner.put(outcome.text, column: 0, row: 1, width: inner.width, style: outcome.style) }
        inner.put(hint, column: 0, row: outcome == nil ? 1 : 2, width: inner.width, style: .dim)
        return field.draw(in: inner.slice(rows: 0..<1))
    }

    private func drawHelp(_ window: ScrollWindow, in region: Region) {
        let lines = HelpOverlay.lines(room.setup.keymap)
        let columns = HelpOverlay.columns(width: region.width)
        let rows = HelpOverlay.rows(of: lines.count, width: region.width)
        let box = centred(
            Size(width: min(100 * columns, region.width - 4), height: min(rows + 2, region.height - 2)), in: region)
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(
            title: "Keys", trailing: "Up Down scroll · any other key closes", focused: true)
        var window = window
        window.resize(count: rows)
        window.resize(height: inner.height)
        let width = inner.width / columns
        for (row, line) in window.visible.enumerated() {
            for column in 0..<columns where column * rows + line < lines.count {
                draw(
                    lines[column * rows + line], row: row,
                    in: inner.slice(columns: column * width..<(column + 1) * width))
            }
        }
    }

    private func draw(_ line: HelpOverlay.Line, row: Int, in column: Region) {
        let indent = line.isHeading ? 1 : 19
        let style: Style = line.isHeading ? Style(.heading, .normal, .bold) : .text
        column.put(line.key, column: 2, row: row, width: 16, style: .key)
        column.put(line.words, column: indent, row: row, width: column.width - indent - 1, style: style)
    }

    private func drawAsRun(_ window: ScrollWindow, in region: Region) {
        guard let studio = room.studio, let run = studio.run else { return }
        let lines = AsRunOverlay(room: room, run: run, now: now).lines
        let box = centred(
            Size(width: min(120, region.width - 4), height: min(lines.count + 3, region.height - 2)), in: region)
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(
            title: "As-run, \(run.kind.words)", trailing: "Up Down scroll · any other key closes", focused: true)
        inner.put(AsRunOverlay.heading, column: 2, row: 0, width: inner.width - 3, style: .heading)
        var window = window
        window.resize(count: lines.count)
        window.resize(height: inner.height - 1)
        for (row, index) in window.visible.enumerated() {
            inner.put(lines[index].text, column: 2, row: row + 1, width: inner.width - 3, style: lines[index].style)
        }
    }

    func centred(_ size: Size, in region: Region) -> Region {
        region.region(Rect(region.size).centred(size))
    }
}

/// The help, drawn from the keymap.
enum HelpOverlay {
    struct Line: Equatable {
        var key: String
        var words: String
        var isHeading: Bool
    }

    /// A wide screen has room for the keys in two columns.
    static func columns(width: Int) -> Int { width >= 150 ? 2 : 1 }

    static func rows(of count: Int, width: Int) -> Int {
        (count + columns(width: width) - 1) / columns(width: width)
    }

    static func lines(_ keymap: Keymap) -> [Line] {
        Command.Section.allCases.flatMap { section in
            [Line(key: "", words: section.rawValue, isHeading: true)]
                + Command.allCases.filter { $0.section == section }.map { command in
                    let keys = keymap.keys(of: command).map(\.description).joined(separator: " ")
                    let place =
                        switch command.place {
                        case .pane(let pane): " (in \(pane.title))"
                        case .obsPage(let page): " (on \(page.title))"
                        case .boardPage(let page): " (on \(page.title))"
                        case .anywhere, .writing, .planner, .obsDesk, .board: ""
                        }
                    return Line(key: keys, words: command.summary + place, isHeading: false)
                }
        }
    }
}
