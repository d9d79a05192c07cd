import Civil

/// The days around the demo's now, by the clock of a zone.
struct Days {
    let anchor: Instant
    let zone: Zone

    /// A time of day, that many days from today.
    func at(_ hour: Int64, _ minute: Int64 = 0, days: Int) -> Instant {
        let date = zone.local(at: anchor).date.adding(days: days)
        let time = TimeOfDay(milliseconds: (hour * 60 + minute) * 60_000)
        return zone.instant(of: LocalTime(date: date, time: time))
    }

    /// So long from now, back to the half hour the clock showed last.
    func around(hours: Int64) -> Instant {
        let instant = anchor + .hours(hours)
        let past = zone.local(at: instant).time.milliseconds % 1_800_000
        return instant - Milliseconds(past)
    }

    /// Three minutes from now, up to the whole minute.
    var soon: Instant {
        let instant = anchor + .minutes(3)
        let past = ((instant.milliseconds % 60_000) + 60_000) % 60_000
        return past == 0 ? instant : instant + Milliseconds(60_000 - past)
    }
}
