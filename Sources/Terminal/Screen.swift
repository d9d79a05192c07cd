/// What a terminal shows at one instant: a grid of cells.
public struct Screen: Hashable, Sendable {
    public let size: Size
    /// Row after row; `size.width * size.height` of them.
    var cells: [Cell]

    init(size: Size, cells: [Cell]) {
        self.size = size
        self.cells = cells
    }

    public init(blank size: Size) {
        let bounds = Rect(size)
        self.init(size: bounds.size, cells: [Cell](repeating: .blank(), count: bounds.width * bounds.height))
    }

    /// The cell at a place, which must lie within `size`.
    public subscript(column: Int, row: Int) -> Cell { cells[row * size.width + column] }
    public subscript(point: Point) -> Cell { self[point.column, point.row] }

    /// The cells of some columns of one row, all of which must lie within `size`.
    public func cells(row: Int, columns: Range<Int>) -> ArraySlice<Cell> {
        let start = row * size.width
        return cells[start + columns.lowerBound..<start + columns.upperBound]
    }
}
