import Civil
import OBSProtocol

extension DryRun {
    /// One line of it for people.
    public struct Line: Equatable, Sendable {
        public var text: String
        public var weight: Weight

        public enum Weight: Equatable, Sendable {
            case action, request, quiet, wrong
        }
    }

    /// An action with its time, under it what leaves, as it leaves.
    public var lines: [Line] {
        steps.flatMap { step -> [Line] in
            let time = "\(step.after.count / 1000),\(step.after.count % 1000 / 100) s"
            let head = String(repeating: " ", count: max(0, 7 - time.count)) + time + "  " + step.action
            var lines = [Line(text: head + step.state.words, weight: step.state.weight)]
            for departure in step.departures {
                if case .previewShown(let scene) = departure.cause {
                    lines.append(
                        Line(text: "           when OBS shows \u{201c}\(scene)\u{201d} on preview:", weight: .quiet))
                }
                lines += departure.requests.map { Line(text: "           \($0.line)", weight: .request) }
            }
            if case .refused(let reason) = step.state {
                lines.append(Line(text: "           ✗ \(reason)", weight: .wrong))
            }
            return lines
        }
    }
}

extension DryRun.State {
    fileprivate var words: String {
        switch self {
        case .leaves, .refused: ""
        case .alreadySo: "  = already so"
        case .stays(let reason): "  — \(reason)"
        }
    }

    fileprivate var weight: DryRun.Line.Weight {
        switch self {
        case .leaves: .action
        case .alreadySo, .stays: .quiet
        case .refused: .wrong
        }
    }
}

extension Request {
    /// `SetInputMute {"inputMuted":true,"inputName":"Mic"}`.
    public var line: String { data.isEmpty ? type : "\(type) \(JSON.object(data).text)" }
}
