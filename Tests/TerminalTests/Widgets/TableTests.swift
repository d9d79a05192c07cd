import Terminal
import Testing

@Suite struct TableTests {
    let table = Table(
        columns: [
            .init("#", .fixed(3)), .init("cue", .flex(minimum: 8)), .init("host", .fixed(6), priority: 2),
            .init("dur", .fixed(5), alignment: .right, priority: 1),
        ])
    let rows: [Table.Row] = [
        .rule(.init("HERO SERUM")),
        .items([.init("3"), .init("Serum 30 ml"), .init("Sari"), .init("08:00")]),
        .items([.init("4", .onAir), .init("Texture demo", .onAir), .init("Sari"), .init("05:00")]),
        .line(.init("note", .dim)),
    ]

    func lines(width: Int, height: Int = 5, cursor: Int = 1) -> [String] {
        screen(width: width, height: height, cursor: cursor).lines
    }

    func screen(width: Int, height: Int, cursor: Int) -> Screen {
        let canvas = Canvas(size: Size(width: width, height: height))
        var window = ScrollWindow(count: rows.count, height: table.rows(inHeight: height))
        window.move(to: cursor)
        table.draw(in: canvas.region, window: window) { rows[$0] }
        return canvas.screen
    }

    @Test func `columns line up under their titles and the cursor has a mark`() {
        #expect(
            lines(width: 36) == [
                " #   cue                host     dur",
                " HERO SERUM ────────────────────────",
                "▸3   Serum 30 ml        Sari   08:00",
                " 4   Texture demo       Sari   05:00",
                " note                               ",
            ])
    }

    @Test func `where it is narrow the least important columns go`() {
        #expect(lines(width: 22)[2] == "▸3   Serum 30 ml 08:00")
        #expect(lines(width: 16)[2] == "▸3   Serum 30 ml")
        #expect(lines(width: 14)[2] == "▸3   Serum 30…")
    }

    @Test func `only rows in sight are asked for`() {
        var asked: [Int] = []
        var window = ScrollWindow(count: 200_000, height: 3)
        window.move(to: 100_000)
        table.draw(in: Canvas(size: Size(width: 40, height: 4)).region, window: window) {
            asked.append($0)
            return .line(.init(""))
        }
        #expect(asked == [99_998, 99_999, 100_000])
    }

    @Test func `a step of the cursor changes few cells`() {
        let before = screen(width: 60, height: 5, cursor: 1)
        let after = screen(width: 60, height: 5, cursor: 2)
        #expect(after.changes(from: before).reduce(0) { $0 + $1.columns.count } == 8)
    }
}
