/// A rundown without a show: what shows of one kind are begun from.
public struct Template: Hashable, Sendable, Codable, Identifiable {
    public var id: TemplateID
    public var name: String
    public var segments: [Segment]
    /// In order; the show they name means nothing.
    public var cues: [Cue]

    public init(id: TemplateID, name: String, segments: [Segment], cues: [Cue]) {
        self.id = id
        self.name = name
        self.segments = segments
        self.cues = cues
    }
}

public typealias TemplateID = ID<Template>

extension Cue {
    /// Whether it says something else than the template's cue it was made from.
    public func differs(from template: Cue) -> Bool {
        var other = template
        (other.id, other.show, other.segment, other.position, other.origin) = (id, show, segment, position, origin)
        return other != self
    }
}
