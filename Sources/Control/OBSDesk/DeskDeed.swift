import Civil
import OBSProtocol

/// One thing the OBS desk asks of OBS: always what it shall be, never a toggle, so that asking twice does no harm.
enum DeskDeed: Equatable, Sendable {
    case volume(String, Double)
    case mute(String, Bool)
    case monitor(String, Wire.MonitorType)
    /// 0 left, 0.5 the middle, 1 right.
    case balance(String, Double)
    case syncOffset(String, Milliseconds)
    case tracks(String, [Int: Bool])
    case item(scene: String, id: Int64, source: String, Bool)
    case lock(scene: String, id: Int64, source: String, Bool)
    case preview(String)
    case filter(source: String, name: String, Bool)
    case filterSetting(source: String, filter: String, key: String, JSON)
    case media(String, Wire.MediaAction)
    case seek(String, Milliseconds)
    case transition(String)
    /// Of the transition named, which is the current one.
    case transitionLength(String, Milliseconds)
    case studioMode(Bool)
    case output(OutputName, OutputOrder)
    case pauseRecording, resumeRecording, splitRecording, saveReplay
    case chapter(String)
    case profile(String)
    case collection(String)
    case hotkey(String)

    /// What a deed is about: a later one of the same takes its place.
    enum Subject: Hashable, Sendable {
        case volume(String), mute(String), monitor(String), balance(String), syncOffset(String), tracks(String)
        case item(scene: String, id: Int64), lock(scene: String, id: Int64)
        case preview, filter(source: String, name: String), filterSetting(source: String, filter: String, key: String)
        case media(String), transition, transitionLength, studioMode, output(OutputName), recordingPause
        case split, replay, chapter, profile, collection, hotkey
    }

    var subject: Subject {
        switch self {
        case .volume(let input, _): .volume(input)
        case .mute(let input, _): .mute(input)
        case .monitor(let input, _): .monitor(input)
        case .balance(let input, _): .balance(input)
        case .syncOffset(let input, _): .syncOffset(input)
        case .tracks(let input, _): .tracks(input)
        case .item(let scene, let id, _, _): .item(scene: scene, id: id)
        case .lock(let scene, let id, _, _): .lock(scene: scene, id: id)
        case .preview: .preview
        case .filter(let source, let name, _): .filter(source: source, name: name)
        case .filterSetting(let source, let filter, let key, _):
            .filterSetting(source: source, filter: filter, key: key)
        case .media(let input, _), .seek(let input, _): .media(input)
        case .transition: .transition
        case .transitionLength: .transitionLength
        case .studioMode: .studioMode
        case .output(let name, _): .output(name)
        case .pauseRecording, .resumeRecording: .recordingPause
        case .splitRecording: .split
        case .saveReplay: .replay
        case .chapter: .chapter
        case .profile: .profile
        case .collection: .collection
        case .hotkey: .hotkey
        }
    }

    /// For the operator, when it fails or is asked about.
    var words: String {
        switch self {
        case .volume(let input, let decibels): "\(input) to \(Decibels.text(decibels)) dB"
        case .mute(let input, let isMuted): "\(isMuted ? "mute" : "unmute") \(input)"
        case .monitor(let input, let type): "monitor of \(input): \(type.words)"
        case .balance(let input, let balance): "balance of \(input) to \(balance.balanceText)"
        case .syncOffset(let input, let offset): "sync offset of \(input) to \(offset.count) ms"
        case .tracks(let input, let tracks): "tracks of \(input): \(tracks.tracksText)"
        case .item(let scene, _, let source, let isShown): "\(isShown ? "show" : "hide") \(source) in \(scene)"
        case .lock(let scene, _, let source, let isLocked): "\(isLocked ? "lock" : "unlock") \(source) in \(scene)"
        case .preview(let scene): "preview \u{201c}\(scene)\u{201d}"
        case .filter(let source, let name, let isOn): "filter \(name) of \(source) \(isOn ? "on" : "off")"
        case .filterSetting(let source, let filter, let key, let value):
            "\(key) of \(filter) of \(source): \(value.shortText)"
        case .media(let input, let action): "\(action.words) \(input)"
        case .seek(let input, let cursor): "\(input) to \(cursor.countUpText)"
        case .transition(let name): "transition \(name)"
        case .transitionLength(let name, let length): "\(name) takes \(Numbers.grouped(length.count)) ms"
        case .studioMode(let isOn): "studio mode \(isOn ? "on" : "off")"
        case .output(let name, let order): "\(order == .start ? "start" : "stop") \(name.words)"
        case .pauseRecording: "pause the recording"
        case .resumeRecording: "go on recording"
        case .splitRecording: "split the recording"
        case .saveReplay: "save the replay"
        case .chapter(let name): "chapter \u{201c}\(name)\u{201d}"
        case .profile(let name): "profile \(name)"
        case .collection(let name): "scene collection \(name)"
        case .hotkey(let name): "hotkey \(name)"
        }
    }

    var command: OBSCommand {
        switch self {
        case .volume(let input, let decibels): .volume(input, decibels: decibels)
        case .mute(let input, let isMuted): .mute(input, isMuted)
        case .monitor(let input, let type): .monitor(input, type)
        case .balance(let input, let balance): .balance(input, balance)
        case .syncOffset(let input, let offset): .syncOffset(input, offset)
        case .tracks(let input, let tracks): .tracks(input, tracks)
        case .item(let scene, let id, _, let isShown): .itemShown(scene: scene, id: id, isShown)
        case .lock(let scene, let id, _, let isLocked):
            .request(
                "SetSceneItemLocked",
                ["sceneName": .string(scene), "sceneItemId": .integer(id), "sceneItemLocked": .bool(isLocked)])
        case .preview(let scene): .preview(scene)
        case .filter(let source, let name, let isOn): .filter(source: source, name: name, isOn)
        case .filterSetting(let source, let filter, let key, let value):
            .filterSettings(source: source, name: filter, .object([key: value]))
        case .media(let input, let action): .media(input, action)
        case .seek(let input, let cursor): .mediaCursor(input, cursor)
        case .transition(let name): .chooseTransition(TransitionChoice(name: name))
        case .transitionLength(let name, let length): .chooseTransition(TransitionChoice(name: name, duration: length))
        case .studioMode(let isOn): .setStudioMode(isOn)
        case .output(let name, let order): name.command(order)
        case .pauseRecording: .recordPause
        case .resumeRecording: .recordResume
        case .splitRecording: .splitRecord
        case .saveReplay: .saveReplay
        case .chapter(let name): .recordChapter(name)
        case .profile(let name): .profile(name)
        case .collection(let name): .collection(name)
        case .hotkey(let name): .hotkey(name, context: nil)
        }
    }
}
