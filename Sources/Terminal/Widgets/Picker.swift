/// A list to choose one item from by typing a part of it.
///
/// Every word typed must occur in the item, in any order and any case.
public struct Picker: Hashable, Sendable {
    /// What a key led to.
    public enum Outcome: Hashable, Sendable {
        /// The place of the chosen item among all items.
        case chosen(Int)
        case cancelled
        /// Still choosing.
        case open
    }

    public var title: String
    public private(set) var items: [String]
    public private(set) var field: TextField
    public private(set) var window: ScrollWindow
    /// The places of the items that match what is typed, in their order.
    public private(set) var matches: [Int]

    public init(title: String, items: [String], cursor: Int = 0) {
        self.title = title
        self.items = items
        field = TextField()
        matches = Array(items.indices)
        window = ScrollWindow(count: items.count, height: 10)
        window.move(to: cursor)
    }

    /// The place among all items of the one under the cursor; nil when none matches.
    public var current: Int? { matches.indices.contains(window.cursor) ? matches[window.cursor] : nil }

    public mutating func handle(_ stroke: KeyStroke) -> Outcome {
        if stroke.modifiers.isEmpty {
            switch stroke.key {
            case .enter: return current.map { .chosen($0) } ?? .open
            case .escape: return .cancelled
            case .up: return moved { $0.move(by: -1) }
            case .down, .tab: return moved { $0.move(by: 1) }
            case .pageUp: return moved { $0.page(by: -1) }
            case .pageDown: return moved { $0.page(by: 1) }
            case .character, .backspace, .insert, .delete, .home, .end, .left, .right, .function: break
            }
        }
        if stroke == KeyStroke(.tab, .shift) { return moved { $0.move(by: -1) } }
        if stroke == KeyStroke(.character("p"), .control) { return moved { $0.move(by: -1) } }
        if stroke == KeyStroke(.character("n"), .control) { return moved { $0.move(by: 1) } }
        if field.handle(stroke) == .changed { filter() }
        return .open
    }

    public mutating func paste(_ text: String) {
        field.insert(text)
        filter()
    }

    /// The items have changed; the cursor stays on its item while that is there.
    public mutating func replace(items: [String]) {
        let current = current.map { self.items[$0] }
        self.items = items
        filter()
        guard let current, let place = matches.firstIndex(where: { items[$0] == current }) else { return }
        window.move(to: place)
    }

    /// How large it wants to be, frame included.
    public var preferredSize: Size {
        let widest = items.lazy.map { GlyphWidth.columns(of: $0) }.max() ?? 0
        return Size(width: max(32, widest, GlyphWidth.columns(of: title) + 12) + 4, height: items.count + 4)
    }

    /// How many items there is room for, in a region of that height: decides how far a page goes.
    public mutating func resize(regionHeight: Int) { window.resize(height: regionHeight - 4) }

    /// Draws frame, field and items over the whole region.
    /// - Returns: where the terminal's cursor stands, on the canvas.
    public func draw(in region: Region) -> Point {
        region.fill(ground: .overlay)
        let counted = matches.count == items.count ? "\(items.count)" : "\(matches.count) of \(items.count)"
        let inner = region.on(.overlay).box(title: title, trailing: counted, focused: true)
        let list = inner.slice(rows: 2..<max(2, inner.height))
        var window = window
        window.resize(height: list.height)
        for (line, index) in window.visible.enumerated() {
            list.put(items[matches[index]], column: 2, row: line, width: list.width - 3)
            guard index == window.cursor else { continue }
            list.put("▸", column: 0, row: line, style: .accent)
            list.tint(row: line, ground: .cursor)
        }
        if matches.isEmpty { list.put("nothing matches", column: 2, row: 0, style: .dim) }
        return field.draw(in: inner.slice(rows: 0..<1).inset(columns: 1))
    }

    private mutating func moved(_ move: (inout ScrollWindow) -> Void) -> Outcome {
        move(&window)
        return .open
    }

    private mutating func filter() {
        let words = field.text.lowercased().split(separator: " ")
        matches = items.indices.filter { index in
            let item = items[index].lowercased()
            return words.allSatisfy { item.contains($0) }
        }
        window = ScrollWindow(count: matches.count, height: window.height)
    }
}
