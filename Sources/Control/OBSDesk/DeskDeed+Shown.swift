import Civil
import OBSProtocol

extension DeskDeed {
    /// Whether OBS shows that it is so; nil where nothing of it can be seen, and OBS's yes has to do.
    func isShown(in mirror: Mirror) -> Bool? {
        switch self {
        case .volume(let input, let decibels):
            mirror.input(input)?.decibels.map { ($0 - decibels).magnitude < 0.06 || $0 <= -99 && decibels <= -99 }
                ?? false
        case .mute(let input, let isMuted): mirror.input(input)?.isMuted == isMuted
        case .monitor(let input, let type): mirror.input(input)?.monitor == type
        case .balance(let input, let balance):
            mirror.input(input)?.balance.map { ($0 - balance).magnitude < 0.006 } ?? false
        case .syncOffset(let input, let offset): mirror.input(input)?.syncOffset == offset
        case .tracks(let input, let tracks):
            mirror.input(input)?.tracks.map { shown in tracks.allSatisfy { shown[$0.key] == $0.value } } ?? false
        case .item(let scene, let id, _, let isShown): mirror.items[scene]?.first { $0.id == id }?.isShown == isShown
        case .lock(let scene, let id, _, let isLocked):
            mirror.items[scene]?.first { $0.id == id }?.isLocked == isLocked
        case .preview(let scene): mirror.preview == scene
        case .filter(let source, let name, let isOn):
            mirror.filters[source]?.first { $0.name == name }?.isOn == isOn
        case .filterSetting(let source, let filter, let key, let value):
            mirror.filters[source]?.first { $0.name == filter }?.settings.map { $0[key].says(value) } ?? false
        case .media, .seek: nil
        case .transition(let name): mirror.transition == name
        case .transitionLength(_, let length): mirror.transitionDuration == length
        case .studioMode(let isOn): mirror.studioMode == isOn
        // The mirror itself holds what an output was told against what is reported of it.
        case .output: nil
        case .pauseRecording: mirror.record.phase == .paused
        case .resumeRecording: mirror.record.phase == .active
        case .splitRecording, .saveReplay, .chapter, .hotkey: nil
        case .profile(let name): mirror.profile == name
        case .collection(let name): mirror.collection == name
        }
    }
}

extension JSON {
    /// OBS writes the same number now as `3` and now as `3.0`.
    fileprivate func says(_ other: JSON) -> Bool {
        if let number = double, let wanted = other.double { return (number - wanted).magnitude < 0.000_001 }
        return self == other
    }
}
