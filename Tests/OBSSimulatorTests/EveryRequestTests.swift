import OBSProtocol
import OBSSimulator
import Testing

/// Every request that obs-websocket 5.7 knows, asked as it should be.
@Suite struct EveryRequestTests {
    @Test(arguments: [(Edition.debian, 141), (.newest, 151)])
    func `an edition lists what it answers, and answers what it lists`(edition: Edition, count: Int) {
        var studio = Self.studio(edition)
        let listed = studio.answer("GetVersion", nil).data["availableRequests"].array?.compactMap(\.string) ?? []
        #expect(listed.count == count)
        #expect(Set(Self.asked.map(\.type)).isSuperset(of: listed))
        for (type, data, code) in Self.asked {
            let answer = studio.answer(type, data)
            studio.advance(to: studio.now + 2000)
            #expect(answer.code == (listed.contains(type) ? code : 204), "\(type): \(answer)")
        }
    }

    @Test func `in the newest edition everything has a cause, and all sixty events come`() {
        var studio = Self.studio(.newest)
        studio.watchInputs()
        for (type, data, _) in Self.asked {
            _ = studio.answer(type, data)
            studio.advance(to: studio.now + 2000)
        }
        studio.addCanvas("Portrait")
        studio.renameCanvas("Portrait", to: "Vertical")
        studio.removeCanvas("Vertical")
        studio.select(item: 1, in: "Wheel")
        studio.tellVendor("plugin", "Something", ["a": 1])
        let meters = studio.meters()
        studio.quit()
        let told = Set(studio.takeEvents().map(\.type)).union([meters.type])
        #expect(told.subtracting(Self.events).isEmpty)
        #expect(Set(Self.events).subtracting(told).isEmpty)
        #expect(Self.events.count == 60)
    }

    static func studio(_ edition: Edition) -> Studio {
        var studio = Studio.demo
        studio.edition = edition
        studio.group(["Logo", "Banner"], as: "Dressing", in: "Host Cam")
        _ = studio.takeEvents()
        return studio
    }

    private static let mic: [String: JSON] = ["inputName": "Mic"]
    private static let clip: [String: JSON] = ["inputName": "Bumper"]
    private static let item: [String: JSON] = ["sceneName": "Wheel", "sceneItemId": 2]
    private static let filter: [String: JSON] = ["sourceName": "Mic", "filterName": "Gain"]
    private static let realm = "OBS_WEBSOCKET_DATA_REALM_GLOBAL"

    private static func with(_ data: [String: JSON], _ more: [String: JSON]) -> JSON {
        .object(data.merging(more) { _, new in new })
    }

