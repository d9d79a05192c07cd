extension Region {
    /// Draws a frame along the edges, heavy when focused, with a title on the left of its top and a text on the right.
    /// - Returns: what is left inside.
    @discardableResult
    public func box(title: String = "", trailing: String = "", focused: Bool = false, style: Style? = nil) -> Region {
        guard width >= 2, height >= 2 else { return region(Rect(column: 0, row: 0, width: 0, height: 0)) }
        let line = focused ? Line.heavy : Line.light
        let style = style ?? (focused ? .frameFocused : .frame)
        let rule = String(repeating: line.horizontal, count: width - 2)
        put(line.topLeft + rule + line.topRight, column: 0, row: 0, style: style)
        for row in 1..<max(1, height - 1) {
            put(line.vertical, column: 0, row: row, style: style)
            put(line.vertical, column: width - 1, row: row, style: style)
        }
        put(line.bottomLeft + rule + line.bottomRight, column: 0, row: height - 1, style: style)
        putTitles(title, trailing, style: focused ? .title.adding(.bold) : .title)
        return inset(columns: 1, rows: 1)
    }

    /// `┌─ title ──── trailing ─┐`: the title is kept longest, the trailing text goes first when there is no room.
    private func putTitles(_ title: String, _ trailing: String, style: Style) {
        let room = width - 6
        guard room > 0 else { return }
        let titleColumns = min(room, GlyphWidth.columns(of: title))
        if titleColumns > 0 {
            put(" ", column: 2, row: 0)
            put(title, column: 3, row: 0, width: titleColumns, style: style)
            put(" ", column: 3 + titleColumns, row: 0)
        }
        let trailingColumns = GlyphWidth.columns(of: trailing)
        let used = titleColumns > 0 ? titleColumns + 3 : 0
        guard trailingColumns > 0, used + trailingColumns <= room else { return }
        let column = width - 3 - trailingColumns
        put(" ", column: column - 1, row: 0)
        put(trailing, column: column, row: 0, style: .dim)
        put(" ", column: column + trailingColumns, row: 0)
    }
}

/// The glyphs of a frame.
private struct Line {
    let horizontal: String
    let vertical: String
    let topLeft: String
    let topRight: String
    let bottomLeft: String
    let bottomRight: String

    static let light = Line(
        horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘"
    )
    static let heavy = Line(
        horizontal: "━", vertical: "┃", topLeft: "┏", topRight: "┓", bottomLeft: "┗", bottomRight: "┛"
    )
}
