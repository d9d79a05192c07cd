import Control
import Testing

@Suite struct KeymapTests {
    @Test func `the keys as they come do not conflict`() {
        #expect(Keymap.standard(rebound: [:]).conflicts.isEmpty)
    }
}
