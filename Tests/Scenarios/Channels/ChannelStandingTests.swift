import Civil
import OBSProtocol
import Shows
import TestKit
import Testing

/// What makes a channel pushing, live, lost and ended; a story a rule of `ChannelStanding`.
@Suite("What is true of a channel") struct ChannelStandingTests {
    private static let tikTok = ChannelID(1)
    private static let shopee = ChannelID(2)

    /// A live run whose OBS streams, with TikTok confirmed.
    private func live(_ world: World = World()) -> Operator {
        let rian = Operator.onAir("l", world)
        rian.stream(.active)
        rian.press("l Enter")
        rian.advance(by: 100)
        return rian
    }

    @Test func `rule 1: an output that streams makes nothing live`() {
        let rian = Operator.onAir()
        rian.stream(.active)
        #expect(rian.header.contains("TT ◐ SH ◐"))
        #expect(rian.header.contains("NO CHANNEL LIVE"))
        rian.advance(by: .minutes(30))
        #expect(rian.header.contains("NO CHANNEL LIVE"))
    }

    @Test func `rule 1: a person's word says by whom, when, and that the route pushed then`() {
        let rian = live()
        #expect(rian.header.contains("TT ● SH ◐"))
        #expect(rian.world.store.run.contains(.channel(Self.tikTok, .live, .pushing)))
        rian.press("l")
        #expect(rian.shows("confirmed by Rian 19:57:0"))
    }

    @Test func `rule 2: an output that is off leaves a channel off`() {
        let rian = Operator.onAir()
        rian.stream(.starting)
        #expect(rian.header.contains("TT ○ SH ○"))
        rian.stream(.active)
        rian.stream(.off)
        #expect(rian.header.contains("TT ○ SH ○"))
    }

    @Test func `rule 3: a live channel is lost at once when OBS says that its output is off`() {
        let rian = live()
        rian.stream(.off)
        #expect(rian.header.contains("TT ✗ LOST SH ○"))
        #expect(rian.header.contains("NO CHANNEL LIVE"))
        #expect(rian.world.store.run.contains(.channel(Self.tikTok, .lost, .route("OBS's stream is off"))))
    }

