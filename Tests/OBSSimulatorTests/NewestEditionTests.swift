import OBSProtocol
import OBSSimulator
import Testing

@Suite struct NewestEditionTests {
    var studio = EveryRequestTests.studio(.newest)

    @Test mutating func `a source keeps its uuid through a rename, and may be asked for by it`() {
        let list = studio.answer("GetInputList", nil).data["inputs"].array ?? []
        let uuid = list.first { $0["inputName"] == "Mic" }?["inputUuid"].string ?? ""
        #expect(uuid.count == 36)
        #expect(studio.answer("SetInputName", ["inputUuid": .string(uuid), "newInputName": "Voice"]).isDone)
        let renamed = studio.takeEvents().first { $0.type == "InputNameChanged" }
        #expect(renamed?.data["inputUuid"].string == uuid)
        #expect(studio.answer("GetInputMute", ["inputUuid": .string(uuid)]).isDone)
        #expect(
            studio.answer("GetInputMute", ["inputUuid": "nobody"]).comment
                == "No source was found by the UUID of `nobody`.")
        _ = studio.answer("RemoveInput", ["inputUuid": .string(uuid)])
        #expect(studio.answer("GetInputMute", ["inputUuid": .string(uuid)]).code == 600)
    }

    @Test mutating func `Debian's edition knows no uuid`() {
        studio.edition = .debian
        let list = studio.answer("GetInputList", nil).data["inputs"].array ?? []
        #expect(list.allSatisfy { $0["inputUuid"].isNull })
        #expect(studio.answer("GetInputMute", ["inputUuid": "x"]).code == 300)
        _ = studio.answer("SetInputSettings", ["inputName": "Banner", "inputSettings": ["text": "x"]])
        #expect(studio.takeEvents().isEmpty)
    }

    @Test(arguments: [(Edition.debian, 100, true), (.newest, 207, false)])
    mutating func `while a collection changes`(edition: Edition, code: Int, talks: Bool) {
        studio.edition = edition
        _ = studio.answer("SetCurrentSceneCollection", ["sceneCollectionName": "Rehearsal"])
        #expect(studio.answer("GetSceneList", nil).code == code)
        let told = studio.takeEvents().map(\.type)
        #expect(told.first == "CurrentSceneCollectionChanging")
        #expect(told.contains("InputRemoved") == talks)
        studio.advance(to: 1000)
        #expect(studio.takeEvents().last?.type == "CurrentSceneCollectionChanged")
        #expect(studio.answer("GetSceneList", nil).code == 100)
    }

    @Test mutating func `each collection holds what is its own`() {
        _ = studio.answer("CreateSceneCollection", ["sceneCollectionName": "Empty"])
        studio.advance(to: 200)
        #expect(studio.answer("GetSceneList", nil).data["scenes"].array?.count == 1)
        #expect(studio.answer("GetCurrentProgramScene", nil).data["sceneName"] == "Scene")
        _ = studio.answer("SetCurrentSceneCollection", ["sceneCollectionName": "Glow Live"])
        studio.advance(to: 400)
        #expect(studio.answer("GetSceneList", nil).data["scenes"].array?.count == 9)
    }

    @Test mutating func `a stream to nowhere starts, and stops without a reason`() {
        studio.ingest = .dead
        #expect(studio.answer("StartStream", nil).isDone)
        studio.advance(to: 500)
        #expect(phases == ["STARTING", "STOPPED"])
        #expect(studio.answer("GetStreamStatus", nil).data["outputActive"] == false)
    }

    @Test mutating func `a ghost stream is live and sends nothing`() {
        studio.ingest = .ghost
        _ = studio.answer("StartStream", nil)
        studio.advance(to: 9000)
        let status = studio.answer("GetStreamStatus", nil).data
        #expect(status["outputActive"] == true && status["outputBytes"] == 0 && status["outputDuration"] == 0)
    }

    @Test mutating func `a platform that hangs up makes OBS try again, and in the end give up`() {
        _ = studio.answer("StartStream", nil)
        studio.advance(to: 1000)
        studio.loseIngest(for: 4000)
        #expect(studio.answer("GetStreamStatus", nil).data["outputReconnecting"] == true)
        studio.advance(to: 5000)
        #expect(phases == ["STARTING", "STARTED", "RECONNECTING", "RECONNECTED"])
        studio.loseIngest(for: nil)
        studio.advance(to: 20_000)
        #expect(phases == ["RECONNECTING", "RECONNECTING", "RECONNECTING", "STOPPED"])
    }

    @Test mutating func `the output of a plugin starts and stops by name, and nobody tells`() {
        studio.addOutput("Multi RTMP 2")
        let output: JSON = ["outputName": "Multi RTMP 2"]
        #expect(studio.answer("StartOutput", output).isDone)
        studio.advance(to: 1000)
        #expect(studio.answer("GetOutputStatus", output).data["outputActive"] == true)
        #expect(studio.answer("GetOutputList", nil).data["outputs"].array?.count == 5)
        #expect(studio.answer("StopOutput", output).isDone)
        studio.advance(to: 2000)
        #expect(studio.answer("StopOutput", output).code == 501)
        #expect(studio.takeEvents().isEmpty)
    }

    @Test mutating func `a treacherous studio says yes to a take at once after studio mode, and airs nothing new`() {
        studio.isTreacherous = true
        _ = studio.answer("SetStudioModeEnabled", ["studioModeEnabled": true])
        _ = studio.answer("SetCurrentPreviewScene", ["sceneName": "Split"])
        #expect(studio.answer("TriggerStudioModeTransition", nil).isDone)
        studio.advance(to: 1000)
        let aired = studio.takeEvents().last { $0.type == "CurrentProgramSceneChanged" }
        #expect(aired?.data["sceneName"] == "Starting Soon")
        #expect(studio.answer("TriggerStudioModeTransition", nil).isDone)
        studio.advance(to: 2000)
        #expect(studio.answer("GetCurrentProgramScene", nil).data["sceneName"] == "Split")
    }

    @Test mutating func `an item in a group is shown and hidden by the group's name`() {
        let item: JSON = ["sceneName": "Dressing", "sceneItemId": 2, "sceneItemEnabled": false]
        #expect(studio.answer("SetSceneItemEnabled", item).isDone)
        #expect(studio.takeEvents().map(\.type) == ["SceneItemEnableStateChanged"])
        #expect(studio.answer("SetCurrentProgramScene", ["sceneName": "Dressing"]).code == 602)
    }

    private var phases: [String] {
        mutating get {
            studio.takeEvents().filter { $0.type == "StreamStateChanged" }.compactMap {
                $0.data["outputState"].string.map { String($0.dropFirst("OBS_WEBSOCKET_OUTPUT_".count)) }
            }
        }
    }
}
