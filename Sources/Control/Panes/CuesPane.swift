import Shows
import Terminal

/// The rundown of the show on the desk.
struct CuesPane: Equatable, Sendable {
    var rows: [Row] = []
    var window = ScrollWindow()
    var filter = FilterField()
    /// The words looked for last.
    var sought = ""
    /// What differs from the template that the rundown was made from; nil where it is from none.
    var comparison: TemplateComparison?
    /// A cue that this seat has added, until it is in the rundown: the cursor goes to it.
    var awaited: CueID?
    private var ids: [CueID] = []

    /// One line of the rundown.
    enum Row: Equatable, Sendable {
        case segment(SegmentID?)
        /// Index into the rundown's cues.
        case cue(Int)
        case out
    }

    /// Lists a rundown; the cursor stays on its cue.
    mutating func show(_ rundown: Rundown?, keeping kept: CueID?) {
        rows = []
        ids = rundown?.cues.map(\.id) ?? []
        guard let rundown else { return window = ScrollWindow(height: window.height) }
        let words = filter.text.lowercased().split(separator: " ")
        var segment: SegmentID??
        for (index, cue) in rundown.cues.enumerated() where Self.matches(cue, words) {
            if segment != .some(cue.segment), cue.segment != nil { rows.append(.segment(cue.segment)) }
            segment = cue.segment
            rows.append(.cue(index))
        }
        rows.append(.out)
        window.resize(count: rows.count)
        if let kept, let index = rundown.index(of: kept), let row = rows.firstIndex(of: .cue(index)) {
            window.move(to: row)
        }
        leaveHeading(by: 1)
    }

    /// The place in the rundown of the cue under the cursor.
    var selected: Int? {
        guard rows.indices.contains(window.cursor), case .cue(let index) = rows[window.cursor] else { return nil }
        return index
    }

    /// The cue under the cursor, by its name in the rundown that is listed.
    var selectedID: CueID? { selected.flatMap { ids.indices.contains($0) ? ids[$0] : nil } }

    /// The places in the rundown of the cues that the filter lets through.
    var listed: [Int] {
        rows.compactMap { row in
            guard case .cue(let index) = row else { return nil }
            return index
        }
    }

    /// Puts the cursor on a cue, if it is listed.
    mutating func select(_ index: Int) {
        guard let row = rows.firstIndex(of: .cue(index)) else { return }
        window.move(to: row)
    }

    /// Puts the cursor on the first cue behind it that stays when others go, or before it.
    mutating func leave(_ going: Set<CueID>) {
        guard let here = selected else { return }
        let staying = listed.filter { ids.indices.contains($0) && !going.contains(ids[$0]) }
        if let next = staying.first(where: { $0 >= here }) ?? staying.last { select(next) }
    }

    mutating func move(_ motion: Motion) {
        window.apply(motion)
        leaveHeading(by: motion.direction)
    }

    /// Brings a cue into view near the top third, without moving the cursor from where the operator looks.
    mutating func follow(_ index: Int) {
        guard let row = rows.firstIndex(of: .cue(index)) else { return }
        window.keepOnAirNearTopThird(row)
    }

    private mutating func leaveHeading(by direction: Int) {
        guard rows.indices.contains(window.cursor) else { return }
        switch rows[window.cursor] {
        case .cue: return
        case .segment:
            window.move(to: window.cursor == 0 || direction > 0 ? window.cursor + 1 : window.cursor - 1)
            if window.cursor == 1, window.top == 1 { window.scroll(by: -1) }
        case .out:
            window.move(to: window.cursor - 1)
        }
    }

    /// Whether every word stands somewhere in what people have typed of a cue.
    static func matches(_ cue: Cue, _ words: [Substring]) -> Bool {
        guard !words.isEmpty else { return true }
        var text = "\(cue.number) \(cue.title) \(cue.host) \(cue.actions)"
        for more in [cue.incoming, cue.say, cue.never, cue.notes] where !more.isEmpty { text += " \(more)" }
        if let product = cue.product { text += " \(product.sku) \(product.name)" }
        for offer in cue.offers { text += " \(offer.bag) \(offer.voucher) \(offer.blocked ?? "")" }
        if case .blocked(let reason) = cue.kind { text += " \(reason)" }
        let lowered = text.lowercased()
        return words.allSatisfy { lowered.contains($0) }
    }
}
