import OBSProtocol
import TestKit
import Testing

@Suite("Dry run of a cue") struct DryRunOverlayTests {
    @Test func `V lists what would leave, and nothing does`() {
        let lines = [#"scene "Host Cam" with Fade 300ms; unmute "Mic"; wait 2s; mute "Mic"; show "Nobody"; pin S30"#]
        let rian = Operator.ready(World(.plain(lines)))
        let asked = rian.during { rian.press("V") }
        #expect(asked.orders.isEmpty)
        for words in [
            "Dry run · 1 Cue 1", "nothing leaves", #"SetCurrentSceneTransition {"transitionName":"Fade"}"#,
            #"SetCurrentProgramScene {"sceneName":"Host Cam"}"#, #"unmute "Mic"  = already so"#, "2,0 s  mute",
            "no source Nobody in any scene", "by hand",
        ] { #expect(rian.shows(words), "\(words)") }
        rian.act("Esc")
        #expect(!rian.shows("Dry run ·"))
    }

    @Test func `in studio mode it lists preview and trigger`() {
        let rian = Operator.started("l", World(.plain([#"scene "Host Cam""#])))
        rian.switchStudioMode()
        rian.press("V")
        #expect(rian.shows("SetCurrentPreviewScene"))
        #expect(rian.shows("when OBS shows “Host Cam” on preview:"))
        #expect(rian.shows("TriggerStudioModeTransition"))
    }

    @Test func `in a rehearsal what is held back is said to be`() {
        let rian = Operator.started("e", World(.plain([#"scene "Host Cam"; stream start"#])))
        rian.press("V")
        #expect(rian.shows("stream start  — rehearsal: held back"))
    }
}
