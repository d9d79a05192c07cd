import OBSProtocol

// Requests about the stream, the virtual camera, the replay buffer and outputs by name.
extension Studio {
    static let outputRequests: [String: Handler] = [
        "GetStreamStatus": { studio, _ in studio.streamStatus },
        "StartStream": { studio, _ throws(Refusal) in
            try studio.start(.stream)
            return nil
        },
        "StopStream": { studio, _ throws(Refusal) in
            try studio.stop(.stream)
            return nil
        },
        "ToggleStream": { studio, _ throws(Refusal) in try studio.toggle(.stream) },
        "SendStreamCaption": { studio, fields throws(Refusal) in
            guard studio.stream.isActive else { throw Refusal(501) }
            _ = try fields.string("captionText", mayBeEmpty: true)
            return nil
        },
        "GetVirtualCamStatus": { studio, _ throws(Refusal) in
            try studio.mustHaveVirtualCamera()
            return ["outputActive": .bool(studio.virtualCamera.isActive)]
        },
        "StartVirtualCam": { studio, _ throws(Refusal) in
            try studio.mustHaveVirtualCamera()
            try studio.start(.virtualCamera)
            return nil
        },
        "StopVirtualCam": { studio, _ throws(Refusal) in
            try studio.mustHaveVirtualCamera()
            try studio.stop(.virtualCamera)
            return nil
        },
        "ToggleVirtualCam": { studio, _ throws(Refusal) in
            try studio.mustHaveVirtualCamera()
            return try studio.toggle(.virtualCamera)
        },
        "GetReplayBufferStatus": { studio, _ in ["outputActive": .bool(studio.replayBuffer.isActive)] },
        "StartReplayBuffer": { studio, _ throws(Refusal) in
            try studio.start(.replayBuffer)
            return nil
        },
        "StopReplayBuffer": { studio, _ throws(Refusal) in
            try studio.stop(.replayBuffer)
            return nil
        },
        "ToggleReplayBuffer": { studio, _ throws(Refusal) in try studio.toggle(.replayBuffer) },
        "SaveReplayBuffer": { studio, _ throws(Refusal) in
            guard studio.replayBuffer.isActive else { throw Refusal(501) }
            studio.plan(.replaySaved, after: 100)
            return nil
        },
        "GetLastReplayBufferReplay": { studio, _ throws(Refusal) in
            guard studio.replayBuffer.isActive else { throw Refusal(501) }
            return ["savedReplayPath": .string(studio.replayPath)]
        },
        "GetOutputList": { studio, _ in ["outputs": .array(studio.namedOutputs.map { studio.describe($0.0, $0.1) })] },
        "GetOutputStatus": { studio, fields throws(Refusal) in studio.status(of: try studio.output(fields)) },
        "ToggleOutput": { studio, fields throws(Refusal) in try studio.toggle(try studio.output(fields)) },
        "StartOutput": { studio, fields throws(Refusal) in
            try studio.start(try studio.output(fields))
            return nil
        },
        "StopOutput": { studio, fields throws(Refusal) in
            try studio.stop(try studio.output(fields))
            return nil
        },
        "GetOutputSettings": { studio, fields throws(Refusal) in
            _ = try studio.output(fields)
            return ["outputSettings": .object(studio.outputSettings[try fields.string("outputName")] ?? [:])]
        },
        "SetOutputSettings": { studio, fields throws(Refusal) in
            _ = try studio.output(fields)
            let settings = try fields.object("outputSettings")
            studio.outputSettings[try fields.string("outputName"), default: [:]].merge(settings) { _, new in new }
            return nil
        },
    ]

    private func mustHaveVirtualCamera() throws(Refusal) {
        guard hasVirtualCamera else { throw Refusal(604, "VirtualCam is not available.") }
    }

    private var namedOutputs: [(String, Deed.Output)] {
        Deed.Output.named.filter { $0.1 != .virtualCamera || hasVirtualCamera }
            + extraOutputs.keys.sorted().map { ($0, .extra($0)) }
    }

    private func output(_ fields: Fields) throws(Refusal) -> Deed.Output {
        let name = try fields.string("outputName")
        guard let output = namedOutputs.first(where: { $0.0 == name })?.1 else {
            throw Refusal(600, "No output was found with the name `\(name)`.")
        }
        return output
    }

    // MARK: numbers

    var streamStatus: JSON { status(of: .stream) }

    private func status(of output: Deed.Output) -> JSON {
        let state = self[output]
        let isGhost = output == .stream && ingest == .ghost
        let duration = state.isActive && !isGhost ? now - state.start : 0
        return [
            "outputActive": .bool(state.isActive), "outputReconnecting": .bool(state.phase == .reconnecting),
            "outputTimecode": .string(Self.timecode(duration)), "outputDuration": .integer(duration),
            "outputCongestion": .number(state.isActive ? congestion : 0),
            "outputBytes": .integer(duration * kilobits / 8), "outputSkippedFrames": .integer(duration / 45_000),
            "outputTotalFrames": .integer(duration * framesPerSecond / 1000),
        ]
    }

