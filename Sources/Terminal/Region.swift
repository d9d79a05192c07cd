/// A rectangle of a canvas to draw in: what falls outside is clipped, and 0, 0 is its own top left corner.
///
/// A region is a value and drawing does not change it; it may lie partly outside its canvas or its parent.
public struct Region {
    let canvas: Canvas
    /// Where it lies on the canvas, clipped parts included.
    let bounds: Rect
    /// The part of it that may be drawn, on the canvas.
    let clip: Rect
    /// What `Ground.normal` stands for in here.
    let ground: Ground

    init(canvas: Canvas, bounds: Rect, clip: Rect? = nil, ground: Ground) {
        self.canvas = canvas
        self.bounds = bounds
        self.clip = (clip ?? Rect(canvas.size)).intersection(bounds)
        self.ground = ground
    }

    public var width: Int { bounds.width }
    public var height: Int { bounds.height }
    public var size: Size { bounds.size }
    /// Nothing drawn here would be seen.
    public var isEmpty: Bool { clip.isEmpty }

    /// Where one of its cells lies on the canvas: for the cursor, and to tell which cell the mouse hit.
    public func onCanvas(_ point: Point) -> Point {
        Point(column: bounds.column + point.column, row: bounds.row + point.row)
    }

    /// Its rectangle on the canvas.
    public var onCanvas: Rect { bounds }

    /// A part of it, given in its own coordinates.
    public func region(_ rect: Rect) -> Region {
        let bounds = Rect(
            column: bounds.column + rect.column, row: bounds.row + rect.row, width: rect.width, height: rect.height
        )
        return Region(canvas: canvas, bounds: bounds, clip: clip, ground: ground)
    }

    /// The region without `columns` on its left and right and `rows` on its top and bottom.
    public func inset(columns: Int = 0, rows: Int = 0) -> Region {
        region(Rect(size).inset(columns: columns, rows: rows))
    }

    /// Some of its rows, over its whole width.
    public func slice(rows: Range<Int>) -> Region {
        let rows = rows.clamped(to: 0..<height)
        return region(Rect(column: 0, row: rows.lowerBound, width: width, height: rows.count))
    }

    /// Some of its columns, over its whole height.
    public func slice(columns: Range<Int>) -> Region {
        let columns = columns.clamped(to: 0..<width)
        return region(Rect(column: columns.lowerBound, row: 0, width: columns.count, height: height))
    }

    /// Its rows from one on; none where it has fewer.
    public func slice(rows: PartialRangeFrom<Int>) -> Region {
        slice(rows: rows.lowerBound..<max(rows.lowerBound, height))
    }

    /// Its columns from one on; none where it has fewer.
    public func slice(columns: PartialRangeFrom<Int>) -> Region {
        slice(columns: columns.lowerBound..<max(columns.lowerBound, width))
    }

    /// The same place, in which `Ground.normal` stands for `ground`; nothing is drawn by this.
    public func on(_ ground: Ground) -> Region {
        Region(canvas: canvas, bounds: bounds, clip: clip, ground: ground)
    }

    /// The style as it is drawn in here.
    func resolved(_ style: Style) -> Style { style.ground == .normal ? style.on(ground) : style }
}
