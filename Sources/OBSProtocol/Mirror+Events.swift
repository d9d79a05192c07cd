import Civil

extension Mirror {
    mutating func fold(_ event: OBSEvent, at now: Moment) {
        lastHeard = now
        switch event {
        case .programChanged(let scene):
            program = scene
            // One that was broken off says nothing, so this is the end of the one that runs.
            if running?.target == nil || running?.target == scene { running = nil }
        case .previewChanged(let scene): preview = scene
        case .studioModeChanged(let isOn):
            studioMode = isOn
            if !isOn { preview = nil }
        case .transitionStarted(let name): running = RunningTransition(name: name, since: now, target: nil)
        case .transitionTarget(let scene): running?.target = scene
        case .transitionEnded: running = nil
        case .currentTransitionChanged(let name): transition = name
        case .transitionDurationChanged(let duration): transitionDuration = duration
        case .transitionsListed(let list): transitions = list

        case .scenesListed(let names): list(scenes: names)
        case .sceneCreated(let name): if sceneNames.insert(name).inserted { scenes.append(name) }
        case .sceneRemoved(let name): removeScene(name)
        case .sceneRenamed(let old, let new): renameScene(old, to: new)
        case .itemsListed(let scene, let list): items[scene] = list
        case .itemCreated(let scene, let item):
            items[scene, default: []].removeAll { $0.id == item.id }
            items[scene, default: []].insert(item, at: 0)
        case .itemRemoved(let scene, let id): items[scene]?.removeAll { $0.id == id }
        case .itemShown(let scene, let id, let isShown):
            guard let place = items[scene]?.firstIndex(where: { $0.id == id }) else { return }
            items[scene]?[place].isShown = isShown

        case .inputCreated(let input):
            if let place = inputPlaces[input.name] {
                inputs[place] = input
            } else {
                inputs.append(input)
                inputPlaces[input.name] = inputs.count - 1
            }
        case .inputRemoved(let name):
            inputs.removeAll { $0.name == name }
            placeInputs()
            for scene in items.keys { items[scene]?.removeAll { $0.source == name } }
        case .inputRenamed(let old, let new):
            guard let place = inputPlaces[old] else { return }
            inputs[place].name = new
            placeInputs()
            renameSource(old, to: new)
        case .inputMuted(let name, let isMuted): if let place = inputPlaces[name] { inputs[place].isMuted = isMuted }
        case .inputVolume(let name, let decibels):
            if let place = inputPlaces[name] { inputs[place].decibels = decibels }
        case .mediaStarted, .mediaEnded, .mediaTriggered, .textChanged: break

        case .streamChanged(let phase): stream.phase = phase
        case .recordChanged(let phase, let path):
            record.phase = phase
            if let path, !path.isEmpty {
                record.path = path
                record.toldAt = now
            }
        case .virtualCameraChanged(let phase): virtualCamera = phase
        case .replayBufferChanged(let phase): replayBuffer = phase
        case .videoChanged(let settings): video = settings
        case .collectionChanged(let name): collection = name
        case .profileChanged(let name): profile = name
        case .exitStarted: break
        }
    }

    private mutating func list(scenes names: [String]) {
        scenes = names
        sceneNames = Set(names)
    }

    private mutating func removeScene(_ name: String) {
        scenes.removeAll { $0 == name }
        sceneNames.remove(name)
        items[name] = nil
        for scene in items.keys { items[scene]?.removeAll { $0.source == name } }
    }

    private mutating func renameScene(_ old: String, to new: String) {
        list(scenes: scenes.map { $0 == old ? new : $0 })
        if let held = items.removeValue(forKey: old) { items[new] = held }
        renameSource(old, to: new)
        if program == old { program = new }
        if preview == old { preview = new }
        if running?.target == old { running?.target = new }
    }

    private mutating func renameSource(_ old: String, to new: String) {
        for (scene, list) in items where list.contains(where: { $0.source == old }) {
            items[scene] = list.map {
                $0.source == old ? SceneItem(id: $0.id, source: new, isShown: $0.isShown) : $0
            }
        }
    }
}
