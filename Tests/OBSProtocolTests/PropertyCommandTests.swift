import Civil
import OBSProtocol
import Testing

@Suite struct PropertyCommandTests {
    @Test(
        arguments: [
            (.volume("Mic", decibels: -6), "SetInputVolume", ["inputName": "Mic", "inputVolumeDb": -6.0]),
            (.balance("Mic", 0.25), "SetInputAudioBalance", ["inputName": "Mic", "inputAudioBalance": 0.25]),
            (.syncOffset("Mic", -50), "SetInputAudioSyncOffset", ["inputName": "Mic", "inputAudioSyncOffset": -50]),
            (
                .monitor("Mic", .monitorOnly), "SetInputAudioMonitorType",
                ["inputName": "Mic", "monitorType": "OBS_MONITORING_TYPE_MONITOR_ONLY"]
            ),
            (
                .tracks("Mic", [1: true, 2: false]), "SetInputAudioTracks",
                ["inputName": "Mic", "inputAudioTracks": ["1": true, "2": false]]
            ),
            (.mediaCursor("Clip", 1500), "SetMediaInputCursor", ["inputName": "Clip", "mediaCursor": 1500]),
            (
                .inputSettings("Clip", ["looping": true]), "SetInputSettings",
                ["inputName": "Clip", "inputSettings": ["looping": true], "overlay": true]
            ),
            (
                .itemShown(scene: "BRB", id: 4, false), "SetSceneItemEnabled",
                ["sceneName": "BRB", "sceneItemId": 4, "sceneItemEnabled": false]
            ),
            (
                .filter(source: "Mic", name: "Gate", true), "SetSourceFilterEnabled",
                ["sourceName": "Mic", "filterName": "Gate", "filterEnabled": true]
            ),
            (
                .filterSettings(source: "Mic", name: "Gate", ["open": -30]), "SetSourceFilterSettings",
                ["sourceName": "Mic", "filterName": "Gate", "filterSettings": ["open": -30], "overlay": true]
            ),
            (
                .chooseTransition(TransitionChoice(name: "Fade")), "SetCurrentSceneTransition",
                ["transitionName": "Fade"]
            ),
            (.tBar(0.5, .held), "SetTBarPosition", ["position": 0.5, "release": false]),
            (.tBar(1, .released), "SetTBarPosition", ["position": 1.0, "release": true]),
            (.replayBuffer(.start), "StartReplayBuffer", nil), (.saveReplay, "SaveReplayBuffer", nil),
            (.virtualCamera(.stop), "StopVirtualCam", nil),
            (.output("Shopee", .start), "StartOutput", ["outputName": "Shopee"]),
            (.recordPause, "PauseRecord", nil), (.recordResume, "ResumeRecord", nil),
            (.splitRecord, "SplitRecordFile", nil),
            (.recordChapter("Cue 4"), "CreateRecordChapter", ["chapterName": "Cue 4"]),
            (
                .hotkey("Reset", context: "Timer"), "TriggerHotkeyByName",
                ["hotkeyName": "Reset", "contextName": "Timer"]
            ),
            (.hotkey("Reset", context: nil), "TriggerHotkeyByName", ["hotkeyName": "Reset"]),
            (.profile("Portrait"), "SetCurrentProfile", ["profileName": "Portrait"]),
            (.collection("Show"), "SetCurrentSceneCollection", ["sceneCollectionName": "Show"]),
        ] as [(OBSCommand, String, JSON)])
    func `each command is one request that sets what it says`(command: OBSCommand, type: String, fields: JSON) {
        var desk = Desk()
        desk.goLive()
        desk.perform(command, tag: 1)
        let sent = desk.sent()
        #expect(sent.map(\.types) == [[type]])
        #expect(sent.first?.fields == [fields])
    }

