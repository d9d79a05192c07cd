import TestKit
import Testing

@Suite("What we asked for is not what is") struct ConfirmationTests {
    @Test func `a take is pending until the journal has it`() {
        let rian = Operator.onAir()
        rian.world.store.latency = 30
        rian.press(.space)
        #expect(rian.header.contains("taking 2"))
        #expect(rian.row("Welcome").contains("…"))
        #expect(rian.world.store.aired == ["1"])
        rian.advance(by: 31)
        #expect(!rian.header.contains("taking"))
        #expect(!rian.row("Welcome").contains("AIR"), "OBS has not said so yet")
        rian.advance(by: 500)
        #expect(rian.row("Welcome").contains("AIR"))
    }

    @Test func `a scene is confirmed when OBS says so and not before`() {
        let rian = Operator.onAir()
        rian.press(.space)
        rian.advance(by: 200)
        #expect(rian.shows("not confirmed yet"))
        #expect(!rian.world.store.run.contains(.confirmed(cue: rian.cue("2"), scene: "Host Cam")))
        rian.advance(by: 200)
        #expect(rian.world.store.run.contains(.confirmed(cue: rian.cue("2"), scene: "Host Cam")))
        #expect(rian.shows("confirmed 19:57:01"))
    }

    @Test func `a scene that OBS declines is NOT CONFIRMED at once`() {
        let rian = Operator.onAir()
        rian.obs().temper = .refusing(code: 600, comment: "No source was found")
        rian.press(.space)
        rian.advance(by: 100)
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("OBS refused: No source was found"))
        #expect(rian.row("Welcome").contains(" ? "))
        #expect(!rian.row("Welcome").contains("AIR"))
    }

    @Test(arguments: [OBSDouble.Temper.idle, .mute])
    func `a scene that OBS never shows is NOT CONFIRMED when its time is over`(temper: OBSDouble.Temper) {
        let rian = Operator.onAir()
        rian.obs().temper = temper
        rian.press(.space)
        rian.advance(by: 2200)
        #expect(rian.shows("not confirmed yet"))
        rian.advance(by: 200)
        #expect(rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("OBS shows “Starting Soon”"))
    }

    @Test func `a confirmation that comes late still counts`() {
        let rian = Operator.onAir()
        rian.obs().temper = .idle
        rian.take()
        rian.advance(by: 2000)
        #expect(rian.header.contains("NOT CONFIRMED"))
        rian.world.cutByHand(to: "Host Cam", in: World.roomA)
        rian.advance(by: 20)
        #expect(!rian.header.contains("NOT CONFIRMED"))
        #expect(rian.shows("confirmed 19:57:0"))
    }

    @Test func `a late answer to an older airing of a cue says nothing of the newer`() throws {
        let rian = Operator.onAir()
        rian.obs().temper = .mute
        let asked = rian.take()
        let tags = asked.compactMap { effect -> UInt64? in
            guard case .obs(_, .switchScene, let tag) = effect else { return nil }
            return tag
        }
        rian.press("Home j Enter")
        rian.advance(by: 500)
        rian.obs().temper = .obliging
        rian.obs().latency = 200
        rian.press(.space)
        rian.advance(by: 50)
        rian.handle(.obs(World.roomA, .answered(tag: try #require(tags.first), outcome: .timedOut)))
        rian.advance(by: 1500)
        #expect(rian.world.store.aired == ["1", "2", "2"])
        #expect(!rian.header.contains("NOT CONFIRMED"))
        #expect(rian.world.store.run.last == .confirmed(cue: rian.cue("2"), scene: "Host Cam"))
    }

    @Test func `a confirmation that the journal refused is written once the desk is back`() {
        let rian = Operator.onAir()
        rian.world.store.losesBeats = true
        let dewi = rian.world.sit("Dewi")
        dewi.advance(by: .seconds(5))
        dewi.press("D")
        rian.isDeaf = true
        rian.press(.space)
        rian.advance(by: 50)
        dewi.press("y")
        dewi.advance(by: 5)
        dewi.kill()
        rian.advance(by: 1000)
        #expect(rian.obs().program == "Host Cam")
        #expect(!rian.world.store.run.contains(.confirmed(cue: rian.cue("2"), scene: "Host Cam")))
        rian.isDeaf = false
        rian.world.sit("Budi").press("x")
        rian.advance(by: .seconds(5))
        rian.press("D y")
        rian.advance(by: 500)
        #expect(rian.world.store.run.contains(.confirmed(cue: rian.cue("2"), scene: "Host Cam")))
    }

    @Test func `a dry run waits for no confirmation`() {
        let rian = Operator.onAir("d")
        rian.advance(by: 5000)
        #expect(rian.shows("dry run: nothing leaves"))
        #expect(!rian.header.contains("NOT CONFIRMED"))
        #expect(rian.obs().commands.isEmpty)
    }
}
