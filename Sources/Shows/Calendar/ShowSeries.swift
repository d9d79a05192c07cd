import Civil

public typealias SeriesID = ID<ShowSeries>

/// A repeating show: when it repeats, and what each of its shows begins as.
///
/// Its shows are planned ahead as shows of their own, up to a date, so that each can be staffed, moved and written.
public struct ShowSeries: Hashable, Sendable, Codable, Identifiable {
    public var id: SeriesID
    public var title: String
    public var repeats: Repeats
    public var pattern: Pattern
    /// Shows are planned up to the end of this day, by the series' own clock.
    public var plannedThrough: LocalDate

    /// When it repeats, as iCalendar says it; all local times are by the zone's clock.
    public struct Repeats: Hashable, Sendable, Codable {
        public var start: LocalTime
        /// IANA name.
        public var zone: String
        /// Recurrence rules of RFC 5545: `FREQ=WEEKLY;BYDAY=MO,TH`.
        public var rules: [String]
        /// RDATE, EXDATE, and the occurrences that take place at another time.
        public var added: [LocalTime]
        public var cancelled: [LocalTime]
        public var moved: [Move]

        public struct Move: Hashable, Sendable, Codable {
            public var original: LocalTime
            public var to: LocalTime

            public init(original: LocalTime, to: LocalTime) {
                self.original = original
                self.to = to
            }
        }

        public init(
            start: LocalTime, zone: String, rules: [String], added: [LocalTime] = [], cancelled: [LocalTime] = [],
            moved: [Move] = []
        ) {
            self.start = start
            self.zone = zone
            self.rules = rules
            self.added = added
            self.cancelled = cancelled
            self.moved = moved
        }
    }

    /// What each of its shows begins as.
    public struct Pattern: Hashable, Sendable, Codable {
        public var room: RoomID
        public var length: Milliseconds
        /// From the start; nil where a show may run on.
        public var hardOut: Milliseconds?
        public var channels: [ChannelID]
        public var subject: Show.Subject
        /// The rundown it begins with.
        public var template: TemplateID?

        public init(
            room: RoomID, length: Milliseconds, hardOut: Milliseconds? = nil, channels: [ChannelID],
            subject: Show.Subject = Show.Subject(), template: TemplateID? = nil
        ) {
            self.room = room
            self.length = length
            self.hardOut = hardOut
            self.channels = channels
            self.subject = subject
            self.template = template
        }
    }

    public init(
        id: SeriesID, title: String, repeats: Repeats, pattern: Pattern, plannedThrough: LocalDate
    ) {
        self.id = id
        self.title = title
        self.repeats = repeats
        self.pattern = pattern
        self.plannedThrough = plannedThrough
    }
}
