import CNcurses
import Terminal

extension NcursesTerminal {
    /// Hands the cells that have changed to ncurses.
    func draw(_ screen: Screen) -> [Span] {
        let old: Screen
        if let shown, shown.size == screen.size {
            old = shown
        } else {
            werase(nc_stdscr())
            old = Screen(blank: screen.size)
        }
        let visible = Rect(size).intersection(Rect(screen.size))
        let spans = screen.changes(from: old)
        for span in spans where visible.rows.contains(span.row) {
            draw(screen.cells(row: span.row, columns: span.columns.clamped(to: visible.columns)), at: span)
        }
        shown = screen
        wnoutrefresh(nc_stdscr())
        return spans
    }

    private func draw(_ cells: ArraySlice<Cell>, at span: Span) {
        line.removeAll(keepingCapacity: true)
        var last = cells.last
        // A wide glyph of which the terminal has room for a half only.
        if last?.width != 2 { last = nil }
        for cell in last == nil ? cells : cells.dropLast() where cell.width > 0 {
            line.append(converted(cell))
        }
        if let last { line.append(converted(.blank(last.style))) }
        nc_put_cells(Int32(span.row), Int32(span.columns.lowerBound), line, Int32(line.count))
    }

    private func converted(_ cell: Cell) -> cchar_t {
        let pen = palette.pen(for: cell.style)
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
