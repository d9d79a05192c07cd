extension Screen {
    /// Whether all of a rectangle is picture, and none of it is off the screen.
    public func isPicture(_ rect: Rect) -> Bool {
        guard rect.intersection(Rect(size)) == rect, !rect.isEmpty else { return false }
        return rect.rows.allSatisfy { row in cells(row: row, columns: rect.columns).allSatisfy { $0.halves != nil } }
    }
}
