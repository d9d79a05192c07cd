import Civil

/// What is done to all occurrences.
extension Series {
    /// What a change of the whole series took with it.
    public struct Losses: Hashable, Sendable {
        /// Moves of occurrences that there are no longer.
        public var moved: [LocalTime: LocalTime] = [:]
        /// What was cancelled and is no longer an occurrence.
        public var cancelled: Set<LocalTime> = []
    }

    /// The series begins at another time, by other rules. What was done to single occurrences stays where it still matches:
    /// those that began at the series' own time of day are looked for at the new one, on the same day.
    ///
    /// Where an occurrence was moved to is not changed: a person chose it.
    public mutating func change(start newStart: LocalTime, rules newRules: [RecurrenceRule]) -> Losses {
        let oldTime = start.time
        let carried = { (original: LocalTime) in
            original.time == oldTime ? LocalTime(date: original.date, time: newStart.time) : original
        }
        let (oldMoved, oldCancelled) = (moved, cancelled)
        start = newStart
        rules = newRules
        added = Set(added.map(carried))
        (moved, cancelled) = ([:], [])
        var losses = Losses()
        for (original, local) in oldMoved {
            if contains(carried(original)) { moved[carried(original)] = local } else { losses.moved[original] = local }
        }
        let cancelledStill = oldCancelled.filter { contains(carried($0)) }
        cancelled = Set(cancelledStill.map(carried))
        losses.cancelled = oldCancelled.subtracting(cancelledStill)
        return losses
    }
}
