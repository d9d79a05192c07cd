/// A length of time in whole milliseconds; negative lengths are allowed and keep their sign.
public struct Milliseconds: Hashable, Comparable, Sendable, AdditiveArithmetic, Codable, ExpressibleByIntegerLiteral {
    public var count: Int64

    public init(_ count: Int64) { self.count = count }
    public init(integerLiteral value: Int64) { count = value }

    public static let zero = Milliseconds(0)
    public static func seconds(_ count: Int64) -> Milliseconds { Milliseconds(count * 1000) }
    public static func minutes(_ count: Int64) -> Milliseconds { Milliseconds(count * 60_000) }
    public static func hours(_ count: Int64) -> Milliseconds { Milliseconds(count * 3_600_000) }

    public static func < (left: Milliseconds, right: Milliseconds) -> Bool { left.count < right.count }
    public static func + (left: Milliseconds, right: Milliseconds) -> Milliseconds {
        Milliseconds(left.count + right.count)
    }
    public static func - (left: Milliseconds, right: Milliseconds) -> Milliseconds {
        Milliseconds(left.count - right.count)
    }
    public static prefix func - (length: Milliseconds) -> Milliseconds { Milliseconds(-length.count) }

    /// Coded as a bare integer, as every contract of ours prints durations.
    public init(from decoder: any Decoder) throws {
        count = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(count)
    }
}
