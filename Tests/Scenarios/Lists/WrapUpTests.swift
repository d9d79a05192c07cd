import TestKit
import Testing

@Suite("Wrap-up") struct WrapUpTests {
    /// A live run whose TikTok has been seen live, with the welcome of Sari on air.
    private func selling(_ world: World = World()) -> Operator {
        let rian = Operator.onAir("l", world)
        rian.act("l Enter")
        rian.take()
        rian.advance(by: .minutes(4))
        return rian
    }

    private func end(_ rian: Operator) {
        rian.press("E")
        rian.type("END")
        rian.act("Enter")
    }

    @Test func `the closing scene airs by two keys and is ticked once OBS shows it`() {
        let rian = selling()
        rian.press("E Enter")
        #expect(rian.shows("y AIRS “Ending” now"))
        #expect(rian.advance(by: 500).orders.isEmpty)
        let asked = rian.press("y") + rian.advance(by: 30)
        #expect(asked.scenes == ["Ending"])
        rian.advance(by: 500)
        #expect(rian.tick("wrap:closing")?.by == "Rian")
        #expect(rian.tick("wrap:closing")?.note.contains("OBS showed “Ending”") == true)
    }

    @Test func `it is not ticked while OBS shows something else`() {
        let rian = selling()
        rian.obs().temper = .idle
        rian.press("E Enter y")
        rian.advance(by: .seconds(6))
        #expect(rian.tick("wrap:closing") == nil)
        #expect(rian.shows("NOT CONFIRMED"))
    }

    @Test(arguments: ["Enter", "Space", "F12", "n", "Esc"]) func `nothing but y airs it`(key: String) {
        let rian = selling()
        rian.press("E Enter")
        rian.advance(by: 400)
        let asked = rian.press(key) + rian.advance(by: 500)
        #expect(asked.orders.isEmpty)
    }

    @Test func `a held y asks and airs nothing`() {
        let rian = selling()
        rian.press("E")
        #expect(rian.hold(.character("y"), for: .seconds(4)).orders.isEmpty)
    }

    @Test func `a channel that is stopped has ended, by the same key`() {
        let rian = selling()
        rian.press("E")
        rian.goTo("TT stopped")
        #expect(rian.row("TT stopped").contains("LIVE since 19:57"))
        rian.act("Enter")
        #expect(rian.tick("wrap:stopped:TT")?.by == "Rian")
        #expect(rian.world.store.run.contains(.channel(rian.world.store.day.channels[0].id, .ended)))
        #expect(rian.header.contains("TT ■"))
    }

    @Test func `the recording's path is kept when its row is ticked`() throws {
        let rian = selling()
        rian.world.tell(.changed(.recordChanged(.active, path: "/videos/night.mkv")), of: World.roomA)
        rian.advance(by: 100)
        rian.press("E")
        rian.goTo("recording stopped")
        #expect(rian.row("recording stopped").contains("OBS says record on"))
        rian.act("Enter")
        #expect(rian.tick("wrap:recording") == nil)
        #expect(rian.shows("y STOPS the recording in OBS"))
        rian.advance(by: 800)
        #expect(rian.press("y").orders == [.record(.stop)])
        rian.advance(by: 800)
        #expect(rian.row("recording stopped").contains("/videos/show.mkv"))
        rian.act("y")
        #expect(rian.tick("wrap:recording")?.note == "/videos/show.mkv")
    }

    @Test func `a stream is stopped from the list by its word alone`() {
        let rian = selling()
        rian.world.tell(.changed(.streamChanged(.active)), of: World.roomA)
        rian.advance(by: 100)
        rian.press("E")
        rian.goTo("stream stopped")
        rian.act("Enter")
        rian.type("STO")
        #expect(rian.during { rian.act("Enter") }.orders.isEmpty)
        #expect(rian.shows("type STOP and Enter"))
        rian.type("P")
        #expect(rian.during { rian.act("Enter") }.orders == [.stream(.stop)])
        #expect(rian.tick("wrap:stream") == nil)
    }

