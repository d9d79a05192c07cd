/// How finely a terminal draws pictures: how many pixels one cell shows.
public enum PictureGrain: Hashable, Sendable {
    /// One glyph a cell, by how light the picture is there: for terminals without colours enough.
    case glyphs
    /// Two colours a cell, one above the other.
    case halves
    /// The terminal draws pixels, so many a cell.
    case pixels(width: Int, height: Int)

    /// Pixels a cell, side by side.
    public var width: Int {
        switch self {
        case .glyphs, .halves: 1
        case .pixels(let width, _): width
        }
    }

    /// Pixels a cell, one above the other.
    public var height: Int {
        switch self {
        case .glyphs: 1
        case .halves: 2
        case .pixels(_, let height): height
        }
    }

    /// How a cell is shaped; where the terminal does not say, it is twice as high as wide.
    private var shape: (width: Int, height: Int) {
        switch self {
        case .glyphs, .halves: (1, 2)
        case .pixels(let width, let height): (max(1, width), max(1, height))
        }
    }

    /// The most cells of `room` that a picture of such a shape fills without being distorted by more than half a cell; one
    /// each way at least, unless there is no room.
    /// - Parameter shape: the picture's sides, in any unit.
    public func cells(for shape: Size, in room: Size) -> Size {
        guard room.width > 0, room.height > 0, shape.width > 0, shape.height > 0 else {
            return Size(width: 0, height: 0)
        }
        let cell = self.shape
        let (wide, high) = (shape.width * cell.height, shape.height * cell.width)
        let height = min(room.height, max(1, (room.width * high + wide / 2) / wide))
        let width = min(room.width, max(1, (height * wide + high / 2) / high))
        return Size(width: width, height: height)
    }

    /// The pixels that fill some cells.
    public func pixels(of cells: Size) -> Size { Size(width: cells.width * width, height: cells.height * height) }
}
