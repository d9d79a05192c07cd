import Civil
import Control
import DemoDay
import Shows
import TestKit
import Testing

@Suite("A take by the socket asks and waits as GO does") struct SocketSellingTests {
    @Test func `a price that is not open is a doubt, and anyway takes it`() {
        let rian = Operator.onAir("l", World(.flash()))
        #expect(
            rian.hear(.take) == .refused(reason: "price opens 20:05: “anyway” takes it all the same"))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.hear(.take(expects: .anything, doubts: .ignore)) == .done("AIR 2 Cue 2"))
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `a host who is not there is waited for, whatever is asked`() {
        let rian = Operator.onAir("l", World(.open { $0[1].incoming = "Mega" }))
        #expect(rian.hear(.take) == .refused(reason: "Mega has not checked in"))
        #expect(
            rian.hear(.take(expects: .anything, doubts: .ignore)) == .refused(reason: "Mega has not checked in"))
        #expect(rian.world.store.aired == ["1"])
        rian.press("I")
        rian.advance(by: 1000)
        #expect(rian.hear(.take) == .done("AIR 2 Cue 2"))
    }

    @Test func `it airs what is queued`() {
        let rian = Operator.onAir("l", World(.shop))
        rian.answer("Q", "4")
        #expect(rian.hear(.take) == .done("AIR 4 Last call"))
        rian.advance(by: 1500)
        #expect(rian.hear(.take) == .done("AIR 2 Cue 2"))
    }
}
