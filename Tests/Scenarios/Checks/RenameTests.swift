import OBSProtocol
import Shows
import TestKit
import Testing

@Suite("Names that OBS has changed") struct RenameTests {
    private func renamed() -> Operator {
        let lines = [
            #"scene "Host Cam" with Fade 300ms; text "Banner" "a; \"b\"""#, #"scene "Price Card""#,
            #"scene "Host Cam""#,
        ]
        let rian = Operator.started("l", World(.plain(lines)))
        rian.world.tell(.changed(.sceneRenamed(from: "Host Cam", to: "Kamera")), of: World.roomA)
        rian.advance(by: 5)
        return rian
    }

    private func actions(of cue: Int64, in rian: Operator) -> String? {
        rian.world.store.day.cues.first { $0.id == CueID(cue) }?.actions
    }

    @Test func `nothing is changed by itself, and the log says which key changes it`() {
        let rian = renamed()
        #expect(rian.shows("“Host Cam” is “Kamera” in OBS of room A: 2 cues name the old one"))
        #expect(rian.shows("it is “Kamera” now"))
        #expect(actions(of: 1, in: rian)?.contains("Host Cam") == true)
    }

    @Test func `F asks and y changes every cue that names it; u takes it back`() {
        let rian = renamed()
        rian.press("F")
        #expect(rian.shows("Change 2 cues?"))
        rian.act("y")
        #expect(
            actions(of: 1, in: rian) == #"scene "Kamera" with Fade 300ms; text "Banner" "a; \"b\"""#)
        #expect(actions(of: 2, in: rian) == #"scene "Price Card""#)
        #expect(actions(of: 3, in: rian) == #"scene "Kamera""#)
        #expect(!rian.row("Cue 3").contains("!"))
        rian.act("u")
        #expect(actions(of: 3, in: rian) == #"scene "Host Cam""#)
    }

    @Test func `any other key changes nothing`() {
        let rian = renamed()
        rian.press("F")
        rian.act("n")
        #expect(actions(of: 3, in: rian) == #"scene "Host Cam""#)
    }

    @Test func `named back, there is nothing to change`() {
        let rian = renamed()
        rian.world.tell(.changed(.sceneRenamed(from: "Kamera", to: "Host Cam")), of: World.roomA)
        rian.advance(by: 5)
        rian.act("F")
        #expect(!rian.shows("Change 2 cues?"))
        #expect(rian.footer.contains("no cue names what OBS calls otherwise now"))
    }
}
