import Shows

extension Template {
    /// A rundown's cues and segments as they stand, under a name.
    /// - Parameter before: the template whose place it takes: a cue that was made from one of that one's takes its
    ///   identifier, so that other shows still find what theirs were made from.
    public init(id: TemplateID, name: String, of rundown: Rundown, before: Template? = nil) {
        let known = Set(before?.cues.map(\.id) ?? [])
        var taken = Set<CueID>()
        let cues = rundown.cues.map { cue in
            var saved = cue
            if let origin = cue.origin, known.contains(origin), taken.insert(origin).inserted { saved.id = origin }
            saved.origin = nil
            return saved
        }
        self.init(id: id, name: name, segments: rundown.segments.values.sorted { $0.id < $1.id }, cues: cues)
    }

    /// What its cues come to behind those of a rundown: all of them new, each with the cue it was made from.
    public func edit(behind rundown: Rundown, makeID: () -> Int64) -> RundownEdit {
        var edit = RundownEdit(show: rundown.show.id)
        var segmentIDs: [SegmentID: SegmentID] = [:]
        for segment in segments {
            let id = SegmentID(makeID())
            segmentIDs[segment.id] = id
            edit.segments.append(Segment(id: id, show: rundown.show.id, title: segment.title, colour: segment.colour))
        }
        let last = rundown.cues.last?.position ?? 0
        for (index, cue) in cues.enumerated() {
            var made = cue
            made.id = CueID(makeID())
            made.show = rundown.show.id
            made.segment = cue.segment.flatMap { segmentIDs[$0] }
            made.position = last + Int64(index + 1) * 1000
            made.origin = cue.id
            edit.cues.append(made)
        }
        return edit
    }
}
