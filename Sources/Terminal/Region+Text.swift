/// At which end of its columns a text stands.
public enum Alignment: Hashable, Sendable {
    case left, centre, right
}

extension Region {
    /// Writes a text to the right of `column`, clipped to the region; never half of a wide glyph.
    ///
    /// What could command the terminal, turn the direction of text or has no width is drawn as U+FFFD.
    /// - Returns: the columns the text takes, clipped ones included, so that texts can be put one after another.
    @discardableResult
    public func put(_ text: String, column: Int, row: Int, style: Style = .text) -> Int {
        let style = resolved(style)
        let row = bounds.row + row
        let visible = clip.rows.contains(row) ? clip.columns : 0..<0
        var text = text
        return text.withUTF8 { bytes in
            guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
                var pen = Pen(
                    line: row * canvas.size.width, visible: visible, style: style, column: bounds.column + column)
                return canvas.withCells { pen.put(bytes, on: $0) }
            }
            putASCII(bytes, at: bounds.column + column, row: row, visible: visible, style: style)
            return bytes.count
        }
    }

    @discardableResult
    public func put(_ text: some StringProtocol, column: Int, row: Int, style: Style = .text) -> Int {
        put(String(text), column: column, row: row, style: style)
    }

    /// Writes a text into exactly `width` columns: padded with blanks, or cut with `…` where it is too long.
    public func put(
        _ text: String, column: Int, row: Int, width: Int, alignment: Alignment = .left, style: Style = .text
    ) {
        guard width > 0 else { return }
        let field = region(Rect(column: column, row: row, width: width, height: 1))
        // What pads a text is no part of it: an underlined title has no underlined tail.
        field.fill(style: Style(.text, style.ground))
        let columns = GlyphWidth.columns(of: text)
        guard columns > width else {
            let spare = width - columns
            let start =
                switch alignment {
                case .left: 0
                case .centre: spare / 2
                case .right: spare
                }
            field.put(text, column: start, row: 0, style: style)
            return
        }
        let kept = field.slice(columns: 0..<width - 1)
        kept.put(text, column: 0, row: 0, style: style)
        field.put("…", column: width - 1, row: 0, style: style)
    }

    private func putASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, at column: Int, row: Int, visible: Range<Int>, style: Style
    ) {
        let columns = visible.clamped(to: column..<column + bytes.count)
        guard !columns.isEmpty else { return }
        let line = row * canvas.size.width
        canvas.withCells { cells in
            cells.mend(at: line + columns.lowerBound)
            cells.mend(at: line + columns.upperBound - 1)
            for place in columns {
                cells[line + place] = Cell(base: UInt32(bytes[place - column]), width: 1, style: style)
            }
        }
    }
}

/// Writes scalar after scalar into one row of a canvas.
private struct Pen {
    /// The index of the row's first cell.
    let line: Int
    /// The columns that may be written.
    let visible: Range<Int>
    let style: Style
    /// Where the next glyph goes.
    var column: Int
    /// The cell that a mark would go over.
    var last: Int?

    /// - Returns: the columns taken.
    mutating func put(_ bytes: UnsafeBufferPointer<UInt8>, on cells: UnsafeMutableBufferPointer<Cell>) -> Int {
        let start = column
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            switch GlyphWidth.drawn(scalar.value) {
            case .glyph(let value, let width):
                put(value, width: width, on: cells)
            case .mark(let mark):
                // A mark with nothing to go over goes over a blank.
                if column == start { put(0x20, width: 1, on: cells) }
                if let last { cells[last].add(mark: mark) }
            case .nothing:
                break
            }
        }
        return column - start
    }

    private mutating func put(_ value: UInt32, width: Int, on cells: UnsafeMutableBufferPointer<Cell>) {
        if visible.contains(column), visible.contains(column + width - 1) {
            last = line + column
            if width == 2 { cells.set(.rightHalf(style), at: line + column + 1) }
            cells.set(Cell(base: value, width: UInt8(width), style: style), at: line + column)
        } else {
            last = nil
            // A wide glyph cut by an edge leaves a blank in the column that is still inside.
            for rest in visible.clamped(to: column..<column + width) {
                cells.set(.blank(style), at: line + rest)
            }
        }
        column += width
    }
}
