import Civil
import Journal
import Shows
import Terminal

/// Draws a rundown being written: a row a cue, a cell a field; the open cell is drawn over it (`CellDrawing`).
struct SheetDrawing {
    let room: ControlRoom
    /// That of the rundown on screen.
    let projection: Projection?

    func draw(in region: Region) {
        guard let studio = room.studio, let rundown = studio.rundown, let writing = room.writing else {
            region.box(title: "Writing", focused: true).put("reading…", column: 1, row: 0, style: .dim)
            return
        }
        let filter = room.cues.filter.isEmpty ? "" : " /\(room.cues.filter.text)"
        let inner = region.box(title: "Writing\(filter)", trailing: trailing(rundown, writing), focused: true)
        let layout = SheetLayout(room.writtenFields, cursor: writing.field, width: inner.width)
        drawTitles(layout, writing, in: inner.slice(rows: 0..<1))
        let body = inner.slice(rows: 1..<max(1, inner.height - 1))
        drawStatus(studio, rundown, writing, in: inner.slice(rows: max(0, inner.height - 1)..<inner.height))
        guard !rundown.cues.isEmpty else { return drawEmpty(in: body) }
        var window = room.cues.window
        window.resize(height: body.height)
        for (line, index) in window.visible.enumerated() {
            let row = body.slice(rows: line..<line + 1)
            switch room.cues.rows[index] {
            case .segment(let id):
                let segment = id.flatMap { rundown.segments[$0] }
                row.slice(columns: 1...).rule(Table.Item(segment?.title ?? "", segment.headingStyle))
            case .cue(let cue):
                draw(cue, studio, rundown, writing, layout, in: row)
                if index == window.cursor { drawCursor(writing, layout, in: row) }
            case .out: break
            }
        }
    }

    private func trailing(_ rundown: Rundown, _ writing: Writing) -> String {
        let selected = writing.selected.isEmpty ? "" : "\(writing.selected.count) selected · "
        let differs = room.cues.comparison.map { " · \($0.summary)" } ?? ""
        return "\(selected)\(ControlRoom.count(rundown.cues))\(differs)"
    }

    private func drawTitles(_ layout: SheetLayout, _ writing: Writing, in row: Region) {
        let channels = room.house?.channels ?? []
        for column in layout.columns {
            row.put(
                column.field.heading(channels), column: column.cells.lowerBound, row: 0, width: column.cells.count,
                alignment: column.field.alignment, style: column.field == writing.field ? .key : .dim)
        }
        if layout.passed > 0 { row.put("‹\(layout.passed)", column: 1, row: 0, style: .key) }
        let coming = " \(layout.coming)›"
        if layout.coming > 0 { row.put(coming, column: row.width - coming.count, row: 0, style: .key) }
    }

    private func draw(
        _ index: Int, _ studio: Studio, _ rundown: Rundown, _ writing: Writing, _ layout: SheetLayout,
        in row: Region
    ) {
        let cue = rundown.cues[index]
        let look = CueLook(index, studio, rundown, projection)
        if let role = cue.segment.flatMap({ rundown.segments[$0] })?.colour?.role {
            row.put("▎", column: 0, row: 0, style: Style(role))
        }
        if writing.selected.contains(cue.id) { row.put("●", column: 1, row: 0, style: .accent) }
        let mark = room.cues.comparison?.marks[cue.id]
        let sign = look.mark.isEmpty ? mark?.item : Table.Item(look.mark, look.markStyle)
        if let sign { row.put(sign.text, column: 2, row: 0, style: sign.style) }
        for column in layout.columns {
            let item = item(column.field, index, rundown, look)
            row.put(
                item.text, column: column.cells.lowerBound, row: 0, width: column.cells.count,
                alignment: column.field.alignment, style: item.style)
        }
        guard look.planChanged, let title = layout.cells(of: .title) else { return }
        let words = " plan changed"
        row.put(words, column: max(title.lowerBound, title.upperBound - words.count), row: 0, style: .wrong)
    }

