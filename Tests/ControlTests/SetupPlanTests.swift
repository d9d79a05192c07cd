import Civil
import OBSProtocol
import Shows
import Testing

@testable import Control

@Suite("What a set-up makes") struct SetupPlanTests {
    private static let kinds = [
        "image_source", "color_source_v3", "ffmpeg_source", "text_ft2_source_v2", "pulse_input_capture",
    ]

    private func mirror(_ change: (inout Snapshot) -> Void = { _ in }) -> Mirror {
        var snapshot = Snapshot(versions: Versions(obs: "29.0.2", websocket: "5.1.0"))
        snapshot.scenes = ["Scene"]
        snapshot.items = ["Scene": []]
        snapshot.transitions = [Transition(name: "Fade", kind: "fade_transition", isFixed: false)]
        change(&snapshot)
        var mirror = Mirror()
        mirror.fold(.snapshot(snapshot), at: Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID("")))
        return mirror
    }

    private func lines(_ cues: String..., in mirror: Mirror, made: Set<String> = []) throws -> [String] {
        SetupPlan(
            for: try cues.map { try ActionLine(parsing: $0).actions }, in: mirror, kinds: Self.kinds, made: made
        ).items.map(\.line)
    }

    @Test func `in an empty collection everything is made where it is needed`() throws {
        #expect(
            try lines(
                #"scene Host with Fade; unmute Mic"#, #"scene Price; text Banner "x"; play Clip; show Backdrop"#,
                #"scene Host; text Banner "y""#, in: mirror()) == [
                    "+ scene “Host”", "+ scene “Price”", "+ input “Mic” (pulse_input_capture)", "+ “Mic” in “Price”",
                    "+ input “Backdrop” (color_source_v3)", "+ input “Clip” (ffmpeg_source)",
                    "+ input “Banner” (text_ft2_source_v2)", "+ “Banner” in “Host”", "= transition “Fade”",
                ])
    }

    @Test func `nothing is put into scenes of others`() throws {
        let others = mirror {
            $0.scenes = ["Host"]; $0.items = ["Host": []]
        }
        #expect(
            try lines(#"scene Host; text Banner "x""#, in: others) == [
                "= scene “Host”", "? input “Banner” (text_ft2_source_v2): add it in OBS to “Host”, made by others",
            ])
        #expect(try lines(#"scene Host; text Banner "x""#, in: others, made: ["Host"]).last?.hasPrefix("+") == true)
    }

    @Test func `what is of another kind is told and left alone`() throws {
        let other = mirror { $0.inputs = [Input(name: "Banner", kind: "image_source")] }
        #expect(
            try lines(#"text Banner "x""#, in: other) == [
                "! input “Banner” (text_ft2_source_v2): there, but it is image_source"
            ])
    }

    @Test func `a transition is for a person, as the protocol makes none`() throws {
        #expect(
            try lines("scene Scene with Swipe", in: mirror()) == [
                "= scene “Scene”", "? transition “Swipe”: add it in OBS: its protocol makes no transitions",
            ])
    }

    @Test func `actions that cannot be read are in the plan, and left to a person`() {
        let cues = ["scene Host", "scen Host"].enumerated().map { index, actions in
            Cue(
                id: CueID(Int64(index)), show: ShowID(1), position: Int64(index), number: "\(index + 1)", title: "",
                length: .lasting(60_000), actions: actions)
        }
        let plan = SetupPlan(of: cues, in: mirror(), kinds: Self.kinds, made: [])
        #expect(
            plan.items.map(\.line) == [
                "? actions of cue 2: column 1: “scen”, expected scene, mute, unmute, text, play, stop, show, hide, record, stream, pin, wait, note or obs",
                "+ scene “Host”",
            ])
        #expect(!plan.isSettled)
        #expect(plan.creations.count == 1)
    }

    @Test func `a thing and its mark leave as one message`() throws {
        let plan = SetupPlan(
            for: [try ActionLine(parsing: "scene Host").actions], in: mirror(), kinds: Self.kinds, made: [])
        #expect(
            plan.creations[0].requests(origin: "Payday").map(\.type) == ["CreateScene", "SetSourcePrivateSettings"])
    }
}
