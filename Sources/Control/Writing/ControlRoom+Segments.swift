import Civil
import Journal
import Shows
import Terminal

/// Segments made, renamed, coloured and dissolved.
extension ControlRoom {
    mutating func askForSegment(at now: Moment) {
        guard let rundown = studio?.rundown, let id = cues.selectedID else { return }
        let selected = (writing?.selected ?? []).filter { rundown.index(of: $0) != nil }
        lay(.question(Question(.newSegment(selected.isEmpty ? rundown.restOfSegment(from: id) : selected))))
    }

    mutating func askToRename(at now: Moment) {
        guard let segment = segmentUnderCursor else { return refuse("the cue is in no segment", at: now) }
        lay(.question(Question(.renameSegment(segment.id), text: segment.title)))
    }

    mutating func makeSegment(_ title: String, of ids: Set<CueID>, at now: Moment) throws(PlanTrouble) -> [Effect] {
        guard !title.isEmpty else { throw PlanTrouble("a segment needs a title") }
        guard let rundown = studio?.rundown, rundown.cues.contains(where: { ids.contains($0.id) }) else {
            throw PlanTrouble("the cues are no longer in the rundown")
        }
        let used = Set(rundown.segments.values.compactMap(\.colour))
        // Colours begin where somebody has given one.
        let colour = used.isEmpty ? nil : Segment.Colour.allCases.first { !used.contains($0) }
        let segment = Segment(
            id: identifiers.next(at: now), show: rundown.show.id, title: title, colour: colour)
        writing?.selected = []
        return commit(.rundownEdited(rundown.grouping(ids, into: segment)), at: now)
    }

    mutating func rename(_ id: SegmentID, _ title: String, at now: Moment) throws(PlanTrouble) -> [Effect] {
        guard !title.isEmpty else { throw PlanTrouble("a segment needs a title") }
        guard let rundown = studio?.rundown, var segment = rundown.segments[id] else {
            throw PlanTrouble("the segment is no longer in the rundown")
        }
        segment.title = title
        return commit(.rundownEdited(RundownEdit(show: rundown.show.id, segments: [segment])), at: now)
    }

    mutating func colourSegment(at now: Moment) -> [Effect] {
        guard var segment = segmentUnderCursor else {
            refuse("the cue is in no segment", at: now)
            return []
        }
        segment.colour = Segment.Colour.after(segment.colour)
        say("segment \(segment.title): \(segment.colour?.rawValue ?? "no colour")", .done, at: now)
        return commit(.rundownEdited(RundownEdit(show: segment.show, segments: [segment])), at: now)
    }

    mutating func dissolveSegment(at now: Moment) -> [Effect] {
        guard let segment = segmentUnderCursor, let edit = studio?.rundown?.dissolving(segment.id) else {
            refuse("the cue is in no segment", at: now)
            return []
        }
        return commit(.rundownEdited(edit), at: now)
    }

    private var segmentUnderCursor: Segment? {
        guard let rundown = studio?.rundown, let index = cues.selected else { return nil }
        return rundown.cues[index].segment.flatMap { rundown.segments[$0] }
    }
}
