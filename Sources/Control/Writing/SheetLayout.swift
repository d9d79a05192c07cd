import Terminal

/// Which columns of a rundown being written are seen, and where: number and title stay, the others pass by so that the
/// cursor's is seen whole.
struct SheetLayout: Equatable {
    /// Cells before the first column: cursor, selection, what is on air or differs.
    static let gutter = 6
    /// Between two columns.
    private static let gap = 2
    /// A column that has less room than this at the right edge says nothing.
    private static let least = 12
    private(set) var columns: [Column] = []
    /// How many are beyond the left edge, and beyond the right one.
    private(set) var passed = 0
    private(set) var coming = 0

    struct Column: Equatable {
        var field: CueField
        var cells: Range<Int>
    }

    init(_ fields: [CueField], cursor: CueField, width whole: Int) {
        let fixed = fields.filter { $0 == .number || $0 == .title }
        let moving = fields.filter { $0 != .number && $0 != .title }
        let needed = fields.reduce(0) { $0 + $1.cells + Self.gap }
        // How many columns are beyond the edge is said at the right end of the headings.
        let width = Self.gutter + needed > whole ? whole - 4 : whole
        let growing = fields.count { $0.grows }
        let spare = max(0, width - Self.gutter - needed)
        var start = Self.gutter
        func cells(of field: CueField) -> Int {
            // A title is never so wide that nothing is seen beside it.
            let least = field == .title ? min(field.cells, max(14, (width - Self.gutter) / 3)) : field.cells
            return least + (field.grows && growing > 0 ? spare / growing : 0)
        }
        func place(_ field: CueField, upTo end: Int) -> Column {
            defer { start += cells(of: field) + Self.gap }
            return Column(field: field, cells: start..<max(start, min(start + cells(of: field), end)))
        }
        columns = fixed.map { place($0, upTo: width) }
        let room = width - start
        if let target = moving.firstIndex(of: cursor) {
            var used = moving[...target].reduce(0) { $0 + cells(of: $1) + Self.gap } - Self.gap
            while used > room, passed < target {
                used -= cells(of: moving[passed]) + Self.gap
                passed += 1
            }
        }
        for field in moving[passed...] {
            guard start + min(cells(of: field), Self.least) <= width else { break }
            columns.append(place(field, upTo: width))
        }
        coming = moving.count - passed - (columns.count - fixed.count)
    }

    func cells(of field: CueField) -> Range<Int>? { columns.first { $0.field == field }?.cells }
}
