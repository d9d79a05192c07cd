import Civil
import OBSProtocol
import Testing

@Suite struct StudioModeTests {
    @Test func `a take sets the preview, waits for OBS's word, and triggers`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        #expect(desk.sent().map(\.types) == [["SetCurrentPreviewScene"]])
        desk.say(event: "CurrentPreviewSceneChanged", ["sceneName": "BRB"])
        let trigger = desk.sent()
        #expect(trigger.map(\.types) == [["TriggerStudioModeTransition"]])
        desk.reply(to: trigger[0])
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
    }

    @Test func `where OBS only answers, the trigger follows a little later`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        desk.reply(to: desk.sent()[0])
        desk.advance(29)
        #expect(desk.sent().isEmpty)
        desk.advance(1)
        #expect(desk.sent().map(\.types) == [["TriggerStudioModeTransition"]])
    }

    @Test func `what is on preview already is only triggered`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.switchScene("Host Cam", transition: nil), tag: 1)
        #expect(desk.sent().map(\.types) == [["TriggerStudioModeTransition"]])
    }

    @Test func `a transition is chosen together with the preview`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.switchScene("BRB", transition: TransitionChoice(name: "Fade")), tag: 1)
        #expect(desk.sent().map(\.types) == [["SetCurrentSceneTransition", "SetCurrentPreviewScene"]])
    }

    @Test func `right after studio mode went on a take waits`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "StudioModeStateChanged", ["studioModeEnabled": true])
        _ = desk.sent()
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        #expect(desk.sent().isEmpty)
        desk.advance(60)
        #expect(desk.sent().map(\.types) == [["SetCurrentPreviewScene"]])
    }

    @Test func `a take waits for a transition under way, whose end would overwrite the preview`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.say(event: "SceneTransitionStarted", ["transitionName": "Cut"])
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        #expect(desk.sent().isEmpty)
        desk.say(event: "SceneTransitionEnded", ["transitionName": "Cut"])
        #expect(desk.sent().map(\.types) == [["SetCurrentPreviewScene"]])
    }

    @Test func `that the program changed ends a transition of which OBS says no end`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.say(event: "SceneTransitionStarted", ["transitionName": "Cut"])
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "Price Card"])
        #expect(desk.sent().map(\.types) == [["SetCurrentPreviewScene"]])
    }

    @Test func `a take waits longer for a longer fade, and is not timed out by that`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.say(event: "CurrentSceneTransitionDurationChanged", ["transitionDuration": 4000])
        desk.say(event: "SceneTransitionStarted", ["transitionName": "Fade"])
        _ = desk.sent()
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        for _ in 0..<45 {
            #expect(desk.sent().isEmpty)
            desk.advance(100)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.sent().map(\.types) == [["SetCurrentPreviewScene"]])
        #expect(desk.answers.isEmpty)
    }

    @Test func `a take while the T-bar is held ends at its own scene`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.tBar(0.3, .held), tag: 1)
        desk.reply(to: desk.sent()[0])
        desk.say(event: "SceneTransitionStarted", ["transitionName": "Fade"])
        _ = desk.sent()
        desk.perform(.switchScene("BRB", transition: nil), tag: 2)
        #expect(desk.sent().map(\.types) == [["SetCurrentPreviewScene"]])
        desk.say(event: "CurrentPreviewSceneChanged", ["sceneName": "BRB"])
        #expect(desk.sent().map(\.types) == [["SetCurrentProgramScene", "SetTBarPosition"]])
    }

    @Test func `a held transition that has ended is held no more`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.tBar(0.3, .held), tag: 1)
        desk.reply(to: desk.sent()[0])
        #expect(desk.session.mirror.running?.isHeld == true)
        desk.say(event: "SceneTransitionEnded", ["transitionName": "Fade"])
        desk.perform(.switchScene("Host Cam", transition: nil), tag: 2)
        #expect(desk.sent().map(\.types) == [["TriggerStudioModeTransition"]])
    }

    @Test func `another's hand on the T-bar is known by an end that does not come`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.say(event: "CurrentSceneTransitionChanged", ["transitionName": "Fade"])
        desk.say(event: "SceneTransitionStarted", ["transitionName": "Fade"])
        _ = desk.sent()
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        #expect(desk.sent().isEmpty)
        for _ in 0..<9 {
            desk.advance(100)
            desk.act { $0.ponged(at: $1) }
        }
        desk.say(event: "CurrentPreviewSceneChanged", ["sceneName": "BRB"])
        #expect(desk.sent().last?.types == ["SetCurrentProgramScene", "SetTBarPosition"])
    }

    @Test func `what OBS names on its way out of studio mode has not aired`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.say(event: "CurrentPreviewSceneChanged", ["sceneName": "BRB"])
        desk.reports = []
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "BRB"])
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "Host Cam"])
        desk.say(event: "StudioModeStateChanged", ["studioModeEnabled": false])
        desk.advance(100)
        #expect(desk.events == [.programChanged("Host Cam"), .studioModeChanged(false)])
    }

    @Test func `what was on preview and stays there has aired all the same`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.say(event: "CurrentPreviewSceneChanged", ["sceneName": "BRB"])
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "BRB"])
        #expect(desk.session.mirror.program == "Host Cam")
        desk.advance(50)
        #expect(desk.session.mirror.program == "BRB")
    }

    @Test func `a refused preview ends the take`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.switchScene("Nope", transition: nil), tag: 1)
        desk.reply(to: desk.sent()[0], code: 600, comment: "none")
        #expect(desk.answers == [.answered(tag: 1, outcome: .refused(code: 600, comment: "none"))])
        #expect(desk.sent().isEmpty)
    }
}
