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

    @Test(arguments: ["d", "e"]) func `only a live run has channels`(letter: String) {
        let rian = Operator.onAir(letter)
        rian.press("l")
        #expect(rian.footer.contains("channels are confirmed in a live run"))
    }

    @Test func `the next run starts with none`() {
        let rian = Operator.onAir()
        rian.press("l Enter")
        rian.advance(by: 100)
        rian.press("E")
        rian.type("END")
        rian.press("Enter")
        rian.advance(by: 1500)
        rian.startRun("l")
        #expect(rian.header.contains("TT ○ SH ○"))
    }
}
