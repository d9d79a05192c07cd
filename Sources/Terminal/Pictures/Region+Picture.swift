extension Region {
    /// Draws a picture from the top left corner on, over `cells` of this region, in glyphs alone.
    ///
    /// Where the terminal draws pixels, the halves that are drawn here lie under them, and show where something lies over a part.
    public func draw(_ bitmap: Bitmap, over cells: Size, grain: PictureGrain) {
        switch grain {
        case .glyphs: drawGlyphs(bitmap.scaled(width: cells.width, height: cells.height))
        case .halves, .pixels: drawHalves(bitmap.scaled(width: cells.width, height: cells.height * 2))
        }
    }

    private func drawHalves(_ bitmap: Bitmap) {
        let style = resolved(.text)
        for row in 0..<bitmap.height / 2 {
            for column in 0..<bitmap.width {
                set(.halves(bitmap[column, 2 * row], bitmap[column, 2 * row + 1], style), column: column, row: row)
            }
        }
    }

    /// From dark to light, on a dark ground; ten steps that every font tells apart.
    static let ramp = Array(" .:-=+*#%@".utf8)

    private func drawGlyphs(_ bitmap: Bitmap) {
        let style = resolved(.text)
        for row in 0..<bitmap.height {
            for column in 0..<bitmap.width {
                let colour = bitmap[column, row]
                let light = Bitmap.lightness(
                    UInt8(colour >> 16 & 255), UInt8(colour >> 8 & 255), UInt8(colour & 255))
                let glyph = Self.ramp[light * (Self.ramp.count - 1) / 255]
                set(Cell(base: UInt32(glyph), width: 1, style: style), column: column, row: row)
            }
        }
    }

    private func set(_ cell: Cell, column: Int, row: Int) {
        let point = onCanvas(Point(column: column, row: row))
        guard clip.contains(point) else { return }
        canvas.withCells { $0.set(cell, at: point.row * canvas.size.width + point.column) }
    }
}
