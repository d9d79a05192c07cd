import Civil

/// What is done to this occurrence and all that follow.
extension Series {
    /// Two series that together have the occurrences of this one: those before `original`, and the rest from it on.
    ///
    /// Times are divided by what the series gives, not by where single occurrences were moved. COUNT is shared out, UNTIL ends
    /// the first part with its last occurrence, and what was added, cancelled and moved goes where it belongs.
    public func split(at original: LocalTime) throws(SeriesTrouble) -> (before: Series, after: Series) {
        let original = original.read(by: clock)
        guard contains(original) else { throw .noOccurrence(original) }
        var before = self
        var after = self
        (before.rules, after.rules) = ([], [])
        after.start = original
        for rule in rules {
            let past = rule.past(until: original, from: start, clock)
            if let last = past.last { before.rules.append(rule.ending(at: last, clock)) }
            if rule.count == nil || rule.count ?? 0 > past.count {
                after.rules.append(try rule.continued(from: original, after: past.count, of: self))
            }
        }
        before.added = added.filter { $0 < original }
        after.added = added.filter { $0 >= original }
        before.cancelled = cancelled.filter { $0 < original }
        after.cancelled = cancelled.filter { $0 >= original }
        before.moved = moved.filter { $0.key < original }
        after.moved = moved.filter { $0.key >= original }
        // Without a rule DTSTART is an occurrence, which it may not have been.
        let own = start.read(by: clock)
        if before.rules.isEmpty, own >= original || !contains(own) { before.cancelled.insert(own) }
        guard before.occurrences().contains(where: { _ in true }) else { throw .nothingBefore(original) }
        return (before, after)
    }
}

extension RecurrenceRule {
    /// How many occurrences the rule has before a local time, and the last of them.
    fileprivate func past(
        until original: LocalTime, from start: LocalTime, _ clock: Series.Clock
    ) -> (count: Int, last: LocalTime?) {
        let through = Int(original.milliseconds / 1000) - 1
        var walk = RuleWalk(read(by: clock), start: start.read(by: clock), through: through)
        var count = 0
        var last: Int?
        while let second = walk.next() {
            count += 1
            last = second
        }
        return (count, last.map { LocalTime(milliseconds: Int64($0) * 1000) })
    }

    /// The rule up to and with its occurrence `last`. UNTIL is an instant where the series has a zone (RFC 5545, 3.3.10).
    fileprivate func ending(at last: LocalTime, _ clock: Series.Clock) -> RecurrenceRule {
        var rule = self
        rule.count = nil
        rule.until =
            switch clock {
            case .wholeDay: .date(last.date)
            case .floating: .local(last)
            case .zone(let zone): .instant(zone.instant(of: last))
            }
        return rule
    }

    /// The rule as it goes on from an occurrence of the series, after having made `count` of its own.
    fileprivate func continued(from original: LocalTime, after count: Int, of series: Series) throws(SeriesTrouble)
        -> RecurrenceRule
    {
        var rule = self
        rule.count = self.count.map { $0 - count }
        let clock = series.clock
        let second = Int(original.milliseconds / 1000)
        var walk = RuleWalk(
            read(by: clock), start: series.start.read(by: clock), from: second, through: second)
        if walk.next() != nil { return rule }
        // Another rule, or RDATE, gives the new DTSTART: what this one took from the old one is written into it.
        guard interval == 1 else { throw .outOfStep(self, original) }
        return rule.completed(from: series.start).read(by: clock)
    }
}
