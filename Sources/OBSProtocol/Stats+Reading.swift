import Civil

extension Stats {
    /// One poll; all three together, so that the numbers belong to one moment.
    static let requests = [Request("GetStats"), Request("GetStreamStatus"), Request("GetRecordStatus")]

    init(_ answers: [Answer]) {
        self.init()
        for answer in answers where answer.isDone {
            switch answer.type {
            case "GetStats": take(answer.data)
            case "GetStreamStatus": stream = StreamNumbers(answer.data)
            case "GetRecordStatus": record = RecordNumbers(answer.data)
            default: break
            }
        }
    }

    private mutating func take(_ data: JSON) {
        framesPerSecond = data["activeFps"].double
        cpuPercent = data["cpuUsage"].double
        memoryMegabytes = data["memoryUsage"].double
        freeDiskMegabytes = data["availableDiskSpace"].double
        frameMilliseconds = data["averageFrameRenderTime"].double
        renderSkipped = data["renderSkippedFrames"].count
        renderTotal = data["renderTotalFrames"].count
        outputSkipped = data["outputSkippedFrames"].count
        outputTotal = data["outputTotalFrames"].count
    }
}

extension StreamNumbers {
    /// What OBS says of the stream, or in the same words of another output; nil where it is neither.
    public init?(_ data: JSON) {
        guard let isActive = data["outputActive"].bool else { return nil }
        self.init(
            isActive: isActive, isReconnecting: data["outputReconnecting"].bool ?? false,
            duration: data["outputDuration"].milliseconds ?? .zero, bytes: data["outputBytes"].count ?? 0,
            congestion: data["outputCongestion"].double, droppedFrames: data["outputSkippedFrames"].count ?? 0,
            totalFrames: data["outputTotalFrames"].count ?? 0)
    }
}

extension RecordNumbers {
    init?(_ data: JSON) {
        guard let isActive = data["outputActive"].bool else { return nil }
        // obs-websocket 5.0 spells it `ouputPaused`.
        let isPaused = data["outputPaused"].bool ?? data["ouputPaused"].bool ?? false
        self.init(
            isActive: isActive, isPaused: isPaused, duration: data["outputDuration"].milliseconds ?? .zero,
            bytes: data["outputBytes"].count ?? 0)
    }
}
