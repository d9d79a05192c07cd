import Civil
import Shows

extension ControlRoom {
    /// `20:05:30`; on another date than the show began on `00:10+1d`, so that nobody reads it as the night before.
    func clock(_ instant: Instant, of show: Show) -> String {
        let local = setup.zone.local(at: instant)
        let days = local.date.days(since: setup.zone.local(at: show.start).date)
        guard days != 0 else { return local.time.secondsText }
        return "\(local.time.minutesText)\(days < 0 ? "" : "+")\(days)d"
    }
}
