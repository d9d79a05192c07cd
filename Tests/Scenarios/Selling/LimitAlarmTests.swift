import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("Limits of platforms and of the house") struct LimitAlarmTests {
    @Test func `a scene without a host counts down from its first second, and alarms once it is too long`() {
        let rian = live(.open { $0[0].actions = #"scene "BRB""# })
        #expect(rian.header.contains("no host: SH 02:00"))
        rian.advance(by: .minutes(2))
        #expect(rian.header.contains("NO HOST TOO LONG for SH"))
        rian.take()
        #expect(!rian.header.contains("NO HOST"))
    }

    @Test func `a channel whose platform knows no such limit is not warned about`() {
        let rian = live(.open { $0[0].actions = #"scene "Host Cam""# })
        #expect(!rian.header.contains("no host"))
    }

    @Test func `a host is due a break after two hours, across cues`() {
        let rian = live(
            .open {
                $0[0].host = "Sari"
                $0[1].actions = #"scene "Price Card""#
            })
        rian.advance(by: .minutes(60))
        rian.take()
        rian.advance(by: .minutes(40))
        #expect(!rian.header.contains("Sari: break"))
        rian.advance(by: .minutes(10))
        #expect(rian.header.contains("Sari: break in 0"))
        rian.advance(by: .minutes(10))
        #expect(rian.header.contains("Sari: BREAK DUE"))
    }

    @Test func `a platform that ends sessions by itself is counted down to that`() {
        let rian = live(.open())
        rian.advance(by: .hours(12) + .minutes(40))
        #expect(!rian.header.contains("cuts in"))
        rian.advance(by: .minutes(10))
        #expect(rian.header.contains("TT cuts in 10:00"))
        rian.advance(by: .minutes(10))
        #expect(rian.header.contains("TT past its session"))
    }

    @Test func `a rehearsal breaks no rule`() {
        let rian = Operator.onAir("e", World(.open { $0[0].actions = #"scene "BRB""# }))
        rian.advance(by: .minutes(3))
        #expect(!rian.header.contains("NO HOST"))
    }

    /// The first cue on air, and both channels said to be live.
    private func live(_ day: DemoDay) -> Operator {
        let world = World(day)
        for double in world.obs.values { double.statsEvery = nil }
        let rian = Operator.onAir("l", world)
        for keys in ["l Enter", "l Down Enter"] {
            rian.press(keys)
            rian.advance(by: 200)
        }
        return rian
    }
}
