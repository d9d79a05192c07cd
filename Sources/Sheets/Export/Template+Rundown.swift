import Shows

extension Template {
    /// A rundown's cues and segments as they stand, under a name.
    public init(id: TemplateID, name: String, of rundown: Rundown) {
        self.init(
            id: id, name: name, segments: rundown.segments.values.sorted { $0.id < $1.id },
            cues: rundown.cues.map { cue in
                var cue = cue
                // What is counted anew for each show is no part of what shows have in common.
                cue.origin = nil
                return cue
            })
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
