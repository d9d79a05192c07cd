import Civil
import Shows
import Terminal

/// Draws the open cell in its place, and below it what it could mean, how it is read, or why it cannot be written.
struct CellDrawing {
    let room: ControlRoom

    /// - Returns: where the terminal's cursor stands.
    func draw(_ writing: Writing, in screen: Region) -> Point? {
        guard let pane = room.layout(for: screen.size).panes[.cues] else { return nil }
        if let field = room.cues.filter.field { return drawFilter(field, in: screen.region(pane)) }
        guard let cell = writing.cell else { return nil }
        let inner = screen.region(pane).inset(columns: 1, rows: 1)
        let layout = SheetLayout(room.writtenFields, cursor: cell.field, width: inner.width)
        let cells = layout.cells(of: cell.field) ?? SheetLayout.gutter..<max(SheetLayout.gutter, inner.width)
        let row = row(of: cell, in: inner)
        let wanted = max(cells.count, min(GlyphWidth.columns(of: cell.text.text) + 2, 60))
        let width = min(wanted, inner.width)
        let column = max(0, min(cells.lowerBound, inner.width - width))
        let place = inner.region(Rect(column: column, row: row, width: width, height: 1))
        place.fill(ground: .field)
        let point = cell.text.draw(in: place.on(.field))
        drawList(below(cell), of: cell, column: column, row: row, in: inner)
        return point
    }

    /// That of its cue; the last one where the cue is not seen.
    private func row(of cell: Writing.Cell, in inner: Region) -> Int {
        let window = room.cues.window
        guard let index = room.studio?.rundown?.index(of: cell.cue),
            let row = room.cues.rows.firstIndex(of: .cue(index)), window.visible.contains(row)
        else { return max(0, inner.height - 1) }
        return 1 + row - window.top
    }

    private func drawFilter(_ field: TextField, in pane: Region) -> Point {
        let place = pane.region(Rect(column: 12, row: 0, width: min(40, pane.width - 14), height: 1))
        place.fill(ground: .field)
        return field.draw(in: place.on(.field))
    }

    private func below(_ cell: Writing.Cell) -> [Table.Item] {
        if let trouble = cell.trouble { return Self.lines(of: trouble).map { Table.Item($0, .wrong) } }
        if let rival = rivalText(of: cell) { return [rival] }
        guard cell.completion.items.isEmpty else { return cell.completion.items.map { Table.Item($0) } }
        return cell.field.reading(of: cell.text.text).map { [Table.Item("= \($0)", .dim)] } ?? []
    }

    /// What another seat has written into it meanwhile.
    private func rivalText(of cell: Writing.Cell) -> Table.Item? {
        guard let rundown = room.studio?.rundown, let index = rundown.index(of: cell.cue) else { return nil }
        let current = cell.field.text(of: index, in: rundown)
        guard current != cell.before else { return nil }
        let said = current.isEmpty ? "has emptied it" : "has made it \u{201c}\(current)\u{201d}"
        return Table.Item("\(cell.rival ?? "another seat") \(said)", .warning)
    }

    private func drawList(_ items: [Table.Item], of cell: Writing.Cell, column: Int, row: Int, in inner: Region) {
        guard !items.isEmpty else { return }
        let width = min((items.map { GlyphWidth.columns(of: $0.text) }.max() ?? 0) + 4, inner.width)
        let start = max(0, min(column - 1, inner.width - width))
        let isBelow = row + items.count < inner.height
        let top = isBelow ? row + 1 : max(0, row - items.count)
        let list = inner.region(Rect(column: start, row: top, width: width, height: items.count))
        list.fill(ground: .overlay)
        for (line, item) in items.enumerated() {
            // The ground alone would not part it from the rows in a theme of few colours.
            for edge in [0, width - 1] { list.on(.overlay).put("│", column: edge, row: line, style: .frame) }
            list.on(.overlay).put(item.text, column: 2, row: line, width: width - 3, style: item.style)
            guard cell.trouble == nil, cell.completion.chosen == line else { continue }
            list.put("▸", column: 1, row: line, style: .accent)
            list.tint(row: line, columns: 1..<max(1, width - 1), ground: .cursor)
        }
    }

    /// Cut between words.
    private static func lines(of text: String) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            guard let last = lines.last, last.count + word.count < 60 else {
                lines.append(String(word))
                continue
            }
            lines[lines.count - 1] = "\(last) \(word)"
        }
        return lines
    }
}

extension CueField {
    /// How a text would be read, where that is not the text itself.
    func reading(of text: String) -> String? {
        guard !text.isEmpty else { return nil }
        switch self {
        case .length, .preWait, .postWait: return (try? PlanReader.length(text)).map { $0.typedText }
        case .start, .end, .offer(.from, _), .offer(.until, _):
            return (try? PlanReader.point(text)).map { $0.typedText }
        case .offer(.price, _), .offer(.flash, _):
            return (try? PlanReader.amount(text)).flatMap { $0 }.map { $0.text }
        case .number, .title, .kind, .countsToEnd, .advance, .host, .incoming, .sku, .product, .offer, .actions,
            .say, .never, .notes, .segment, .scene, .plan, .expected, .slack, .back, .gap:
            return nil
        }
    }
}
