import Civil
import Control
import OBSProtocol
import Terminal

/// An OBS without a socket: it takes commands and says by itself what it then does, when a test lets it.
///
/// What comes of a command is a list of reports, each with the time after which it comes; the world delivers them.
public final class OBSDouble {
    /// How it takes what it is asked.
    public enum Temper: Equatable, Sendable {
        case obliging
        /// Declines every command.
        case refusing(code: Int, comment: String)
        /// Accepts and does nothing: no event follows.
        case idle
        /// Answers nothing at all, and does nothing.
        case mute
    }

    public var temper = Temper.obliging
    public internal(set) var link = Link.offline(reason: "not started", retryAt: nil)
    /// How long OBS takes to answer.
    public var latency: Milliseconds = 8
    /// How long a transition takes where the command does not say.
    public var transitionLength: Milliseconds = 300
    /// How often its numbers are read; nil for never.
    public var statsEvery: Milliseconds? = .seconds(1)
    /// Whether its numbers are those of an output that streams.
    public var streams = false
    /// The outputs go on while no session hears of them, as when the line to OBS alone is cut.
    public var keepsRunning = false
    /// The stream is on and nothing of it leaves.
    public var isGhost = false
    /// Second outputs by name, and whether each is on.
    public var outputs: [String: Bool] = [:]
    /// For how long what streams had streamed when the sessions connected.
    var ranBefore: Milliseconds = 0
    var sentByOutputs: Int64 = 0
    /// When it was started.
    var startedAt: Moment?

    public var scenes: [String] = Demo.scenes.map(\.name)
    public var items: [String: [SceneItem]] = Demo.items
    public var inputs: [OBSProtocol.Input] = Demo.inputs
    public internal(set) var program = "Starting Soon"
    public internal(set) var preview: String?
    public internal(set) var studioMode = false
    public internal(set) var texts: [String: String] = [:]
    var since: Moment?
    /// Frames that it rendered too late since it started.
    public var skippedFrames: Int64 = 4
    /// The pictures it was asked for, in order.
    public internal(set) var pictures: [PictureRequest] = []
    var drawn: [PictureRequest: Bitmap] = [:]
    /// Commands that came while the link was live, in order.
    public internal(set) var commands: [OBSCommand] = []

    /// A report and how long after the command it comes.
    typealias Timed = (after: Milliseconds, report: Report)

    public init() {}

    /// Whether commands leave at all.
    var isConnected: Bool { link == .live }

    /// A person at OBS puts a scene on program.
    func cut(to scene: String) -> [Timed] {
        program = scene
        return [(0, .changed(.programChanged(scene)))]
    }

    /// Takes one command: what it says of it, the answer first.
    func take(_ command: OBSCommand, tag: UInt64) -> [Timed] {
        guard isConnected else {
            return [(0, .answered(tag: tag, outcome: .notSent(reason: "the connection to OBS was lost")))]
        }
        // What only reads changes nothing, whatever its temper.
        if case .read(let lookup) = command {
            return [(latency, .answered(tag: tag, outcome: .done))]
                + (read(lookup).map { [(latency, .changed($0))] } ?? [])
        }
        commands.append(command)
        switch temper {
        case .mute: return []
        case .refusing(let code, let comment):
            return [(latency, .answered(tag: tag, outcome: .refused(code: code, comment: comment)))]
        case .idle: return [(latency, .answered(tag: tag, outcome: .done))]
        case .obliging: break
        }
        if case .request("GetOutputStatus", let data) = command {
            return status(of: data["outputName"].string ?? "", tag: tag)
        }
        switch perform(command) {
        case .success(let events): return [(latency, .answered(tag: tag, outcome: .done))] + events
        case .failure(let no):
            return [(latency, .answered(tag: tag, outcome: .refused(code: no.code, comment: no.comment)))]
        }
    }

    /// Why OBS declines, by obs-websocket's status codes.
    struct Decline: Error {
        var code: Int
        var comment: String

        static func missing(_ name: String) -> Decline {
            Decline(code: 600, comment: "No source was found by the name of `\(name)`.")
        }
        static let notInStudioMode = Decline(code: 506, comment: "Studio mode is not active.")
    }

