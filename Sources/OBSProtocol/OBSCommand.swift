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

    // Inputs, by name.
    case mute(String, Bool)
    /// −100 … 26 dB.
    case volume(String, decibels: Double)
    /// 0 is left, 0.5 the middle, 1 right.
    case balance(String, Double)
    /// −950 … 20,000 ms.
    case syncOffset(String, Milliseconds)
    case monitor(String, Wire.MonitorType)
    /// The tracks named, 1 … 6; the others stay as they are.
    case tracks(String, [Int: Bool])
    /// Sets the text of a text input and keeps its other settings.
    case text(String, String)
    case media(String, Wire.MediaAction)
    /// From the start of the clip.
    case mediaCursor(String, Milliseconds)
    /// Sets the settings named and keeps the others.
    case inputSettings(String, JSON)

    // What stands in scenes, and filters.
    /// Shows or hides a source in one scene, or in every scene that holds it where `inScene` is nil.
    case show(String, inScene: String?, Bool)
    case itemShown(scene: String, id: Int64, Bool)
    case filter(source: String, name: String, Bool)
    /// Sets the settings named and keeps the others.
    case filterSettings(source: String, name: String, JSON)

    // Transitions.
    case chooseTransition(TransitionChoice)
    /// Moves the T-bar of studio mode, 0 … 1; released at 1 it airs what is on preview.
    case tBar(Double, TBarHand)

    // Outputs.
    case stream(OutputOrder)
    case record(OutputOrder)
    case recordPause, recordResume, splitRecord
    /// A mark in the file that is recorded, where its format has such (Hybrid MP4).
    case recordChapter(String)
    case replayBuffer(OutputOrder)
    case saveReplay
    case virtualCamera(OutputOrder)
    /// An output by the name that `GetOutputList` gives it.
    case output(String, OutputOrder)

    // The rest.
    /// Presses a hotkey by its name; several things in OBS may have one of that name, which only a context tells apart
    /// (obs-websocket 5.4).
    case hotkey(String, context: String?)
    case profile(String)
    /// Loads another scene collection. Nothing else is sent from then on until OBS has settled.
    case collection(String)
    /// Reads something that is not followed all the time; the answer comes as `Report.changed` too.
    case read(Lookup)
    /// Any request by its name; what OBS answers with comes as `Report.responded`.
    case request(String, JSON)
    /// Requests one after the other, as one message; refused with a `Sleep` in it, which would hold up OBS for all of
    /// its clients. The results come as one array in `Report.responded`, those that failed among them.
    case batch([Request], BatchRule)
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

/// Who has the T-bar after it was moved.
public enum TBarHand: Equatable, Sendable {
    /// It is moved on.
    case held
    /// OBS ends the transition, or takes it back.
    case released
}

/// What becomes of the rest of a batch after a request of it failed.
public enum BatchRule: Equatable, Sendable {
    case haltOnFailure, goOn
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
    /// It never left, since a later command to the same property of the same thing came while it waited.
    case overtaken
}
