import Civil
import Shows

public typealias BookingID = ID<Booking>

/// A host assigned to a shift in a role, and how far that has come.
public struct Booking: Hashable, Sendable, Codable, Identifiable {
    public var id: BookingID
    public var shift: ShiftID
    public var host: HostID
    public var role: Role
    public var state: State
    /// What the host has been told last; nil where nothing was published.
    public var told: Told?
    /// When the host answered, or came, or when it was seen that they did not.
    public var answeredAt: Instant?
    /// The lead has set it: no solver moves it.
    public var isPinned: Bool

    public enum Role: String, Hashable, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
        case main, coHost, moderator, `operator`
    }

    /// From the lead's plan to the end of the shift.
    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// In the lead's plan only.
        case draft
        /// Published, and not answered.
        case offered
        case accepted, declined
        case checkedIn, noShow, done
        /// Taken back after it was published; the host has not been told.
        case withdrawn

        /// Whether the host is to come.
        public var isStanding: Bool {
            switch self {
            case .draft, .offered, .accepted, .checkedIn, .done: true
            case .declined, .noShow, .withdrawn: false
            }
        }
    }

    /// What a published booking said.
    public struct Told: Hashable, Sendable, Codable {
        public var start: Instant
        public var end: Instant
        public var role: Role
        public var at: Instant

        public init(start: Instant, end: Instant, role: Role, at: Instant) {
            self.start = start
            self.end = end
            self.role = role
            self.at = at
        }
    }

    public init(
        id: BookingID, shift: ShiftID, host: HostID, role: Role, state: State = .draft, told: Told? = nil,
        answeredAt: Instant? = nil, isPinned: Bool = false
    ) {
        self.id = id
        self.shift = shift
        self.host = host
        self.role = role
        self.state = state
        self.told = told
        self.answeredAt = answeredAt
        self.isPinned = isPinned
    }

    /// Lines of version 1 say nothing of states: such a booking was made by hand and held.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try values.decode(BookingID.self, forKey: .id), shift: try values.decode(ShiftID.self, forKey: .shift),
            host: try values.decode(HostID.self, forKey: .host), role: try values.decode(Role.self, forKey: .role),
            state: try values.decodeIfPresent(State.self, forKey: .state) ?? .accepted,
            told: try values.decodeIfPresent(Told.self, forKey: .told),
            answeredAt: try values.decodeIfPresent(Instant.self, forKey: .answeredAt),
            isPinned: try values.decodeIfPresent(Bool.self, forKey: .isPinned) ?? false)
    }
}
