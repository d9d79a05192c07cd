import Terminal

extension CueField {
    /// Its column in a table that drops columns it has no room for, the highest priority first.
    func column(titled title: String, priority: Int) -> Table.Column {
        Table.Column(title, width, alignment: alignment, priority: priority)
    }

    private var width: Table.Column.Width {
        switch self {
        case .number: .fixed(4)
        case .title: .flex(minimum: 22, weight: 5)
        case .scene: .flex(minimum: 13, weight: 3)
        case .host: .fixed(6)
        case .sku, .plan, .length, .offer(.stock, _): .fixed(5)
        case .expected, .advance, .slack, .back, .gap: .fixed(8)
        case .kind, .start, .end, .countsToEnd, .preWait, .postWait, .incoming, .product, .offer, .actions, .say,
            .never, .notes, .segment:
            .fixed(cells)
        }
    }

    /// How wide it is where all columns are there and the rest is beyond the edge.
    var cells: Int {
        switch self {
        case .number: 5
        case .title: 26
        case .kind, .start, .offer(.from, _), .offer(.until, _): 8
        case .length, .end, .plan, .offer(.price, _), .offer(.flash, _), .offer(.stock, _): 7
        case .countsToEnd, .preWait, .postWait, .sku, .offer(.bag, _): 6
        case .host, .incoming, .offer(.voucher, _): 10
        case .product, .segment, .offer(.blocked, _): 18
        case .actions: 34
        case .say, .never, .notes: 24
        case .advance, .expected, .slack, .back, .gap: 8
        case .scene: 16
        }
    }

    var alignment: Alignment {
        switch self {
        case .length, .expected, .slack, .back, .gap, .preWait, .postWait, .offer(.price, _), .offer(.flash, _),
            .offer(.stock, _):
            .right
        case .number, .title, .kind, .start, .end, .countsToEnd, .advance, .host, .incoming, .sku, .product, .offer,
            .actions, .say, .never, .notes, .segment, .scene, .plan:
            .left
        }
    }

    /// Whether it takes what others leave of a wide screen.
    var grows: Bool {
        switch self {
        case .title, .actions, .say, .notes: true
        case .number, .kind, .start, .length, .end, .countsToEnd, .advance, .preWait, .postWait, .host, .incoming,
            .sku, .product, .offer, .never, .segment, .scene, .plan, .expected, .slack, .back, .gap:
            false
        }
    }
}
