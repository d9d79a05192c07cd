import OBSProtocol

// Hotkeys: names that stand for what a person can do, and do not always do it.
extension Studio {
    static let hotkeyRequests: [String: Handler] = [
        "GetHotkeyList": { studio, _ in ["hotkeys": .array(studio.hotkeys.map { .string($0.name) })] },
        "TriggerHotkeyByName": { studio, fields throws(Refusal) in
            let name = try fields.string("hotkeyName")
            let context =
                studio.edition.hasUUIDs && fields.has("contextName") ? try fields.string("contextName") : nil
            // Names are not unique; without its context the first of a name is meant.
            let key = studio.hotkeys.first { $0.name == name && (context == nil || $0.context == context) }
            guard let key else { throw Refusal(600, "No hotkeys were found by that name.") }
            studio.press(key)
            return nil
        },
        "TriggerHotkeyByKeySequence": { _, _ in nil },
    ]

    struct Hotkey: Equatable {
        var name: String
        /// The source it belongs to; nil is OBS itself.
        var context: String?
    }

    private static let own = [
        "StartStreaming", "StopStreaming", "ForceStopStreaming", "StartRecording", "StopRecording", "PauseRecording",
        "UnpauseRecording", "SplitFile", "StartReplayBuffer", "StopReplayBuffer", "StartVirtualCam", "StopVirtualCam",
        "EnablePreview", "DisablePreview", "EnablePreviewProgram", "DisablePreviewProgram", "Transition",
        "ResetStats", "Screenshot", "SelectedSourceScreenshot",
    ]

    private var hotkeys: [Hotkey] {
        let sound = ["libobs.mute", "libobs.unmute", "libobs.push-to-mute", "libobs.push-to-talk"]
        return Self.own.map { Hotkey(name: "OBSBasic." + $0) } + [Hotkey(name: "ReplayBuffer.Save")]
            + scenes.map { Hotkey(name: "OBSBasic.SelectScene", context: $0.name) }
            + inputs.filter(\.hasAudio).flatMap { input in sound.map { Hotkey(name: $0, context: input.name) } }
    }

    private mutating func press(_ key: Hotkey) {
        let word = key.name.split(separator: ".").last ?? ""
        let asked: (String, JSON)? =
            switch word {
            case "StartStreaming": ("StartStream", nil)
            case "StartRecording": ("StartRecord", nil)
            case "PauseRecording": ("PauseRecord", nil)
            case "StartReplayBuffer": ("StartReplayBuffer", nil)
            case "Save": ("SaveReplayBuffer", nil)
            case "StartVirtualCam": ("StartVirtualCam", nil)
            case "StopVirtualCam": ("StopVirtualCam", nil)
            case "EnablePreviewProgram": ("SetStudioModeEnabled", ["studioModeEnabled": true])
            case "DisablePreviewProgram": ("SetStudioModeEnabled", ["studioModeEnabled": false])
            case "Transition": ("TriggerStudioModeTransition", nil)
            case "SelectScene": ("SetCurrentProgramScene", ["sceneName": .string(key.context ?? "")])
            case "mute": ("SetInputMute", ["inputName": .string(key.context ?? ""), "inputMuted": true])
            case "unmute": ("SetInputMute", ["inputName": .string(key.context ?? ""), "inputMuted": false])
            // Those that stop or unpause do nothing when they are triggered, as those of OBS.
            default: nil
            }
        guard let (type, data) = asked else { return }
        _ = answer(type, data)
    }
}
