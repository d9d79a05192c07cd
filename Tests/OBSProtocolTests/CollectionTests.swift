import Civil
import OBSProtocol
import Testing

@Suite struct CollectionTests {
    @Test func `while OBS changes its scene collection nothing is sent`() {
        var desk = Desk(settings: Session.Settings(statsEvery: 100))
        desk.goLive()
        desk.say(event: "CurrentSceneCollectionChanging", ["sceneCollectionName": "Show"])
        #expect(desk.links == [.changingCollection])
        desk.outputs = []
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        desk.say(event: "InputRemoved", ["inputName": "Mic"])
        desk.say(event: "SceneCreated", ["sceneName": "New", "isGroup": false])
        desk.advance(5000)
        #expect(desk.outputs.isEmpty)
        #expect(
            desk.answers == [
                .answered(tag: 1, outcome: .notSent(reason: "OBS is changing its scene collection"))
            ])
        #expect(desk.session.mirror.hasInput("Mic"), "what goes and comes in the window is not followed")
    }

    @Test func `a while after the change everything is read`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "CurrentSceneCollectionChanging", ["sceneCollectionName": "Show"])
        desk.advance(100)
        desk.say(event: "CurrentSceneCollectionChanged", ["sceneCollectionName": "Other"])
        desk.advance(299)
        #expect(desk.sent().isEmpty)
        desk.advance(1)
        desk.read()
        #expect(desk.links == [.changingCollection, .syncing, .live])
        #expect(desk.session.mirror.epoch == 2)
    }

    @Test func `a change that never ends is not waited for longer than fifteen seconds`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "CurrentSceneCollectionChanging", ["sceneCollectionName": "Show"])
        desk.advance(15_000)
        #expect(desk.sent().count == 1)
    }

    @Test func `while all has to come home, a take that waits wakes nobody`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "StudioModeStateChanged", ["studioModeEnabled": true])
        desk.perform(.mute("Mic", true), tag: 1)
        desk.perform(.switchScene("BRB", transition: nil), tag: 2)
        desk.perform(.collection("Other"), tag: 3)
        desk.advance(500)
        #expect(desk.answers.isEmpty)
    }
}

@Suite struct RemovalTests {
    @Test func `a removal is told after a moment`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "InputRemoved", ["inputName": "Banner"])
        desk.advance(249)
        #expect(desk.events.isEmpty)
        desk.advance(1)
        #expect(desk.events == [.inputRemoved("Banner")])
        #expect(!desk.session.mirror.hasSource("Banner", inScene: nil))
    }

    @Test func `an OBS that quits has not deleted its scenes`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "InputRemoved", ["inputName": "Mic"])
        desk.say(event: "SceneRemoved", ["sceneName": "BRB", "isGroup": false])
        desk.say(event: "SceneListChanged", ["scenes": []])
        desk.say(event: "ExitStarted")
        desk.perform(.switchScene("BRB", transition: nil), tag: 1)
        desk.act { $0.closed(code: 1001, reason: "Server stopping.", at: $1) }
        #expect(desk.events == [.exitStarted])
        #expect(desk.session.mirror.scenes == ["Host Cam", "Price Card", "BRB"])
        #expect(desk.answers == [.answered(tag: 1, outcome: .notSent(reason: "OBS is quitting"))])
    }

    @Test func `an OBS that takes its time to quit has not deleted its scenes`() {
        var desk = Desk()
        desk.goLive()
        for scene in ["Host Cam", "Price Card", "BRB"] {
            desk.say(event: "SceneRemoved", ["sceneName": .string(scene), "isGroup": false])
        }
        desk.advance(900)
        desk.say(event: "InputRemoved", ["inputName": "Mic"])
        desk.advance(900)
        desk.say(event: "ExitStarted")
        desk.act { $0.closed(code: 1001, reason: "Server stopping.", at: $1) }
        #expect(desk.events == [.exitStarted])
        #expect(desk.session.mirror.scenes == ["Host Cam", "Price Card", "BRB"])
    }

    @Test func `an OBS that says it has no scene, and stays, is read anew until it has one`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "SceneListChanged", ["scenes": []])
        desk.advance(250)
        _ = desk.sent()
        for _ in 1...5 {
            desk.advance(1000)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.session.mirror.scenes == ["Host Cam", "Price Card", "BRB"])
        #expect(desk.session.mirror.link == .syncing)
        #expect(!desk.sent().isEmpty)
    }

    @Test func `what comes after a removal stays after it`() {
        var desk = Desk()
        desk.goLive()
        desk.say(event: "SceneRemoved", ["sceneName": "BRB", "isGroup": false])
        desk.say(event: "SceneCreated", ["sceneName": "BRB", "isGroup": false])
        desk.say(event: "InputMuteStateChanged", ["inputName": "Mic", "inputMuted": false])
        #expect(desk.events == [.inputMuted("Mic", false)], "what has nothing to do with it does not wait")
        desk.advance(250)
        #expect(Array(desk.events.suffix(2)) == [.sceneRemoved("BRB"), .sceneCreated("BRB")])
        #expect(desk.session.mirror.hasScene("BRB"))
    }
}
