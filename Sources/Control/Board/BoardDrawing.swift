import Assigning
import Civil
import Journal
import Planning
import Shows
import Staffing
import Terminal

/// Draws the roster board: its pages by their letters, the page that is open, and what is said of the row under the cursor.
struct BoardDrawing {
    let room: ControlRoom
    let now: Moment

    private var board: RosterBoard { room.board }

    func draw(in region: Region) {
        let inner = region.box(
            title: "Roster · \(board.span.words)", trailing: trailing, focused: room.overlay == nil)
        let layout = BoardLayout(inner.size)
        drawTabs(in: inner.region(layout.tabs))
        let list = inner.region(layout.list)
        let detail = inner.region(layout.detail)
        drawSeam(layout, in: inner)
        guard board.plan != nil else {
            list.put("reading the plan", column: 1, row: 1, style: .dim)
            return
        }
        switch board.page {
        case .shows: BoardShowsDrawing(room: room, now: now).draw(in: list, detail: detail)
        case .proposal: ProposalDrawing(room: room, now: now).draw(in: list, detail: detail)
        case .messages: MessagesDrawing(room: room, now: now).draw(in: list, detail: detail)
        case .hosts: BoardHostsDrawing(room: room, now: now).draw(in: list, detail: detail)
        }
    }

    /// What a lead asks first: is anybody missing, has everybody been told.
    private var trailing: String {
        guard let figures = board.figures else { return "" }
        let messages = board.outbox.pending?.messages.count ?? 0
        let marked = board.marked.isEmpty ? [] : ["\(board.marked.count) marked"]
        let open = figures.open == 0 ? "nobody missing" : "\(figures.open) missing"
        return (marked + [open, messages == 0 ? "all published" : "\(messages) to publish"]).joined(separator: " · ")
    }

    private func drawTabs(in row: Region) {
        var column = 1
        for page in BoardPage.allCases {
            let isOpen = page == board.page
            column += row.put(room.setup.keymap.label(page.command), column: column, row: 0, style: .key) + 1
            let start = column
            column += row.put(page.title, column: column, row: 0, style: isOpen ? .title.adding(.bold) : .dim)
            if isOpen { row.emphasize(row: 0, columns: start..<column, .reverse) }
            column += 2
        }
        guard let figures = board.figures else { return }
        let (whole, short) = (FiguresWords(figures).money, "pay \(BoardWords.money(Int(figures.pay)))")
        let words = column + GlyphWidth.columns(of: whole) < row.width ? whole : short
        row.put(words, column: max(column, row.width - GlyphWidth.columns(of: words) - 1), row: 0, style: .dim)
    }

    private func drawSeam(_ layout: BoardLayout, in inner: Region) {
        guard !layout.isWide else {
            for row in 0..<layout.detail.height {
                inner.put("│", column: layout.detail.column - 1, row: layout.detail.row + row, style: .faint)
            }
            return
        }
        inner.region(
            Rect(column: 1, row: layout.detail.row - 1, width: max(0, inner.width - 2), height: 1)
        ).rule(Table.Item(""))
    }
}

/// Lines of a text under each other, wrapped, as far as there is room.
struct BoardText {
    let region: Region
    private var row = 0

    init(_ region: Region) { self.region = region }

    /// How many rows are left.
    var left: Int { region.height - row }

    mutating func put(_ text: String, _ style: Style = .text) {
        for line in WordWrap.lines(of: text, width: max(8, region.width - 2)) where left > 0 {
            region.put(line, column: 1, row: row, width: region.width - 1, style: style)
            row += 1
        }
    }

    mutating func skip() { row += 1 }

    /// A row of its own to draw in; nil where there is no room.
    mutating func line() -> Region? {
        guard left > 0 else { return nil }
        defer { row += 1 }
        return region.slice(rows: row..<row + 1)
    }
}