    @Test func `of a fader that is drawn only the newest place leaves after the one under way`() {
        var desk = Desk()
        desk.goLive()
        for step in 0..<10 { desk.perform(.volume("Mic", decibels: Double(-step)), tag: UInt64(step)) }
        desk.perform(.volume("Music", decibels: -20), tag: 100)
        let sent = desk.sent()
        #expect(sent.map { $0.fields[0]["inputName"] } == ["Mic", "Music"], "another input waits for nobody")
        #expect(desk.answers == (1..<9).map { .answered(tag: $0, outcome: .overtaken) })
        desk.reply(to: sent[0])
        let next = desk.sent()
        #expect(next.map(\.fields) == [[["inputName": "Mic", "inputVolumeDb": -9.0]]])
        desk.reply(to: next[0])
        #expect(desk.answers.last == .answered(tag: 9, outcome: .done))
        #expect(desk.sent().isEmpty)
    }

    @Test func `a mute in the middle of a fade is not overtaken by it`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.volume("Mic", decibels: -1), tag: 1)
        desk.perform(.mute("Mic", true), tag: 2)
        desk.perform(.volume("Mic", decibels: -2), tag: 3)
        desk.perform(.volume("Mic", decibels: -3), tag: 4)
        desk.reply(to: desk.sent()[0])
        #expect(desk.sent().map(\.types) == [["SetInputMute"]])
    }

    @Test func `scene switches are never overtaken`() {
        var desk = Desk()
        desk.goLive()
        for tag in 1...3 {
            desk.perform(.switchScene(tag == 2 ? "BRB" : "Host Cam", transition: nil), tag: UInt64(tag))
        }
        #expect(desk.answers.isEmpty)
    }
}

@Suite struct BatchCommandTests {
    let requests = [Request("SetInputMute", ["inputName": "Mic", "inputMuted": true]), Request("GetStats")]

    @Test func `a batch is serial and answers with all results`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.batch(requests, .goOn), tag: 1)
        let sent = desk.sent()[0]
        #expect(sent.operation == 8)
        #expect(sent.data["executionType"] == 0)
        #expect(sent.data["haltOnFailure"] == false)
        desk.replyToBatch(sent) { type, _ in type == "GetStats" ? (100, ["activeFps": 30]) : (600, nil) }
        guard case .responded(1, let results) = desk.reports.first else {
            Issue.record("\(desk.reports)")
            return
        }
        #expect(results.array?.count == 2)
        #expect(results.array?[0]["requestStatus"]["code"] == 600)
        #expect(results.array?[1]["responseData"] == ["activeFps": 30])
        #expect(desk.answers == [.answered(tag: 1, outcome: .refused(code: 600, comment: ""))])
    }

    @Test func `a batch of one is a batch`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.batch([Request("GetStats")], .haltOnFailure), tag: 1)
        desk.replyToBatch(desk.sent()[0]) { _, _ in (100, ["activeFps": 30]) }
        #expect(desk.answers == [.answered(tag: 1, outcome: .done)])
    }

    @Test func `a batch that sleeps is not sent`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.batch(requests + [Request("Sleep", ["sleepMillis": 1000])], .goOn), tag: 1)
        #expect(desk.sent().isEmpty)
        #expect(
            desk.answers == [
                .answered(tag: 1, outcome: .notSent(reason: "a batch with a Sleep would hold up OBS for all"))
            ])
    }

    @Test func `a batch is asked again only where OBS was ready for nothing of it`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.batch(requests, .goOn), tag: 1)
        desk.replyToBatch(desk.sent()[0]) { _, _ in (207, nil) }
        desk.advance(100)
        let again = desk.sent()
        #expect(again.map(\.types) == [["SetInputMute", "GetStats"]])
        desk.replyToBatch(again[0]) { type, _ in (type == "GetStats" ? 207 : 100, nil) }
        #expect(desk.answers == [.answered(tag: 1, outcome: .refused(code: 207, comment: ""))])
    }

    @Test func `what OBS was never ready for has not happened`() {
        var desk = Desk()
        desk.goLive()
        desk.perform(.mute("Mic", true), tag: 1)
        for _ in 0..<40 {
            if let sent = desk.sent().first(where: { $0.types == ["SetInputMute"] }) { desk.reply(to: sent, code: 207) }
            desk.advance(100)
            desk.act { $0.ponged(at: $1) }
        }
        #expect(desk.answers == [.answered(tag: 1, outcome: .refused(code: 207, comment: "OBS was not ready"))])
    }
}
