import Shows
import Terminal

/// The rundown of the show on the desk.
struct CuesPane: Equatable, Sendable {
    var rows: [Row] = []
    var window = ScrollWindow()
    var filter = FilterField()
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

    private static func matches(_ cue: Cue, _ words: [Substring]) -> Bool {
        guard !words.isEmpty else { return true }
        let text = "\(cue.number) \(cue.title) \(cue.host) \(cue.product?.sku ?? "") \(cue.actions)".lowercased()
        return words.allSatisfy { text.contains($0) }
    }
}
