/// The columns a person has chosen: for watching a rundown, and for writing it.
struct ChosenColumns: Equatable, Sendable {
    var watching = Self.standard(.watching)
    var writing = Self.standard(.writing)

    enum View: String, Sendable, CaseIterable { case watching, writing }

    init() {}

    init(_ remembered: Remembered) {
        for view in View.allCases {
            let fields = remembered.columns[view.rawValue]?.compactMap { CueField(name: $0) } ?? []
            if !fields.isEmpty { self[view] = fields }
        }
    }

    subscript(view: View) -> [CueField] {
        get {
            switch view {
            case .watching: watching
            case .writing: writing
            }
        }
        set {
            switch view {
            case .watching: watching = newValue
            case .writing: writing = newValue
            }
        }
    }

    /// What is kept of it: nothing of a view that is as it comes.
    var remembered: Remembered {
        let changed = View.allCases.filter { self[$0] != Self.standard($0) }
        return Remembered(
            columns: Dictionary(uniqueKeysWithValues: changed.map { ($0.rawValue, self[$0].map(\.name)) }))
    }

    static func standard(_ view: View) -> [CueField] {
        switch view {
        case .watching:
            [
                .number, .title, .host, .sku, .offer(.stock, nil), .scene, .plan, .length, .expected, .advance, .slack,
                .back, .gap,
            ]
        case .writing:
            [
                .number, .title, .length, .start, .host, .sku, .product, .offer(.price, nil), .offer(.flash, nil),
                .offer(.stock, nil), .offer(.voucher, nil), .offer(.from, nil), .offer(.until, nil), .offer(.bag, nil),
                .actions, .say, .never, .notes, .incoming, .kind, .advance, .end, .countsToEnd, .segment,
            ]
        }
    }
}
