import Civil

/// The occurrences of one rule on the time line, in its order.
///
/// Local times rise, and so do their instants, but for those that a clock change skips: 02:30 in a gap of an hour is 03:30 by
/// the clock, after 03:00. Those wait in a line until the others have passed them.
struct RuleStream {
    private var walk: RuleWalk
    private let lastKey: Int64
    private var skipped: ArraySlice<Placed> = []
    private var ahead: Placed?

    init(_ rule: RecurrenceRule, start: LocalTime, keys: ClosedRange<Int64>, reading: SeriesReading) {
        var last = keys.upperBound
        if case .instant(let until) = rule.until { last = min(last, until.milliseconds) }
        lastKey = last
        let seconds = reading.seconds(around: keys.lowerBound...max(last, keys.lowerBound))
        walk = RuleWalk(
            rule.read(by: reading.clock), start: start.read(by: reading.clock), from: seconds.lowerBound,
            through: seconds.upperBound)
    }

    mutating func next(_ reading: inout SeriesReading) -> Placed? {
        if ahead == nil { advance(&reading) }
        if let first = skipped.first, ahead.map({ first.key <= $0.key }) ?? true {
            return skipped.removeFirst()
        }
        defer { ahead = nil }
        return ahead
    }

    /// Finds the next occurrence that the clock shows, and puts those it skips in line.
    private mutating func advance(_ reading: inout SeriesReading) {
        while let second = walk.next() {
            let placed = reading.place(LocalTime(milliseconds: Int64(second) * 1000))
            guard placed.key <= lastKey else {
                // What is skipped may lie past the last while what follows it does not.
                if placed.isShown { return }
                continue
            }
            if placed.isShown {
                ahead = placed
                return
            }
            skipped.append(placed)
        }
    }
}

extension RecurrenceRule {
    /// What a series' clock makes of the rule: in one of whole days, times of day do not count (RFC 5545, 3.3.10).
    func read(by clock: Series.Clock) -> RecurrenceRule {
        guard clock == .wholeDay else { return self }
        var rule = self
        (rule.hours, rule.minutes, rule.seconds) = ([], [], [])
        return rule
    }
}

extension LocalTime {
    func read(by clock: Series.Clock) -> LocalTime {
        clock == .wholeDay ? LocalTime(date: date, time: .midnight) : self
    }
}