    /// Mostly none; every two minutes the line is a little full.
    private var congestion: Double {
        let phase = now % 120_000
        return phase < 110_000 ? 0 : Double(phase - 110_000) / 20_000
    }

    static func timecode(_ milliseconds: Int64) -> String {
        let parts = [milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60]
        let text = parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
        let rest = String(milliseconds % 1000)
        return text + "." + String(repeating: "0", count: 3 - rest.count) + rest
    }

    private func describe(_ name: String, _ output: Deed.Output) -> JSON {
        [
            "outputName": .string(name), "outputKind": .string(output.kind), "outputWidth": .integer(outputWidth),
            "outputHeight": .integer(outputHeight), "outputActive": .bool(self[output].isActive),
            "outputFlags": [
                "OBS_OUTPUT_AUDIO": true, "OBS_OUTPUT_VIDEO": true, "OBS_OUTPUT_ENCODED": true,
                "OBS_OUTPUT_MULTI_TRACK": true, "OBS_OUTPUT_SERVICE": .bool(output == .stream),
            ],
        ]
    }

    // MARK: starting and stopping

    subscript(output: Deed.Output) -> StudioOutput {
        get {
            switch output {
            case .stream: stream
            case .record: record
            case .virtualCamera: virtualCamera
            case .replayBuffer: replayBuffer
            case .extra(let name): extraOutputs[name] ?? StudioOutput()
            }
        }
        set {
            switch output {
            case .stream: stream = newValue
            case .record: record = newValue
            case .virtualCamera: virtualCamera = newValue
            case .replayBuffer: replayBuffer = newValue
            case .extra(let name): extraOutputs[name] = newValue
            }
        }
    }

    mutating func start(_ output: Deed.Output) throws(Refusal) {
        guard self[output].phase == .off else { throw Refusal(500) }
        self[output] = StudioOutput(phase: .starting)
        if output == .record { recordPath = "\(recordDirectory)/\(Self.timecode(now)).mkv" }
        if output.hasSlowEnds { tell(output, "STARTING", isActive: false) }
        if output == .stream, ingest == .dead {
            plan(.outputStops(output), after: output.startMilliseconds)
        } else {
            plan(.outputStarts(output), after: output.startMilliseconds)
        }
    }

    mutating func stop(_ output: Deed.Output) throws(Refusal) {
        guard self[output].isActive else { throw Refusal(501) }
        guard self[output].phase != .stopping else { return }
        self[output].phase = .stopping
        if output == .stream {
            for deed in [Deed.streamRecovers, .streamTriesAgain, .outputStops(.stream)] { cancel(deed) }
        }
        if output.hasSlowEnds { tell(output, "STOPPING", isActive: false) }
        plan(.outputStops(output), after: output.stopMilliseconds)
    }

    private mutating func toggle(_ output: Deed.Output) throws(Refusal) -> JSON {
        let isActive = self[output].isActive
        if isActive { try stop(output) } else { try start(output) }
        return ["outputActive": .bool(!isActive)]
    }

    mutating func started(_ output: Deed.Output) {
        guard self[output].phase == .starting else { return }
        self[output].phase = .active
        self[output].start = now
        tell(output, "STARTED", isActive: true)
    }

    mutating func stopped(_ output: Deed.Output) {
        self[output] = StudioOutput()
        tell(output, "STOPPED", isActive: false)
    }

    mutating func tell(_ output: Deed.Output, _ word: String, isActive: Bool) {
        var data: [String: JSON] = [
            "outputActive": .bool(isActive), "outputState": .string("OBS_WEBSOCKET_OUTPUT_" + word),
        ]
        if output == .record {
            data["outputPath"] = word == "STARTED" || word == "STOPPED" ? .string(recordPath) : .null
        }
        guard let event = output.event else { return }
        tell(event, Intent.outputs, .object(data))
    }
}

extension Deed.Output {
    /// The names OBS gives them in simple output mode.
    static let named: [(String, Deed.Output)] = [
        ("virtualcam_output", .virtualCamera), ("simple_file_output", .record), ("simple_stream", .stream),
        ("Replay Buffer", .replayBuffer),
    ]

    var kind: String {
        switch self {
        case .stream: "rtmp_output"
        case .record: "ffmpeg_muxer"
        case .virtualCamera: "virtualcam_output"
        case .replayBuffer: "replay_buffer"
        case .extra: "rtmp_output"
        }
    }

    /// nil where none tells of it.
    var event: String? {
        switch self {
        case .stream: "StreamStateChanged"
        case .record: "RecordStateChanged"
        case .virtualCamera: "VirtualcamStateChanged"
        case .replayBuffer: "ReplayBufferStateChanged"
        case .extra: nil
        }
    }

    /// The virtual camera is on or off at once.
    var hasSlowEnds: Bool { self != .virtualCamera }

    var startMilliseconds: Int64 {
        switch self {
        case .stream, .extra: 130
        case .record: 15
        case .virtualCamera, .replayBuffer: 10
        }
    }

    var stopMilliseconds: Int64 {
        switch self {
        case .stream, .extra: 400
        case .record: 1080
        case .virtualCamera, .replayBuffer: 10
        }
    }
}
