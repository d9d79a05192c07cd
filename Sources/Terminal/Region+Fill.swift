extension Region {
    /// Blanks a rectangle, or all of the region.
    public func fill(_ rect: Rect? = nil, style: Style = .text) {
        let area = (rect.map { region($0) } ?? self).clip
        guard !area.isEmpty else { return }
        let blank = Cell.blank(resolved(style))
        let width = canvas.size.width
        canvas.withCells { cells in
            for row in area.rows {
                cells.mend(at: row * width + area.column)
                cells.mend(at: row * width + area.column + area.width - 1)
                for column in area.columns { cells[row * width + column] = blank }
            }
        }
    }

    /// Blanks the region and puts a ground under it.
    public func fill(ground: Ground) { fill(style: Style(.text, ground)) }

    /// Changes the ground under what is drawn in some columns of a row; wide glyphs are tinted whole.
    public func tint(row: Int, columns: Range<Int>? = nil, ground: Ground) {
        restyle(row: row, columns: columns) { $0.on(ground) }
    }

    /// Adds an emphasis to what is drawn in some columns of a row.
    public func emphasize(row: Int, columns: Range<Int>? = nil, _ emphasis: Emphasis) {
        restyle(row: row, columns: columns) { $0.adding(emphasis) }
    }

    /// Gives what is drawn in some columns of a row another role.
    public func recolour(row: Int, columns: Range<Int>? = nil, role: Role) {
        restyle(row: row, columns: columns) { $0.with(role) }
    }

    /// Changes the styles of what is drawn in the whole region: an overlay dims what lies under it this way.
    public func restyle(_ change: (Style) -> Style) {
        for row in 0..<height { restyle(row: row, columns: nil, change) }
    }

    private func restyle(row: Int, columns: Range<Int>?, _ change: (Style) -> Style) {
        let columns = columns ?? 0..<width
        let area = slice(columns: columns).slice(rows: max(0, row)..<max(0, row) + 1).clip
        guard row >= 0, row < height, !area.isEmpty else { return }
        let line = area.row * canvas.size.width
        canvas.withCells { cells in
            var first = line + area.column
            var last = first + area.width - 1
            if cells[first].columns == 0 { first -= 1 }
            if cells[last].columns == 2 { last += 1 }
            for index in first...last { cells[index].style = change(cells[index].style) }
        }
    }
}
