import OBSProtocol

/// The requests that Siaran has a use of its own for, in an order in which each finds what it needs.
enum FirstClass {
    typealias Fields = OBSProtocol.JSON

    struct Ask {
        var type: String
        var data: Fields = .null
        var code = 100
        /// What its answer has to hold.
        var field: String?
        var proof: Proof?
    }

    /// What another client reads once it is done.
    struct Proof {
        var type: String
        var data: Fields
        var path: [String]
        /// nil is a number above zero.
        var value: Fields?

        func holds(_ seen: JSON) -> Bool {
            guard let value else { return (seen.int ?? 0) > 0 }
            return seen == JSON(value)
        }
    }

    static let names = Set(asks.map(\.type)).union(["GetCanvasList", "SplitRecordFile", "CreateRecordChapter"])

    static let asks: [Ask] = reads + scenes + sound + media + outputs + last

    private static func read(_ type: String, _ field: String, _ data: Fields = .null) -> Ask {
        Ask(type: type, data: data, field: field)
    }

    private static func set(
        _ type: String, _ data: Fields, read: String, _ readData: Fields = .null, at path: String..., is value: Fields
    ) -> Ask {
        Ask(type: type, data: data, proof: Proof(type: read, data: readData, path: path, value: value))
    }

    /// An output that is told to stop before its first bytes takes its time, so these are waited for.
    private static func start(_ type: String, _ data: Fields = .null, read: String) -> Ask {
        Ask(type: type, data: data, proof: Proof(type: read, data: .null, path: ["outputBytes"], value: nil))
    }

    private static let mic: Fields = ["inputName": "Mic"]
    private static let split: Fields = ["sceneName": "Split"]
    private static let item: Fields = ["sceneName": "Host Cam", "sceneItemId": 2]
    private static let gain: Fields = ["sourceName": "Mic", "filterName": "Gain"]

    private static func with(_ data: Fields, _ more: [String: Fields]) -> Fields {
        .object((data.object ?? [:]).merging(more) { _, new in new })
    }

    private static let reads: [Ask] = [
        read("GetVersion", "availableRequests"), read("GetStats", "cpuUsage"), read("GetHotkeyList", "hotkeys"),
        read("GetSceneCollectionList", "sceneCollections"), read("GetProfileList", "profiles"),
        read("GetVideoSettings", "baseWidth"), read("GetStreamServiceSettings", "streamServiceType"),
        read("GetRecordDirectory", "recordDirectory"), read("GetInputList", "inputs"),
        Ask(type: "GetSpecialInputs"),
        read("GetInputDefaultSettings", "defaultInputSettings", ["inputKind": "image_source"]),
        read("GetInputSettings", "inputKind", mic), read("GetSceneList", "scenes"), read("GetGroupList", "groups"),
        read("GetCurrentProgramScene", "currentProgramSceneName"), read("GetSceneItemList", "sceneItems", split),
        Ask(type: "GetGroupSceneItemList", data: split, code: 602),
        read("GetSourceActive", "videoActive", ["sourceName": "Mic"]),
        read("GetSourceFilterList", "filters", ["sourceName": "Mic"]),
        read("GetSourceScreenshot", "imageData", ["sourceName": "Split", "imageFormat": "png", "imageWidth": 32]),
        Ask(type: "BroadcastCustomEvent", data: ["eventData": ["siaran": 1]]),
        Ask(type: "CallVendorRequest", data: ["vendorName": "nobody", "requestType": "x"], code: 600),
        Ask(type: "PressInputPropertiesButton", data: with(mic, ["propertyName": "nobody"]), code: 600),
    ]

