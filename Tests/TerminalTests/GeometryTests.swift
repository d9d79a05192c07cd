import Terminal
import Testing

@Suite struct GeometryTests {
    @Test func `rectangles meet in what both cover`() {
        let left = Rect(column: 0, row: 0, width: 10, height: 4)
        #expect(
            left.intersection(Rect(column: 8, row: 2, width: 10, height: 10))
                == Rect(column: 8, row: 2, width: 2, height: 2))
        #expect(left.intersection(Rect(column: 12, row: 0, width: 3, height: 3)).isEmpty)
    }

    @Test func `a rectangle cannot be less than empty`() {
        #expect(Rect(column: 0, row: 0, width: -3, height: 2).width == 0)
        #expect(Rect(column: 0, row: 0, width: 3, height: 3).inset(columns: 2).isEmpty)
    }

    @Test func `what is centred and too large is cut to fit`() {
        let screen = Rect(Size(width: 80, height: 24))
        #expect(
            screen.centred(Size(width: 40, height: 10)) == Rect(column: 20, row: 7, width: 40, height: 10))
        #expect(screen.centred(Size(width: 200, height: 2)).columns == 0..<80)
    }
}
