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

    @Test func `it is red, and no more once its price is open`() throws {
        let rian = Operator.onAir("l", World(.flash()))
        #expect(try style(ofNumberIn: "Cue 2", at: rian) == .wrong)
        #expect(try style(ofNumberIn: "Cue 3", at: rian) == .text)
        rian.advance(by: .minutes(8))
        #expect(try style(ofNumberIn: "Cue 2", at: rian) == .text)
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

    /// How the number of a cue's row is painted: its title has the standby's own colour.
    private func style(ofNumberIn title: String, at rian: Operator) throws -> Style {
        let screen = rian.frame(160, 48).screen
        let row = try #require(screen.lines.firstIndex { $0.contains(title) && !$0.contains("AIR") })
        let line = Array(screen.lines[row])
        let column = try #require(
            line.indices.dropFirst().dropLast().first {
                line[$0] == title.last && line[$0 - 1] == " " && line[$0 + 1] == " "
            })
        return screen[column, row].style
    }
}
