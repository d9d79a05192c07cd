import OBSProtocol

// Transitions, studio mode and what airs.
extension Studio {
    static let kindsOfTransition = [
        "cut_transition", "fade_transition", "swipe_transition", "slide_transition", "obs_stinger_transition",
        "fade_to_color_transition", "wipe_transition",
    ]

    static let transitionRequests: [String: Handler] = [
        "GetTransitionKindList": { _, _ in ["transitionKinds": .array(kindsOfTransition.map(JSON.string))] },
        "GetSceneTransitionList": { studio, _ in studio.transitionList },
        "GetCurrentSceneTransition": { studio, _ in
            let transition = studio.transition
            return [
                "transitionName": .string(transition.name), "transitionKind": .string(transition.kind),
                "transitionFixed": .bool(transition.isFixed),
                "transitionDuration": transition.isFixed ? nil : .integer(studio.transitionMilliseconds),
                "transitionConfigurable": .bool(transition.isConfigurable),
                "transitionSettings": transition.isConfigurable ? .object(transition.settings) : nil,
            ]
        },
        "SetCurrentSceneTransition": { studio, fields throws(Refusal) in
            let name = try fields.string("transitionName")
            try studio.mustKnow(transition: name)
            guard studio.currentTransition != name else { return nil }
            studio.currentTransition = name
            studio.tell(
                "CurrentSceneTransitionChanged", Intent.transitions, ["transitionName": .string(name)])
            return nil
        },
        "SetCurrentSceneTransitionDuration": { studio, fields throws(Refusal) in
            let length = try fields.int("transitionDuration", 50...20000)
            guard studio.transitionMilliseconds != length else { return nil }
            studio.transitionMilliseconds = length
            studio.tell(
                "CurrentSceneTransitionDurationChanged", Intent.transitions,
                ["transitionDuration": .integer(length)])
            return nil
        },
        "SetCurrentSceneTransitionSettings": { studio, fields throws(Refusal) in
            let settings = try fields.object("transitionSettings")
            guard let place = studio.transitions.firstIndex(where: { $0.name == studio.currentTransition }),
                studio.transitions[place].isConfigurable
            else { throw Refusal(606, "The current transition does not support custom settings.") }
            let kept = try fields.bool("overlay", or: true) ? studio.transitions[place].settings : [:]
            studio.transitions[place].settings = kept.merging(settings) { _, new in new }
            return nil
        },
        "GetCurrentSceneTransitionCursor": { studio, _ in ["transitionCursor": .number(studio.cursor)] },
        "TriggerStudioModeTransition": { studio, _ throws(Refusal) in
            guard let preview = studio.preview else { throw .notInStudioMode }
            studio.take(preview)
            return nil
        },
        "SetTBarPosition": { studio, fields throws(Refusal) in
            guard studio.preview != nil else { throw .notInStudioMode }
            studio.moveTBar(to: try fields.number("position", 0...1), isReleased: try fields.bool("release", or: true))
            return nil
        },
        "GetStudioModeEnabled": { studio, _ in ["studioModeEnabled": .bool(studio.preview != nil)] },
        "SetStudioModeEnabled": { studio, fields throws(Refusal) in
            studio.setStudioMode(try fields.bool("studioModeEnabled"))
            return nil
        },
    ]

    private var transition: StudioTransition {
        transitions.first { $0.name == currentTransition } ?? .cut
    }

    func mustKnow(transition name: String) throws(Refusal) {
        guard !transitions.contains(where: { $0.name == name }) else { return }
        throw Refusal(600, "No scene transition was found by that name.")
    }

    private var transitionList: JSON {
        [
            "currentSceneTransitionName": .string(currentTransition),
            "currentSceneTransitionKind": .string(transition.kind),
            "transitions": .array(
                transitions.map { transition in
                    [
                        "transitionName": .string(transition.name), "transitionKind": .string(transition.kind),
                        "transitionFixed": .bool(transition.isFixed),
                        "transitionConfigurable": .bool(transition.isConfigurable),
                    ]
                }),
        ]
    }

