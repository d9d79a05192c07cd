/// Cues and segments of one show put and removed together: one line of the journal, taken back as one.
public struct RundownEdit: Hashable, Sendable, Codable {
    public var show: ShowID
    /// Added, or put in the place of those with their identifiers.
    public var cues: [Cue]
    public var removed: [CueID]
    public var segments: [Segment]
    public var removedSegments: [SegmentID]

    public init(
        show: ShowID, cues: [Cue] = [], removed: [CueID] = [], segments: [Segment] = [],
        removedSegments: [SegmentID] = []
    ) {
        self.show = show
        self.cues = cues
        self.removed = removed
        self.segments = segments
        self.removedSegments = removedSegments
    }

    public var isEmpty: Bool { cues.isEmpty && removed.isEmpty && segments.isEmpty && removedSegments.isEmpty }

    /// Every cue it touches.
    public var touched: Set<CueID> { Set(cues.map(\.id) + removed) }

    /// The edit that takes this one back.
    /// - Parameter cuesBefore: the touched cues as they were, where they were there; `segmentsBefore` likewise.
    public func inverse(cuesBefore: [Cue], segmentsBefore: [Segment]) -> RundownEdit {
        let known = Set(cuesBefore.map(\.id))
        let knownSegments = Set(segmentsBefore.map(\.id))
        return RundownEdit(
            show: show, cues: cuesBefore, removed: cues.map(\.id).filter { !known.contains($0) },
            segments: segmentsBefore, removedSegments: segments.map(\.id).filter { !knownSegments.contains($0) })
    }
}
