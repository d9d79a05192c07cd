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
        renderSkipped = data["renderSkippedFrames"].int
        renderTotal = data["renderTotalFrames"].int
        outputSkipped = data["outputSkippedFrames"].int
        outputTotal = data["outputTotalFrames"].int
    }
}

extension StreamNumbers {
    init?(_ data: JSON) {
        guard let isActive = data["outputActive"].bool else { return nil }
        self.init(
            isActive: isActive, isReconnecting: data["outputReconnecting"].bool ?? false,
            duration: Milliseconds(data["outputDuration"].int ?? 0), bytes: data["outputBytes"].int ?? 0,
            congestion: data["outputCongestion"].double, droppedFrames: data["outputSkippedFrames"].int ?? 0,
            totalFrames: data["outputTotalFrames"].int ?? 0)
    }
}

extension RecordNumbers {
    init?(_ data: JSON) {
        guard let isActive = data["outputActive"].bool else { return nil }
        // obs-websocket 5.0 spells it `ouputPaused`.
        let isPaused = data["outputPaused"].bool ?? data["ouputPaused"].bool ?? false
        self.init(
            isActive: isActive, isPaused: isPaused, duration: Milliseconds(data["outputDuration"].int ?? 0),
            bytes: data["outputBytes"].int ?? 0)
    }
}
