/// The clock of a place: how far it is from UTC, from which instant on, and by what name.
///
/// A plain table, so that the pure parts can show local times. Reading one from a machine is an adapter's work; it writes
/// the rule for the years to come out into the table as well, so nothing here knows about rules.
public struct Zone: Hashable, Sendable {
    /// One way a place's clock is set.
    public struct Clock: Hashable, Sendable {
        /// Seconds east of UTC: 25,200 for Jakarta.
        public var offset: Int
        /// `WIB`, `EST`, `+0330`.
        public var abbreviation: String
        public var isSummerTime: Bool

        public init(offset: Int, abbreviation: String, isSummerTime: Bool = false) {
            self.offset = offset
            self.abbreviation = abbreviation
            self.isSummerTime = isSummerTime
        }
    }

    /// The instant from which a place's clock is set another way.
    public struct Transition: Hashable, Sendable {
        public var instant: Instant
        public var clock: Clock

        public init(instant: Instant, clock: Clock) {
            self.instant = instant
            self.clock = clock
        }
    }

    /// `Asia/Jakarta`.
    public let identifier: String
    /// How the clock was set before the first transition.
    public let first: Clock
    /// In rising order.
    public let transitions: [Transition]

    public init(identifier: String, first: Clock, transitions: [Transition] = []) {
        self.identifier = identifier
        self.first = first
        self.transitions = transitions.sorted { $0.instant < $1.instant }
    }

    public static let utc = Zone(identifier: "UTC", first: Clock(offset: 0, abbreviation: "UTC"))

    /// A clock that never changes; its abbreviation is its identifier too.
    public static func fixed(hours: Int, abbreviation: String) -> Zone {
        Zone(identifier: abbreviation, first: Clock(offset: hours * 3600, abbreviation: abbreviation))
    }
}

extension Zone {
    public func clock(at instant: Instant) -> Clock {
        let count = transitionCount(until: instant)
        return count == 0 ? first : transitions[count - 1].clock
    }

    /// Seconds east of UTC.
    public func offset(at instant: Instant) -> Int { clock(at: instant).offset }

    public func abbreviation(at instant: Instant) -> String { clock(at: instant).abbreviation }

    /// The next time the place's clock is set; nil when it never is again.
    public func transition(after instant: Instant) -> Transition? {
        let count = transitionCount(until: instant)
        return count < transitions.count ? transitions[count] : nil
    }

    public func local(at instant: Instant) -> LocalTime {
        LocalTime(milliseconds: instant.milliseconds + Int64(offset(at: instant)) * 1000)
    }

    /// When the place's clock shows `local`. An hour that comes twice is read as its first coming; one that is skipped
    /// is read with the offset before the gap, so 02:30 in a gap of an hour is what the clock then shows as 03:30.
    /// Source: RFC 5545, 3.3.5, "local time".
    public func instant(of local: LocalTime) -> Instant {
        let shown = local.milliseconds
        // No clock is a day and a half from UTC, so this transition and all before it are past.
        var index = transitionCount(until: Instant(milliseconds: shown - 129_600_000))
        var clock = index == 0 ? first : transitions[index - 1].clock
        while index < transitions.count {
            let next = transitions[index]
            // Still before the next transition by this clock, or skipped by it: either way this clock's reading holds.
            if shown < next.instant.milliseconds + Int64(max(clock.offset, next.clock.offset)) * 1000 { break }
            clock = next.clock
            index += 1
        }
        return Instant(milliseconds: shown - Int64(clock.offset) * 1000)
    }

    /// How many transitions lie at or before `instant`.
    private func transitionCount(until instant: Instant) -> Int {
        var low = 0
        var high = transitions.count
        while low < high {
            let middle = (low + high) / 2
            if transitions[middle].instant <= instant { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
