import OBSProtocol
import TestKit
import Testing

@Suite("What OBS changes during a show") struct ContinuousCheckTests {
    static let lines = [#"scene "Host Cam"; unmute "Mic""#, #"scene "Price Card""#, #"scene "Host Cam""#]

    private func onAir() -> Operator { Operator.onAir("l", World(.plain(Self.lines))) }

    @Test func `a scene that is renamed marks every cue that needs it at once, and named back clears them`() {
        let rian = onAir()
        #expect(!rian.row("Cue 2").contains("!"))
        rian.world.tell(.changed(.sceneRenamed(from: "Host Cam", to: "Kamera Host")), of: World.roomA)
        rian.advance(by: 1)
        #expect(rian.row("Cue 3").contains("OBS has no sc"))
        #expect(rian.row("Cue 3").contains("!"))
        #expect(!rian.row("Cue 2").contains("!"))
        rian.world.tell(.changed(.sceneRenamed(from: "Kamera Host", to: "Host Cam")), of: World.roomA)
        rian.advance(by: 1)
        #expect(!rian.row("Cue 3").contains("!"))
    }

    @Test func `the cue that stands by says why, and what mends it`() {
        let rian = onAir()
        #expect(rian.shows("fit to air · every action checked now"))
        rian.world.tell(.changed(.sceneRenamed(from: "Price Card", to: "Price Cart")), of: World.roomA)
        rian.advance(by: 1)
        #expect(rian.shows("OBS has no scene “Price Card”: it is “Price Cart” now"))
        #expect(rian.shows("asks first"))
    }

    @Test func `a cue that has aired is not marked any more`() {
        let rian = onAir()
        rian.take()
        rian.world.tell(.changed(.inputRemoved("Mic")), of: World.roomA)
        rian.advance(by: 1)
        #expect(!rian.row("Cue 1").contains("OBS has no"))
    }

    @Test func `an edit of the rundown is checked as it is made`() {
        let rian = onAir()
        var cue = rian.world.store.day.cues[1]
        cue.actions = #"scene "Nowhere""#
        rian.send(.cueEdited(cue))
        #expect(rian.row("Cue 2").contains("OBS has no sc"))
        rian.act("u")
        #expect(!rian.row("Cue 2").contains("OBS has no sc"))
    }

    @Test func `while OBS cannot be heard nothing is called checked`() {
        let rian = onAir()
        rian.world.loseOBS(of: World.roomA)
        #expect(!rian.shows("every action checked"))
        #expect(!rian.row("Cue 2").contains("!"))
    }

    @Test func `what is checked is as old as OBS's last word`() {
        let rian = onAir()
        rian.obs().statsEvery = nil
        rian.world.freezeOBS(of: World.roomA)
        rian.world.tell(.link(.live), of: World.roomA)
        rian.advance(by: .seconds(4))
        #expect(rian.shows("every action checked"))
        #expect(rian.shows(" s ago"))
    }

    @Test func `a clip outside the scene on air is told, and GO does not ask for it`() {
        let rian = Operator.started("l", World(.plain([#"scene "Host Cam"; play "Bumper""#])))
        #expect(rian.shows("“Bumper” is not in scene “Host Cam”: add it to the scene in OBS"))
        rian.take()
        #expect(rian.world.store.aired == ["1"])
    }

    @Test func `a clip that is muted is told, unless a cue opens it`() {
        let world = World(.plain([#"scene "BRB"; play "Bumper""#, #"scene "BRB"; unmute "Music"; play "Music""#]))
        let rian = Operator.started("l", world)
        world.tell(.changed(.inputMuted("Bumper", true)), of: World.roomA)
        world.tell(.changed(.inputMuted("Music", true)), of: World.roomA)
        rian.advance(by: 1)
        #expect(rian.shows("“Bumper” is muted, and no cue before opens it"))
        #expect(!rian.row("Cue 2").contains("!"))
    }
}
