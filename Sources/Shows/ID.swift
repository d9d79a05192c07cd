/// The name of one thing for machines: 63 random-ended bits that only mean something for one kind of subject.
public struct ID<Subject>: Hashable, Comparable, Sendable, Codable {
    public var raw: Int64

    public init(_ raw: Int64) { self.raw = raw }

    public static func < (left: ID, right: ID) -> Bool { left.raw < right.raw }

    public init(from decoder: any Decoder) throws {
        raw = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(raw)
    }
}

public typealias RoomID = ID<Room>
public typealias ChannelID = ID<Channel>
public typealias ShowID = ID<Show>
public typealias SegmentID = ID<Segment>
public typealias CueID = ID<Cue>
public typealias RunID = ID<Run>
public typealias SeatID = ID<Seat>
