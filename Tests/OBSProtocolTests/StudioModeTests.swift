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

    @Test func `a refused preview ends the take`() {
        var desk = Desk()
        desk.goLive(studioMode: true)
        desk.perform(.switchScene("Nope", transition: nil), tag: 1)
        desk.reply(to: desk.sent()[0], code: 600, comment: "none")
        #expect(desk.answers == [.answered(tag: 1, outcome: .refused(code: 600, comment: "none"))])
        #expect(desk.sent().isEmpty)
    }
}