    /// 1 is the end, and where nothing runs.
    private var cursor: Double {
        guard let running, running.length > 0 else { return 1 }
        if let place = running.place { return place }
        return min(1, Double(now - running.start) / Double(running.length))
    }

    /// Begins to air a scene. A transition that still runs is broken off, and never said to have ended.
    mutating func air(_ scene: String) {
        if running?.place != nil {
            // OBS says yes, and mixes on to this scene where the bar stands.
            running?.to = scene
            program = scene
            return
        }
        guard scene != program else { return }
        if let running { cancel(.transitionEnds(running.serial)) }
        let place = scenePlaces[scene] ?? 0
        let name = scenes[place].overrideName ?? currentTransition
        let isFixed = transitions.first { $0.name == name }?.isFixed ?? true
        let length = isFixed ? frameMilliseconds : scenes[place].overrideMilliseconds ?? transitionMilliseconds
        deedSerial += 1
        running = RunningTransition(
            name: name, from: airing, to: scene, start: now, length: length, serial: deedSerial,
            swaps: preview != nil)
        program = scene
        tell("SceneTransitionStarted", Intent.transitions, ["transitionName": .string(name)])
        plan(.transitionEnds(deedSerial), after: length)
    }

    /// As OBS 29: within a tenth of its ends the bar is at the end, and one that is given up at its beginning holds the
    /// transition for good.
    private mutating func moveTBar(to position: Double, isReleased: Bool) {
        if running?.isInHand != true, let preview {
            let isFixed = transition.isFixed
            if let running { cancel(.transitionEnds(running.serial)) }
            running = nil
            air(preview)
            guard !isFixed, let serial = running?.serial else { return }
            cancel(.transitionEnds(serial))
            running?.isInHand = true
        }
        let ends = 0.1
        running?.place = position <= ends ? 0 : position
        if position >= 1 - ends, let serial = running?.serial {
            running?.place = 1
            plan(.transitionEnds(serial), after: frameMilliseconds)
        } else if isReleased, position <= ends {
            running?.isInHand = false
        }
    }

    /// Airs the preview. Where the studio is treacherous OBS may say yes and air what aired before, and say so.
    private mutating func take(_ scene: String) {
        guard isTreacherous else { return air(scene) }
        guard running == nil else { return }
        guard let studioSince, now - studioSince < Self.studioTrap else { return air(scene) }
        tell("SceneTransitionStarted", Intent.transitions, ["transitionName": .string(currentTransition)])
        tell("SceneTransitionVideoEnded", Intent.transitions, ["transitionName": .string(currentTransition)])
        tell("SceneTransitionEnded", Intent.transitions, ["transitionName": .string(currentTransition)])
        tell("CurrentProgramSceneChanged", Intent.scenes, ["sceneName": .string(program)])
    }

    /// How long after its start studio mode loses takes.
    private static let studioTrap: Int64 = 20

    mutating func endTransition(_ serial: UInt64) {
        guard let ended = running, ended.serial == serial else { return }
        running = nil
        airing = ended.to
        tell("SceneTransitionVideoEnded", Intent.transitions, ["transitionName": .string(ended.name)])
        tell("SceneTransitionEnded", Intent.transitions, ["transitionName": .string(ended.name)])
        tell("CurrentProgramSceneChanged", Intent.scenes, ["sceneName": .string(ended.to)])
        if ended.swaps, preview != nil { show(onPreview: ended.from) }
        restartMedia(in: ended.to)
    }

    private mutating func setStudioMode(_ isOn: Bool) {
        guard isOn != (preview != nil) else { return }
        preview = isOn ? program : nil
        studioSince = isOn ? now : nil
        // On its way out of studio mode OBS says once more what airs.
        if !isOn { tell("CurrentProgramSceneChanged", Intent.scenes, ["sceneName": .string(program)]) }
        tell("StudioModeStateChanged", Intent.ui, ["studioModeEnabled": .bool(isOn)])
    }
}
