import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("A price that is not open yet") struct PriceOpensTests {
    @Test func `a cue projected before its price opens is marked in the Cues pane, with when it opens`() {
        let rian = Operator.onAir("l", World(.flash()))
        #expect(rian.row("Cue 2").contains("price opens 20"))
        #expect(rian.row("Cue 2").contains("!"))
        #expect(!rian.row("Cue 3").contains("!"))
    }

    @Test func `its TAKE asks once more, and y airs it`() {
        let rian = Operator.onAir("l", World(.flash()))
        rian.take()
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.shows("AIR 2 Cue 2?"))
        #expect(rian.shows("price opens 20:05"))
        rian.press("y")
        rian.advance(by: 1000)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.obs().program == "Price Card")
    }

    @Test func `any other answer leaves it`() {
        let rian = Operator.onAir("l", World(.flash()))
        rian.take()
        rian.press("Esc")
        rian.advance(by: 1000)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `once the price is open nothing is asked`() {
        let rian = Operator.onAir("l", World(.flash()))
        rian.advance(by: .minutes(8))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `a cue that would outlast its price asks too`() {
        let closes = ClockPoint(TimeOfDay(milliseconds: (20 * 60 + 1) * 60_000))
        let rian = Operator.onAir("l", World(.open { $0[1].offers[0].until = closes }))
        rian.take()
        #expect(rian.shows("price ends 20:01"))
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `what is sold out, or may not air on one channel, asks with the channel's name`() {
        let rian = Operator.onAir(
            "l",
            World(
                .open {
                    $0[1].offers[0].stock = 0
                    $0[1].offers.append(Offer(channel: ChannelID(2), blocked: "no licence"))
                }))
        rian.take()
        #expect(rian.shows("TT sold out"))
        #expect(rian.shows("SH blocked: no licence"))
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `a rehearsal is not held at the hour at which prices open`() {
        let rian = Operator.onAir("e", World(.flash()))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }
}
