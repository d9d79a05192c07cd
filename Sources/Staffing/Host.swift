import Civil
import Shows

public typealias HostID = ID<Host>
public typealias ShiftID = ID<Shift>
public typealias BookingID = ID<Booking>

/// A person who can be on camera.
public struct Host: Hashable, Sendable, Codable, Identifiable {
    public var id: HostID
    public var name: String
    /// Language tags: `id`, `en`, `jv`.
    public var languages: [String]
    public var skills: [String]
    /// Contract maximum for one week.
    public var weeklyMaximum: Milliseconds
    /// Away until this instant, nil when present.
    public var awayUntil: Instant?

    public init(
        id: HostID, name: String, languages: [String], skills: [String], weeklyMaximum: Milliseconds,
        awayUntil: Instant? = nil
    ) {
        self.id = id
        self.name = name
        self.languages = languages
        self.skills = skills
        self.weeklyMaximum = weeklyMaximum
        self.awayUntil = awayUntil
    }
}

/// The part of a show that one set of hosts covers.
public struct Shift: Hashable, Sendable, Codable, Identifiable {
    public var id: ShiftID
    public var show: ShowID
    public var start: Instant
    public var end: Instant

    public init(id: ShiftID, show: ShowID, start: Instant, end: Instant) {
        self.id = id
        self.show = show
        self.start = start
        self.end = end
    }
}

/// A host assigned to a shift in a role.
public struct Booking: Hashable, Sendable, Codable, Identifiable {
    public var id: BookingID
    public var shift: ShiftID
    public var host: HostID
    public var role: Role

    public enum Role: String, Hashable, Sendable, Codable, CaseIterable {
        case main, coHost, moderator, `operator`
    }

    public init(id: BookingID, shift: ShiftID, host: HostID, role: Role) {
        self.id = id
        self.shift = shift
        self.host = host
        self.role = role
    }
}
