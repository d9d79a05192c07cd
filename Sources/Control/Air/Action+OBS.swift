import Civil
import OBSProtocol
import Shows

extension Action {
    /// What is asked of OBS for it; nil for what people do, and for waiting.
    var command: OBSCommand? {
        switch self {
        case .scene(let name, let mix):
            .switchScene(name, transition: mix.map { TransitionChoice(name: $0.name, duration: $0.length) })
        case .mute(let input): .mute(input, true)
        case .unmute(let input): .mute(input, false)
        case .text(let input, let text): .text(input, text)
        case .play(let input): .media(input, .restart)
        case .stop(let input): .media(input, .stop)
        case .show(let source): .show(source, inScene: nil, true)
        case .hide(let source): .show(source, inScene: nil, false)
        case .record(let order): .record(order.output)
        case .stream(let order): .stream(order.output)
        case .request(let name, let data): Self.json(data).map { .request(name, $0) }
        case .pin, .wait, .note: nil
        }
    }

    /// Whether a run of this kind lets it out.
    func isLetOut(in kind: Run.Kind) -> Bool {
        switch (kind, self) {
        case (.dry, _): false
        case (.live, _): true
        case (.rehearsal, .record), (.rehearsal, .stream), (.rehearsal, .pin): false
        case (.rehearsal, .request(let name, _)): !Self.reachesOutputs(name)
        case (.rehearsal, _): true
        }
    }
}

extension Action {
    /// What a request carries; nil where its text is no JSON object.
    static func json(_ data: String) -> JSON? {
        guard !data.isEmpty else { return .object([:]) }
        guard let json = try? JSON(text: data), json.object != nil else { return nil }
        return json
    }

    /// Whether a request starts or stops anything that leaves OBS, which a rehearsal holds back.
    fileprivate static func reachesOutputs(_ request: String) -> Bool {
        ["Stream", "Record", "Output", "VirtualCam", "ReplayBuffer"].contains { request.contains($0) }
    }
}

extension Action.Order {
    fileprivate var output: OutputOrder {
        switch self {
        case .start: .start
        case .stop: .stop
        }
    }
}
