import Civil

extension Series {
    /// What is odd about the rules of the series, for whoever wrote them; none of it is an error.
    public var doubts: [String] {
        rules.flatMap { rule in
            (rule.doubts + doubts(of: rule)).map { "rule \"\(rule)\": \($0)" }
        }
    }

    private func doubts(of rule: RecurrenceRule) -> [String] {
        var doubts: [String] = []
        if clock == .wholeDay {
            if !(rule.hours + rule.minutes + rule.seconds).isEmpty {
                doubts.append("the series is of whole days; BYHOUR, BYMINUTE and BYSECOND do not count")
            }
            if !rule.frequency.isDayOrLonger {
                doubts.append("the series is of whole days; FREQ=\(rule.frequency.rawValue) gives each day once")
            }
        }
        let start = start.read(by: clock)
        var walk = RuleWalk(rule.read(by: clock), start: start)
        let shown = clock == .wholeDay ? start.date.iso : start.iso
        switch walk.next() {
        case nil: if rule.count != 0 { doubts.append("it never occurs from \(shown) on") }
        case let first?:
            if Int64(first) != start.milliseconds / 1000 {
                doubts.append("DTSTART \(shown) does not match it, and is no occurrence by it")
            }
        }
        return doubts
    }
}