    func perform(_ command: OBSCommand) -> Result<[Timed], Decline> {
        switch command {
        case .switchScene(let name, let transition):
            guard scenes.contains(name) else { return .failure(.missing(name)) }
            return .success(air(name, over: transition?.duration ?? transition.map { _ in transitionLength } ?? 0))
        case .preview(let name):
            guard studioMode else { return .failure(.notInStudioMode) }
            guard scenes.contains(name) else { return .failure(.missing(name)) }
            preview = name
            return .success([(latency, .changed(.previewChanged(name)))])
        case .triggerTransition:
            guard studioMode, let next = preview else { return .failure(.notInStudioMode) }
            preview = program
            return .success(
                air(next, over: transitionLength) + [(latency + transitionLength, .changed(.previewChanged(preview)))])
        case .setStudioMode(let isOn):
            studioMode = isOn
            preview = isOn ? program : nil
            return .success([
                (latency, .changed(.studioModeChanged(isOn))), (latency, .changed(.previewChanged(preview))),
            ])
        case .mute(let name, let isMuted):
            for index in inputs.indices where inputs[index].name == name { inputs[index].isMuted = isMuted }
            return change(input: name) { .inputMuted(name, isMuted) }
        case .text(let name, let text):
            texts[name] = text
            return change(input: name) { .textChanged(name, text) }
        case .media(let name, let action): return change(input: name) { .mediaTriggered(name, action) }
        case .show(let source, _, let isShown): return .success(show(source, isShown))
        case .stream(let order):
            streams = order == .start
            return .success([
                (latency, .ordered(.stream, order)),
                (latency, .changed(.streamChanged(order == .start ? .starting : .stopping))),
                (latency + 200, .changed(.streamChanged(order == .start ? .active : .off))),
            ])
        case .record(let order):
            return .success([
                (latency, .ordered(.record, order)),
                (latency, .changed(.recordChanged(order == .start ? .active : .off, path: "/videos/show.mkv"))),
            ])
        case .output(let name, let order): return perform(order, on: name)
        case .volume(let name, let decibels):
            return change(input: name) { .inputVolume(name, decibels: decibels) }
        case .balance(let name, let balance): return change(input: name) { .inputBalance(name, balance) }
        case .syncOffset(let name, let offset): return change(input: name) { .inputSyncOffset(name, offset) }
        case .monitor(let name, let type): return change(input: name) { .inputMonitor(name, type) }
        case .tracks(let name, let tracks): return change(input: name) { .inputTracks(name, tracks) }
        case .itemShown(let scene, let id, let isShown):
            return .success([(latency, .changed(.itemShown(scene: scene, id: id, isShown)))])
        case .filter(let source, let name, let isOn):
            return .success([(latency, .changed(.filterSwitched(source: source, name: name, isOn)))])
        case .chooseTransition(let choice):
            if let duration = choice.duration { transitionLength = duration }
            return .success([
                (latency, .changed(.currentTransitionChanged(choice.name))),
                (latency, .changed(.transitionDurationChanged(transitionLength))),
            ])
        case .recordPause: return .success([(latency, .changed(.recordChanged(.paused, path: nil)))])
        case .recordResume: return .success([(latency, .changed(.recordChanged(.active, path: nil)))])
        case .replayBuffer(let order):
            return .success([
                (latency, .ordered(.replayBuffer, order)),
                (latency, .changed(.replayBufferChanged(order == .start ? .active : .off))),
            ])
        case .virtualCamera(let order):
            return .success([(latency, .changed(.virtualCameraChanged(order == .start ? .active : .off)))])
        case .profile(let name): return .success([(latency, .changed(.profileChanged(name)))])
        case .collection(let name): return .success([(latency, .changed(.collectionChanged(name)))])
        case .tBar(let place, _):
            guard studioMode, let next = preview else { return .failure(.notInStudioMode) }
            guard place >= 1 else {
                let began: [OBSEvent] = [.transitionStarted("Fade"), .transitionTarget(next), .transitionHeld]
                return .success(began.map { (latency, .changed($0)) })
            }
            preview = program
            return .success(air(next, over: .zero) + [(latency, .changed(.previewChanged(preview)))])
        case .saveReplay: return .success([(latency, .changed(.replaySaved("/videos/replay.mkv")))])
        case .filterSettings(let source, let name, let settings):
            return .success([(latency, .changed(.filterSettings(source: source, name: name, settings)))])
        case .request("SetSceneItemLocked", let data):
            guard let scene = data["sceneName"].string, let id = data["sceneItemId"].int,
                let isLocked = data["sceneItemLocked"].bool
            else { return .success([]) }
            return .success([(latency, .changed(.itemLocked(scene: scene, id: id, isLocked)))])
        case .mediaCursor, .inputSettings, .splitRecord, .recordChapter, .hotkey, .read, .request, .batch:
            return .success([])
        }
    }

    /// OBS says that the program changed when the transition to it has ended.
    private func air(_ scene: String, over length: Milliseconds) -> [Timed] {
        program = scene
        let name = length > .zero ? "Fade" : "Cut"
        return [
            (latency, .changed(.transitionStarted(name))), (latency, .changed(.transitionTarget(scene))),
            (latency + length, .changed(.programChanged(scene))),
            (latency + length, .changed(.transitionEnded(name))),
        ]
    }

    private func change(input name: String, _ event: () -> OBSEvent) -> Result<[Timed], Decline> {
        guard inputs.contains(where: { $0.name == name }) else { return .failure(.missing(name)) }
        return .success([(latency, .changed(event()))])
    }

    private func show(_ source: String, _ isShown: Bool) -> [Timed] {
        items.sorted { $0.key < $1.key }.flatMap { scene, list in
            list.filter { $0.source == source }.map { item in
                (latency, .changed(.itemShown(scene: scene, id: item.id, isShown)))
            }
        }
    }
}

extension OBSDouble {
    /// OBS is started anew and shows another scene.
    public func restart(showing scene: String) {
        program = scene
        studioMode = false
        preview = nil
        for index in inputs.indices where inputs[index].hasSound { inputs[index].isMuted = false }
    }
}
