import OBSProtocol

// Requests about clips.
extension Studio {
    static let mediaRequests: [String: Handler] = [
        "GetMediaInputStatus": { studio, fields throws(Refusal) in
            let input = try studio.input(fields)
            guard let media = input.media else {
                return ["mediaState": "OBS_MEDIA_STATE_NONE", "mediaDuration": nil, "mediaCursor": nil]
            }
            let isHeld = media.motion == .playing || media.motion == .paused
            return [
                "mediaState": .string("OBS_MEDIA_STATE_" + media.motion.rawValue),
                "mediaDuration": isHeld ? .integer(media.length) : nil,
                "mediaCursor": isHeld ? .integer(media.cursor(at: studio.now)) : nil,
            ]
        },
        "SetMediaInputCursor": { studio, fields throws(Refusal) in
            _ = try studio.input(fields)
            let cursor = try fields.int("mediaCursor", 0...9e15)
            let place = try studio.mediaPlace(fields)
            studio.seek(place, to: cursor)
            return nil
        },
        "OffsetMediaInputCursor": { studio, fields throws(Refusal) in
            _ = try studio.input(fields)
            let offset = try fields.int("mediaCursorOffset")
            let place = try studio.mediaPlace(fields)
            let cursor = studio.inputs[place].media?.cursor(at: studio.now) ?? 0
            studio.seek(place, to: max(0, cursor + offset))
            return nil
        },
        "TriggerMediaInputAction": { studio, fields throws(Refusal) in
            let place = try studio.inputPlace(fields)
            let action = Wire.MediaAction(text: try fields.string("mediaAction"))
            switch action {
            case .nothing, .unknown: throw Refusal(400, "You have specified an invalid media input action.")
            case .play, .pause, .stop, .restart, .next, .previous: studio.act(action, on: place)
            }
            return nil
        },
    ]

    private func mediaPlace(_ fields: Fields) throws(Refusal) -> Int {
        let place = try inputPlace(fields)
        guard let media = inputs[place].media, media.motion == .playing || media.motion == .paused else {
            throw Refusal(604, "The media input must be playing or paused in order to set the cursor position.")
        }
        return place
    }

    private mutating func seek(_ place: Int, to cursor: Int64) {
        guard let media = inputs[place].media else { return }
        inputs[place].media?.cursor = min(cursor, media.length)
        inputs[place].media?.since = now
        planEnd(of: place)
    }

    private mutating func act(_ action: Wire.MediaAction, on place: Int) {
        let name = inputs[place].name
        tell(
            "MediaInputActionTriggered", Intent.mediaInputs,
            ["inputName": .string(name), "mediaAction": action.wire])
        guard let media = inputs[place].media else { return }
        switch action {
        case .play:
            let isOver = media.motion == .ended || media.motion == .stopped
            play(place, from: isOver ? 0 : media.cursor(at: now))
        case .restart, .next, .previous: play(place, from: 0)
        case .pause:
            guard media.motion == .playing else { return }
            inputs[place].media?.cursor = media.cursor(at: now)
            inputs[place].media?.motion = .paused
            cancel(.mediaEnds(name))
        case .stop:
            inputs[place].media?.motion = .stopped
            cancel(.mediaEnds(name))
            tell("MediaInputPlaybackEnded", Intent.mediaInputs, ["inputName": .string(name)])
        case .nothing, .unknown: break
        }
    }

    private mutating func play(_ place: Int, from cursor: Int64) {
        inputs[place].media?.motion = .playing
        inputs[place].media?.cursor = cursor
        inputs[place].media?.since = now
        planEnd(of: place)
        tell("MediaInputPlaybackStarted", Intent.mediaInputs, ["inputName": .string(inputs[place].name)])
    }

    private mutating func planEnd(of place: Int) {
        let name = inputs[place].name
        cancel(.mediaEnds(name))
        guard let media = inputs[place].media, media.motion == .playing else { return }
        plan(.mediaEnds(name), after: max(1, media.length - media.cursor))
    }

    mutating func endMedia(of input: String) {
        guard let place = inputPlaces[input], let media = inputs[place].media, media.motion == .playing else { return }
        tell("MediaInputPlaybackEnded", Intent.mediaInputs, ["inputName": .string(input)])
        if inputs[place].settings["looping"]?.bool == true {
            play(place, from: 0)
        } else {
            inputs[place].media?.motion = .ended
        }
    }

    /// Clips start with the scene they are in, as OBS's `restart_on_activate` has it.
    mutating func restartMedia(in scene: String) {
        for place in inputs.indices where inputs[place].media != nil && shows(inputs[place].name, in: scene) {
            if inputs[place].settings["restart_on_activate"]?.bool ?? true { play(place, from: 0) }
        }
    }
}

extension StudioMedia {
    func cursor(at now: Int64) -> Int64 {
        motion == .playing ? min(length, cursor + now - since) : cursor
    }
}