    @Test func `where OBS does not record the row says so`() {
        let rian = selling()
        rian.press("E")
        #expect(rian.row("recording stopped").contains("OBS is not recording"))
        rian.goTo("recording stopped")
        rian.press("n")
        rian.type("camera B recorded on its card")
        rian.act("Enter")
        #expect(rian.tick("wrap:recording")?.note == "camera B recorded on its card")
    }

    @Test func `a run ends there by its word alone, with rows open, and the screen says how many`() {
        let rian = selling()
        rian.press("E")
        rian.goTo("end the run")
        rian.act("Enter")
        rian.type("EN")
        rian.act("Enter")
        #expect(rian.world.store.openRuns.count == 1)
        rian.type("D")
        rian.act("Enter")
        #expect(rian.world.store.openRuns.isEmpty)
        #expect(rian.header.contains("wrap-up 7 open"))
        #expect(rian.shows("wrap-up 7 open: E shows it"))
        rian.press("E")
        #expect(rian.row("end the run").contains("✓"))
    }

    @Test func `hosts check out with their minutes once they are off air`() {
        let rian = selling()
        rian.press("E")
        rian.goTo("Sari out")
        rian.act("Enter")
        #expect(rian.tick("wrap:host:Sari") == nil)
        #expect(rian.footer.contains("Sari is on air"))
        rian.press("Esc")
        end(rian)
        rian.press("E")
        rian.goTo("Sari out")
        #expect(rian.row("Sari out").contains("04:0"))
        rian.act("y")
        #expect(rian.tick("wrap:host:Sari")?.note.contains("04:0") == true)
    }

    @Test func `after the end the list stays until everything is ticked`() {
        let rian = selling()
        end(rian)
        rian.press("E")
        rian.tickAll()
        rian.press("Esc")
        rian.advance(by: .seconds(1))
        #expect(rian.header.contains("wrap-up 1 open"), "the closing scene cannot air any more: \(rian.header)")
        rian.press("E n")
        rian.type("cut at the platform")
        rian.act("Enter")
        #expect(!rian.header.contains("wrap-up"))
    }

    @Test func `incidents of the run are listed, and one more line may be written`() {
        let rian = selling()
        rian.press("N")
        rian.type("TikTok: static scene")
        rian.act("Enter")
        rian.world.loseOBS(of: World.roomA)
        rian.advance(by: .seconds(3))
        rian.world.startOBS(in: [World.roomA])
        rian.advance(by: .seconds(3))
        rian.press("E")
        rian.goTo("incidents read")
        #expect(rian.shows("VIOLATION  TikTok: static scene"))
        #expect(rian.shows("OBS is offline, "))
        rian.press("n")
        rian.type("Dewi: told the brand")
        rian.act("Enter")
        #expect(rian.tick("wrap:incidents")?.by == "Dewi")
        #expect(rian.tick("wrap:incidents")?.note == "2 listed · told the brand")
    }

    @Test func `the ticks of an earlier run do not wrap up the next one`() {
        let rian = selling()
        rian.press("E")
        rian.goTo("stream stopped")
        rian.act("Enter")
        rian.press("Esc")
        end(rian)
        rian.advance(by: .seconds(10))
        rian.startRun("l")
        rian.press("E")
        #expect(rian.row("stream stopped").contains("·"))
    }

    @Test(arguments: ["d", "e"]) func `a dry run and a rehearsal have nothing to wrap up but themselves`(letter: String)
    {
        let rian = Operator.onAir(letter)
        rian.press("E")
        #expect(rian.shows("end the run"))
        #expect(!rian.shows("minutes accepted"))
        rian.type("END")
        rian.act("Enter")
        #expect(rian.header.contains("ENDED"))
        #expect(!rian.header.contains("wrap-up"))
    }

    @Test func `without the desk the run does not end there`() {
        let rian = selling()
        let dewi = rian.world.sit("Dewi")
        dewi.press("E")
        dewi.type("END")
        dewi.act("Enter")
        #expect(rian.world.store.openRuns.count == 1)
        #expect(dewi.footer.contains("desk is with Rian"))
    }
}
