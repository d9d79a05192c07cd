import Civil
import Shows

public typealias ShiftID = ID<Shift>

/// The part of a show that one set of hosts covers.
public struct Shift: Hashable, Sendable, Codable, Identifiable {
    public var id: ShiftID
    public var show: ShowID
    public var start: Instant
    public var end: Instant
    /// How many of each role it needs; roles nobody is needed in are missing.
    public var needs: [Booking.Role: Int] {
        didSet { needs = needs.filter { $0.value > 0 } }
    }

    /// What a shift needs of which nothing else was said: one main host.
    public static let usualNeeds: [Booking.Role: Int] = [.main: 1]

    public init(
        id: ShiftID, show: ShowID, start: Instant, end: Instant, needs: [Booking.Role: Int] = Self.usualNeeds
    ) {
        self.id = id
        self.show = show
        self.start = start
        self.end = end
        self.needs = needs.filter { $0.value > 0 }
    }

    public func need(of role: Booking.Role) -> Int { needs[role] ?? 0 }

    public var length: Milliseconds { end - start }
}
