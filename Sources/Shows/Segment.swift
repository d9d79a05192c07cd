/// A titled group of cues.
public struct Segment: Hashable, Sendable, Codable, Identifiable {
    public var id: SegmentID
    public var show: ShowID
    public var title: String

    public init(id: SegmentID, show: ShowID, title: String) {
        self.id = id
        self.show = show
        self.title = title
    }
}