    /// In an order in which each finds what it needs; the code is what an OBS that has the request answers.
    static let asked: [(type: String, data: JSON, code: Int)] = [
        ("GetVersion", nil, 100), ("GetStats", nil, 100), ("Sleep", nil, 206), ("GetHotkeyList", nil, 100),
        ("BroadcastCustomEvent", ["eventData": ["a": 1]], 100),
        ("CallVendorRequest", ["vendorName": "nobody", "requestType": "x"], 600),
        ("TriggerHotkeyByName", ["hotkeyName": "OBSBasic.StartVirtualCam"], 100),
        ("TriggerHotkeyByKeySequence", ["keyId": "OBS_KEY_F24"], 100),
        ("SetPersistentData", ["realm": .string(realm), "slotName": "s", "slotValue": 7], 100),
        ("GetPersistentData", ["realm": .string(realm), "slotName": "s"], 100),
        ("GetCanvasList", nil, 100), ("GetProfileList", nil, 100), ("CreateProfile", ["profileName": "Second"], 100),
        ("SetCurrentProfile", ["profileName": "Siaran"], 100), ("RemoveProfile", ["profileName": "Second"], 100),
        ("SetProfileParameter", ["parameterCategory": "A", "parameterName": "b", "parameterValue": "c"], 100),
        ("GetProfileParameter", ["parameterCategory": "A", "parameterName": "b"], 100),
        ("GetVideoSettings", nil, 100), ("SetVideoSettings", ["baseWidth": 1080, "baseHeight": 1920], 100),
        ("GetStreamServiceSettings", nil, 100),
        (
            "SetStreamServiceSettings",
            ["streamServiceType": "rtmp_custom", "streamServiceSettings": ["key": "another"]], 100
        ),
        ("SetRecordDirectory", ["recordDirectory": "/elsewhere"], 100), ("GetRecordDirectory", nil, 100),

        ("GetSceneList", nil, 100), ("GetGroupList", nil, 100), ("GetCurrentProgramScene", nil, 100),
        ("SetCurrentProgramScene", ["sceneName": "Wheel"], 100), ("GetStudioModeEnabled", nil, 100),
        ("SetStudioModeEnabled", ["studioModeEnabled": true], 100), ("GetCurrentPreviewScene", nil, 100),
        ("SetCurrentPreviewScene", ["sceneName": "Split"], 100), ("TriggerStudioModeTransition", nil, 100),
        ("SetCurrentPreviewScene", ["sceneName": "BRB"], 100), ("SetTBarPosition", ["position": 1.0], 100),
        ("CreateScene", ["sceneName": "Made"], 100),
        ("SetSceneName", ["sceneName": "Made", "newSceneName": "Renamed"], 100),
        ("GetSceneSceneTransitionOverride", ["sceneName": "Renamed"], 100),
        ("SetSceneSceneTransitionOverride", ["sceneName": "Renamed", "transitionName": "Fade"], 100),
        ("RemoveScene", ["sceneName": "Renamed"], 100),
        ("GetTransitionKindList", nil, 100), ("GetSceneTransitionList", nil, 100),
        ("SetCurrentSceneTransition", ["transitionName": "Swipe"], 100), ("GetCurrentSceneTransition", nil, 100),
        ("SetCurrentSceneTransitionDuration", ["transitionDuration": 450], 100),
        ("SetCurrentSceneTransitionSettings", ["transitionSettings": ["direction": "left"]], 100),
        ("GetCurrentSceneTransitionCursor", nil, 100),

        ("GetSceneItemList", ["sceneName": "Wheel"], 100), ("GetGroupSceneItemList", ["sceneName": "Dressing"], 100),
        ("GetSceneItemId", ["sceneName": "Dressing", "sourceName": "Banner"], 100),
        ("GetSceneItemSource", .object(item), 100), ("GetSceneItemTransform", .object(item), 100),
        ("SetSceneItemTransform", with(item, ["sceneItemTransform": ["positionX": 40]]), 100),
        ("GetSceneItemEnabled", .object(item), 100),
        ("SetSceneItemEnabled", with(item, ["sceneItemEnabled": false]), 100),
        ("GetSceneItemLocked", .object(item), 100), ("SetSceneItemLocked", with(item, ["sceneItemLocked": true]), 100),
        ("GetSceneItemIndex", .object(item), 100), ("SetSceneItemIndex", with(item, ["sceneItemIndex": 0]), 100),
        ("GetSceneItemBlendMode", .object(item), 100),
        ("SetSceneItemBlendMode", with(item, ["sceneItemBlendMode": "OBS_BLEND_SCREEN"]), 100),
        ("GetSceneItemPrivateSettings", .object(item), 100),
        ("SetSceneItemPrivateSettings", with(item, ["sceneItemSettings": ["a": 1]]), 100),
        ("CreateSceneItem", ["sceneName": "Wheel", "sourceName": "Logo"], 100),
        ("DuplicateSceneItem", with(item, ["destinationSceneName": "Ending"]), 100),
        ("RemoveSceneItem", ["sceneName": "Wheel", "sceneItemId": 5], 100),

        ("GetInputList", nil, 100), ("GetInputKindList", nil, 100), ("GetSpecialInputs", nil, 100),
        ("CreateInput", ["sceneName": "Wheel", "inputName": "New", "inputKind": "color_source_v3"], 100),
        ("SetInputName", ["inputName": "New", "newInputName": "Newer"], 100),
        ("RemoveInput", ["inputName": "Newer"], 100),
        ("GetInputDefaultSettings", ["inputKind": "image_source"], 100), ("GetInputSettings", .object(mic), 100),
        ("SetInputSettings", with(mic, ["inputSettings": ["device_id": "other"]]), 100),
        ("GetInputMute", .object(mic), 100), ("SetInputMute", with(mic, ["inputMuted": true]), 100),
        ("ToggleInputMute", .object(mic), 100), ("GetInputVolume", .object(mic), 100),
        ("SetInputVolume", with(mic, ["inputVolumeDb": -6]), 100), ("GetInputAudioBalance", .object(mic), 100),
        ("SetInputAudioBalance", with(mic, ["inputAudioBalance": 0.2]), 100),
        ("GetInputAudioSyncOffset", .object(mic), 100),
        ("SetInputAudioSyncOffset", with(mic, ["inputAudioSyncOffset": 40]), 100),
        ("GetInputAudioMonitorType", .object(mic), 100),
        ("SetInputAudioMonitorType", with(mic, ["monitorType": "OBS_MONITORING_TYPE_MONITOR_ONLY"]), 100),
        ("GetInputAudioTracks", .object(mic), 100),
        ("SetInputAudioTracks", with(mic, ["inputAudioTracks": ["2": false]]), 100),
        ("GetInputDeinterlaceMode", .object(clip), 100),
        ("SetInputDeinterlaceMode", with(clip, ["inputDeinterlaceMode": "OBS_DEINTERLACE_MODE_YADIF"]), 100),
        ("GetInputDeinterlaceFieldOrder", .object(clip), 100),
        (
            "SetInputDeinterlaceFieldOrder",
            with(clip, ["inputDeinterlaceFieldOrder": "OBS_DEINTERLACE_FIELD_ORDER_BOTTOM"]), 100
        ),
        ("GetInputPropertiesListPropertyItems", with(mic, ["propertyName": "device_id"]), 100),
        ("PressInputPropertiesButton", with(mic, ["propertyName": "device_id"]), 602),
        ("GetSourceActive", ["sourceName": "Mic"], 100), ("GetSourcePrivateSettings", ["sourceName": "Mic"], 100),
        ("SetSourcePrivateSettings", ["sourceName": "Mic", "sourceSettings": ["a": 1]], 100),
        (
            "TriggerMediaInputAction",
            with(clip, ["mediaAction": "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_RESTART"]), 100
        ),
        ("GetMediaInputStatus", .object(clip), 100), ("SetMediaInputCursor", with(clip, ["mediaCursor": 4000]), 100),
        ("OffsetMediaInputCursor", with(clip, ["mediaCursorOffset": 8500]), 100),

        ("GetSourceFilterKindList", nil, 100),
        ("GetSourceFilterDefaultSettings", ["filterKind": "gain_filter"], 100),
        ("CreateSourceFilter", ["sourceName": "Mic", "filterName": "Limit", "filterKind": "limiter_filter"], 100),
        ("CreateSourceFilter", with(filter, ["filterKind": "gain_filter"]), 100),
        ("GetSourceFilterList", ["sourceName": "Mic"], 100), ("GetSourceFilter", .object(filter), 100),
        ("SetSourceFilterIndex", with(filter, ["filterIndex": 0]), 100),
        ("SetSourceFilterSettings", with(filter, ["filterSettings": ["db": 3.0]]), 100),
        ("SetSourceFilterEnabled", with(filter, ["filterEnabled": false]), 100),
        ("SetSourceFilterName", with(filter, ["newFilterName": "Louder"]), 100),
        ("RemoveSourceFilter", ["sourceName": "Mic", "filterName": "Louder"], 100),

        ("GetStreamStatus", nil, 100), ("StartStream", nil, 100), ("SendStreamCaption", ["captionText": "Hi"], 100),
        ("StopStream", nil, 100), ("ToggleStream", nil, 100), ("GetRecordStatus", nil, 100),
        ("StartRecord", nil, 100), ("PauseRecord", nil, 100), ("ResumeRecord", nil, 100),
        ("ToggleRecordPause", nil, 100), ("ToggleRecordPause", nil, 100), ("SplitRecordFile", nil, 100),
        ("CreateRecordChapter", ["chapterName": "Serum"], 100), ("StopRecord", nil, 100), ("ToggleRecord", nil, 100),
        ("GetReplayBufferStatus", nil, 100), ("StartReplayBuffer", nil, 100), ("SaveReplayBuffer", nil, 100),
        ("GetLastReplayBufferReplay", nil, 100), ("StopReplayBuffer", nil, 100), ("ToggleReplayBuffer", nil, 100),
        ("GetVirtualCamStatus", nil, 100), ("StopVirtualCam", nil, 100), ("StartVirtualCam", nil, 100),
        ("ToggleVirtualCam", nil, 100), ("GetOutputList", nil, 100),
        ("GetOutputStatus", ["outputName": "simple_stream"], 100),
        ("StopOutput", ["outputName": "simple_stream"], 100), ("StartOutput", ["outputName": "simple_stream"], 100),
        ("ToggleOutput", ["outputName": "simple_stream"], 100),
        ("GetOutputSettings", ["outputName": "simple_stream"], 100),
        ("SetOutputSettings", ["outputName": "simple_stream", "outputSettings": ["a": 1]], 100),

        ("GetSourceScreenshot", ["sourceName": "Wheel", "imageFormat": "png", "imageWidth": 16], 100),
        (
            "SaveSourceScreenshot",
            [
                "sourceName": "Wheel", "imageFormat": "png", "imageWidth": 16,
                "imageFilePath": "/tmp/siaran-simulated.png",
            ], 100
        ),
        ("GetMonitorList", nil, 100), ("OpenInputPropertiesDialog", .object(mic), 100),
        ("OpenInputFiltersDialog", .object(mic), 100), ("OpenInputInteractDialog", .object(mic), 604),
        ("OpenVideoMixProjector", ["videoMixType": "OBS_WEBSOCKET_VIDEO_MIX_TYPE_PROGRAM"], 100),
        ("OpenSourceProjector", ["sourceName": "Wheel"], 100),
        ("GetSceneCollectionList", nil, 100), ("CreateSceneCollection", ["sceneCollectionName": "Empty"], 100),
        ("SetCurrentSceneCollection", ["sceneCollectionName": "Rehearsal"], 100),
    ]

