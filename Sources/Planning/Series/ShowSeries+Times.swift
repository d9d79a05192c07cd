import Civil
import Recurrence
import Shows

extension ShowSeries {
    /// Its times as the engine of recurrence has them.
    /// - Parameter zone: the one it names.
    public func times(in zone: Zone) throws(UnreadableRule) -> Series {
        var rules: [RecurrenceRule] = []
        for text in repeats.rules { rules.append(try RecurrenceRule(parsing: text)) }
        return Series(
            start: repeats.start, clock: .zone(zone), rules: rules, added: Set(repeats.added),
            cancelled: Set(repeats.cancelled),
            moved: Dictionary(repeats.moved.map { ($0.original, $0.to) }, uniquingKeysWith: { $1 }))
    }

    /// The same with other times.
    public func repeating(_ times: Series) -> ShowSeries {
        var series = self
        series.repeats.start = times.start
        series.repeats.rules = times.rules.map(\.description)
        series.repeats.added = times.added.sorted()
        series.repeats.cancelled = times.cancelled.sorted()
        series.repeats.moved = times.moved.sorted { $0.key < $1.key }
            .map { Repeats.Move(original: $0.key, to: $0.value) }
        return series
    }

    /// What it gives up to the end of the last day it is planned through, by what the series itself calls each.
    func originals(in zone: Zone) throws(UnreadableRule) -> [LocalTime] {
        var times = try times(in: zone)
        times.moved = [:]
        return times.occurrences(in: Series.Window(before: .date(plannedThrough))).map(\.original)
    }
}

/// Which shows of a series an edit is meant for.
public enum SeriesScope: Hashable, Sendable, CaseIterable {
    case this
    case following
    /// All that have not begun; what has been on air stays as it was.
    case all
}
