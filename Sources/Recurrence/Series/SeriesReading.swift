import Civil

/// A local time with its place in the order of a series: milliseconds of the world's time line, or of the local clock when
/// the series belongs to no zone.
struct Placed: Equatable {
    var key: Int64
    var original: LocalTime
    /// False when a clock change skips the local time, and the clock shows another.
    var isShown: Bool
}

/// Maps local times to the time line; times that rise are mapped without a search, until the clock changes.
struct SeriesReading {
    let clock: Series.Clock
    /// The local milliseconds for which `offset` is known to hold.
    private var known: Range<Int64> = 0..<0
    private var offset: Int64 = 0

    init(_ clock: Series.Clock) { self.clock = clock }

    mutating func place(_ local: LocalTime) -> Placed {
        switch clock {
        case .wholeDay:
            let midnight = LocalTime(date: local.date, time: .midnight)
            return Placed(key: midnight.milliseconds, original: midnight, isShown: true)
        case .floating: return Placed(key: local.milliseconds, original: local, isShown: true)
        case .zone(let zone): return place(local, in: zone)
        }
    }

    private mutating func place(_ local: LocalTime, in zone: Zone) -> Placed {
        let shown = local.milliseconds
        if known.contains(shown) { return Placed(key: shown - offset, original: local, isShown: true) }
        let instant = zone.instant(of: local)
        let read = shown - instant.milliseconds
        guard Int64(zone.offset(at: instant)) * 1000 == read else {
            return Placed(key: instant.milliseconds, original: local, isShown: false)
        }
        // Up to the next change this clock's reading holds: before a gap, and through the first coming of an hour that comes
        // twice.
        offset = read
        known = shown..<(zone.transition(after: instant).map { $0.instant.milliseconds + read } ?? .max)
        return Placed(key: instant.milliseconds, original: local, isShown: true)
    }

    func occurrence(_ placed: Placed, from original: LocalTime? = nil) -> Occurrence {
        switch clock {
        case .wholeDay, .floating:
            return Occurrence(original: original ?? placed.original, local: placed.original, instant: nil)
        case .zone(let zone):
            let instant = Instant(milliseconds: placed.key)
            return Occurrence(
                original: original ?? placed.original,
                local: placed.isShown ? placed.original : zone.local(at: instant),
                instant: instant)
        }
    }

    /// Where a bound that a person gave lies in the order of the series.
    mutating func key(of bound: CalendarTime, _ edge: Series.Window.Edge) -> Int64 {
        switch bound {
        case .instant(let instant): return instant.milliseconds
        case .local(let local):
            switch clock {
            case .wholeDay, .floating: return local.milliseconds
            case .zone(let zone): return zone.instant(of: local).milliseconds
            }
        case .date(let date):
            switch edge {
            case .after: return key(of: .local(LocalTime(date: date, time: .midnight)), edge)
            case .before: return key(of: .local(LocalTime(date: date.adding(days: 1), time: .midnight)), edge) - 1
            }
        }
    }

    /// The seconds of the local clock that hold every local time of these keys, and more.
    func seconds(around keys: ClosedRange<Int64>) -> ClosedRange<Int> {
        switch clock {
        case .wholeDay: return Self.seconds(keys, slack: 86_400_000)
        case .floating: return Self.seconds(keys, slack: 1000)
        // No clock is a day and a half from UTC, and no change of one skips more than a day.
        case .zone: return Self.seconds(keys, slack: 3 * 86_400_000)
        }
    }

    private static func seconds(_ keys: ClosedRange<Int64>, slack: Int64) -> ClosedRange<Int> {
        let reach: Int64 = 1 << 60
        return Int(max(keys.lowerBound, -reach) - slack) / 1000...Int(min(keys.upperBound, reach) + slack) / 1000
    }
}
