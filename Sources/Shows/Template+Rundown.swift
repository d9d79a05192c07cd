/// How a rundown becomes a template, and a template a rundown.
extension Template {
    /// What a rundown is saved as. Its cues are called as in the template they came from, so that other rundowns made from
    /// it still find theirs.
    public init(id: TemplateID, name: String, of rundown: Rundown) {
        let used = Set(rundown.cues.compactMap(\.segment))
        var known: Set<CueID> = []
        self.init(
            id: id, name: name,
            segments: rundown.segments.values.filter { used.contains($0.id) }.sorted { $0.id < $1.id },
            cues: rundown.cues.map { cue in
                var cue = cue
                let name = cue.templateID
                // Two cues made from one: the second is called by itself.
                cue.id = known.insert(name).inserted ? name : cue.id
                known.insert(cue.id)
                cue.origin = nil
                return cue
            })
    }

    /// What its cues come to behind those of a rundown: all of them new, each with the cue it was made from.
    public func edit(behind rundown: Rundown, makeID: () -> Int64) -> RundownEdit {
        let show = rundown.show.id
        let last = rundown.cues.last?.position ?? 0
        var names: [SegmentID: SegmentID] = [:]
        let made = segments.map { segment in
            var new = segment
            new.id = SegmentID(makeID())
            new.show = show
            names[segment.id] = new.id
            return new
        }
        let rows = cues.enumerated().map { index, cue in
            var new = cue
            new.id = CueID(makeID())
            new.show = show
            new.segment = cue.segment.flatMap { names[$0] }
            new.position = last + Int64(index + 1) * 1024
            new.origin = cue.id
            return new
        }
        return RundownEdit(show: show, cues: rows, segments: made)
    }
}

extension Cue {
    /// What its template calls it.
    public var templateID: CueID { origin ?? id }
}

/// What a rundown has made of the template it came from.
public struct TemplateComparison: Hashable, Sendable {
    public var template: TemplateID
    public var name: String
    /// The cues that say something else, or are not in the template.
    public var marks: [CueID: Mark]
    /// How many of the template's cues are not in the rundown.
    public var removed: Int

    public enum Mark: Hashable, Sendable {
        /// And what the template says.
        case changed(Cue)
        case new
    }

    public var changed: Int { marks.count - added }
    public var added: Int { marks.values.count { $0 == .new } }
    public var isSame: Bool { marks.isEmpty && removed == 0 }

    /// Compares a rundown with the template that most of its cues come from; nil where none do.
    public init?(of cues: [Cue], with templates: [Template]) {
        let names = Set(cues.map(\.templateID))
        let fits = templates.map { template in template.cues.count { names.contains($0.id) } }
        guard let most = fits.max(), most > 0, let place = fits.firstIndex(of: most) else { return nil }
        let template = templates[place]
        let rows = Dictionary(template.cues.map { ($0.id, $0) }) { first, _ in first }
        self.template = template.id
        name = template.name
        marks = [:]
        for cue in cues {
            guard let row = rows[cue.templateID] else {
                marks[cue.id] = .new
                continue
            }
            if cue.differs(from: row) { marks[cue.id] = .changed(row) }
        }
        removed = rows.keys.count { !names.contains($0) }
    }
}
