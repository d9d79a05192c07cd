/// Some cells of one row that differ between two screens.
public struct Span: Hashable, Sendable {
    public var row: Int
    public var columns: Range<Int>

    public init(row: Int, columns: Range<Int>) {
        self.row = row
        self.columns = columns
    }
}

extension Screen {
    /// The cells to write so that a terminal that shows `old` shows this screen: from top to bottom, left to right,
    /// never half of a wide glyph. All rows when the sizes differ.
    public func changes(from old: Screen) -> [Span] {
        guard size == old.size else {
            guard size.width > 0 else { return [] }
            return (0..<size.height).map { Span(row: $0, columns: 0..<size.width) }
        }
        var spans: [Span] = []
        cells.withUnsafeBufferPointer { new in
            old.cells.withUnsafeBufferPointer { old in
                guard new.baseAddress != old.baseAddress else { return }
                for row in 0..<size.height {
                    appendChanges(of: row, from: old, to: new, &spans)
                }
            }
        }
        return spans
    }

    private func appendChanges(
        of row: Int, from old: UnsafeBufferPointer<Cell>, to new: UnsafeBufferPointer<Cell>, _ spans: inout [Span]
    ) {
        let line = row * size.width
        var column = 0
        while column < size.width {
            guard new[line + column] != old[line + column] else {
                column += 1
                continue
            }
            var start = column
            while column < size.width, new[line + column] != old[line + column] { column += 1 }
            if new[line + start].columns == 0 { start -= 1 }
            if new[line + column - 1].columns == 2 { column += 1 }
            spans.append(Span(row: row, columns: start..<column))
        }
    }

    /// This screen with the cells of some spans taken from `other`, which has the same size.
    public func replacing(_ spans: [Span], from other: Screen) -> Screen {
        var result = self
        for span in spans {
            let start = span.row * size.width
            for index in start + span.columns.lowerBound..<start + span.columns.upperBound {
                result.cells[index] = other.cells[index]
            }
        }
        return result
    }
}
