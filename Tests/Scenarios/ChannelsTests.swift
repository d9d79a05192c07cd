import TestKit
import Testing

@Suite("Channels") struct ChannelsTests {
    @Test func `a live run without a channel that somebody sees live says so`() {
        let rian = Operator.onAir()
        #expect(rian.header.contains("LIVE RUN, NO CHANNEL LIVE"))
        #expect(rian.header.contains("TT ○ SH ○"))
    }

    @Test func `an output that streams is no proof`() {
        let rian = Operator.onAir()
        rian.world.tell(.changed(.streamChanged(.active)), of: World.roomA)
        rian.advance(by: 20)
        #expect(rian.header.contains("NO CHANNEL LIVE"))
        #expect(rian.header.contains("TT ◐ SH ◐"))
    }

    @Test func `a person says what viewers see, channel by channel`() {
        let rian = Operator.onAir()
        rian.stream(.active)
        rian.press("l Enter")
        rian.advance(by: 100)
        #expect(rian.header.contains("TT ● SH ◐"))
        #expect(rian.header.contains("ON AIR"))
        #expect(rian.world.store.run.contains(.channel(ChannelID(1), .live, .pushing)))
        rian.press("l")
        #expect(rian.shows("has ended"))
        rian.press(.enter)
        rian.advance(by: 100)
        #expect(rian.header.contains("TT ■ SH ◐"))
        #expect(rian.header.contains("NO CHANNEL LIVE"))
    }

    @Test(arguments: ["d", "e"]) func `without a live run they are there to be read, and take no word`(letter: String) {
        let rian = Operator.onAir(letter)
        readAlone(rian)
    }

    @Test func `before any run they are there to be read, and take no word`() {
        let rian = Operator.ready()
        readAlone(rian)
        rian.press("Esc")
        rian.startRun("l")
        rian.press("l")
        #expect(rian.shows("v live"))
    }

    private func readAlone(_ rian: Operator) {
        rian.stream(.active)
        rian.press("l")
        #expect(rian.row("main ").contains("◐ pushing"))
        #expect(rian.shows("words are taken and pushes moved during a live run"))
        #expect(!rian.shows("v live"))
        for key in ["v", "x", "e", "o", "s", "p", "r", "Enter", "y"] {
            #expect((rian.press(key) + rian.advance(by: 400)).orders.isEmpty)
            #expect(rian.shows("words are taken"))
        }
        #expect(rian.world.store.run.allSatisfy { if case .channel = $0 { false } else { true } })
    }

    @Test func `the next run starts with none`() {
        let rian = Operator.onAir()
        rian.press("l Enter")
        rian.advance(by: 100)
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: 1500)
        rian.press("l")
        #expect(rian.shows("the run has ended: no word is taken any more"))
        rian.press("Esc")
        rian.startRun("l")
        #expect(rian.header.contains("TT ○ SH ○"))
    }
}
