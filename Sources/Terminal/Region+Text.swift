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
                return putScalars(bytes, at: bounds.column + column, row: row, visible: visible, style: style)
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
        field.fill(style: style)
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
        let width = canvas.size.width
        canvas.mend(at: row * width + columns.lowerBound)
        canvas.mend(at: row * width + columns.upperBound - 1)
        canvas.cells.withUnsafeMutableBufferPointer { cells in
            for place in columns {
                cells[row * width + place] = Cell(base: UInt32(bytes[place - column]), width: 1, style: style)
            }
        }
    }

    private func putScalars(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, row: Int, visible: Range<Int>, style: Style
    ) -> Int {
        let line = row * canvas.size.width
        var column = start
        /// The cell that a mark would go over.
        var last: Int?
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        func place(_ value: UInt32, _ width: Int) {
            let fits = visible.contains(column) && visible.contains(column + width - 1)
            last = fits ? line + column : nil
            if fits {
                if width == 2 {
                    canvas.set(.rightHalf(style), at: line + column + 1)
                }
                canvas.set(Cell(base: value, width: UInt8(width), style: style), at: line + column)
            } else {
                // A wide glyph cut by an edge leaves a blank in the column that is still inside.
                for rest in visible.clamped(to: column..<column + width) {
                    canvas.set(.blank(style), at: line + rest)
                }
            }
            column += width
        }
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            switch GlyphWidth.drawn(scalar.value) {
            case .glyph(let value, let width):
                place(value, width)
            case .mark(let mark):
                if column == start { place(0x20, 1) }
                if let last { canvas.cells[last].add(mark: mark) }
            case .nothing:
                break
            }
        }
        return column - start
    }
}
