import Civil
import OBSProtocol
import Testing

@Suite struct ReadingTests {
    @Test func `everything is read in two round trips`() {
        var desk = Desk()
        desk.identify()
        let lists = desk.sent().filter { $0.operation == 8 }
        #expect(lists.count == 1)
        desk.replyToBatch(lists[0]) { LittleStudio.answer($0, $1, studioMode: false) }
        let parts = desk.sent()
        #expect(parts.count == 1)
        #expect(parts[0].types.filter { $0 == "GetSceneItemList" }.count == 3)
        desk.replyToBatch(parts[0]) { LittleStudio.answer($0, $1, studioMode: false) }
        #expect(desk.sent().isEmpty)
        #expect(desk.links.last == .live)
    }

    @Test func `no batch sleeps, none runs in parallel`() {
        var desk = Desk()
        desk.identify()
        for _ in 0..<2 {
            for sent in desk.sent() where sent.operation == 8 {
                #expect(sent.data["executionType"] == 0)
                #expect(!sent.types.contains("Sleep"))
                desk.replyToBatch(sent) { LittleStudio.answer($0, $1, studioMode: false) }
            }
        }
    }

    @Test func `the snapshot is in the order of OBS's window`() {
        var desk = Desk()
        desk.goLive()
        let mirror = desk.session.mirror
        #expect(mirror.scenes == ["Host Cam", "Price Card", "BRB"])
        #expect(mirror.items["Host Cam"]?.map(\.source) == ["Banner", "Mic"])
        #expect(mirror.input("Mic") == Input(name: "Mic", kind: "pulse_input_capture", isMuted: true, decibels: -6))
        #expect(mirror.input("Banner")?.isMuted == nil, "what has no sound is not muted")
        #expect(mirror.program == "Host Cam")
        #expect(mirror.video?.width == 1080)
        #expect(mirror.stream.phase == .off)
        #expect(mirror.virtualCamera == nil, "OBS has none")
        #expect(mirror.epoch == 1)
        #expect(mirror.hasScene("BRB") && !mirror.hasScene("brb"))
        #expect(mirror.hasSource("Mic", inScene: nil) && !mirror.hasSource("Mic", inScene: "BRB"))
    }

    @Test func `what happens while it is read is told after the snapshot`() {
        var desk = Desk()
        desk.identify()
        desk.say(event: "InputMuteStateChanged", ["inputName": "Mic", "inputMuted": false])
        desk.read()
        #expect(desk.events == [.inputMuted("Mic", false)])
        #expect(desk.session.mirror.input("Mic")?.isMuted == false)
    }

    @Test func `in the middle of a transition only where it leads is known`() {
        var desk = Desk()
        desk.identify()
        for _ in 0..<2 {
            for sent in desk.sent() where sent.operation == 8 {
                desk.replyToBatch(sent) { type, fields in
                    type == "GetCurrentSceneTransitionCursor"
                        ? (100, ["transitionCursor": 0.4]) : LittleStudio.answer(type, fields, studioMode: false)
                }
            }
        }
        #expect(desk.session.mirror.program == nil)
        #expect(desk.session.mirror.running?.target == "Host Cam")
        desk.say(event: "CurrentProgramSceneChanged", ["sceneName": "Host Cam"])
        #expect(desk.session.mirror.program == "Host Cam")
        #expect(desk.session.mirror.running == nil)
    }

    @Test func `an OBS that is not ready is asked again in a moment`() {
        var desk = Desk()
        desk.identify()
        desk.replyToBatch(desk.sent().last!) { _, _ in (207, nil) }
        #expect(desk.sent().isEmpty)
        desk.advance(100)
        desk.read()
        #expect(desk.links.last == .live)
    }

    @Test func `an OBS that does not say what it has is dialled anew`() {
        var desk = Desk()
        desk.identify()
        for _ in 0..<6 {
            desk.advance(1000)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.outputs.contains(.hangUp(code: 1001)))
        guard case .offline("OBS did not say what it has", .some) = desk.links[3] else {
            Issue.record("\(desk.links)")
            return
        }
    }

    @Test func `ten thousand scenes are read in as many round trips as three`() {
        var desk = Desk()
        desk.identify()
        let scenes: [JSON] = (0..<10_000).map { ["sceneIndex": .integer($0), "sceneName": .string("Scene \($0)")] }
        desk.replyToBatch(desk.sent().last!) { type, fields in
            type == "GetSceneList"
                ? (100, ["currentProgramSceneName": "Scene 1", "scenes": .array(scenes)])
                : LittleStudio.answer(type, fields, studioMode: false)
        }
        let parts = desk.sent()
        #expect(parts.count == 31, "three requests a scene, at most a thousand a batch")
        for part in parts { desk.replyToBatch(part) { LittleStudio.answer($0, $1, studioMode: false) } }
        #expect(desk.links.last == .live)
        #expect(desk.session.mirror.scenes.count == 10_000)
        #expect(desk.session.mirror.scenes.first == "Scene 9999")
        #expect(desk.session.mirror.items.count == 10_000)
    }
}