    private static let scenes: [Ask] = [
        set(
            "SetCurrentProgramScene", split, read: "GetCurrentProgramScene", at: "currentProgramSceneName", is: "Split"),
        Ask(type: "GetCurrentPreviewScene", code: 506), read("GetStudioModeEnabled", "studioModeEnabled"),
        set(
            "SetStudioModeEnabled", ["studioModeEnabled": true], read: "GetStudioModeEnabled", at: "studioModeEnabled",
            is: true),
        set(
            "SetCurrentPreviewScene", ["sceneName": "Wheel"], read: "GetCurrentPreviewScene",
            at: "currentPreviewSceneName", is: "Wheel"),
        read("GetCurrentPreviewScene", "currentPreviewSceneName"),
        // What aired goes to the preview when the transition is over, whatever was put there meanwhile.
        set(
            "TriggerStudioModeTransition", .null, read: "GetCurrentPreviewScene", at: "currentPreviewSceneName",
            is: "Split"),
        set(
            "SetCurrentPreviewScene", ["sceneName": "BRB"], read: "GetCurrentPreviewScene",
            at: "currentPreviewSceneName",
            is: "BRB"),
        set(
            "SetTBarPosition", ["position": 1.0, "release": true], read: "GetCurrentProgramScene",
            at: "currentProgramSceneName", is: "BRB"),
        set(
            "SetStudioModeEnabled", ["studioModeEnabled": false], read: "GetStudioModeEnabled", at: "studioModeEnabled",
            is: false),
        read("GetSceneTransitionList", "transitions"),
        set(
            "SetCurrentSceneTransition", ["transitionName": "Fade"], read: "GetCurrentSceneTransition",
            at: "transitionName", is: "Fade"),
        set(
            "SetCurrentSceneTransitionDuration", ["transitionDuration": 450], read: "GetCurrentSceneTransition",
            at: "transitionDuration", is: 450),
        read("GetCurrentSceneTransition", "transitionKind"),
        read("GetCurrentSceneTransitionCursor", "transitionCursor"),
        Ask(type: "GetSceneSceneTransitionOverride", data: split),
        set(
            "SetSceneSceneTransitionOverride", with(split, ["transitionName": "Cut"]),
            read: "GetSceneSceneTransitionOverride", split, at: "transitionName", is: "Cut"),
        read("GetSceneItemTransform", "sceneItemTransform", item),
        set(
            "SetSceneItemTransform", with(item, ["sceneItemTransform": ["positionX": 40]]),
            read: "GetSceneItemTransform", item, at: "sceneItemTransform", "positionX", is: 40),
        read("GetSceneItemEnabled", "sceneItemEnabled", item),
        set(
            "SetSceneItemEnabled", with(item, ["sceneItemEnabled": false]), read: "GetSceneItemEnabled", item,
            at: "sceneItemEnabled", is: false),
        set(
            "SetSceneItemIndex", with(item, ["sceneItemIndex": 0]), read: "GetSceneItemIndex", item,
            at: "sceneItemIndex", is: 0),
    ]

    private static let sound: [Ask] = [
        read("GetInputMute", "inputMuted", mic),
        set("SetInputMute", with(mic, ["inputMuted": true]), read: "GetInputMute", mic, at: "inputMuted", is: true),
        read("GetInputVolume", "inputVolumeDb", mic),
        set(
            "SetInputVolume", with(mic, ["inputVolumeMul": 0.5]), read: "GetInputVolume", mic, at: "inputVolumeMul",
            is: 0.5),
        read("GetInputAudioBalance", "inputAudioBalance", mic),
        set(
            "SetInputAudioBalance", with(mic, ["inputAudioBalance": 0.25]), read: "GetInputAudioBalance", mic,
            at: "inputAudioBalance", is: 0.25),
        read("GetInputAudioSyncOffset", "inputAudioSyncOffset", mic),
        set(
            "SetInputAudioSyncOffset", with(mic, ["inputAudioSyncOffset": 40]), read: "GetInputAudioSyncOffset", mic,
            at: "inputAudioSyncOffset", is: 40),
        read("GetInputAudioMonitorType", "monitorType", mic),
        set(
            "SetInputAudioMonitorType", with(mic, ["monitorType": "OBS_MONITORING_TYPE_MONITOR_ONLY"]),
            read: "GetInputAudioMonitorType", mic, at: "monitorType", is: "OBS_MONITORING_TYPE_MONITOR_ONLY"),
        read("GetInputAudioTracks", "inputAudioTracks", mic),
        set(
            "SetInputAudioTracks", with(mic, ["inputAudioTracks": ["2": false]]), read: "GetInputAudioTracks", mic,
            at: "inputAudioTracks", "2", is: false),
        set(
            "SetSourceFilterSettings", with(gain, ["filterSettings": ["db": 3.0]]), read: "GetSourceFilter", gain,
            at: "filterSettings", "db", is: 3),
        set(
            "SetSourceFilterEnabled", with(gain, ["filterEnabled": false]), read: "GetSourceFilter", gain,
            at: "filterEnabled", is: false),
    ]

