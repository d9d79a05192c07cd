/// What a wall clock shows, in milliseconds since midnight: 0 ..< 86,400,000.
public struct TimeOfDay: Hashable, Comparable, Sendable {
    public var milliseconds: Int64

    public init(milliseconds: Int64) { self.milliseconds = milliseconds }

    /// Nil unless the hour is 0…23, and the minute and the second 0…59.
    public init?(hour: Int, minute: Int, second: Int = 0) {
        guard (0..<24).contains(hour), (0..<60).contains(minute), (0..<60).contains(second) else { return nil }
        milliseconds = Int64((hour * 60 + minute) * 60 + second) * 1000
    }

    public static let midnight = TimeOfDay(milliseconds: 0)

    public var hour: Int { Int(milliseconds / 3_600_000) }
    public var minute: Int { Int(milliseconds / 60_000 % 60) }
    public var second: Int { Int(milliseconds / 1000 % 60) }
    /// The part below the second: 0…999.
    public var millisecond: Int { Int(milliseconds % 1000) }

    public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.milliseconds < right.milliseconds }
}
