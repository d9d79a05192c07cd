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

    /// The seconds of the local clock in which every local time of these keys lies.
    func seconds(around keys: ClosedRange<Int64>) -> ClosedRange<Int> {
        let reach: Int64 = 1 << 60
        let shown =
            locals(of: max(keys.lowerBound, -reach)).lowerBound...locals(of: min(keys.upperBound, reach)).upperBound
        return Int(shown.lowerBound / 1000) - 1...Int(shown.upperBound / 1000) + 1
    }

    /// The local times that a key may have: two where the clock has just been changed, as what is skipped is still read with
    /// the offset before, and what comes twice was meant the first time.
    private func locals(of key: Int64) -> ClosedRange<Int64> {
        switch clock {
        case .wholeDay, .floating: return key...key
        case .zone(let zone):
            let now = Int64(zone.offset(at: Instant(milliseconds: key))) * 1000
            let before = Int64(zone.offset(at: Instant(milliseconds: key - 2 * 86_400_000))) * 1000
            return key + min(now, before)...key + max(now, before)
        }
    }
}
