import Civil
import DemoDay
import Shows
import TestKit
import Testing

@Suite("A hand-over waits for who takes over") struct HandOverTests {
    @Test func `it is refused until I says that the host is there, then it airs`() {
        let rian = Operator.onAir("l", World(.handOver))
        rian.take()
        #expect(rian.world.store.aired == ["1"])
        #expect(rian.footer.contains("Mega has not checked in"))
        rian.press("I")
        rian.advance(by: 1000)
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `y in the Roster says so too`() {
        let rian = Operator.onAir("l", World(.handOver))
        rian.press("2 /")
        rian.type("Mega")
        rian.press("Enter")
        rian.advance(by: 100)
        rian.press("y 3")
        rian.advance(by: 1000)
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `the host who took over stands in every later line and has the minutes`() throws {
        let rian = Operator.onAir("l", World(.handOver))
        rian.press("I")
        rian.advance(by: .minutes(2))
        rian.take()
        rian.advance(by: .minutes(3))
        rian.take()
        rian.advance(by: .minutes(1))
        #expect(rian.hosts == ["Sari", "Mega", "Mega"])
        let minutes = AsRunMinutes(of: try #require(rian.run), at: rian.world.now)
        #expect(minutes.hosts.map(\.name) == ["Sari", "Mega"])
        #expect(minutes.hosts.map { $0.length.count / 60_000 } == [2, 4])
        rian.press("A")
        rian.advance(by: 100)
        #expect(rian.shows("on air by host: Sari"))
    }

    @Test func `a rehearsal does with who has come`() {
        let rian = Operator.onAir("e", World(.handOver))
        rian.take()
        #expect(rian.world.store.aired == ["1", "2"])
    }

    @Test func `where nobody is awaited I says so`() {
        let rian = Operator.onAir("l", World(.open()))
        rian.press("I")
        rian.advance(by: 100)
        #expect(rian.footer.contains("no host is awaited"))
    }

    @Test func `an adlib of a hand-over waits for the host as well`() {
        let rian = Operator.onAir("l", World(.handOver))
        rian.take()
        rian.answer("Q", "2")
        rian.take()
        #expect(rian.world.store.aired == ["1"])
    }
}

extension DemoDay {
    /// Sari begins, Mega takes over in the second cue.
    fileprivate static var handOver: DemoDay {
        open { cues in
            for index in cues.indices { cues[index].host = index == 0 ? "Sari" : "" }
            cues[1].incoming = "Mega"
        }
    }
}
