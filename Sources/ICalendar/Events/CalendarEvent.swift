import Civil
import Recurrence

/// One event of a calendar, or what one occurrence of a repeating event is instead.
public struct CalendarEvent: Hashable, Sendable {
    public var uid: String
    public var start: EventTime
    /// Nil where the event says neither an end nor a length.
    public var end: EventTime?
    public var rules: [RecurrenceRule]
    /// RDATE and EXDATE.
    public var added: [EventTime]
    public var cancelled: [EventTime]
    /// The occurrence that this is instead of (RECURRENCE-ID); nil for an event of its own.
    public var original: EventTime?
    /// Whether it is also instead of all that follow.
    public var reach: Reach
    public var summary: String
    public var description: String
    public var location: String
    public var status: Status?
    public var sequence: Int
    /// When it was last changed, as far as its writer knew.
    public var stamp: Instant?
    /// What Siaran itself has to say of it: the lines of X-SIARAN-.
    public var own: [OwnProperty]
    /// What it says that is not read: `ATTENDEE`, `VALARM`.
    public var passedOver: [String]
    /// Where it begins in its file, from 1.
    public var line: Int

    public enum Status: String, Hashable, Sendable, CaseIterable {
        case tentative = "TENTATIVE"
        case confirmed = "CONFIRMED"
        case cancelled = "CANCELLED"
    }

    public enum Reach: Hashable, Sendable {
        case thisOne, thisAndFollowing
    }

    public init(
        uid: String, start: EventTime, end: EventTime?, rules: [RecurrenceRule] = [], added: [EventTime] = [],
        cancelled: [EventTime] = [], original: EventTime? = nil, reach: Reach = .thisOne, summary: String = "",
        description: String = "", location: String = "", status: Status? = nil, sequence: Int = 0,
        stamp: Instant? = nil, own: [OwnProperty] = [], passedOver: [String] = [], line: Int = 0
    ) {
        self.uid = uid
        self.start = start
        self.end = end
        self.rules = rules
        self.added = added
        self.cancelled = cancelled
        self.original = original
        self.reach = reach
        self.summary = summary
        self.description = description
        self.location = location
        self.status = status
        self.sequence = sequence
        self.stamp = stamp
        self.own = own
        self.passedOver = passedOver
        self.line = line
    }

    public var repeats: Bool { !rules.isEmpty || !added.isEmpty }

    /// The value of the first line of that name, without `X-SIARAN-`.
    public func own(_ name: String) -> String? { own.first { $0.name == name }?.text }
}

/// A line that only Siaran reads, so that its own files come back whole.
public struct OwnProperty: Hashable, Sendable {
    /// In capitals, without `X-SIARAN-`.
    public var name: String
    public var text: String

    public static let prefix = "X-SIARAN-"

    public init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }
}
