import Civil
import TestKit
import Testing

@Suite("The end of a week") struct WeekEndTests {
    @Test func `a show just after midnight on Sunday is on its desk, though its week has not begun`() {
        let sunday = LocalDate(year: 2026, month: 11, day: 29)
        let late = LocalTime(date: sunday, time: TimeOfDay(milliseconds: (23 * 60 + 58) * 60_000))
        let clock = SimulatedClock(at: SimulatedClock.zone.instant(of: late))
        let rian = Operator.ready(World(clock: clock))
        #expect(rian.header.contains("Payday Glow: Serum Night"))
        rian.startRun("l")
        rian.take()
        #expect(rian.footer.contains("→ AIR 2 Welcome"))
    }
}
