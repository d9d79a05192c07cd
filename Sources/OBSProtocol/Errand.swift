import Civil

/// A command between being given and being answered.
struct Errand: Equatable, Sendable {
    /// The thing in OBS that a command writes to. Of one lane only one is under way.
    enum Lane: Hashable, Sendable {
        /// Program, preview, studio mode and transitions belong together.
        case program
        case input(String)
        case item(String)
        case stream, record
        case request(String)
        /// Only reads, and waits for nobody.
        case alone(UInt64)
    }

    enum Step: Equatable, Sendable {
        /// Others of its lane are before it.
        case queued
        /// Not before this moment: OBS was not ready, or a transition is under way.
        case holding(until: Moment)
        case sent
        /// The preview was set for a take; the trigger follows OBS's word, or this moment once it answered.
        case previewing(String, triggerAt: Moment?)
    }

    var tag: UInt64
    var command: OBSCommand
    var lane: Lane
    var until: Moment
    var step: Step = .queued
    /// A request of it has gone out, so it may have happened.
    var hasLeft = false
    var retries = 0

    /// When time alone may move it on.
    var nextLook: Moment {
        switch step {
        case .queued, .sent: until
        case .holding(let moment), .previewing(_, let moment?): until.elapsed(since: moment) < .zero ? until : moment
        case .previewing(_, nil): until
        }
    }
}

extension OBSCommand {
    func lane(number: UInt64) -> Errand.Lane {
        switch self {
        case .switchScene, .preview, .triggerTransition, .setStudioMode: .program
        case .mute(let input, _), .text(let input, _), .media(let input, _): .input(input)
        case .show(let source, _, _): .item(source)
        case .stream: .stream
        case .record: .record
        case .request(let type, _): type.hasPrefix("Get") ? .alone(number) : .request(type)
        }
    }

    /// The requests of a command outside studio mode; several of them make one batch.
    func requests(items: [String: [SceneItem]]) -> [Request] {
        switch self {
        case .switchScene(let scene, let transition):
            (transition?.requests ?? []) + [Request("SetCurrentProgramScene", ["sceneName": .string(scene)])]
        case .preview(let scene): [Request("SetCurrentPreviewScene", ["sceneName": .string(scene)])]
        case .triggerTransition: [Request("TriggerStudioModeTransition")]
        case .setStudioMode(let isOn): [Request("SetStudioModeEnabled", ["studioModeEnabled": .bool(isOn)])]
        case .mute(let input, let isMuted):
            [Request("SetInputMute", ["inputName": .string(input), "inputMuted": .bool(isMuted)])]
        case .text(let input, let text):
            [
                Request(
                    "SetInputSettings",
                    ["inputName": .string(input), "inputSettings": ["text": .string(text)], "overlay": true])
            ]
        case .media(let input, let action):
            [
                Request(
                    "TriggerMediaInputAction",
                    ["inputName": .string(input), "mediaAction": .string(action.rawValue)])
            ]
        case .show(let source, let scene, let isShown):
            items.filter { scene == nil || $0.key == scene }.sorted { $0.key < $1.key }.flatMap { scene, list in
                list.filter { $0.source == source }.map { item in
                    Request(
                        "SetSceneItemEnabled",
                        [
                            "sceneName": .string(scene), "sceneItemId": .integer(item.id),
                            "sceneItemEnabled": .bool(isShown),
                        ])
                }
            }
        case .stream(.start): [Request("StartStream")]
        case .stream(.stop): [Request("StopStream")]
        case .record(.start): [Request("StartRecord")]
        case .record(.stop): [Request("StopRecord")]
        case .request(let type, let data): [Request(type, data.object ?? [:])]
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
