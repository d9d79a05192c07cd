import Civil
import OBSProtocol

extension Wire.MonitorType {
    var words: String {
        switch self {
        case .off: "off"
        case .monitorOnly: "monitor only"
        case .monitorAndOutput: "monitor and output"
        case .unknown(let word): word
        }
    }

    /// In a strip's few columns.
    var shortWords: String {
        switch self {
        case .off: "mon off"
        case .monitorOnly: "MON ONLY"
        case .monitorAndOutput: "mon + out"
        case .unknown: "mon ?"
        }
    }

    /// What the key that goes round asks for next.
    var next: Wire.MonitorType {
        switch self {
        case .off: .monitorOnly
        case .monitorOnly: .monitorAndOutput
        case .monitorAndOutput, .unknown: .off
        }
    }
}

extension Wire.MediaAction {
    var words: String {
        switch self {
        case .play: "play"
        case .pause: "pause"
        case .stop: "stop"
        case .restart: "restart"
        case .next: "next of"
        case .previous: "previous of"
        case .nothing: "leave"
        case .unknown(let word): word
        }
    }
}

extension Wire.MediaState {
    var words: String {
        switch self {
        case .nothing: "empty"
        case .playing: "PLAYING"
        case .opening: "opening"
        case .buffering: "buffering"
        case .paused: "paused"
        case .stopped: "stopped"
        case .ended: "ended"
        case .error: "FAILED"
        case .unknown(let word): word
        }
    }
}

extension OutputName {
    var words: String {
        switch self {
        case .stream: "stream"
        case .record: "recording"
        case .replayBuffer: "replay buffer"
        case .virtualCamera: "virtual camera"
        case .named(let name): name
        }
    }

    func command(_ order: OutputOrder) -> OBSCommand {
        switch self {
        case .stream: .stream(order)
        case .record: .record(order)
        case .replayBuffer: .replayBuffer(order)
        case .virtualCamera: .virtualCamera(order)
        case .named(let name): .output(name, order)
        }
    }
}

extension Double {
    /// A balance of 0 … 1 as people say it: `middle`, `left 40`, `right 100`.
    var balanceText: String {
        let side = Int(((self - 0.5) * 200).rounded())
        return side == 0 ? "middle" : side < 0 ? "left \(-side)" : "right \(side)"
    }
}

extension [Int: Bool] {
    /// `1 2 6`, or `none`.
    var tracksText: String {
        let on = filter(\.value).keys.sorted().map(String.init).joined(separator: " ")
        return on.isEmpty ? "none" : on
    }
}

extension JSON {
    /// As it is typed: texts without their quotes.
    var shortText: String {
        if case .string(let text) = self { return text }
        return text
    }
}
