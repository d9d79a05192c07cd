import Civil

/// Works out planned starts and lengths, one cue after the other.
///
/// Times of day belong to the show's zone: a repeated hour means the first, a skipped one is read with the offset
/// before the gap. A hard start is the first such time of day later than the counted cue before it, so an earlier
/// or equal time is the next day; after a cue without length an equal time is the same instant.
struct Planner {
    let showStart: Instant
    let zone: Zone
    /// The latest planned end of a counted cue so far.
    private(set) var latestEnd: Instant?
    private var previousStart: Instant?
    private var previousEnd: Instant?

    init(showStart: Instant, zone: Zone) {
        self.showStart = showStart
        self.zone = zone
    }

    mutating func plan(_ cue: Cue) -> Rundown.Planned {
        if case .milestone = cue.kind {
            return Rundown.Planned(start: start(of: cue), length: .zero, gap: .zero)
        }
        guard cue.countsInTime else {
            return Rundown.Planned(start: nil, length: length(of: cue, from: nil), gap: .zero)
        }
        let start = start(of: cue)
        let length = length(of: cue, from: start)
        let gap = latestEnd.map { start - $0 } ?? .zero
        previousStart = start
        previousEnd = start + length
        latestEnd = max(latestEnd ?? start, start + length)
        return Rundown.Planned(start: start, length: length, gap: gap)
    }

    private func start(of cue: Cue) -> Instant {
        guard case .hard(let time, let dayOffset) = cue.start else { return previousEnd ?? showStart }
        if let dayOffset {
            let date = zone.local(at: showStart).date.adding(days: dayOffset)
            return zone.instant(of: LocalTime(date: date, time: time))
        }
        guard let previousStart, let previousEnd else { return first(time, notBefore: showStart) }
        return previousEnd == previousStart
            ? first(time, notBefore: previousStart) : first(time, notBefore: previousStart + 1)
    }

    private func length(of cue: Cue, from start: Instant?) -> Milliseconds {
        switch cue.length {
        case .lasting(let length): return length
        case .until(let time):
            guard let start else { return .zero }
            return first(time, notBefore: start + 1) - start
        }
    }

    /// The first instant at or after another with this time of day.
    private func first(_ time: TimeOfDay, notBefore instant: Instant) -> Instant {
        var date = zone.local(at: instant).date.adding(days: -1)
        while true {
            let candidate = zone.instant(of: LocalTime(date: date, time: time))
            if candidate >= instant { return candidate }
            date = date.adding(days: 1)
        }
    }
}
