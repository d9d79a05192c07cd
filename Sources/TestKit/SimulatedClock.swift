import Civil

/// A clock that a test owns: it moves when it is told to, and never otherwise.
public struct SimulatedClock: Sendable {
    public private(set) var now: Moment

    /// Three minutes before the demo day's main show, which is then at 20:00 in Jakarta on 25 November 2026.
    public static let anchor = zone.instant(
        of: LocalTime(
            date: LocalDate(year: 2026, month: 11, day: 25), time: TimeOfDay(milliseconds: (19 * 60 + 57) * 60_000)))
    /// Jakarta's clock, which nobody changes.
    public static let zone = Zone(
        identifier: "Asia/Jakarta", first: Zone.Clock(offset: 7 * 3600, abbreviation: "WIB"))

    public init(at start: Instant = SimulatedClock.anchor) {
        now = Moment(wall: start, boot: 1_000_000_000_000, bootID: BootID("first boot"))
    }

    public mutating func advance(by length: Milliseconds) { now = now + length }

    /// Sets the wall alone, as a person or NTP does.
    public mutating func setWall(by length: Milliseconds) { now.wall = now.wall + length }

    /// The machine is started again after so long: the boot clock begins anew, the wall has gone on.
    mutating func reboot(after length: Milliseconds) {
        now = Moment(wall: now.wall + length, boot: 5_000_000_000, bootID: BootID("\(now.bootID.text), again"))
    }

    /// Moves to a moment of this boot; never back.
    mutating func advance(to moment: Moment) {
        guard moment.boot > now.boot else { return }
        advance(by: Milliseconds((moment.boot - now.boot) / 1_000_000))
    }
}
