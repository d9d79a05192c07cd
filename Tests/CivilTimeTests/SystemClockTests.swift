import Civil
import CivilTime
import Testing

@Suite struct SystemClockTests {
    @Test func `both clocks run forward in one boot`() {
        let clock = SystemClock()
        let first = clock.now()
        let second = clock.now()
        #expect(first.bootID == second.bootID)
        #expect(!first.bootID.text.isEmpty)
        #expect(second.boot >= first.boot)
        // Any moment after this was written.
        #expect(first.wall > Instant(milliseconds: 1_700_000_000_000))
    }
}
