/// How many columns and rows of cells something spans.
public struct Size: Hashable, Sendable {
    public var width: Int
    public var height: Int

    public init(width: Int, height: Int) {
        self.width = width
        self.height = height
    }
}

/// One cell's place, counted from the top left corner, which is 0, 0.
public struct Point: Hashable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells; its width and height are never negative.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var width: Int
    public var height: Int

    public init(column: Int, row: Int, width: Int, height: Int) {
        self.column = column
        self.row = row
        self.width = max(0, width)
        self.height = max(0, height)
    }

    public init(_ size: Size) {
        self.init(column: 0, row: 0, width: size.width, height: size.height)
    }

    public var size: Size { Size(width: width, height: height) }
    public var isEmpty: Bool { width == 0 || height == 0 }
    /// The columns it covers, left to right.
    public var columns: Range<Int> { column..<column + width }
    /// The rows it covers, top to bottom.
    public var rows: Range<Int> { row..<row + height }

    public func contains(_ point: Point) -> Bool {
        columns.contains(point.column) && rows.contains(point.row)
    }

    /// What both cover; empty where they do not meet.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        let right = min(column + width, other.column + other.width)
        let bottom = min(row + height, other.row + other.height)
        return Rect(column: left, row: top, width: right - left, height: bottom - top)
    }

    /// The rectangle without `columns` on its left and right and `rows` on its top and bottom.
    public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
        Rect(
            column: column + columns, row: row + rows,
            width: width - 2 * columns, height: height - 2 * rows
        )
    }

    /// A rectangle of `size` in the middle of this one, made smaller where it would not fit.
    public func centred(_ size: Size) -> Rect {
        let width = min(size.width, self.width)
        let height = min(size.height, self.height)
        return Rect(
            column: column + (self.width - width) / 2, row: row + (self.height - height) / 2,
            width: width, height: height
        )
    }
}
