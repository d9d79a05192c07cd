import Civil
import Testing

@testable import Control

@Suite struct TakeGuardTests {
    private let start = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot"))

    @Test func `the first press fires`() {
        var guarding = TakeGuard()
        #expect(guarding.press(at: start, lag: .zero) == .fire)
    }

    @Test(arguments: [Milliseconds(1), 30, 299, 500, 999])
    func `a press within the span does not`(wait: Milliseconds) {
        var guarding = TakeGuard()
        _ = guarding.press(at: start, lag: .zero)
        #expect(guarding.press(at: start + wait, lag: .zero) == .tooSoon(wait: 1000 - wait))
    }

    @Test func `a row of presses fires once however long it is`() {
        var guarding = TakeGuard()
        let fired = (0..<1000).filter { guarding.press(at: start + Milliseconds(Int64($0) * 299), lag: .zero) == .fire }
        #expect(fired == [0])
    }

    @Test func `a press that waited a second is late, and the next is judged anew`() {
        var guarding = TakeGuard()
        #expect(guarding.press(at: start, lag: 1000) == .late)
        #expect(guarding.press(at: start + 100, lag: .zero) == .held)
        #expect(guarding.press(at: start + 400, lag: .zero) == .fire)
    }

    @Test func `Esc and the focus throw a shadow`() {
        var guarding = TakeGuard()
        guarding.escapePressed(at: start)
        guarding.focused(at: start)
        #expect(guarding.shadow(at: start + 149, lag: .zero) == .afterEscape)
        #expect(guarding.shadow(at: start + 299, lag: .zero) == .afterFocus)
        #expect(guarding.shadow(at: start + 300, lag: .zero) == nil)
    }
}
