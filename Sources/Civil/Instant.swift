/// A point on the world's time line, in milliseconds since 1970-01-01T00:00:00Z, leap seconds not counted.
public struct Instant: Hashable, Comparable, Sendable, Codable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    public static func < (left: Instant, right: Instant) -> Bool { left.milliseconds < right.milliseconds }
    public static func + (instant: Instant, length: Milliseconds) -> Instant {
        Instant(milliseconds: instant.milliseconds + length.count)
    }
    public static func - (instant: Instant, length: Milliseconds) -> Instant {
        Instant(milliseconds: instant.milliseconds - length.count)
    }
    public static func - (left: Instant, right: Instant) -> Milliseconds {
        Milliseconds(left.milliseconds - right.milliseconds)
    }
    public static func += (instant: inout Instant, length: Milliseconds) { instant = instant + length }

    /// Coded as bare milliseconds: the journal and the tables hold instants this way.
    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}
