import Civil
import OBSProtocol
import Shows

/// What would restore a show, step by step: what is now, and what should be. A value made from what is known; it runs
/// nothing.
struct RecoveryPlan: Equatable, Sendable {
    var steps: [Step]

    /// One thing to bring back.
    struct Step: Equatable, Sendable {
        var what: What
        /// Nil is not known: OBS does not say it by itself.
        var isNow: String?
        var shouldBe: String
        /// It is so already.
        var isRight: Bool
        /// Why it cannot be done; nil where it can.
        var obstacle: String?

        /// Whether it is to be run unless a person leaves it out.
        var isOpen: Bool { !isRight && obstacle == nil }

        /// Whether OBS says that it is otherwise.
        var differs: Bool { isOpen && isNow != nil }

        var words: String { "\(what.words) \(shouldBe)" }
    }

    enum What: Hashable, Sendable {
        case scene(String)
        case mute(String, Bool)
        case text(String, String)
        case show(String, Bool)
        case push(Route)
        case record

        var words: String {
            switch self {
            case .scene: "scene"
            case .mute(let input, _): input
            case .text(let input, _): "text of \(input)"
            case .show(let source, _): source
            case .push(let route): route.words
            case .record: "recording"
            }
        }
    }

    /// What is left to do.
    var open: [Step] { steps.filter(\.isOpen) }

    /// What OBS itself shows to be otherwise; only that is worth an offer.
    var differing: Int { steps.count(where: \.differs) }

    /// - Parameters:
    ///   - wanted: what should be.
    ///   - mirror: what OBS shows now.
    ///   - pushes: the routes of the channels that viewers saw, with their channels' names and what each does now.
    init(_ wanted: WantedShow, _ mirror: Mirror, pushes: [(route: Route, channels: [String], push: Push)]) {
        steps = []
        defer { if !mirror.isCurrent { forgetWhatIs() } }
        if let scene = wanted.scene {
            let isThere = mirror.hasScene(scene)
            steps.append(
                Step(
                    what: .scene(scene), isNow: mirror.program ?? "in a transition",
                    shouldBe: "\u{201c}\(scene)\u{201d}",
                    isRight: mirror.program == scene && mirror.running == nil,
                    obstacle: isThere ? nil : "OBS has no such scene"))
        }
        for (name, isMuted) in wanted.mutes.sorted(by: { $0.key < $1.key }) {
            let input = mirror.input(name)
            // What OBS has no more was taken away by somebody; only what cues name is missed.
            guard input != nil || wanted.texts[name] != nil else { continue }
            steps.append(
                Step(
                    what: .mute(name, isMuted), isNow: input?.isMuted.map { $0 ? "muted" : "open" },
                    shouldBe: isMuted ? "muted" : "open", isRight: input?.isMuted == isMuted,
                    obstacle: input?.isMuted == nil ? "it has no sound" : nil))
        }
        for (name, text) in wanted.texts.sorted(by: { $0.key < $1.key }) {
            steps.append(
                Step(
                    what: .text(name, text), isNow: nil, shouldBe: "\u{201c}\(text)\u{201d}", isRight: false,
                    obstacle: mirror.hasInput(name) ? nil : "OBS has no such input"))
        }
        let shown = mirror.shown
        for (source, isShown) in wanted.shown.sorted(by: { $0.key < $1.key }) {
            steps.append(
                Step(
                    what: .show(source, isShown), isNow: shown[source].map { $0 ? "shown" : "hidden" },
                    shouldBe: isShown ? "shown" : "hidden", isRight: shown[source] == isShown,
                    obstacle: shown[source] == nil ? "OBS has no such source" : nil))
        }
        for (route, channels, push) in pushes {
            steps.append(
                Step(
                    what: .push(route), isNow: push.words, shouldBe: "on, for \(channels.joined(separator: ", "))",
                    isRight: push.isSending, obstacle: push.obstacle))
        }
        if wanted.isRecording {
            let phase = mirror.record.phase
            steps.append(
                Step(
                    what: .record, isNow: phase?.words, shouldBe: "on",
                    isRight: phase == .active || phase == .paused, obstacle: nil))
        }
    }
}

extension RecoveryPlan {
    /// While OBS cannot be heard nobody knows what is, however lately it was so.
    private mutating func forgetWhatIs() {
        for index in steps.indices {
            // The route of a channel may be another OBS's, which has its own word.
            if case .push = steps[index].what { continue }
            steps[index].isNow = nil
            steps[index].isRight = false
        }
    }
}

extension Push {
    /// Why a recovery cannot start it.
    fileprivate var obstacle: String? {
        guard case .unreadable(let words) = reading else { return nil }
        return words
    }
}