    @Test func `rule 3: a reconnect shorter than a moment loses nothing`() {
        let rian = live()
        rian.stream(.reconnecting)
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("TT ● SH ○"))
        rian.stream(.active)
        rian.advance(by: .seconds(5))
        #expect(rian.header.contains("TT ● SH ◐"))
        #expect(!rian.world.store.run.contains { if case .channel(_, .lost, _) = $0 { true } else { false } })
    }

    @Test func `rule 3: a longer one does`() {
        let rian = live()
        rian.stream(.reconnecting)
        rian.advance(by: .seconds(5))
        #expect(rian.header.contains("TT ✗ LOST"))
        #expect(rian.world.store.run.contains(.channel(Self.tikTok, .lost, .route("OBS's stream is RECONNECTING"))))
    }

    @Test func `rule 3: an OBS that cannot be heard loses its channels, and that is shown, not written`() {
        let rian = live()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("TT ●"))
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("TT ✗ LOST"))
        #expect(rian.header.contains("TT ends in 04:56"))
        #expect(rian.header.contains("OBS OFFLINE 00:04"))
        #expect(!rian.world.store.run.contains { if case .channel(_, .lost, _) = $0 { true } else { false } })
    }

    @Test func `rule 4: when the output comes back the channel wants to be confirmed again`() {
        let rian = live()
        rian.stream(.off)
        rian.advance(by: .seconds(10))
        rian.stream(.active)
        #expect(rian.header.contains("TT ◐ SH ◐"))
        #expect(rian.header.contains("CONFIRM TT AGAIN"))
        #expect(rian.header.contains("NO CHANNEL LIVE"))
        rian.press("l Enter")
        rian.advance(by: 100)
        #expect(rian.header.contains("TT ● SH ◐"))
        #expect(!rian.header.contains("CONFIRM"))
    }

    @Test func `rule 4: an output that ran on while OBS could not be heard has lost nothing`() {
        let rian = live()
        rian.obs().keepsRunning = true
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(20))
        #expect(rian.header.contains("TT ✗ LOST"))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("TT ● SH ◐"))
        #expect(!rian.world.store.run.contains { if case .channel(_, .lost, _) = $0 { true } else { false } })
    }

    @Test func `rule 4: one that began anew meanwhile has`() {
        let rian = live()
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(20))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .seconds(2))
        #expect(rian.header.contains("TT ◐"))
        #expect(rian.header.contains("CONFIRM TT AGAIN"))
    }

    @Test func `rule 5: what a person calls lost stays lost while the output goes on`() {
        let rian = live()
        rian.press("l x Esc")
        rian.advance(by: .seconds(30))
        #expect(rian.header.contains("TT ✗ LOST SH ◐"))
        #expect(rian.world.store.run.contains(.channel(Self.tikTok, .lost)))
        rian.stream(.off)
        rian.stream(.active)
        #expect(rian.header.contains("TT ◐"))
    }

    @Test func `rule 6: a channel that has ended stays so while another goes on by the same output`() {
        let rian = live()
        rian.press("l e Esc")
        rian.advance(by: 100)
        #expect(rian.header.contains("TT ■ SH ◐"))
        rian.stream(.off)
        rian.stream(.active)
        #expect(rian.header.contains("TT ■ SH ◐"))
        rian.press("l o Esc")
        rian.advance(by: 100)
        #expect(rian.header.contains("TT ◐ SH ◐"))
    }

    @Test func `a channel that a person saw live before its output began is not lost by that`() {
        let rian = Operator.onAir()
        rian.press("l Enter")
        rian.advance(by: .seconds(20))
        #expect(rian.header.contains("TT ● SAID, OUTPUT OFF SH ○"))
        rian.press("l")
        #expect(rian.shows("is the route right?"))
        rian.press("Esc")
        rian.stream(.active)
        #expect(rian.header.contains("TT ● SH ◐"))
    }

    @Test func `rule 7: a word against what OBS says of the output stands, and puts nothing on air`() {
        let rian = Operator.onAir()
        rian.press("l v Esc")
        rian.advance(by: 100)
        #expect(rian.header.contains("TT ● SAID, OUTPUT OFF SH ○"))
        #expect(rian.header.contains("LIVE RUN, BY WORD ALONE"))
        #expect(!rian.header.contains("ON AIR"))
        #expect(rian.world.store.run.contains(.channel(Self.tikTok, .live)))
        rian.press("1")
        #expect(!rian.row("Serum Night").contains("ON AIR"))
        rian.stream(.active)
        #expect(rian.header.contains("ON AIR"))
        #expect(!rian.header.contains("SAID"))
    }

    @Test func `rule 7: a word against an output that does not come up is doubted too, after a moment`() {
        let rian = Operator.onAir()
        rian.stream(.starting)
        rian.press("l v Esc")
        rian.advance(by: .seconds(4))
        #expect(rian.header.contains("TT ● SAID, OUTPUT starting"))
        #expect(!rian.header.contains("ON AIR"))
    }

    @Test func `rule 7: one channel in doubt leaves another on air`() {
        let world = World()
        world.routes = Routes(channels: ["SH": .manual])
        let rian = Operator.onAir("l", world)
        for keys in ["l v Esc", "l Down v Esc"] {
            rian.press(keys)
            rian.advance(by: 500)
        }
        #expect(rian.header.contains("TT ● SAID, OUTPUT OFF SH ●  ON AIR"))
    }

    @Test func `rule 7: on a narrow screen the doubt keeps its word, and the clock its place`() {
        let rian = Operator.onAir()
        for keys in ["l v Esc", "l Down v Esc"] {
            rian.press(keys)
            rian.advance(by: 500)
        }
        let line = rian.frame(80, 24).screen.lines[0]
        #expect(line.contains("TT ● SAID SH ● SAID"))
        #expect(line.contains("BY WORD ALONE"))
        #expect(line.contains("WIB"))
    }

    @Test func `a live output of which nothing leaves is an alarm`() {
        let rian = live()
        rian.obs().isGhost = true
        rian.advance(by: .seconds(6))
        #expect(rian.header.contains("TT: NOTHING LEAVES"))
        rian.obs().isGhost = false
        rian.advance(by: .seconds(2))
        #expect(!rian.header.contains("NOTHING LEAVES"))
    }

    @Test func `a seat that only watches shows the same and writes nothing`() {
        let rian = live()
        let dewi = rian.world.sit("Dewi")
        rian.kill()
        rian.world.tell(.changed(.streamChanged(.off)), of: World.roomA)
        dewi.advance(by: .seconds(1))
        #expect(dewi.header.contains("TT ✗ LOST"))
        #expect(!rian.world.store.run.contains { if case .channel(_, .lost, _) = $0 { true } else { false } })
    }

    @Test func `a seat that comes back finds a channel that stopped meanwhile`() {
        let rian = live()
        rian.kill()
        rian.obs().streams = false
        let again = rian.world.sit("Again")
        again.advance(by: .seconds(1))
        #expect(again.header.contains("TT ✗ LOST"))
    }
}
