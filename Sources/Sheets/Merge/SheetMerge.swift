import Civil
import Shows

/// What a sheet comes to in a rundown: only fields that a column is mapped to change, and only where the sheet says
/// something else.
public struct SheetMerge: Sendable {
    public private(set) var edit: RundownEdit
    public private(set) var remarks: [String] = []

    /// What an empty cell under a mapped column does.
    public enum EmptyCells: Hashable, Sendable {
        case untouched, cleared
    }

    /// What becomes of cues that the sheet does not have.
    public enum MissingCues: Hashable, Sendable {
        case kept, removed
    }

    /// Whose order counts where the two differ.
    public enum Order: Hashable, Sendable {
        case rundown, sheet
    }

    /// How a sheet is merged.
    public struct Manner: Hashable, Sendable {
        public var emptyCells: EmptyCells
        public var missingCues: MissingCues
        public var order: Order

        public init(
            emptyCells: EmptyCells = .untouched, missingCues: MissingCues = .kept, order: Order = .rundown
        ) {
            self.emptyCells = emptyCells
            self.missingCues = missingCues
            self.order = order
        }
    }

    /// - Parameter makeID: gives an identifier that nothing has yet.
    public init(
        _ reading: SheetReading, into rundown: Rundown, channels: [Channel], manner: Manner = Manner(),
        makeID: @escaping () -> Int64
    ) {
        edit = RundownEdit(show: rundown.show.id)
        var segments = SegmentBook(rundown, makeID: makeID)
        let matching = CueMatching(reading.rows, with: rundown.cues)
        let writer = CueWriter(
            emptyCells: manner.emptyCells,
            channels: Dictionary(channels.map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first }),
            timeOfDay: { rundown.zone.local(at: $0).time })
        var written: [Cue] = []
        for (row, place) in zip(reading.rows, matching.places) {
            var cue =
                place.map { rundown.cues[$0] }
                ?? Cue(
                    id: CueID(makeID()), show: rundown.show.id, position: 0, number: "", title: row.title,
                    length: .lasting(.zero))
            let segment = segments.segment(of: row, emptyCells: manner.emptyCells, isNew: place == nil)
            writer.write(row, to: &cue, planned: place.flatMap { rundown.plan[$0].start }, segment: segment)
            if cue.title.isEmpty { cue.title = row.title }
            written.append(cue)
        }
        let kept = manner.missingCues == .kept
        let matched = Set(matching.places.compactMap { $0 })
        if !kept {
            edit.removed = rundown.cues.indices.filter { !matched.contains($0) }.map { rundown.cues[$0].id }
        }
        let rest = kept ? rundown.cues : rundown.cues.indices.filter(matched.contains).map { rundown.cues[$0] }
        var ordered = Self.ordered(written, matching.places, among: rest, order: manner.order)
        let known = Set(rundown.cues.map(\.id))
        CueOrder.settle(&ordered) { !known.contains($0) }
        edit.cues = ordered.filter { rundown.cue($0.id) != $0 }
        segments.finish(&edit, cues: ordered, before: rundown)
        remark(reading, matching, manner, rundown)
    }

    /// The cues as they will stand: new ones behind the row before them.
    private static func ordered(_ written: [Cue], _ places: [Int?], among rest: [Cue], order: Order) -> [Cue] {
        let byID = Dictionary(uniqueKeysWithValues: written.map { ($0.id, $0) })
        var behind: [CueID: [Cue]] = [:]
        var first: [Cue] = []
        switch order {
        case .rundown:
            var anchor: CueID?
            for (cue, place) in zip(written, places) {
                if place != nil {
                    anchor = cue.id
                } else if let anchor {
                    behind[anchor, default: []].append(cue)
                } else {
                    first.append(cue)
                }
            }
            // Where the sheet has none of the rundown's cues, its own go behind them all.
            if anchor == nil { return rest + first }
            return first + rest.flatMap { [byID[$0.id] ?? $0] + (behind[$0.id] ?? []) }
        case .sheet:
            // What the sheet does not have stays behind the cue it stood behind.
            var anchor: CueID?
            for cue in rest {
                if byID[cue.id] != nil {
                    anchor = cue.id
                } else if let anchor {
                    behind[anchor, default: []].append(cue)
                } else {
                    first.append(cue)
                }
            }
            return first + written.flatMap { [$0] + (behind[$0.id] ?? []) }
        }
    }

    private mutating func remark(
        _ reading: SheetReading, _ matching: CueMatching, _ manner: Manner, _ rundown: Rundown
    ) {
        let places = matching.places.compactMap { $0 }
        if manner.order == .rundown, places != places.sorted() {
            remarks.append(
                "the sheet has another order than the rundown, which keeps its own; --reorder takes the sheet's")
        }
        for row in reading.rows {
            for (field, value) in row.inOrder {
                if case .money(let amount) = value, (1..<1000).contains(amount.rupiah) {
                    remarks.append(
                        "row \(row.row), \(field.key): \(amount.text) is less than a thousand; meant \(amount.rupiah).000?"
                    )
                }
            }
        }
        let numbers = reading.rows.map { $0.text(.number) }.filter { !$0.isEmpty }
        let twice = Dictionary(grouping: numbers, by: { $0 }).filter { $1.count > 1 }.keys.sorted()
        if !twice.isEmpty { remarks.append("numbers that stand more than once: \(twice.joined(separator: ", "))") }
        let lasting = zip(reading.rows, matching.places).filter { row, place in
            place == nil && row.isTimed && row.values[Field(.length)] ?? .nothing == .nothing
                && row.values[Field(.hardEnd)] ?? .nothing == .nothing
        }
        if !lasting.isEmpty {
            let rows = lasting.map { "\($0.0.row)" }.joined(separator: ", ")
            remarks.append("new cues without a length, which last 0: row \(rows)")
        }
    }
}

extension SheetRow {
    /// Whether a length belongs to it.
    fileprivate var isTimed: Bool {
        guard case .kind(let kind) = values[Field(.kind)] else { return true }
        switch kind {
        case .normal, .blocked, .untimed, .skip: return true
        case .milestone, .delay: return false
        }
    }
}
