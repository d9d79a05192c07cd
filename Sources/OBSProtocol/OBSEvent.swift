public import Civil

/// One change in OBS, in the past tense and in OBS's own words.
public enum OBSEvent: Equatable, Sendable {
    // Program and preview.
    /// The program scene changed; OBS says so when the transition to it has ended.
    case programChanged(String)
    /// nil when studio mode has gone and with it the preview.
    case previewChanged(String?)
    case studioModeChanged(Bool)
    case transitionStarted(String)
    /// Where the running transition leads, read after it started.
    case transitionTarget(String)
    /// The T-bar holds the transition under way: OBS took an order for it, or the time of its end is long over.
    case transitionHeld
    case transitionEnded(String)
    case currentTransitionChanged(String)
    case transitionDurationChanged(Milliseconds)
    case transitionsListed([Transition])
    /// The transition of its own that a scene has, nil for none; read after the scene came.
    case overrideRead(scene: String, TransitionOverride?)

    // Scenes and what is in them.
    /// All scenes in the order of OBS's window, top first.
    case scenesListed([String])
    case sceneCreated(String)
    case sceneRemoved(String)
    case sceneRenamed(from: String, to: String)
    /// All items of a scene, top first.
    case itemsListed(scene: String, [SceneItem])
    case itemCreated(scene: String, SceneItem)
    case itemRemoved(scene: String, id: Int64)
    case itemShown(scene: String, id: Int64, Bool)
    case itemLocked(scene: String, id: Int64, Bool)

    // Inputs.
    case inputCreated(Input)
    case inputRemoved(String)
    case inputRenamed(from: String, to: String)
    case inputMuted(String, Bool)
    /// In decibels; OBS's lowest is −100.
    case inputVolume(String, decibels: Double)
    case inputBalance(String, Double)
    case inputSyncOffset(String, Milliseconds)
    case inputMonitor(String, Wire.MonitorType)
    /// All six tracks.
    case inputTracks(String, [Int: Bool])
    case mediaStarted(String)
    case mediaEnded(String)
    case mediaTriggered(String, Wire.MediaAction)
    /// The text of an input; OBS before 30.2 never says this.
    case textChanged(String, String)

    /// Where a clip stands, read while somebody looks at it.
    case mediaRead(String, MediaStatus)

    // Filters, by the name of their source.
    /// All of them, in the order they work in.
    case filtersListed(source: String, [Filter])
    case filterCreated(source: String, Filter)
    case filterRemoved(source: String, name: String)
    case filterRenamed(source: String, from: String, to: String)
    case filterSwitched(source: String, name: String, Bool)
    /// obs-websocket before 5.4 never says this.
    case filterSettings(source: String, name: String, JSON)

    // Outputs and the rest.
    case streamChanged(OutputPhase)
    case recordChanged(OutputPhase, path: String?)
    case virtualCameraChanged(OutputPhase)
    case replayBufferChanged(OutputPhase)
    /// All outputs by name, read while somebody looks at them.
    case outputsListed([NamedOutput])
    case outputRead(String, OutputNumbers)
    /// Recording goes on in another file (5.5).
    case recordFileChanged(String)
    case replaySaved(String)
    case recordDirectoryRead(String)
    case streamServiceRead(StreamService)
    case hotkeysRead([String])
    case canvasesListed([Canvas])
    case videoChanged(VideoSettings)
    case collectionChanged(String)
    case profileChanged(String)
    case collectionsListed([String])
    case profilesListed([String])
    /// OBS is closing; the connection ends soon.
    case exitStarted
}
