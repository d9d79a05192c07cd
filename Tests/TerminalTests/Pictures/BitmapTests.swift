import Testing

@testable import Terminal

/// Pictures as pixels, and the cells they are drawn in.
@Suite struct BitmapTests {
    private func bitmap(_ width: Int, _ height: Int, _ colour: (Int, Int) -> (UInt8, UInt8, UInt8)) throws -> Bitmap {
        let bytes = (0..<height).flatMap { row in
            (0..<width).flatMap { column in
                let (red, green, blue) = colour(column, row)
                return [red, green, blue]
            }
        }
        return try #require(Bitmap(width: width, height: height, bytes: bytes))
    }

    @Test func `bytes that are not three a pixel are no picture`() {
        #expect(Bitmap(width: 2, height: 2, bytes: [1, 2, 3]) == nil)
        #expect(Bitmap(width: 0, height: 1, bytes: []) == nil)
        #expect(Bitmap(width: 4097, height: 1, bytes: [UInt8](repeating: 0, count: 4097 * 3)) == nil)
    }

    @Test func `a smaller picture has the means of its pixels`() throws {
        let halves = try bitmap(4, 2) { column, _ in column < 2 ? (200, 0, 100) : (0, 40, 100) }
        let small = halves.scaled(width: 2, height: 1)
        #expect(small.bytes == [200, 0, 100, 0, 40, 100])
        #expect(halves.scaled(width: 1, height: 1).bytes == [100, 20, 100])
        #expect(halves.scaled(width: 8, height: 4).scaled(width: 4, height: 2) == halves)
    }

    @Test func `noise keeps the pixels of the last picture, and nothing drifts`() throws {
        let last = try bitmap(2, 1) { _, _ in (100, 100, 100) }
        let noisy = try bitmap(2, 1) { column, _ in column == 0 ? (106, 94, 100) : (120, 100, 100) }
        #expect(noisy.steadied(after: last, tolerance: 7).bytes == [100, 100, 100, 120, 100, 100])
        var shown = last
        for level in UInt8(100)...140 {
            shown = try bitmap(2, 1) { _, _ in (level, level, level) }.steadied(after: shown, tolerance: 7)
            #expect(level - shown.bytes[0] <= 7)
        }
    }

    @Test func `an old picture is grey and dark`() throws {
        let faded = try bitmap(1, 1) { _, _ in (255, 255, 255) }.faded
        #expect(faded.bytes == [127, 127, 127])
    }

    @Test(arguments: [
        // A portrait show in the pane of a wide terminal, and a landscape one; a wall of neither.
        (Size(width: 1080, height: 1920), Size(width: 24, height: 24), Size(width: 24, height: 21)),
        (Size(width: 1920, height: 1080), Size(width: 24, height: 24), Size(width: 24, height: 7)),
        (Size(width: 1080, height: 1920), Size(width: 40, height: 15), Size(width: 17, height: 15)),
        (Size(width: 1000, height: 1000), Size(width: 100, height: 10), Size(width: 20, height: 10)),
        (Size(width: 5000, height: 10), Size(width: 20, height: 10), Size(width: 20, height: 1)),
    ])
    func `a picture keeps its shape in cells twice as high as wide`(shape: Size, room: Size, cells: Size) {
        #expect(PictureGrain.halves.cells(for: shape, in: room) == cells)
        #expect(PictureGrain.glyphs.cells(for: shape, in: room) == cells)
        #expect(PictureGrain.pixels(width: 8, height: 16).cells(for: shape, in: room) == cells)
    }

    @Test func `without room, or of no size, it has no cells`() {
        #expect(PictureGrain.halves.cells(for: Size(width: 9, height: 16), in: Size(width: 0, height: 5)).width == 0)
        #expect(PictureGrain.halves.cells(for: Size(width: 0, height: 16), in: Size(width: 9, height: 5)).width == 0)
    }

    @Test func `a cell shows two pixels, one above the other`() throws {
        let canvas = Canvas(size: Size(width: 4, height: 3))
        let picture = try bitmap(2, 4) { column, row in (UInt8(column), UInt8(row), 9) }
        canvas.region.region(Rect(column: 1, row: 1, width: 2, height: 2))
            .draw(picture, over: Size(width: 2, height: 2), grain: .halves)
        #expect(canvas.screen.lines == ["    ", " ▀▀ ", " ▀▀ "])
        let cell = canvas.screen[2, 2]
        #expect(cell.halves?.top == .rgb(1, 2, 9))
        #expect(cell.halves?.bottom == .rgb(1, 3, 9))
        #expect(cell.scalars == (0x2580, 0, 0))
    }

    @Test func `without colours it is drawn in glyphs, the lighter the denser`() throws {
        let canvas = Canvas(size: Size(width: 3, height: 1))
        let picture = try bitmap(3, 1) { column, _ in [(0, 0, 0), (120, 120, 120), (255, 255, 255)][column] }
        canvas.region.draw(picture, over: Size(width: 3, height: 1), grain: .glyphs)
        #expect(canvas.screen.lines == [" =@"])
    }

    @Test func `what lies over a part of it is no picture`() throws {
        let canvas = Canvas(size: Size(width: 4, height: 2))
        let picture = try bitmap(2, 4) { _, _ in (1, 2, 3) }
        let rect = Rect(column: 0, row: 0, width: 2, height: 2)
        canvas.region.draw(picture, over: rect.size, grain: .halves)
        #expect(canvas.screen.isPicture(rect))
        #expect(!canvas.screen.isPicture(Rect(column: 0, row: 0, width: 3, height: 2)))
        #expect(!canvas.screen.isPicture(Rect(column: 0, row: 1, width: 2, height: 2)))
        canvas.region.put("x", column: 1, row: 1)
        #expect(!canvas.screen.isPicture(rect))
    }

    @Test func `the screen differs where the colours do`() throws {
        let canvas = Canvas(size: Size(width: 2, height: 1))
        canvas.region.draw(try bitmap(2, 2) { _, _ in (1, 2, 3) }, over: Size(width: 2, height: 1), grain: .halves)
        let before = canvas.screen
        canvas.region.draw(
            try bitmap(2, 2) { column, _ in (UInt8(column) + 1, 2, 3) }, over: Size(width: 2, height: 1), grain: .halves
        )
        #expect(canvas.screen.changes(from: before) == [Span(row: 0, columns: 1..<2)])
    }
}
