public import Civil
public import OBSProtocol
public import Shows

/// All that would leave for OBS if a cue were taken now, by the functions that a session sends by; nothing leaves.
public struct DryRun: Equatable, Sendable {
    public var steps: [Step]

    /// One action.
    public struct Step: Equatable, Sendable {
        /// After the take.
        public var after: Milliseconds
        public var action: String
        /// Empty where nothing leaves.
        public var departures: [Departure]
        public var state: State
    }

    public enum State: Equatable, Sendable {
        case leaves
        /// OBS shows it already; what is asked is asked all the same.
        case alreadySo
        /// Nothing leaves, and why.
        case stays(String)
        /// It leaves, and OBS would refuse it, or it would not be what is meant.
        case refused(String)
    }

    /// - Parameters:
    ///   - mirror: what OBS shows before the cue; nil where nobody is asked, and then nothing is said of what it has.
    ///   - fill: puts the figures into a banner's text.
    public init(
        of cue: Cue, actions: Result<[Action], ActionTrouble>, kind: Run.Kind, against mirror: Mirror?,
        fill: (Action) throws(BannerText.Trouble) -> Action
    ) {
        steps = []
        guard case .success(let actions) = actions else {
            if case .failure(let trouble) = actions {
                steps = [Step(after: .zero, action: cue.actions, departures: [], state: .stays(trouble.message))]
            }
            return
        }
        var after = cue.preWait
        var shown = mirror ?? Mirror()
        for action in actions {
            if case .wait(let length) = action {
                steps.append(Step(after: after, action: "\(action)", departures: [], state: .stays("a wait")))
                after = after + length
                continue
            }
            steps.append(
                Self.step(action, after: after, kind: kind, shown: shown, isAsked: mirror != nil, fill: fill))
            if case .stays? = steps.last?.state { continue }
            action.command?.foresee(in: &shown)
        }
    }

    private static func step(
        _ action: Action, after: Milliseconds, kind: Run.Kind, shown: Mirror, isAsked: Bool,
        fill: (Action) throws(BannerText.Trouble) -> Action
    ) -> Step {
        var step = Step(after: after, action: "\(action)", departures: [], state: .leaves)
        guard action.command != nil else {
            step.state = .stays(action.isPin ? "by hand" : "a note")
            if case .request = action { step.state = .stays("its data are no JSON object") }
            return step
        }
        guard action.isLetOut(in: kind) else {
            step.state = .stays("\(kind.words): held back")
            return step
        }
        let filled: Action
        do throws(BannerText.Trouble) { filled = try fill(action) } catch {
            step.state = .stays(error.message)
            return step
        }
        guard let command = filled.command else { return step }
        step.action = "\(filled)"
        if isAsked, let reason = command.reasonNotToLeave(given: shown) {
            step.state = .stays(reason)
            return step
        }
        step.departures = command.departures(given: shown)
        guard isAsked else { return step }
        let inventory = Inventory(shown)
        if let fault = filled.needs.compactMap({ $0.fault(in: inventory) }).first(where: { $0.grade == .blocks }) {
            step.state = .refused("\(fault.words): \(fault.mend)")
        } else if command.isAlreadySo(in: shown) {
            step.state = .alreadySo
        }
        return step
    }
}

extension Action {
    fileprivate var isPin: Bool { if case .pin = self { true } else { false } }
}

extension OBSCommand {
    /// Whether OBS shows already what it asks for; false where a mirror cannot tell.
    func isAlreadySo(in mirror: Mirror) -> Bool {
        switch self {
        case .switchScene(let name, _): mirror.program == name && mirror.running == nil
        case .preview(let name): mirror.preview == name
        case .setStudioMode(let isOn): mirror.studioMode == isOn
        case .mute(let name, let isMuted): mirror.input(name)?.isMuted == isMuted
        case .show(let source, let scene, let isShown):
            mirror.items.allSatisfy { place, items in
                (scene.map { $0 != place } ?? false) || items.allSatisfy { $0.source != source || $0.isShown == isShown }
            }
        case .stream(let order): mirror.stream.phase == (order == .start ? .active : .off)
        case .record(let order): mirror.record.phase == (order == .start ? .active : .off)
        case .replayBuffer(let order): mirror.replayBuffer == (order == .start ? .active : .off)
        case .virtualCamera(let order): mirror.virtualCamera == (order == .start ? .active : .off)
        default: false
        }
    }

    /// What OBS would then show, for the actions behind it.
    func foresee(in mirror: inout Mirror) {
        let now = mirror.lastHeard ?? Moment(wall: Instant(milliseconds: 0), boot: 0, bootID: BootID(""))
        func tell(_ event: OBSEvent) { mirror.fold(.changed(event), at: now) }
        switch self {
        case .switchScene(let name, let transition):
            if let transition { tell(.currentTransitionChanged(transition.name)) }
            let before = mirror.program
            tell(.transitionEnded(""))
            tell(.programChanged(name))
            if mirror.studioMode == true { tell(.previewChanged(before)) }
        case .preview(let name): tell(.previewChanged(name))
        case .setStudioMode(let isOn): tell(.studioModeChanged(isOn))
        case .mute(let name, let isMuted): tell(.inputMuted(name, isMuted))
        case .show(let source, let scene, let isShown):
            for (place, items) in mirror.items where scene.map({ $0 == place }) ?? true {
                for item in items where item.source == source { tell(.itemShown(scene: place, id: item.id, isShown)) }
            }
        case .request("SetStudioModeEnabled", let data):
            if let isOn = data["studioModeEnabled"].bool { tell(.studioModeChanged(isOn)) }
        default: break
        }
    }
}
