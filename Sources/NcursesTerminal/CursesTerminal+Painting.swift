import CNcurses
import Terminal

extension CursesTerminal {
    /// Hands the cells that have changed to ncurses.
    /// - Parameter pictures: where the terminal draws pixels over the cells.
    func draw(_ screen: Screen, under pictures: [Rect]) -> [Span] {
        let visible = Rect(size).intersection(Rect(screen.size))
        var spans: [Span]
        if palette.isExhausted {
            palette.forgetPictures()
            repaint()
        }
        if let shown, shown.size == screen.size {
            spans = screen.changes(from: shown)
            // Cells that pixels lay over, or will, are other cells to ncurses.
            let before = shownPictures.map(\.bounds)
            for rect in before where !pictures.contains(rect) { spans += rect.spans(within: visible) }
            for rect in pictures where !before.contains(rect) { spans += rect.spans(within: visible) }
        } else {
            werase(nc_stdscr())
            spans = (0..<screen.size.height).map { Span(row: $0, columns: 0..<screen.size.width) }
        }
        for span in spans where visible.rows.contains(span.row) {
            let cells = screen.cells(row: span.row, columns: span.columns.clamped(to: visible.columns))
            draw(cells, at: span, under: pictures)
        }
        shown = screen
        wnoutrefresh(nc_stdscr())
        return spans
    }

    private func draw(_ cells: ArraySlice<Cell>, at span: Span, under pictures: [Rect]) {
        line.removeAll(keepingCapacity: true)
        var cells = cells
        var halved: Cell?
        // A wide glyph of which the terminal has room for a half only.
        if let last = cells.last, last.width == 2 {
            halved = .blank(last.style)
            cells = cells.dropLast()
        }
        /// The style of the last glyph, or at the start of the first one to come.
        var near = cells.first { !$0.isBlank }?.style ?? .text
        for (index, cell) in cells.enumerated() where cell.width > 0 {
            if cell.halves != nil, isOwn(column: span.columns.lowerBound + index, row: span.row, pictures) {
                line.append(placeholder)
                continue
            }
            line.append(converted(cell, style: cell.isBlank ? blankStyle(cell.style, near: near) : cell.style))
            if !cell.isBlank { near = cell.style }
        }
        if let halved { line.append(converted(halved, style: halved.style)) }
        nc_put_cells(Int32(span.row), Int32(span.columns.lowerBound), line, Int32(line.count))
    }

    /// A blank has no colour of its own to be seen, so it is drawn in that of its neighbour: a change of colour between two
    /// words costs up to 29 bytes.
    private func blankStyle(_ style: Style, near: Style) -> Style {
        guard style.ground == near.ground, style != near else { return style }
        let visible = palette.pen(for: style).attributes | palette.pen(for: near).attributes
        return visible & (nc_underline | nc_reverse) == 0 ? near : style
    }

    /// Whether ncurses is to keep its hands off a picture's cell.
    private func isOwn(column: Int, row: Int, _ pictures: [Rect]) -> Bool {
        paintsHalves || pictures.contains { $0.contains(Point(column: column, row: row)) }
    }

    /// What ncurses believes to be where we paint ourselves: nothing to be seen, and yet no blank, which it would clear along
    /// with others to the end of a line.
    private var placeholder: cchar_t {
        var cell = cchar_t()
        nc_set_cell(&cell, 0xA0, 0, 0, 0, 0)
        return cell
    }

    private func converted(_ cell: Cell, style: Style) -> cchar_t {
        var pen = palette.pen(for: style)
        if let halves = cell.halves { pen = palette.pen(for: halves) }
        let (base, mark, secondMark) = cell.scalars
        var converted = cchar_t()
        nc_set_cell(&converted, base, mark, secondMark, pen.attributes, pen.pair)
        return converted
    }

    func place(_ cursor: Point?) {
        let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
        if let cursor {
            leaveok(nc_stdscr(), false)
            wmove(nc_stdscr(), Int32(cursor.row), Int32(cursor.column))
            wnoutrefresh(nc_stdscr())
        } else {
            // ncurses then leaves the unseen cursor wherever it is, which saves the bytes of bringing it back.
            leaveok(nc_stdscr(), true)
        }
        guard isCursorShown != (cursor != nil) else { return }
        isCursorShown = cursor != nil
        curs_set(cursor == nil ? 0 : 1)
    }
}

extension Rect {
    /// Its part that is seen, row by row.
    fileprivate func spans(within visible: Rect) -> [Span] {
        let seen = intersection(visible)
        return seen.isEmpty ? [] : seen.rows.map { Span(row: $0, columns: seen.columns) }
    }
}
