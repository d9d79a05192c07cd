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
    case transitionEnded(String)
    case currentTransitionChanged(String)
    case transitionDurationChanged(Milliseconds)
    case transitionsListed([Transition])

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

    // Inputs.
    case inputCreated(Input)
    case inputRemoved(String)
    case inputRenamed(from: String, to: String)
    case inputMuted(String, Bool)
    /// In decibels; OBS's lowest is −100.
    case inputVolume(String, decibels: Double)
    case mediaStarted(String)
    case mediaEnded(String)
    case mediaTriggered(String, MediaAction)
    /// The text of an input; OBS before 30.2 never says this.
    case textChanged(String, String)

    // Outputs and the rest.
    case streamChanged(OutputPhase)
    case recordChanged(OutputPhase, path: String?)
    case virtualCameraChanged(OutputPhase)
    case replayBufferChanged(OutputPhase)
    case videoChanged(VideoSettings)
    case collectionChanged(String)
    case profileChanged(String)
    /// OBS is closing; the connection ends soon.
    case exitStarted
}
