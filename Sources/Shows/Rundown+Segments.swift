/// Edits of a rundown's segments.
extension Rundown {
    /// Makes cues a segment of their own; segments that are left empty go.
    /// - Parameter segment: new.
    public func grouping(_ ids: Set<CueID>, into segment: Segment) -> RundownEdit {
        let block = cues.filter { ids.contains($0.id) }
        let left = Set(cues.filter { !ids.contains($0.id) }.compactMap(\.segment))
        let emptied = Set(block.compactMap(\.segment)).subtracting(left)
        return RundownEdit(
            show: show.id, cues: block.map { $0.in(segment.id) }, segments: [segment],
            removedSegments: emptied.sorted())
    }

    /// A cue and those after it in its segment: what a segment made without a selection takes.
    public func restOfSegment(from id: CueID) -> Set<CueID> {
        guard let index = index(of: id) else { return [] }
        return Set(cues[index...].prefix { $0.segment == cues[index].segment }.map(\.id))
    }

    /// The cues of a segment join the one before it.
    public func dissolving(_ segment: SegmentID) -> RundownEdit? {
        guard let first = cues.firstIndex(where: { $0.segment == segment }) else { return nil }
        let before = first == 0 ? nil : cues[first - 1].segment
        return RundownEdit(
            show: show.id, cues: cues.filter { $0.segment == segment }.map { $0.in(before) },
            removedSegments: [segment])
    }
}

extension Cue {
    fileprivate func `in`(_ segment: SegmentID?) -> Cue {
        var cue = self
        cue.segment = segment
        return cue
    }
}

extension Segment.Colour {
    /// The next one, and after the last none.
    public static func after(_ colour: Segment.Colour?) -> Segment.Colour? {
        guard let colour, let index = allCases.firstIndex(of: colour) else { return allCases.first }
        return index + 1 < allCases.count ? allCases[index + 1] : nil
    }
}
