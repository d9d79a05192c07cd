import Civil
import Shows

/// When a host can work: a week that repeats, and days that differ from it.
public struct Availability: Hashable, Sendable, Codable {
    /// The spans of each day of the week, by the weekday's number from Monday, 1; a day that is missing is free of work.
    public var week: [Int: [DaySpan]]
    /// Days that differ: other spans, or none at all. By the date as `2026-11-25`.
    public var exceptions: [String: [DaySpan]]

    public init(week: [Int: [DaySpan]], exceptions: [String: [DaySpan]] = [:]) {
        self.week = week
        self.exceptions = exceptions
    }

    /// Every day, the whole day and into the night.
    public static let always = Availability(
        week: Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0.rawValue, [DaySpan.wholeDay]) }))

    public func spans(on date: LocalDate) -> [DaySpan] {
        exceptions[date.iso] ?? week[date.weekday.rawValue] ?? []
    }

    /// Whether one stretch of availability holds the whole of a span of time; spans that touch are one stretch, over midnight too.
    public func holds(_ start: LocalTime, to end: LocalTime) -> Bool {
        guard start < end else { return true }
        let wanted = Self.minute(start, rounding: .down)..<Self.minute(end, rounding: .up)
        return stretches(from: start.date.adding(days: -1), through: end.date).contains {
            $0.lowerBound <= wanted.lowerBound && wanted.upperBound <= $0.upperBound
        }
    }

    /// Stretches of availability that begin on these days, in minutes since 1970 by the wall's clock, joined where they touch.
    public func stretches(from first: LocalDate, through last: LocalDate) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        let spans = (first.days...max(first.days, last.days)).flatMap { day in
            self.spans(on: LocalDate(days: day)).map { (day * 1440 + $0.from)..<(day * 1440 + $0.until) }
        }
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let end = joined.last?.upperBound, span.lowerBound <= end {
                joined[joined.count - 1] = joined[joined.count - 1].lowerBound..<max(end, span.upperBound)
            } else {
                joined.append(span)
            }
        }
        return joined
    }

    private static func minute(_ local: LocalTime, rounding: FloatingPointRoundingRule) -> Int {
        let minute = Int64(60_000)
        let whole = local.milliseconds / minute
        let isWhole = local.milliseconds % minute == 0
        return Int(rounding == .up && !isWhole ? whole + 1 : whole)
    }
}

/// Part of a day by the wall's clock; it may reach into the next day.
public struct DaySpan: Hashable, Sendable, Codable {
    /// Minutes since midnight: 0…1439.
    public var from: Int
    /// Minutes since the same midnight: after `from`, at most 2880.
    public var until: Int

    /// Nil where the span is empty, or lies outside these bounds.
    public init?(from: Int, until: Int) {
        guard (0..<1440).contains(from), from < until, until <= 2880 else { return nil }
        self.from = from
        self.until = until
    }

    private init(trusted from: Int, _ until: Int) {
        self.from = from
        self.until = until
    }

    /// From midnight to midnight.
    public static let wholeDay = DaySpan(trusted: 0, 1440)
}

/// A stretch of time that a host has asked to be free, or is.
public struct TimeOff: Hashable, Sendable, Codable, Identifiable {
    public var id: TimeOffID
    public var host: HostID
    public var start: Instant
    public var end: Instant
    public var reason: String
    public var state: State
    /// Who decided, and when; nil while it is asked.
    public var decision: Decision?

    public enum State: String, Hashable, Sendable, Codable, CaseIterable {
        case asked, approved, refused
    }

    public struct Decision: Hashable, Sendable, Codable {
        public var by: String
        public var at: Instant

        public init(by: String, at: Instant) {
            self.by = by
            self.at = at
        }
    }

    public init(
        id: TimeOffID, host: HostID, start: Instant, end: Instant, reason: String = "", state: State = .asked,
        decision: Decision? = nil
    ) {
        self.id = id
        self.host = host
        self.start = start
        self.end = end
        self.reason = reason
        self.state = state
        self.decision = decision
    }
}

public typealias TimeOffID = ID<TimeOff>
