import OBSProtocol
import OBSSimulator
import Testing

@Suite struct StudioTests {
    var studio = Studio.demo

    @Test func `two demo studios are equal`() { #expect(Studio.demo == Studio.demo) }

    @Test mutating func `a scene airs when the transition to it has ended`() {
        #expect(studio.answer("SetCurrentSceneTransition", ["transitionName": "Fade"]).isDone)
        #expect(studio.answer("SetCurrentProgramScene", ["sceneName": "Split"]).isDone)
        #expect(studio.answer("GetCurrentProgramScene", nil).data == ["currentProgramSceneName": "Split"])
        #expect(studio.takeEvents().map(\.type) == ["CurrentSceneTransitionChanged", "SceneTransitionStarted"])
        studio.advance(to: 299)
        #expect(studio.takeEvents().isEmpty)
        studio.advance(to: 300)
        #expect(
            studio.takeEvents().map(\.type) == [
                "SceneTransitionVideoEnded", "SceneTransitionEnded", "CurrentProgramSceneChanged",
            ])
    }

    @Test mutating func `a transition that is broken off never ends`() {
        _ = studio.answer("SetCurrentSceneTransition", ["transitionName": "Fade"])
        _ = studio.answer("SetCurrentProgramScene", ["sceneName": "Wheel"])
        studio.advance(to: 100)
        _ = studio.answer("SetCurrentProgramScene", ["sceneName": "BRB"])
        studio.advance(to: 1000)
        let aired = studio.takeEvents().filter { $0.type == "CurrentProgramSceneChanged" }.map { $0.data["sceneName"] }
        #expect(aired == ["BRB"])
    }

    @Test mutating func `a held T-bar swallows takes, and within a tenth of its end the transition ends`() {
        _ = studio.answer("SetStudioModeEnabled", ["studioModeEnabled": true])
        _ = studio.answer("SetCurrentSceneTransition", ["transitionName": "Fade"])
        _ = studio.answer("SetCurrentPreviewScene", ["sceneName": "Split"])
        #expect(studio.answer("SetTBarPosition", ["position": 0.5, "release": false]).isDone)
        #expect(studio.answer("GetCurrentSceneTransitionCursor", nil).data == ["transitionCursor": 0.5])
        _ = studio.takeEvents()
        #expect(studio.answer("SetCurrentProgramScene", ["sceneName": "BRB"]).isDone)
        studio.advance(to: 5000)
        #expect(studio.takeEvents().isEmpty)
        #expect(studio.answer("GetCurrentSceneTransitionCursor", nil).data == ["transitionCursor": 0.5])
        _ = studio.answer("SetTBarPosition", ["position": 0.9, "release": false])
        studio.advance(to: 6000)
        let aired = studio.takeEvents().filter { $0.type == "CurrentProgramSceneChanged" }.map { $0.data["sceneName"] }
        #expect(aired == ["BRB"])
    }

    @Test mutating func `a T-bar given up at its beginning takes no trigger any more`() {
        _ = studio.answer("SetStudioModeEnabled", ["studioModeEnabled": true])
        _ = studio.answer("SetCurrentSceneTransition", ["transitionName": "Fade"])
        _ = studio.answer("SetCurrentPreviewScene", ["sceneName": "Split"])
        _ = studio.answer("SetTBarPosition", ["position": 0.5, "release": false])
        _ = studio.answer("SetTBarPosition", ["position": 0.0, "release": true])
        _ = studio.takeEvents()
        _ = studio.answer("TriggerStudioModeTransition", nil)
        studio.advance(to: 5000)
        #expect(studio.takeEvents().isEmpty)
    }

    @Test mutating func `in studio mode program and preview swap`() {
        _ = studio.answer("SetStudioModeEnabled", ["studioModeEnabled": true])
        #expect(studio.answer("SetCurrentPreviewScene", ["sceneName": "Split"]).isDone)
        _ = studio.answer("TriggerStudioModeTransition", nil)
        studio.advance(to: 100)
        #expect(studio.answer("GetCurrentPreviewScene", nil).data["currentPreviewSceneName"] == "Starting Soon")
        #expect(studio.answer("GetCurrentProgramScene", nil).data["currentProgramSceneName"] == "Split")
    }

    @Test mutating func `outside studio mode there is no preview`() {
        #expect(studio.answer("GetCurrentPreviewScene", nil).code == 506)
        #expect(studio.answer("TriggerStudioModeTransition", nil).code == 506)
    }

    @Test mutating func `an output takes its time to start and to stop`() {
        #expect(studio.answer("StartStream", nil).isDone)
        #expect(studio.answer("GetStreamStatus", nil).data["outputActive"] == false)
        #expect(studio.answer("StartStream", nil).code == 500)
        studio.advance(to: 1130)
        #expect(studio.answer("GetStreamStatus", nil).data["outputBytes"] == 500_000)
        #expect(studio.answer("StopStream", nil).isDone)
        studio.advance(to: 3000)
        #expect(studio.answer("StopStream", nil).code == 501)
        let states = studio.takeEvents().map { $0.data["outputState"].string?.split(separator: "_").last }
        #expect(states == ["STARTING", "STARTED", "STOPPING", "STOPPED"])
    }

    @Test mutating func `a clip ends by itself`() {
        let action: JSON = ["inputName": "Bumper", "mediaAction": Wire.MediaAction.restart.wire]
        #expect(studio.answer("TriggerMediaInputAction", action).isDone)
        studio.advance(to: 5000)
        #expect(studio.answer("GetMediaInputStatus", ["inputName": "Bumper"]).data["mediaCursor"] == 5000)
        studio.advance(to: 15_000)
        #expect(
            studio.takeEvents().map(\.type) == [
                "MediaInputActionTriggered", "MediaInputPlaybackStarted", "MediaInputPlaybackEnded",
            ])
    }

    @Test(
        arguments: [
            ("Nonsense", JSON.null, 204), ("SetCurrentProgramScene", .null, 301), ("SetCurrentProgramScene", [:], 300),
            ("SetCurrentProgramScene", ["sceneName": 1], 401), ("SetCurrentProgramScene", ["sceneName": ""], 403),
            ("SetCurrentProgramScene", ["sceneName": "Nobody"], 600),
            ("SetCurrentProgramScene", ["sceneName": "Mic"], 602), ("GetInputMute", ["inputName": "Logo"], 604),
            ("SetInputVolume", ["inputName": "Mic", "inputVolumeDb": 30], 402),
            ("CreateScene", ["sceneName": "BRB"], 601),
        ] as [(String, JSON, Int)])
    func `a request that cannot be is declined as OBS declines it`(type: String, data: JSON, code: Int) {
        var studio = studio
        #expect(studio.answer(type, data).code == code)
    }

    @Test func `meters move with time and not by chance`() {
        var studio = studio
        let first = studio.meters()
        #expect(first == studio.meters())
        studio.advance(to: 50)
        #expect(first != studio.meters())
        #expect(first.data["inputs"].array?.count == 4, "two microphones and the clips of the scene on air")
    }

    @Test func `large studios are as large as asked`() {
        var large = Studio.large(inputs: 60, scenes: 11)
        #expect(large.answer("GetInputList", nil).data["inputs"].array?.count == 60)
        #expect(large.answer("GetSceneList", nil).data["scenes"].array?.count == 11)
        var huge = Studio.with(sceneCount: 10_000)
        #expect(huge.answer("GetSceneList", nil).data["scenes"].array?.count == 10_000)
    }
}
