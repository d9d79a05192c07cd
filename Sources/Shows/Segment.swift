/// A titled group of cues.
public struct Segment: Hashable, Sendable, Codable, Identifiable {
    public var id: SegmentID
    public var show: ShowID
    public var title: String
    /// Nil where nobody gave it one.
    public var colour: Colour?

    /// A theme says how each looks.
    public enum Colour: String, Hashable, Sendable, Codable, CaseIterable {
        case coral, amber, green, teal, blue, violet
    }

    public init(id: SegmentID, show: ShowID, title: String, colour: Colour? = nil) {
        self.id = id
        self.show = show
        self.title = title
        self.colour = colour
    }
}
