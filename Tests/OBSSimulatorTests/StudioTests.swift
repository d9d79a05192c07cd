import OBSSimulator
import Testing

@Suite struct StudioTests {
    @Test func `two demo studios are equal`() { #expect(Studio.demo == Studio.demo) }
}
