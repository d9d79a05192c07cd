import Civil
import Testing

@testable import Control

@Suite struct TakeGuardTests {
    private let start = Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("boot"))

    @Test func `the first press fires`() {
        var guarding = TakeGuard()
        #expect(guarding.press(at: start, lag: .zero) == .fire)
    }

    @Test(arguments: [Milliseconds(300), 500, 999])
    func `a press within the span after an act does not`(wait: Milliseconds) {
        var guarding = TakeGuard()
        _ = guarding.press(at: start, lag: .zero)
        guarding.acted(at: start)
        #expect(guarding.press(at: start + wait, lag: .zero) == .tooSoon(wait: 1000 - wait))
    }

    @Test(arguments: [Milliseconds(1), 30, 299])
    func `nor does one before the key was silent`(wait: Milliseconds) {
        var guarding = TakeGuard()
        _ = guarding.press(at: start, lag: .zero)
        guarding.acted(at: start)
        #expect(guarding.press(at: start + wait, lag: .zero) == .held)
    }

    @Test func `a press that came to nothing starts no span, but its first repeat is no press`() {
        var guarding = TakeGuard()
        #expect(guarding.press(at: start, lag: .zero) == .fire)
        #expect(guarding.press(at: start + 500, lag: .zero) == .held)
        #expect(guarding.press(at: start + 850, lag: .zero) == .fire)
    }

    @Test func `after another key it is a press at once`() {
        var guarding = TakeGuard()
        _ = guarding.press(at: start, lag: .zero)
        guarding.keyPressed(at: start + 200, together: 1)
        guarding.keyPressed(at: start + 350, together: 1)
        #expect(guarding.press(at: start + 350, lag: .zero) == .fire)
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
