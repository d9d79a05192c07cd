import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("What would sell nothing does not air by itself") struct AutomaticSellingTests {
    @Test func `a follow into a cue whose price is not open is MISSED and said, and happens once`() {
        let rian = Operator.onAir("l", World(.flash { $0[0].advance = .autoFollow }))
        rian.advance(by: .minutes(6))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.missed == 1)
        #expect(rian.header.contains("MISSED 2"))
        #expect(rian.says("2 Cue 2 does not air by itself: price opens 20:05"))
        #expect(rian.obs().program == "Host Cam")
        rian.advance(by: .minutes(10))
        #expect(rian.missed == 1)
        #expect(rian.world.store.aired == ["1"])
    }

    @Test(arguments: [-300_000, -9, 7] as [Milliseconds])
    func `it happens once though the wall is set meanwhile`(step: Milliseconds) {
        let rian = Operator.onAir("l", World(.flash { $0[0].advance = .autoFollow }))
        rian.advance(by: .minutes(2))
        rian.world.setWall(by: step)
        rian.advance(by: .minutes(4))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.missed == 1)
    }

    @Test func `GO airs it after all, once it is asked and answered`() {
        let rian = Operator.onAir("l", World(.flash { $0[0].advance = .autoFollow }))
        rian.advance(by: .minutes(6))
        rian.take()
        rian.press("y")
        rian.advance(by: 1000)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(!rian.header.contains("MISSED"))
    }

    @Test func `a rolling run goes on with the cue after it`() {
        // Planned for 20:05 to 20:10, it is sold out there; the next begins at 20:10.
        let rian = Operator.onAir("l", World(.open { $0[1].offers[0].stock = 0 }))
        rian.advance(by: .minutes(4))
        rian.press("W y")
        rian.advance(by: .minutes(5))
        #expect(rian.missed == 1)
        #expect(rian.says("2 Cue 2 does not air by itself: sold out"))
        #expect(!rian.world.store.aired.contains("2"))
        rian.advance(by: .minutes(5))
        #expect(rian.world.store.aired.last == "3")
        #expect(rian.missed == 1)
    }

    @Test func `a hand-over to a host who is not there does not air by itself`() {
        let rian = Operator.onAir(
            "l",
            World(
                .open {
                    $0[0].advance = .autoFollow
                    $0[1].incoming = "Mega"
                }))
        rian.advance(by: .minutes(6))
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.says("2 Cue 2 does not air by itself: Mega has not checked in"))
    }

    @Test func `a rehearsal follows all the same`() {
        let rian = Operator.onAir("e", World(.flash { $0[0].advance = .autoFollow }))
        rian.advance(by: .minutes(6))
        #expect(rian.world.store.aired == ["1", "2"])
    }
}
