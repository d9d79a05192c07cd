public import Civil

/// Something OBS is asked to do. That it is done, OBS says by itself, in what it reports.
public enum OBSCommand: Equatable, Sendable {
    /// Airs a scene, directly or by a transition of its own; in studio mode through preview and its transition, after
    /// any transition that is under way. Where the scene airs already OBS accepts it and says nothing more.
    case switchScene(String, transition: TransitionChoice?)
    /// Puts a scene on preview; refused by OBS outside studio mode (506).
    case preview(String)
    /// Airs what is on preview; refused by OBS outside studio mode (506).
    case triggerTransition
    case setStudioMode(Bool)
    case mute(String, Bool)
    /// Sets the text of a text input and keeps its other settings.
    case text(String, String)
    case media(String, MediaAction)
    /// Shows or hides a source in one scene, or in every scene that holds it where `inScene` is nil.
    case show(String, inScene: String?, Bool)
    case stream(OutputOrder)
    case record(OutputOrder)
    /// Any request by its name; what OBS answers with comes as `Report.responded`.
    case request(String, JSON)
}

/// A transition by name, and how long it takes where that is ours to say.
public struct TransitionChoice: Equatable, Sendable {
    public var name: String
    /// 50 … 20,000 ms, as OBS takes it; nil keeps what OBS has.
    public var duration: Milliseconds?

    public init(name: String, duration: Milliseconds? = nil) {
        self.name = name
        self.duration = duration
    }
}

/// What an output is told.
public enum OutputOrder: Equatable, Sendable {
    case start, stop
}

/// What a media input is told; the raw values are OBS's.
public enum MediaAction: String, Equatable, Sendable, CaseIterable {
    case play = "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_PLAY"
    case pause = "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_PAUSE"
    case stop = "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_STOP"
    case restart = "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_RESTART"
    case next = "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_NEXT"
    case previous = "OBS_WEBSOCKET_MEDIA_INPUT_ACTION_PREVIOUS"
}

/// What became of a command; every command has exactly one.
public enum Outcome: Equatable, Sendable {
    /// OBS accepted it. That is no proof of what is on air.
    case done
    /// OBS declined; the code is obs-websocket's RequestStatus.
    case refused(code: Int, comment: String)
    /// It was sent and nothing came back in time. It may still happen.
    case timedOut
    /// It was sent and the connection went before an answer. It may have happened.
    case linkLost
    /// It never left.
    case notSent(reason: String)
}