    /// What is typed; a start that is not typed is told as it is planned.
    private func item(_ field: CueField, _ index: Int, _ rundown: Rundown, _ look: CueLook) -> Table.Item {
        let cue = rundown.cues[index]
        let text = field.text(of: index, in: rundown)
        guard field == .start, text.isEmpty, cue.countsInTime, let planned = rundown.plan[index].start else {
            return Table.Item(text, style(of: field, cue, look))
        }
        return Table.Item(rundown.zone.local(at: planned).time.minutesText, .faint)
    }

    private func style(of field: CueField, _ cue: Cue, _ look: CueLook) -> Style {
        switch field {
        case .title: return look.titleStyle
        case .length:
            // What is worked out from a fixed end is nobody's typing.
            if case .until = cue.length { return .dim }
            return cue.kind == .skip || look.isPast ? look.style : .text
        case .never, .offer(.blocked, _): return .warning
        case .number: return look.style
        default:
            // What stands against a cue is said by its number and title; the rest is there to be read.
            return cue.kind == .skip || look.isPast ? look.style : .text
        }
    }

    private func drawCursor(_ writing: Writing, _ layout: SheetLayout, in row: Region) {
        row.put("▸", column: 0, row: 0, style: .accent)
        row.tint(row: 0, columns: 0..<(layout.cells(of: .title)?.upperBound ?? SheetLayout.gutter), ground: .cursor)
        guard let cells = layout.cells(of: writing.field) else { return }
        row.recolour(row: 0, columns: cells, role: .title)
        row.emphasize(row: 0, columns: cells, .reverse)
    }

    /// The whole text of the cell under the cursor, which its column may have no room for.
    private func drawStatus(_ studio: Studio, _ rundown: Rundown, _ writing: Writing, in row: Region) {
        let field = writing.cell?.field ?? writing.field
        let name = field.heading(room.house?.channels ?? [])
        var column = 1 + row.put("\(name)  ", column: 1, row: 0, style: .heading)
        guard writing.cell == nil, let index = room.cues.selected else {
            row.put(field.hint, column: column, row: 0, width: max(0, row.width - column), style: .dim)
            return
        }
        let text = field.text(of: index, in: rundown)
        let trouble = field == .actions ? trouble(of: rundown.actions[index]) : nil
        if text.isEmpty {
            column += row.put(field.hint, column: column, row: 0, style: .dim) + 2
        } else {
            column += row.put(text, column: column, row: 0) + 2
        }
        let reason = CueLook(index, studio, rundown, projection).reason
        if let said = trouble ?? reason { row.put(" \(said)", column: column, row: 0, style: .wrong) }
    }

    private func trouble(of actions: Result<[Action], ActionTrouble>) -> String? {
        guard case .failure(let trouble) = actions else { return nil }
        return trouble.message
    }

    private func drawEmpty(in body: Region) {
        let keymap = room.setup.keymap
        body.put(
            "This show has no cues yet: \(keymap.label(.insertAfter)) writes the first one.", column: 1, row: 1,
            style: .dim)
        guard !room.templates.isEmpty else { return }
        body.put("\(keymap.label(.applyTemplate)) begins from a template.", column: 1, row: 2, style: .dim)
    }
}

extension Optional<Segment> {
    /// Of its heading: its colour where it has one.
    var headingStyle: Style { Style(self?.colour?.role ?? .heading, .normal, self?.colour == nil ? [] : .bold) }
}

extension Segment.Colour {
    var role: Role {
        switch self {
        case .coral: .segmentCoral
        case .amber: .segmentAmber
        case .green: .segmentGreen
        case .teal: .segmentTeal
        case .blue: .segmentBlue
        case .violet: .segmentViolet
        }
    }
}

extension TemplateComparison {
    /// `~3 +1 −1 of Serum night`.
    var summary: String {
        guard !isSame else { return "as \(name)" }
        let parts = [("~", changed), ("+", added), ("−", removed)].filter { $0.1 > 0 }.map { "\($0)\($1)" }
        return "\(parts.joined(separator: " ")) of \(name)"
    }
}

extension TemplateComparison.Mark {
    /// Before its row.
    var item: Table.Item {
        switch self {
        case .changed: Table.Item("~", .accent)
        case .new: Table.Item("+", .good)
        }
    }
}
