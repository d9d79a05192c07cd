import OBSProtocol

#if canImport(Glibc)
    import Glibc
#endif

// Requests about how inputs sound, and the meters.
extension Studio {
    static let audioRequests: [String: Handler] = [
        "GetInputMute": { studio, fields throws(Refusal) in
            ["inputMuted": .bool(try studio.audible(fields).isMuted)]
        },
        "SetInputMute": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields, for: "inputMuted")
            studio.mute(place, try fields.bool("inputMuted"))
            return nil
        },
        "ToggleInputMute": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields)
            studio.mute(place, !studio.inputs[place].isMuted)
            return ["inputMuted": .bool(studio.inputs[place].isMuted)]
        },
        "GetInputVolume": { studio, fields throws(Refusal) in
            let volume = try studio.audible(fields).volume
            return ["inputVolumeMul": .number(volume), "inputVolumeDb": .number(decibels(volume))]
        },
        "SetInputVolume": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields)
            guard fields.has("inputVolumeMul") || fields.has("inputVolumeDb") else {
                throw Refusal(300, "You must specify one volume field.")
            }
            guard !(fields.has("inputVolumeMul") && fields.has("inputVolumeDb")) else {
                throw Refusal(404, "You may only specify one volume field.")
            }
            let volume =
                fields.has("inputVolumeMul")
                ? try fields.number("inputVolumeMul", 0...20)
                : multiplier(try fields.number("inputVolumeDb", -100...26))
            guard studio.inputs[place].volume != volume else { return nil }
            studio.inputs[place].volume = volume
            studio.tell(
                "InputVolumeChanged", Intent.inputs,
                [
                    "inputName": .string(studio.inputs[place].name), "inputVolumeMul": .number(volume),
                    "inputVolumeDb": .number(decibels(volume)),
                ])
            return nil
        },
        "GetInputAudioBalance": { studio, fields throws(Refusal) in
            ["inputAudioBalance": .number(try studio.audible(fields).balance)]
        },
        "SetInputAudioBalance": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields, for: "inputAudioBalance")
            studio.inputs[place].balance = try fields.number("inputAudioBalance", 0...1)
            studio.tell(
                "InputAudioBalanceChanged", Intent.inputs,
                [
                    "inputName": .string(studio.inputs[place].name),
                    "inputAudioBalance": .number(studio.inputs[place].balance),
                ])
            return nil
        },
        "GetInputAudioSyncOffset": { studio, fields throws(Refusal) in
            ["inputAudioSyncOffset": .integer(try studio.audible(fields).syncMilliseconds)]
        },
        "SetInputAudioSyncOffset": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields, for: "inputAudioSyncOffset")
            studio.inputs[place].syncMilliseconds = try fields.int("inputAudioSyncOffset", -950...20000)
            studio.tell(
                "InputAudioSyncOffsetChanged", Intent.inputs,
                [
                    "inputName": .string(studio.inputs[place].name),
                    "inputAudioSyncOffset": .integer(studio.inputs[place].syncMilliseconds),
                ])
            return nil
        },
        "GetInputAudioMonitorType": { studio, fields throws(Refusal) in
            ["monitorType": .string(try studio.audible(fields).monitor)]
        },
        "SetInputAudioMonitorType": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields, for: "monitorType")
            let type = try fields.string("monitorType")
            let known = ["NONE", "MONITOR_ONLY", "MONITOR_AND_OUTPUT"].map { "OBS_MONITORING_TYPE_" + $0 }
            guard known.contains(type) else { throw Refusal(400, "Unknown monitor type: \(type)") }
            guard studio.inputs[place].monitor != type else { return nil }
            studio.inputs[place].monitor = type
            studio.tell(
                "InputAudioMonitorTypeChanged", Intent.inputs,
                ["inputName": .string(studio.inputs[place].name), "monitorType": .string(type)])
            return nil
        },
        "GetInputAudioTracks": { studio, fields throws(Refusal) in
            ["inputAudioTracks": describe(try studio.audible(fields).tracks)]
        },
        "SetInputAudioTracks": { studio, fields throws(Refusal) in
            let place = try studio.audiblePlace(fields, for: "inputAudioTracks")
            let before = studio.inputs[place].tracks
            for (track, value) in try fields.object("inputAudioTracks", mayBeEmpty: false) {
                guard let number = Int(track), (1...6).contains(number) else { continue }
                guard let isOn = value.bool else {
                    throw Refusal(401, "The value of one of your tracks is not a boolean.")
                }
                studio.inputs[place].tracks[number - 1] = isOn
            }
            guard studio.inputs[place].tracks != before else { return nil }
            studio.tell(
                "InputAudioTracksChanged", Intent.inputs,
                [
                    "inputName": .string(studio.inputs[place].name),
                    "inputAudioTracks": describe(studio.inputs[place].tracks),
                ])
            return nil
        },
    ]

    private func audiblePlace(_ fields: Fields) throws(Refusal) -> Int {
        let place = try inputPlace(fields)
        guard inputs[place].hasAudio else { throw Refusal(604, "The specified input does not support audio.") }
        return place
    }

    /// OBS asks first whether what is to be set is there, then whether the input has sound.
    private func audiblePlace(_ fields: Fields, for field: String) throws(Refusal) -> Int {
        _ = try inputPlace(fields)
        guard fields.has(field) else { throw .missing(field) }
        return try audiblePlace(fields)
    }

    private func audible(_ fields: Fields) throws(Refusal) -> StudioInput { inputs[try audiblePlace(fields)] }

    private static func describe(_ tracks: [Bool]) -> JSON {
        .object(Dictionary(uniqueKeysWithValues: tracks.enumerated().map { (String($0 + 1), .bool($1)) }))
    }

    /// OBS's silence is −100 dB.
    private static func decibels(_ multiplier: Double) -> Double {
        multiplier <= 0 ? -100 : max(-100, 20 * log10(multiplier))
    }

    private static func multiplier(_ decibels: Double) -> Double { decibels <= -100 ? 0 : pow(10, decibels / 20) }

    private mutating func mute(_ place: Int, _ isMuted: Bool) {
        guard inputs[place].isMuted != isMuted else { return }
        inputs[place].isMuted = isMuted
        tell(
            "InputMuteStateChanged", Intent.inputs,
            ["inputName": .string(inputs[place].name), "inputMuted": .bool(isMuted)])
    }

    /// One event of the meters, as OBS sends it every 50 ms: for each channel of each input that is heard magnitude,
    /// peak, and peak before mute and fader, as multipliers.
    public func meters() -> StudioEvent {
        let heard = inputs.filter { $0.hasAudio && ($0.media == nil || shows($0.name, in: airing)) }
        let list: [JSON] = heard.map { input in
            let level = loudness(of: input)
            let shown = input.isMuted ? 0 : level * input.volume
            let channel: JSON = [.number(shown * 0.7), .number(shown), .number(level)]
            return ["inputName": .string(input.name), "inputLevelsMul": [channel, channel]]
        }
        return StudioEvent(type: "InputVolumeMeters", intent: Intent.meters, data: ["inputs": .array(list)])
    }

    /// Speech comes and goes, music stays: both are waves over the time, so that the same time gives the same level.
    private func loudness(of input: StudioInput) -> Double {
        let seconds = Double(now) / 1000
        let phase = Double(input.name.utf8.reduce(0) { ($0 &* 31 &+ Int($1)) % 1000 })
        if let media = input.media, media.motion != .playing { return 0 }
        let syllable = 0.5 + 0.5 * sin(seconds * 21 + phase)
        let sentence = 0.5 + 0.5 * sin(seconds * 0.9 + phase)
        return 0.02 + 0.4 * syllable * sentence
    }
}
