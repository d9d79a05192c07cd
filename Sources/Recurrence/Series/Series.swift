import Civil

/// Something that takes place again and again: its first time, its rules, and what was added, taken out and moved.
///
/// Everything in it is said on the local clock and mapped to the world's time line once, at the end, so that 20:00 stays 20:00
/// through summer and winter. An occurrence is known by the local time its rule gives it (iCalendar's RECURRENCE-ID), which
/// no move changes.
public struct Series: Hashable, Sendable {
    /// How the local times of a series are to be read.
    public enum Clock: Hashable, Sendable {
        /// Whole days: times of day do not count.
        case wholeDay
        /// The same local time wherever one is.
        case floating
        case zone(Zone)
    }

    public var clock: Clock
    /// DTSTART. It is an occurrence when a rule makes it one, or when there is no rule.
    public var start: LocalTime
    /// What each of them makes is an occurrence.
    public var rules: [RecurrenceRule]
    /// RDATE: occurrences that no rule makes.
    public var added: Set<LocalTime>
    /// EXDATE: what is no occurrence though a rule makes it.
    public var cancelled: Set<LocalTime>
    /// When single occurrences take place instead, by the time the series gives them.
    public var moved: [LocalTime: LocalTime]

    public init(
        start: LocalTime, clock: Clock, rules: [RecurrenceRule] = [], added: Set<LocalTime> = [],
        cancelled: Set<LocalTime> = [], moved: [LocalTime: LocalTime] = [:]
    ) {
        self.start = start
        self.clock = clock
        self.rules = rules
        self.added = added
        self.cancelled = cancelled
        self.moved = moved
    }
}

/// One of a series' times.
public struct Occurrence: Hashable, Sendable {
    /// What the series itself gives it; its name for as long as the series stands.
    public var original: LocalTime
    /// What the clock shows when it takes place.
    public var local: LocalTime
    /// When it takes place; nil for floating and whole-day series.
    public var instant: Instant?

    public init(original: LocalTime, local: LocalTime, instant: Instant?) {
        self.original = original
        self.local = local
        self.instant = instant
    }
}
