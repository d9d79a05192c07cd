import Civil

extension OBSCommand {
    /// The requests of a command outside studio mode; several of them make one batch.
    func requests(items: [String: [SceneItem]]) -> [Request] {
        switch self {
        case .switchScene(let scene, let transition):
            (transition?.requests ?? []) + [Request("SetCurrentProgramScene", ["sceneName": .string(scene)])]
        case .preview(let scene): [Request("SetCurrentPreviewScene", ["sceneName": .string(scene)])]
        case .triggerTransition: [Request("TriggerStudioModeTransition")]
        case .setStudioMode(let isOn): [Request("SetStudioModeEnabled", ["studioModeEnabled": .bool(isOn)])]
        case .chooseTransition(let choice): choice.requests
        case .tBar(let position, let hand):
            [Request("SetTBarPosition", ["position": .number(position), "release": .bool(hand == .released)])]

        case .mute(let input, let isMuted): [.set("InputMute", of: input, ["inputMuted": .bool(isMuted)])]
        case .volume(let input, let decibels):
            [.set("InputVolume", of: input, ["inputVolumeDb": .number(decibels)])]
        case .balance(let input, let balance):
            [.set("InputAudioBalance", of: input, ["inputAudioBalance": .number(balance)])]
        case .syncOffset(let input, let offset):
            [.set("InputAudioSyncOffset", of: input, ["inputAudioSyncOffset": .integer(offset.count)])]
        case .monitor(let input, let type):
            [.set("InputAudioMonitorType", of: input, ["monitorType": type.wire])]
        case .tracks(let input, let tracks):
            [.set("InputAudioTracks", of: input, ["inputAudioTracks": Input.describe(tracks: tracks)])]
        case .text(let input, let text):
            [.set("InputSettings", of: input, ["inputSettings": ["text": .string(text)], "overlay": true])]
        case .inputSettings(let input, let settings):
            [.set("InputSettings", of: input, ["inputSettings": settings, "overlay": true])]
        case .media(let input, let action):
            [
                Request(
                    "TriggerMediaInputAction",
                    ["inputName": .string(input), "mediaAction": action.wire])
            ]
        case .mediaCursor(let input, let cursor):
            [.set("MediaInputCursor", of: input, ["mediaCursor": .integer(cursor.count)])]

        case .show(let source, let scene, let isShown):
            items.filter { scene == nil || $0.key == scene }.sorted { $0.key < $1.key }.flatMap { scene, list in
                list.filter { $0.source == source }.map { .show(item: $0.id, inScene: scene, isShown) }
            }
        case .itemShown(let scene, let id, let isShown): [.show(item: id, inScene: scene, isShown)]
        case .filter(let source, let name, let isOn):
            [
                Request(
                    "SetSourceFilterEnabled",
                    ["sourceName": .string(source), "filterName": .string(name), "filterEnabled": .bool(isOn)])
            ]
        case .filterSettings(let source, let name, let settings):
            [
                Request(
                    "SetSourceFilterSettings",
                    [
                        "sourceName": .string(source), "filterName": .string(name), "filterSettings": settings,
                        "overlay": true,
                    ])
            ]

        case .stream(let order): [Request(order.verb + "Stream")]
        case .record(let order): [Request(order.verb + "Record")]
        case .recordPause: [Request("PauseRecord")]
        case .recordResume: [Request("ResumeRecord")]
        case .splitRecord: [Request("SplitRecordFile")]
        case .recordChapter(let name):
            [Request("CreateRecordChapter", name.isEmpty ? [:] : ["chapterName": .string(name)])]
        case .replayBuffer(let order): [Request(order.verb + "ReplayBuffer")]
        case .saveReplay: [Request("SaveReplayBuffer")]
        case .virtualCamera(let order): [Request(order.verb + "VirtualCam")]
        case .output(let name, let order): [Request(order.verb + "Output", ["outputName": .string(name)])]

        case .hotkey(let name, let context):
            [Request("TriggerHotkeyByName", ["hotkeyName": .string(name)].with("contextName", context))]
        case .profile(let name): [Request("SetCurrentProfile", ["profileName": .string(name)])]
        case .collection(let name): [Request("SetCurrentSceneCollection", ["sceneCollectionName": .string(name)])]
        case .read(let lookup): lookup.requests
        case .request(let type, let data): [Request(type, data.object ?? [:])]
        case .batch(let requests, _): requests
        }
    }
}

extension Request {
    fileprivate static func set(_ what: String, of input: String, _ fields: [String: JSON]) -> Request {
        Request("Set" + what, fields.merging(["inputName": .string(input)]) { field, _ in field })
    }

    fileprivate static func show(item: Int64, inScene scene: String, _ isShown: Bool) -> Request {
        Request(
            "SetSceneItemEnabled",
            ["sceneName": .string(scene), "sceneItemId": .integer(item), "sceneItemEnabled": .bool(isShown)])
    }
}

extension [String: JSON] {
    fileprivate func with(_ key: String, _ text: String?) -> [String: JSON] {
        guard let text else { return self }
        return merging([key: .string(text)]) { _, new in new }
    }
}

extension OutputOrder {
    fileprivate var verb: String {
        switch self {
        case .start: "Start"
        case .stop: "Stop"
        }
    }
}

extension TransitionChoice {
    var requests: [Request] {
        let choose = Request("SetCurrentSceneTransition", ["transitionName": .string(name)])
        guard let duration else { return [choose] }
        return [
            choose,
            Request("SetCurrentSceneTransitionDuration", ["transitionDuration": .integer(duration.count)]),
        ]
    }
}
