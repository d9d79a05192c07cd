import Civil
import OBSProtocol

/// What an OBS showed when it was last heard: taken at the moment its link fell, and kept until the show is as it was.
struct Standing: Equatable, Sendable {
    let at: Moment
    var scene: String?
    var mutes: [String: Bool]
    /// Of the scene on program first, then of any.
    var shown: [String: Bool]
    var isRecording: Bool

    init(_ mirror: Mirror, at moment: Moment) {
        at = moment
        scene = mirror.running?.target ?? mirror.program
        mutes = mirror.inputs.reduce(into: [:]) { mutes, input in
            if let isMuted = input.isMuted { mutes[input.name] = isMuted }
        }
        shown = mirror.shown
        isRecording =
            switch mirror.record.phase {
            case .active, .starting, .paused, .reconnecting: true
            case .off, .stopping, nil: false
            }
    }

    /// Takes in what somebody changes after OBS is back: nobody's hand is turned back by a recovery.
    mutating func follow(_ event: OBSEvent, in mirror: Mirror) {
        switch event {
        case .programChanged(let name): scene = name
        case .inputMuted(let name, let isMuted): mutes[name] = isMuted
        case .itemShown: shown.merge(mirror.shown) { $1 }
        case .recordChanged(.active, _): isRecording = true
        case .recordChanged(.off, _): isRecording = false
        case .sceneRenamed(let old, let new):
            if scene == old { scene = new }
            shown.rename(old, new)
        case .inputRenamed(let old, let new):
            mutes.rename(old, new)
            shown.rename(old, new)
        case .recordChanged, .previewChanged, .transitionStarted, .transitionEnded, .transitionTarget, .transitionHeld,
            .currentTransitionChanged, .transitionDurationChanged, .transitionsListed, .overrideRead,
            .studioModeChanged, .scenesListed, .sceneCreated, .sceneRemoved, .itemsListed, .itemCreated,
            .itemRemoved, .itemLocked, .inputCreated, .inputRemoved, .inputVolume, .inputBalance,
            .inputSyncOffset, .inputMonitor, .inputTracks, .mediaStarted, .mediaEnded, .mediaTriggered, .mediaRead,
            .textChanged, .filtersListed, .filterCreated, .filterRemoved, .filterRenamed, .filterSwitched,
            .filterSettings, .streamChanged, .virtualCameraChanged, .replayBufferChanged, .outputsListed, .outputRead,
            .recordFileChanged, .replaySaved, .recordDirectoryRead, .streamServiceRead, .hotkeysRead, .canvasesListed,
            .videoChanged, .collectionChanged, .profileChanged, .collectionsListed, .profilesListed, .exitStarted:
            break
        }
    }
}

extension Mirror {
    /// Whether each source is shown: in the scene on program where it stands there, else in the first that holds it.
    var shown: [String: Bool] {
        var shown: [String: Bool] = [:]
        let order = scenes.filter { $0 != program } + [program].compactMap(\.self)
        for scene in order {
            for item in items[scene] ?? [] where scene == program || shown[item.source] == nil {
                shown[item.source] = item.isShown
            }
        }
        return shown
    }
}

extension [String: Bool] {
    fileprivate mutating func rename(_ old: String, _ new: String) {
        if let value = removeValue(forKey: old) { self[new] = value }
    }
}
