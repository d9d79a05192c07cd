import OBSProtocol

// Requests about the recording, which unlike other outputs can pause.
extension Studio {
    static let recordRequests: [String: Handler] = [
        "GetRecordStatus": { studio, _ in
            let duration = studio.recordDuration
            return [
                "outputActive": .bool(studio.record.isActive), "outputPaused": .bool(studio.record.isPaused),
                "outputTimecode": .string(timecode(duration)), "outputDuration": .integer(duration),
                "outputBytes": .integer(duration * studio.kilobits / 8),
            ]
        },
        "StartRecord": { studio, _ throws(Refusal) in
            try studio.start(.record)
            return nil
        },
        "StopRecord": { studio, _ throws(Refusal) in
            try studio.stop(.record)
            return ["outputPath": .string(studio.recordPath)]
        },
        "ToggleRecord": { studio, _ throws(Refusal) in
            let isActive = studio.record.isActive
            if isActive { try studio.stop(.record) } else { try studio.start(.record) }
            return ["outputActive": .bool(!isActive)]
        },
        "ToggleRecordPause": { studio, _ throws(Refusal) in
            studio.pause(!studio.record.isPaused)
            return ["outputPaused": .bool(studio.record.isPaused)]
        },
        "PauseRecord": { studio, _ throws(Refusal) in
            guard !studio.record.isPaused else { throw Refusal(502) }
            studio.pause(true)
            return nil
        },
        "ResumeRecord": { studio, _ throws(Refusal) in
            guard studio.record.isPaused else { throw Refusal(503) }
            studio.pause(false)
            return nil
        },
        "SplitRecordFile": { studio, _ throws(Refusal) in
            guard studio.record.isActive else { throw Refusal(501) }
            guard !studio.record.isPaused else {
                throw Refusal(702, "Verify that file splitting is enabled in the output settings.")
            }
            studio.recordPath = "\(studio.recordDirectory)/\(timecode(studio.now)).mkv"
            studio.tell("RecordFileChanged", Intent.outputs, ["newOutputPath": .string(studio.recordPath)])
            return nil
        },
        "CreateRecordChapter": { studio, fields throws(Refusal) in
            if fields.has("chapterName") { _ = try fields.string("chapterName") }
            guard studio.record.isActive else { throw Refusal(501) }
            return nil
        },
    ]

    /// While it is paused, `start` holds how long it had run.
    private var recordDuration: Int64 {
        guard record.isActive else { return 0 }
        return record.isPaused ? record.start : now - record.start
    }

    /// OBS says yes to a pause without a recording, and does nothing.
    private mutating func pause(_ isPaused: Bool) {
        guard record.isActive else { return }
        record.start = now - record.start
        record.isPaused = isPaused
        tell(.record, isPaused ? "PAUSED" : "RESUMED", isActive: !isPaused)
    }
}