    private static let banner: Fields = ["inputName": "Banner"]
    private static let bumper: Fields = ["inputName": "Bumper"]

    /// OBS moves the cursor of a clip only while it plays or is paused; where in this one it is, OBS cannot say.
    private static let media: [Ask] = [
        set(
            "SetInputSettings", with(banner, ["inputSettings": ["text": "Sale"]]), read: "GetInputSettings", banner,
            at: "inputSettings", "text", is: "Sale"),
        set(
            "TriggerMediaInputAction", with(bumper, ["mediaAction": "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_RESTART"]),
            read: "GetMediaInputStatus", bumper, at: "mediaState", is: "OBS_MEDIA_STATE_PLAYING"),
        read("GetMediaInputStatus", "mediaDuration", bumper),
        Ask(type: "SetMediaInputCursor", data: with(bumper, ["mediaCursor": 1])),
        Ask(type: "OffsetMediaInputCursor", data: with(bumper, ["mediaCursorOffset": 1])),
        set(
            "TriggerMediaInputAction", with(bumper, ["mediaAction": "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_PAUSE"]),
            read: "GetMediaInputStatus", bumper, at: "mediaState", is: "OBS_MEDIA_STATE_PAUSED"),
    ]

    private static let file: Fields = ["outputName": "simple_file_output"]
    private static let replay: Fields = ["outputName": "Replay Buffer"]

    private static let outputs: [Ask] = [
        Ask(type: "GetVirtualCamStatus", code: 604), Ask(type: "StartVirtualCam", code: 604),
        Ask(type: "StopVirtualCam", code: 604),
        // Beside a recording a stream is live and sends nothing for a while, so it comes first and alone.
        start("StartStream", read: "GetStreamStatus"),
        Ask(type: "SendStreamCaption", data: ["captionText": "Hi"]), read("GetStreamStatus", "outputBytes"),
        set("StopStream", .null, read: "GetStreamStatus", at: "outputActive", is: false),
        start("TriggerHotkeyByName", ["hotkeyName": "OBSBasic.StartRecording"], read: "GetRecordStatus"),
        set("PauseRecord", .null, read: "GetRecordStatus", at: "outputPaused", is: true),
        set("ResumeRecord", .null, read: "GetRecordStatus", at: "outputPaused", is: false),
        set("StopRecord", .null, read: "GetRecordStatus", at: "outputActive", is: false),
        start("StartRecord", read: "GetRecordStatus"),
        read("GetRecordStatus", "outputBytes"), read("GetOutputList", "outputs"),
        read("GetOutputStatus", "outputActive", file),
        set("StopOutput", file, read: "GetRecordStatus", at: "outputActive", is: false),
        set("StartReplayBuffer", .null, read: "GetReplayBufferStatus", at: "outputActive", is: true),
        read("GetReplayBufferStatus", "outputActive"), Ask(type: "SaveReplayBuffer"),
        read("GetLastReplayBufferReplay", "savedReplayPath"),
        set("StopReplayBuffer", .null, read: "GetReplayBufferStatus", at: "outputActive", is: false),
        set("StartOutput", replay, read: "GetOutputStatus", replay, at: "outputActive", is: true),
        set("StopOutput", replay, read: "GetOutputStatus", replay, at: "outputActive", is: false),
        Ask(
            type: "SaveSourceScreenshot",
            data: ["sourceName": "Split", "imageFormat": "png", "imageWidth": 32, "imageFilePath": "/nowhere/x.png"],
            code: 600),
    ]

    /// What changes everything.
    private static let last: [Ask] = [
        set(
            "SetCurrentProfile", ["profileName": "Second"], read: "GetProfileList", at: "currentProfileName",
            is: "Second"),
        set(
            "SetCurrentSceneCollection", ["sceneCollectionName": "Other"], read: "GetSceneCollectionList",
            at: "currentSceneCollectionName", is: "Other"),
    ]
}
