/// Rows in columns that line up, of which only the visible ones are ever asked for.
///
/// The cursor's row is marked by `▸` in the gutter and a ground under its first columns alone: restyling whole rows would
/// send ten times the bytes for each step of the cursor over a slow line.
public struct Table: Sendable {
    /// One column: its heading, how wide it is, and how soon it goes when there is no room.
    public struct Column: Hashable, Sendable {
        /// How wide a column is, in cells.
        public enum Width: Hashable, Sendable {
            case fixed(Int)
            /// Takes a share of what is left, and at least `minimum`.
            case flex(minimum: Int, weight: Int = 1)
        }

        public var title: String
        public var width: Width
        public var alignment: Alignment
        /// 0 is never dropped; otherwise the column with the highest goes first.
        public var priority: Int

        public init(_ title: String, _ width: Width, alignment: Alignment = .left, priority: Int = 0) {
            self.title = title
            self.width = width
            self.alignment = alignment
            self.priority = priority
        }

        fileprivate var minimum: Int {
            switch width {
            case .fixed(let cells): cells
            case .flex(let minimum, _): minimum
            }
        }

        fileprivate var share: Share {
            switch width {
            case .fixed(let cells): .fixed(cells)
            case .flex(let minimum, let weight): .fill(weight: weight, minimum: minimum)
            }
        }
    }

    /// A text in a style.
    public struct Item: Hashable, Sendable {
        public var text: String
        public var style: Style

        public init(_ text: String, _ style: Style = .text) {
            self.text = text
            self.style = style
        }
    }

    /// What stands in one line of the table.
    public enum Row: Hashable, Sendable {
        /// An item a column, in the order of the columns; missing ones are blank.
        case items([Item])
        /// A line across all columns with words in it: `HERO SERUM ─────────`, `── ends 20:47 ──`.
        case rule(Item, trailing: Item = Item(""))
        /// A text across all columns.
        case line(Item)
    }

    public var columns: [Column]
    /// Cells between two columns.
    public var gap: Int
    /// The style of the column titles; no row is spent on them when nil.
    public var titles: Style?
    /// How many cells of the cursor's row get the cursor's ground, gutter included.
    public var tinted: Int

    public init(columns: [Column], gap: Int = 1, titles: Style? = .dim, tinted: Int = 4) {
        self.columns = columns
        self.gap = gap
        self.titles = titles
        self.tinted = tinted
    }

    /// How many rows of a list fit into a region of that height.
    public func rows(inHeight height: Int) -> Int { max(0, height - (titles == nil ? 0 : 1)) }

    /// Draws the titles and the rows that `window` shows; the first cell of each row is the gutter.
    /// - Parameters:
    ///   - marksCursor: false where the pane has no focus and shows no cursor.
    ///   - gutter: one cell before a row, which the cursor's mark covers.
    public func draw(
        in region: Region, window: ScrollWindow, marksCursor: Bool = true, gutter: (Int) -> Item? = { _ in nil },
        row: (Int) -> Row
    ) {
        let layout = layout(width: region.width)
        var body = region
        if let titles {
            for (index, column) in columns.enumerated() where layout[index].count > 0 {
                region.put(
                    column.title, column: layout[index].lowerBound, row: 0, width: layout[index].count,
                    alignment: column.alignment, style: titles
                )
            }
            body = region.slice(rows: 1..<max(1, region.height))
        }
        var window = window
        window.resize(height: body.height)
        for (line, index) in window.visible.enumerated() {
            draw(row(index), in: body.slice(rows: line..<line + 1), layout: layout)
            if let mark = gutter(index) { body.put(mark.text, column: 0, row: line, width: 1, style: mark.style) }
            guard marksCursor, index == window.cursor else { continue }
            body.put("▸", column: 0, row: line, style: .accent)
            body.tint(row: line, columns: 0..<min(tinted, body.width), ground: .cursor)
        }
    }

    /// The cells each column gets in a table of that width, the gutter being cell 0; empty for those that are dropped.
    public func layout(width: Int) -> [Range<Int>] {
        let room = width - 1
        var kept = Set(columns.indices)
        func needed() -> Int {
            kept.reduce(0) { $0 + columns[$1].minimum } + gap * max(0, kept.count - 1)
        }
        while needed() > room {
            let droppable = kept.filter { columns[$0].priority > 0 }
            guard let first = droppable.max(by: { (columns[$0].priority, $0) < (columns[$1].priority, $1) }) else {
                break
            }
            kept.remove(first)
        }
        let order = kept.sorted()
        let widths = Layout.split(room, order.map { columns[$0].share }, gap: gap)
        var layout = [Range<Int>](repeating: 0..<0, count: columns.count)
        var start = 1
        for (index, width) in zip(order, widths) {
            layout[index] = start..<start + width
            start += width + gap
        }
        return layout
    }

    private func draw(_ row: Row, in region: Region, layout: [Range<Int>]) {
        switch row {
        case .items(let items):
            for (index, item) in items.prefix(columns.count).enumerated() where layout[index].count > 0 {
                region.put(
                    item.text, column: layout[index].lowerBound, row: 0, width: layout[index].count,
                    alignment: columns[index].alignment, style: item.style
                )
            }
        case .rule(let item, let trailing):
            region.slice(columns: 1..<max(1, region.width)).rule(item, trailing: trailing)
        case .line(let item):
            region.put(item.text, column: 1, row: 0, width: region.width - 1, style: item.style)
        }
    }
}

extension Region {
    /// A line across the first row with a text on its left and one near its right end.
    public func rule(_ item: Table.Item, trailing: Table.Item = Table.Item("")) {
        let used = GlyphWidth.columns(of: item.text)
        let start = used == 0 ? 0 : used + 1
        put(String(repeating: "─", count: max(0, width - start)), column: start, row: 0, style: .faint)
        put(item.text, column: 0, row: 0, style: item.style)
        let trailingColumns = GlyphWidth.columns(of: trailing.text)
        guard trailingColumns > 0, start + trailingColumns + 4 <= width else { return }
        put(" \(trailing.text) ", column: width - trailingColumns - 4, row: 0, style: trailing.style)
    }
}
