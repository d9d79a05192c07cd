import Civil
import OBSProtocol
import Testing

@Suite struct CommandTests {
    @Test func `a scene switch leaves at once as one request`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        let sent = desk.sent()
        #expect(sent.map(\.types) == [["SetCurrentProgramScene"]])
        #expect(sent[0].operation == 6)
        #expect(sent[0].fields == [["sceneName": "BRB"]])
        desk.reply(to: sent[0])
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
        #expect(desk.session.mirror.program == "Host Cam", "an answer is no proof")
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "BRB"])
        #expect(desk.session.mirror.program == "BRB")
    }

    @Test func `with a transition it is one serial batch`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.switchScene("BRB", transition: TransitionChoice(name: "Fade", duration: 400)), tag: 1)
        let sent = desk.sent()
        #expect(
            sent.map(\.types) == [
                ["SetCurrentSceneTransition", "SetCurrentSceneTransitionDuration", "SetCurrentProgramScene"]
            ])
        #expect(sent[0].data["executionType"] == 0)
        #expect(sent[0].data["haltOnFailure"] == true)
        desk.replyToBatch(sent[0]) { _, _ in (100, nil) }
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
    }

    @Test func `a refusal says OBS's reason`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.switchScene("Nope", transition: nil), tag: 1)
        desk.reply(to: desk.sent()[0], code: 600, comment: "No source was found by the name of `Nope`.")
        #expect(
            desk.answers == [
                .answered(
                    tag: 1, outcome: .refused(code: 600, comment: "No source was found by the name of `Nope`."))
            ])
    }

    @Test func `an answer that does not come is a timeout, and one that comes late is dropped and counted`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.mute("Mic", true), tag: 1)
        let sent = desk.sent()
        for _ in 0..<6 {
            desk.advance(500)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.answers == [.answered(tag: 1, outcome: .timedOut)])
        desk.reply(to: sent[0])
        #expect(desk.answers.count == 1)
        #expect(desk.session.lateAnswers == 1)
    }

    @Test func `a lost link answers all that was under way`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        desk.perform(.switchScene("Host Cam", transition: nil), tag: 2)
        desk.act { $0.closed(code: 1006, reason: "", at: $1) }
        #expect(
            desk.answers == [
                .answered(tag: 1, outcome: .linkLost),
                .answered(tag: 2, outcome: .notSent(reason: "the connection to OBS was lost")),
            ])
    }

    @Test func `of two commands to one thing the second waits for the first`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        desk.perform(.switchScene("Host Cam", transition: nil), tag: 2)
        desk.perform(.mute("Mic", true), tag: 3)
        let sent = desk.sent()
        #expect(sent.map(\.types) == [["SetCurrentProgramScene"], ["SetInputMute"]])
        desk.reply(to: sent[0])
        #expect(desk.sent().map(\.fields) == [[["sceneName": "Host Cam"]]])
    }

    @Test func `an OBS that is not ready is asked again until the deadline`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.mute("Mic", true), tag: 1)
        desk.reply(to: desk.sent()[0], code: 207)
        #expect(desk.sent().isEmpty)
        desk.advance(100)
        let again = desk.sent()
        #expect(again.map(\.types) == [["SetInputMute"]])
        desk.reply(to: again[0])
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
    }

    @Test func `a source is shown in every scene that holds it, by its own number there`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.show("Banner", inScene: nil, true), tag: 1)
        let sent = desk.sent()
        #expect(sent[0].types == ["SetSceneItemEnabled", "SetSceneItemEnabled"])
        desk.perform(.show("Logo", inScene: "BRB", true), tag: 2)
        #expect(desk.answers == [.answered(tag: 2, outcome: .notSent(reason: "no source Logo in scene BRB"))])
    }

    @Test func `any request brings back what OBS answered`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.request("GetStats", nil), tag: 9)
        desk.reply(to: desk.sent()[0], data: ["activeFps": 30])
        #expect(
            Array(desk.reports.suffix(2)) == [
                .responded(tag: 9, ["activeFps": 30]), .answered(tag: 9, outcome: .done),
            ])
    }

    @Test func `before it is live nothing is sent`() {
        var desk = Desk()
        desk.perform(.stream(.start), tag: 1)
        desk.identify()
        desk.perform(.stream(.start), tag: 2)
        #expect(
            desk.answers == [
                .answered(tag: 1, outcome: .notSent(reason: "OBS is not connected")),
                .answered(tag: 2, outcome: .notSent(reason: "OBS is still being connected")),
            ])
        #expect(!desk.sent().contains { $0.types.contains("StartStream") })
    }

    @Test func `texts, clips and outputs have requests of their own`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.text("Banner", "Sale"), tag: 1)
        desk.perform(.media("Clip", .restart), tag: 2)
        desk.perform(.stream(.start), tag: 3)
        desk.perform(.record(.stop), tag: 4)
        desk.perform(.preview("BRB"), tag: 5)
        let sent = desk.sent()
        #expect(
            sent.map(\.types) == [
                ["SetInputSettings"], ["TriggerMediaInputAction"], ["StartStream"], ["StopRecord"],
                ["SetCurrentPreviewScene"],
            ])
        #expect(sent[0].fields == [["inputName": "Banner", "inputSettings": ["text": "Sale"], "overlay": true]])
    }
}
