/// Which rows of a list are seen and which one the cursor is on; the cursor is always seen.
public struct ScrollWindow: Hashable, Sendable {
    /// How many rows the list has.
    public private(set) var count: Int
    /// The row the cursor is on; 0 when there are none.
    public private(set) var cursor: Int
    /// The first row that is seen.
    public private(set) var top: Int
    /// How many rows there is room for.
    public private(set) var height: Int

    public init(count: Int = 0, height: Int = 0) {
        self.count = max(0, count)
        self.height = max(0, height)
        cursor = 0
        top = 0
    }

    /// The rows that are seen.
    public var visible: Range<Int> { top..<min(count, top + height) }
    public var isAtEnd: Bool { cursor + 1 >= count }

    /// The list has become longer or shorter.
    public mutating func resize(count: Int) {
        self.count = max(0, count)
        settle()
    }

    /// There is more or less room.
    public mutating func resize(height: Int) {
        self.height = max(0, height)
        settle()
    }

    public mutating func move(to row: Int) {
        cursor = row
        settle()
    }

    /// Moves by lines: down when positive.
    public mutating func move(by lines: Int) { move(to: cursor + lines) }

    /// Moves by pages, each of which keeps one line of the page before.
    public mutating func page(by pages: Int) {
        let lines = pages * max(1, height - 1)
        top += lines
        move(by: lines)
    }

    public mutating func home() { move(to: 0) }
    public mutating func end() { move(to: count - 1) }

    /// Turns the wheel: the rows move, and the cursor only as far as it must to be seen.
    public mutating func scroll(by lines: Int) {
        top = max(0, min(top + lines, count - height))
        cursor = max(top, min(cursor, top + max(0, height - 1)))
        settle()
    }

    /// Scrolls so that the row on air stands at a third of the height, as far as the ends of the list and the cursor allow.
    public mutating func keepOnAirNearTopThird(_ onAir: Int) {
        top = onAir - height / 3
        settle()
    }

    private mutating func settle() {
        cursor = max(0, min(cursor, count - 1))
        top = min(top, cursor)
        top = max(top, cursor - max(0, height - 1))
        top = max(0, min(top, count - height))
    }
}
