import Civil
import OBSProtocol

extension OBSDouble {
    /// What OBS answers of a second output; it counts 312 000 bytes a question, as the questions come once a second.
    func status(of name: String, tag: UInt64) -> [Timed] {
        guard let isOn = outputs[name] else {
            let comment = "No output was found with the name `\(name)`."
            return [(latency, .answered(tag: tag, outcome: .refused(code: 600, comment: comment)))]
        }
        if isOn, !isGhost { sentByOutputs += 312_000 }
        let data: JSON = [
            "outputActive": .bool(isOn), "outputReconnecting": false, "outputDuration": .integer(sentByOutputs / 312),
            "outputBytes": .integer(sentByOutputs), "outputCongestion": .number(0.02),
            "outputSkippedFrames": 0, "outputTotalFrames": .integer(sentByOutputs / 10_400),
        ]
        return [(latency, .responded(tag: tag, data)), (latency, .answered(tag: tag, outcome: .done))]
    }

    func perform(_ order: OutputOrder, on name: String) -> Result<[Timed], Decline> {
        guard outputs[name] != nil else { return .failure(.missing(name)) }
        outputs[name] = order == .start
        return .success([])
    }
}
