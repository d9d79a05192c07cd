import TestKit
import Testing

@Suite("Standby") struct StandbyTests {
    @Test func `b arms the cue before and airs nothing`() {
        let rian = Operator.onAir()
        rian.take()
        let asked = rian.during {
            for _ in 1...2 {
                rian.press("b")
                rian.advance(by: 100)
            }
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.aired == ["1", "2"])
        #expect(rian.row("Opening bumper").contains("NXT"))
        #expect(rian.footer.contains("Space → AIR 1 Opening bumper"))
    }

    @Test func `Enter puts the cue under the cursor on standby and GO airs that one`() {
        let rian = Operator.started()
        let asked = rian.during {
            rian.press("j j Enter")
            rian.advance(by: 100)
        }
        #expect(asked.orders.isEmpty)
        #expect(rian.footer.contains("Space → AIR 3 Serum 30 ml"))
        rian.take()
        #expect(rian.world.store.aired == ["3"])
        #expect(rian.row("Texture demo").contains("NXT"))
    }

    @Test func `the cue on air is taken again once OBS shows something else`() {
        let rian = Operator.onAir()
        rian.world.cutByHand(to: "Wheel", in: World.roomA)
        rian.press("b")
        rian.advance(by: 100)
        #expect(rian.take().scenes == ["Starting Soon"])
        #expect(rian.world.store.aired == ["1", "1"])
        #expect(!rian.header.contains("OTHER"))
    }

    @Test func `the cue on air is taken again after OBS has refused it`() {
        let rian = Operator.onAir()
        rian.obs().temper = .refusing(code: 600, comment: "No source was found")
        rian.take()
        rian.obs().temper = .obliging
        rian.press("b")
        rian.advance(by: 100)
        #expect(rian.take().scenes == ["Host Cam"])
        #expect(rian.obs().program == "Host Cam")
    }

    @Test func `the cue on air cannot be taken again while OBS shows it`() {
        let rian = Operator.onAir()
        rian.press("Enter")
        rian.advance(by: 100)
        let asked = rian.take()
        #expect(asked.orders.isEmpty)
        #expect(rian.world.store.refusals == ["the cue is on air already"])
        #expect(rian.footer.contains("on air already"))
    }

    @Test func `a standby that is skipped moves on at once`() {
        let rian = Operator.started()
        rian.press("x")
        rian.advance(by: 100)
        #expect(rian.footer.contains("Space → AIR 2 Welcome"))
        rian.take()
        #expect(rian.world.store.aired == ["2"])
    }

    @Test func `a skipped cue, a blocked one and a milestone are never on standby`() {
        let rian = Operator.onAir()
        rian.press("G k k k k k")
        rian.advance(by: 400)
        #expect(rian.row("Mini kit").contains("▸"))
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.footer.contains("the cue is skipped"))
        rian.press("j Enter")
        rian.advance(by: 100)
        #expect(rian.footer.contains("the cue is blocked: price not approved yet"))
        #expect(rian.row("Welcome").contains("NXT"))
    }

    @Test func `what a cue does is kept as it was when it was taken`() throws {
        let rian = Operator.started()
        rian.take()
        var edited = try #require(rian.world.store.day.cues.first { $0.id == rian.cue("1") })
        edited.title = "Renamed on air"
        let dewi = rian.world.sit("Dewi")
        dewi.send(.cueEdited(edited))
        #expect(rian.shows("Renamed on air"))
        #expect(rian.shows("1 Opening bumper"))
    }

    @Test func `a standby that is removed gives way to the cue after its place, wherever that is`() {
        let rian = Operator.started("l", World(.plain(["", "", "", "", ""])))
        rian.take()
        rian.press("j j j Enter")
        rian.advance(by: 100)
        rian.press("X")
        rian.advance(by: 100)
        #expect(rian.footer.contains("AIR 5 Cue 5"))
    }

    @Test func `it does not go back to the top when the cue on air has been removed as well`() {
        let rian = Operator.started("l", World(.plain(["", "", "", "", ""])))
        rian.take()
        rian.take()
        rian.press("j X")
        rian.advance(by: 100)
        #expect(rian.footer.contains("AIR 3 Cue 3"))
        rian.press("X")
        rian.advance(by: 100)
        #expect(rian.footer.contains("AIR 4 Cue 4"))
    }

    @Test func `it never moves on to the cue that is on air`() {
        let rian = Operator.started("l", World(.plain(["", "", "", ""])))
        rian.take()
        rian.take()
        for _ in 1...2 {
            rian.press("b")
            rian.advance(by: 100)
        }
        #expect(rian.footer.contains("AIR 1 Cue 1"))
        rian.press("Home x")
        rian.advance(by: 100)
        #expect(rian.footer.contains("AIR 3 Cue 3"))
    }
}