    static let events = [
        "CanvasCreated", "CanvasRemoved", "CanvasNameChanged", "CurrentSceneCollectionChanging",
        "CurrentSceneCollectionChanged", "SceneCollectionListChanged", "CurrentProfileChanging",
        "CurrentProfileChanged", "ProfileListChanged", "SourceFilterListReindexed", "SourceFilterCreated",
        "SourceFilterRemoved", "SourceFilterNameChanged", "SourceFilterSettingsChanged",
        "SourceFilterEnableStateChanged", "ExitStarted", "VendorEvent", "CustomEvent", "InputCreated", "InputRemoved",
        "InputNameChanged", "InputSettingsChanged", "InputActiveStateChanged", "InputShowStateChanged",
        "InputMuteStateChanged", "InputVolumeChanged", "InputAudioBalanceChanged", "InputAudioSyncOffsetChanged",
        "InputAudioTracksChanged", "InputAudioMonitorTypeChanged", "InputVolumeMeters", "MediaInputPlaybackStarted",
        "MediaInputPlaybackEnded", "MediaInputActionTriggered", "StreamStateChanged", "RecordStateChanged",
        "RecordFileChanged", "ReplayBufferStateChanged", "VirtualcamStateChanged", "ReplayBufferSaved",
        "SceneItemCreated", "SceneItemRemoved", "SceneItemListReindexed", "SceneItemEnableStateChanged",
        "SceneItemLockStateChanged", "SceneItemSelected", "SceneItemTransformChanged", "SceneCreated", "SceneRemoved",
        "SceneNameChanged", "CurrentProgramSceneChanged", "CurrentPreviewSceneChanged", "SceneListChanged",
        "CurrentSceneTransitionChanged", "CurrentSceneTransitionDurationChanged", "SceneTransitionStarted",
        "SceneTransitionEnded", "SceneTransitionVideoEnded", "StudioModeStateChanged", "ScreenshotSaved",
    ]
}
