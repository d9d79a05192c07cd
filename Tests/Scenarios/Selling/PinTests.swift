import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("Pins are made by hand, and nobody forgets one") struct PinTests {
    @Test func `each channel has its own to-do with a running clock, and Y ticks the oldest`() {
        let rian = selling()
        #expect(rian.shows("S30 TT ☐ 00:01 SH ☐ 00:01"))
        rian.advance(by: .seconds(20))
        #expect(rian.shows("S30 TT ☐ 00:21 SH ☐ 00:21"))
        rian.press("Y")
        rian.advance(by: 200)
        #expect(rian.shows("S30 SH ☐ 00:21"))
        rian.press("Y")
        rian.advance(by: 200)
        #expect(!rian.shows("☐ 00:2"))
    }

    @Test func `after a minute the header alarms`() {
        let rian = selling()
        rian.advance(by: .seconds(57))
        #expect(!rian.header.contains("PIN S30"))
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("PIN S30 on TT 01:00"))
        rian.press("Y Y")
        rian.advance(by: 200)
        #expect(!rian.header.contains("PIN S30 on TT"))
    }

    @Test func `the next product's pin lapses the old one`() {
        let rian = selling { $0[2].actions = #"scene "Wheel"; pin SET"# }
        rian.take()
        #expect(rian.shows("SET TT ☐ 00:01 SH ☐ 00:01"))
        #expect(!rian.shows("S30 TT ☐"))
    }

    @Test func `a cue that pins nothing leaves what is still to be pinned`() {
        let rian = selling()
        rian.take()
        #expect(rian.shows("S30 TT ☐"))
    }

    @Test func `a channel on which the cue is blocked gets none`() {
        let rian = selling { $0[1].offers.append(Offer(channel: ChannelID(2), blocked: "no licence")) }
        #expect(rian.shows("S30 TT ☐"))
        #expect(!rian.shows("SH ☐"))
    }

    @Test func `a rehearsal pins nothing`() {
        let rian = Operator.onAir("e", World(.open()))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(!rian.shows("☐"))
        rian.press("Y")
        rian.advance(by: 200)
        #expect(rian.footer.contains("nothing is to be done by hand"))
    }

    /// A run whose price card is on air.
    private func selling(_ change: (inout [Cue]) -> Void = { _ in }) -> Operator {
        let rian = Operator.onAir("l", World(.open(change)))
        rian.take()
        if rian.world.store.aired.count == 1 {
            rian.press("y")
            rian.advance(by: 1400)
        }
        return rian
    }
}
