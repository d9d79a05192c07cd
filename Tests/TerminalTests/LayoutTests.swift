import Terminal
import Testing

@Suite struct LayoutTests {
    @Test func `what is fixed comes first and the rest is shared by weight`() {
        #expect(Layout.split(100, [.fixed(20), .fill, .fill]) == [20, 40, 40])
        #expect(Layout.split(100, [.fill(weight: 1), .fill(weight: 3)]) == [25, 75])
        #expect(Layout.split(100, [.fraction(0.25), .fill], gap: 1) == [25, 74])
    }

    @Test func `a part that needs more than its share gets it`() {
        #expect(Layout.split(60, [.fill(minimum: 40), .fill]) == [40, 20])
        #expect(Layout.split(100, [.fill(minimum: 40), .fill]) == [50, 50])
    }

    @Test func `where there is not enough, earlier parts win`() {
        #expect(Layout.split(10, [.fixed(6), .fixed(6), .fixed(6)]) == [6, 4, 0])
        #expect(Layout.split(0, [.fill, .fixed(3)]) == [0, 0])
    }

    @Test func `parts lie side by side and one under another`() {
        let whole = Rect(column: 2, row: 1, width: 20, height: 10)
        #expect(whole.columns([.fixed(5), .fill], gap: 1).map(\.columns) == [2..<7, 8..<22])
        #expect(whole.rows([.fixed(3), .fill]).map(\.rows) == [1..<4, 4..<11])
    }

    @Test(arguments: UInt64(1)...100)
    func `parts that fill leave nothing over and take nothing away`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let shares = (0..<dice.roll(1...6)).map { _ in
            dice.roll(0...1) == 0
                ? Share.fixed(dice.roll(0...30)) : .fill(weight: dice.roll(1...4), minimum: dice.roll(0...30))
        }
        let length = dice.roll(0...200)
        let parts = Layout.split(length, shares + [.fill])
        #expect(parts.reduce(0, +) == length)
        #expect(parts.allSatisfy { $0 >= 0 })
    }
}
