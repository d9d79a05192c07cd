import Terminal
import Testing

@Suite struct ScreenTests {
    let size = Size(width: 24, height: 6)

    @Test(arguments: UInt64(1)...200)
    func `what has changed is all there is to write`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let canvas = Canvas(size: size)
        scribble(on: canvas, &dice)
        let old = canvas.screen
        if dice.next() % 2 == 0 { scribble(on: canvas, &dice) }
        let new = canvas.screen
        let spans = new.changes(from: old)
        #expect(old.replacing(spans, from: new) == new)
        for span in spans {
            #expect(new[span.columns.lowerBound, span.row].width > 0)
            #expect(new[span.columns.upperBound - 1, span.row].width < 2)
        }
    }

    @Test(arguments: UInt64(1)...200)
    func `a wide glyph always has both its halves`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let canvas = Canvas(size: size)
        for _ in 0..<10 { scribble(on: canvas, &dice) }
        let screen = canvas.screen
        for row in 0..<size.height {
            for column in 0..<size.width {
                let cell = screen[column, row]
                if cell.width == 2 { #expect(column + 1 < size.width && screen[column + 1, row].width == 0) }
                if cell.width == 0 { #expect(column > 0 && screen[column - 1, row].width == 2) }
            }
        }
        #expect(screen.lines.allSatisfy { GlyphWidth.columns(of: $0) == size.width })
    }

    @Test func `the same screen has no changes, and another size changes every row`() {
        let screen = Canvas(size: size).screen
        #expect(screen.changes(from: screen).isEmpty)
        #expect(screen.changes(from: Screen(blank: Size(width: 3, height: 3))).count == 6)
    }

    @Test func `the style map has a fixed letter for each role, and a legend for the rest`() {
        let canvas = Canvas(size: Size(width: 8, height: 2))
        canvas.region.put("AIR", column: 0, row: 0, style: .onAir)
        canvas.region.put("NXT", column: 4, row: 0, style: Style(.standby, .header, .bold))
        #expect(canvas.screen.styleLines == ["aaa.AAA.", "........"])
        #expect(canvas.screen.styleLegend == [". text", "A standby on header, bold", "a onAir"])
    }

    @Test func `a cell is sixteen bytes`() {
        #expect(MemoryLayout<Cell>.stride == 16)
    }

    private func scribble(on canvas: Canvas, _ dice: inout Dice) {
        let texts = ["Serum", "漢字", "a漢b", "e\u{301}x", "───────", "\u{1B}[2J", "👩‍🔬", "0123456789012345678901234567"]
        let part = canvas.region.region(
            Rect(column: dice.roll(-4...20), row: dice.roll(-2...5), width: dice.roll(0...24), height: dice.roll(0...6))
        )
        for _ in 0..<dice.roll(0...6) {
            let style = Style(
                Role.allCases[dice.roll(0...17)], Ground.allCases[dice.roll(0...7)],
                Emphasis(rawValue: UInt8(dice.roll(0...15))))
            part.put(
                texts[dice.roll(0...texts.count - 1)], column: dice.roll(-6...20), row: dice.roll(-1...6), style: style)
        }
        switch dice.roll(0...4) {
        case 0: part.fill(ground: .overlay)
        case 1: part.tint(row: dice.roll(0...5), columns: 1..<3, ground: .cursor)
        case 2: part.box(title: "漢字漢字", trailing: "字", focused: true)
        case 3: part.put("漢字漢字", column: dice.roll(-3...10), row: dice.roll(0...3), width: dice.roll(0...9))
        default: part.emphasize(row: 0, .reverse)
        }
    }
}

/// Numbers that look random and are the same for the same seed (SplitMix64).
struct Dice: RandomNumberGenerator {
    var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }
}
