import Civil
import Shows

/// What an edit would do to a rundown, for a person to read before it is done.
public struct EditPreview: Hashable, Sendable {
    public var added: [Cue] = []
    public var removed: [Cue] = []
    public var changed: [ChangedCue] = []
    /// Cues that only move.
    public var moved: [Cue] = []
    public var unchanged: Int
    /// What becomes of segments, in words.
    public var segments: [String] = []

    /// A cue that is there, and each field that changes.
    public struct ChangedCue: Hashable, Sendable {
        public var cue: Cue
        public var fields: [ChangedField]
    }

    /// A field before and after, as cells show it.
    public struct ChangedField: Hashable, Sendable, Codable {
        public var field: String
        public var before: String
        public var after: String
    }

    public init(_ edit: RundownEdit, over rundown: Rundown, channels: [Channel]) {
        let before = CueCells(segments: rundown.segments, channels: channels)
        var segments = rundown.segments
        for segment in edit.segments { segments[segment.id] = segment }
        let after = CueCells(segments: segments, channels: channels)
        let fields = Self.fields(channels)
        for cue in edit.cues {
            guard let old = rundown.cue(cue.id) else {
                added.append(cue)
                continue
            }
            let changes = fields.compactMap { field -> ChangedField? in
                let (old, new) = (before.cell(field, of: old).written, after.cell(field, of: cue).written)
                return old == new ? nil : ChangedField(field: field.key, before: old, after: new)
            }
            if changes.isEmpty { moved.append(cue) } else { changed.append(ChangedCue(cue: cue, fields: changes)) }
        }
        removed = edit.removed.compactMap { rundown.cue($0) }
        unchanged = rundown.cues.count - changed.count - removed.count - moved.count
        for segment in edit.segments {
            guard let old = rundown.segments[segment.id] else {
                self.segments.append("+ segment \(segment.title)")
                continue
            }
            self.segments.append(
                "~ segment \(segment.title): colour \(old.colour?.rawValue ?? "none") → \(segment.colour?.rawValue ?? "none")"
            )
        }
        for id in edit.removedSegments {
            self.segments.append("- segment \(rundown.segments[id]?.title ?? "")")
        }
    }

    private static func fields(_ channels: [Channel]) -> [Field] {
        // Segments' colours are told with the segments.
        Field.Kind.allCases.filter { $0 != .start && $0 != .end && $0 != .colour }.flatMap { kind in
            [Field(kind)] + (kind.isOfOffer ? channels.map { Field(kind, channel: $0.name) } : [])
        }
    }

    public var isEmpty: Bool {
        added.isEmpty && removed.isEmpty && changed.isEmpty && moved.isEmpty && segments.isEmpty
    }

    /// `3 added, 1 changed, 12 as they were`.
    public var summary: String {
        var parts: [String] = []
        for (count, word) in [
            (added.count, "added"), (changed.count, "changed"), (removed.count, "removed"), (moved.count, "moved"),
        ]
        where count > 0 {
            parts.append("\(count) \(word)")
        }
        if parts.isEmpty { parts.append("nothing changes") }
        parts.append("\(unchanged) as \(unchanged == 1 ? "it was" : "they were")")
        return parts.joined(separator: ", ")
    }

    /// One line a cue, and of each changed field what it was and what it becomes.
    public var lines: [String] {
        var lines = segments
        lines += added.map { "+ \(Self.name($0))\(Self.length($0))" }
        for change in changed {
            let fields = change.fields.map { "\($0.field): \(Self.quoted($0.before)) → \(Self.quoted($0.after))" }
            lines.append("~ \(Self.name(change.cue)): \(fields.joined(separator: "; "))")
        }
        lines += moved.map { "↕ \(Self.name($0)): moves" }
        lines += removed.map { "- \(Self.name($0))" }
        return lines
    }

    private static func name(_ cue: Cue) -> String { cue.number.isEmpty ? cue.title : "\(cue.number) \(cue.title)" }

    private static func length(_ cue: Cue) -> String {
        guard case .lasting(let length) = cue.length, length > .zero else { return "" }
        return " (\(length.lengthText))"
    }

    private static func quoted(_ text: String) -> String {
        guard !text.isEmpty else { return "nothing" }
        return text.contains { $0 == " " || $0.isNewline } ? "\u{201c}\(text)\u{201d}" : text
    }
}
