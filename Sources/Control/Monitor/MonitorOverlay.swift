import OBSProtocol
import Terminal

/// OBS's pictures over all panes: program and preview large, or every scene at once.
struct MonitorOverlay: Equatable, Sendable {
    var view: View
    /// The scene under the cursor, by its name: scenes come and go.
    var scene: String?

    enum View: Equatable, Sendable {
        case large, scenes
    }

    /// Its place: header and footer stay in sight.
    static func frame(on size: Size) -> Rect {
        Rect(column: 0, row: 2, width: size.width, height: max(0, size.height - 3))
    }

    /// The tiles of a grid, one a scene, each with a frame around it.
    struct Grid {
        let columns: Int
        let tile: Size
        let rect: Rect
        /// The scenes that are seen, those around the cursor where there is no room for all.
        let visible: Range<Int>

        /// The least that a tile may be.
        static let least = Size(width: 16, height: 6)

        /// - Parameter cursor: the scene that must be seen.
        init?(of count: Int, in rect: Rect, shape: PictureShape, cursor: Int) {
            guard count > 0, rect.width >= Self.least.width, rect.height >= Self.least.height else { return nil }
            var best: (area: Int, columns: Int, tile: Size)?
            for columns in 1...max(1, min(count, rect.width / Self.least.width)) {
                let rows = (count + columns - 1) / columns
                let tile = Size(width: rect.width / columns, height: max(Self.least.height, rect.height / rows))
                let cells = shape.grain.cells(
                    for: shape.video, in: Size(width: tile.width - 2, height: tile.height - 2))
                let fitting = min(count, columns * (rect.height / tile.height))
                let area = cells.width * cells.height * fitting
                if best.map({ area > $0.area }) ?? true { best = (area, columns, tile) }
            }
            guard let best else { return nil }
            columns = best.columns
            tile = best.tile
            self.rect = rect
            let page = columns * max(1, rect.height / tile.height)
            let start = min(max(0, cursor), count - 1) / page * page
            visible = start..<min(count, start + page)
        }

        /// The place of a visible scene's tile.
        func place(of index: Int) -> Rect {
            let (row, column) = ((index - visible.lowerBound) / columns, (index - visible.lowerBound) % columns)
            return Rect(
                column: rect.column + column * tile.width, row: rect.row + row * tile.height, width: tile.width,
                height: tile.height)
        }
    }
}
