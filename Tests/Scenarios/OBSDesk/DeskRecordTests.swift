import Shows
import TestKit
import Testing

@Suite("OBS desk: what the as-run keeps of it") struct DeskRecordTests {
    @Test func `a mute by hand on air stands in the as-run once OBS shows it`() {
        let rian = Operator.onAir()
        rian.press("F7 Right Right")
        let asked = rian.during {
            rian.press("m")
            rian.advance(by: 200)
        }
        #expect(asked.runLines == [.noted(text: "by hand: mute Mic")])
    }

    @Test func `a fader is one line, when it has come to rest`() {
        let rian = Operator.onAir()
        rian.press("F7 Right Right")
        let asked = rian.during {
            for _ in 1...6 {
                rian.press("Down")
                rian.advance(by: 120)
            }
        }
        #expect(asked.runLines.isEmpty)
        let rest = rian.advance(by: .seconds(3))
        #expect(rest.runLines == [.noted(text: "by hand: Mic from 0,0 to −6,0 dB")])
    }

    @Test func `an item hidden on air is one line`() {
        let rian = Operator.onAir()
        rian.tap("F7 S Right Down Down")
        let asked = rian.during {
            rian.press("v")
            rian.advance(by: 200)
        }
        #expect(asked.runLines == [.noted(text: "by hand: hide Logo in Starting Soon")])
    }

    @Test func `in a rehearsal nothing of it is kept`() {
        let rian = Operator.onAir("e")
        rian.press("F7 Right Right")
        let asked = rian.during {
            rian.press("m Down")
            rian.advance(by: .seconds(4))
        }
        #expect(asked.runLines.isEmpty)
    }
}
