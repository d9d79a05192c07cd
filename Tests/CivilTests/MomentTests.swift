import Civil
import Testing

@Suite struct MomentTests {
    let start = Moment(wall: Instant(milliseconds: 1_000_000), boot: 5_000_000_000, bootID: BootID("a"))

    @Test func `within one boot a stepped wall clock changes no duration`() {
        let later = Moment(wall: Instant(milliseconds: 9_000_000), boot: 7_000_000_000, bootID: BootID("a"))
        #expect(later.elapsed(since: start) == .seconds(2))
    }

    @Test func `across boots the wall decides`() {
        let later = Moment(wall: Instant(milliseconds: 1_090_000), boot: 1_000_000_000, bootID: BootID("b"))
        #expect(later.elapsed(since: start) == .seconds(90))
    }
}
