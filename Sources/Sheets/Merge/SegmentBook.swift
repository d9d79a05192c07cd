import Civil
import Shows

/// The segments that rows name: those that are there, by their titles, and new ones.
struct SegmentBook {
    private let show: ShowID
    private let before: [SegmentID: Segment]
    private var byTitle: [String: Segment] = [:]
    private let makeID: () -> Int64

    init(_ rundown: Rundown, makeID: @escaping () -> Int64) {
        show = rundown.show.id
        before = rundown.segments
        self.makeID = makeID
        for segment in rundown.segments.values.sorted(by: { $0.id < $1.id }) {
            let key = segment.title.trimmed.lowercased()
            if byTitle[key] == nil { byTitle[key] = segment }
        }
    }

    /// The segment that a row names, with the colour that it gives it; nil where the row says nothing of segments.
    mutating func segment(of row: SheetRow, emptyCells: SheetMerge.EmptyCells, isNew: Bool) -> SegmentID?? {
        let title = row.text(.segment).trimmed
        guard !title.isEmpty else {
            let isCleared = row.values[Field(.segment)] == .nothing && emptyCells == .cleared
            return isCleared ? .some(nil) : .none
        }
        guard !["-", "–", "—"].contains(title) else { return .some(nil) }
        let key = title.lowercased()
        var segment = byTitle[key] ?? Segment(id: SegmentID(makeID()), show: show, title: title)
        if case .colour(let colour) = row.values[Field(.colour)] { segment.colour = colour }
        byTitle[key] = segment
        return .some(segment.id)
    }

    /// Adds to an edit the segments that are new or have another colour, and removes those that lose their last cue.
    func finish(_ edit: inout RundownEdit, cues: [Cue], before rundown: Rundown) {
        let used = Set(cues.compactMap(\.segment))
        edit.segments = byTitle.values.filter { before[$0.id] != $0 && used.contains($0.id) }.sorted { $0.id < $1.id }
        guard !edit.isEmpty else { return }
        edit.removedSegments = Set(rundown.cues.compactMap(\.segment)).subtracting(used).sorted()
    }
}
