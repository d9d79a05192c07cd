/// The sheet a frame is drawn on, through regions; `screen` is what has been drawn.
public final class Canvas {
    public let size: Size
    var cells: [Cell]

    public init(size: Size) {
        let bounds = Rect(size)
        self.size = bounds.size
        cells = [Cell](repeating: .blank(), count: bounds.width * bounds.height)
    }

    /// All of it.
    public var region: Region { Region(canvas: self, bounds: Rect(size), ground: .normal) }

    /// A snapshot of what has been drawn so far.
    public var screen: Screen { Screen(size: size, cells: cells) }

    /// Changes cells without the checks that each access to a class's property costs.
    func withCells<Result>(_ change: (UnsafeMutableBufferPointer<Cell>) -> Result) -> Result {
        cells.withUnsafeMutableBufferPointer { change($0) }
    }
}

extension UnsafeMutableBufferPointer<Cell> {
    /// Writes one cell of a canvas. A wide glyph of which a half is overwritten loses the other.
    func set(_ cell: Cell, at index: Int) {
        mend(at: index)
        self[index] = cell
    }

    /// Blanks the half of a wide glyph that will be left over when the cell at `index` is overwritten.
    func mend(at index: Int) {
        switch self[index].columns {
        case 0: self[index - 1] = .blank(self[index - 1].style)
        case 2: self[index + 1] = .blank(self[index + 1].style)
        default: break
        }
    }
}
