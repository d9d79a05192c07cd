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
        case .transitionStarted(let name):
            // OBS says so once more of one that is held already.
            running = RunningTransition(name: name, since: now, isHeld: running?.isHeld ?? false)
        case .transitionHeld:
            running = running ?? RunningTransition(name: transition, since: now, target: preview)
            running?.isHeld = true
        case .transitionTarget(let scene): running?.target = scene
        case .transitionEnded: running = nil
        case .currentTransitionChanged(let name): transition = name
        case .transitionDurationChanged(let duration): transitionDuration = duration
        case .transitionsListed(let list): transitions = list
        case .overrideRead(let scene, let own): overrides[scene] = own

        case .scenesListed(let names): list(scenes: names)
        case .sceneCreated(let name):
            if sceneNames.insert(name).inserted { scenes.append(name) }
            renames.scenes[name] = nil
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
        case .itemLocked(let scene, let id, let isLocked):
            guard let place = items[scene]?.firstIndex(where: { $0.id == id }) else { return }
            items[scene]?[place].isLocked = isLocked

        case .inputCreated(let input):
            renames.inputs[input.name] = nil
            if let place = inputPlaces[input.name] {
                inputs[place] = input
            } else {
                inputs.append(input)
                inputPlaces[input.name] = inputs.count - 1
            }
        case .inputRemoved(let name):
            inputs.removeAll { $0.name == name }
            filters[name] = nil
            media[name] = nil
            placeInputs()
            for scene in items.keys { items[scene]?.removeAll { $0.source == name } }
        case .inputRenamed(let old, let new):
            guard let place = inputPlaces[old] else { return }
            inputs[place].name = new
            placeInputs()
            Renames.note(old, as: new, in: &renames.inputs)
            renameSource(old, to: new)
            if let status = media.removeValue(forKey: old) { media[new] = status }
        case .inputMuted(let name, let isMuted): if let place = inputPlaces[name] { inputs[place].isMuted = isMuted }
        case .inputVolume(let name, let decibels):
            if let place = inputPlaces[name] { inputs[place].decibels = decibels }
        case .inputBalance(let name, let balance): change(input: name) { $0.balance = balance }
        case .inputSyncOffset(let name, let offset): change(input: name) { $0.syncOffset = offset }
        case .inputMonitor(let name, let type): change(input: name) { $0.monitor = type }
        case .inputTracks(let name, let tracks): change(input: name) { $0.tracks = tracks }
        case .mediaRead, .mediaStarted, .mediaEnded, .mediaTriggered: foldMedia(event, at: now)
        case .textChanged: break

        case .filtersListed, .filterCreated, .filterRemoved, .filterRenamed, .filterSwitched, .filterSettings:
            foldFilters(event)

        case .outputsListed(let list): self.list(outputs: list)
        case .outputRead(let name, let numbers): take(numbers, of: name, at: now)
        case .recordFileChanged(let path):
            record.path = path
            record.toldAt = now
        case .replaySaved(let path): lastReplay = path
        case .recordDirectoryRead(let path): recordDirectory = path
        case .streamServiceRead(let service): streamService = service
        case .hotkeysRead(let names): hotkeys = names
        case .canvasesListed(let list): canvases = list

        case .streamChanged(let phase):
            stream.phase = phase
            note(phase, of: .stream, at: now)
        case .recordChanged(let phase, let path):
            record.phase = phase
            note(phase, of: .record, at: now)
            if let path, !path.isEmpty {
                record.path = path
                record.toldAt = now
            }
        case .virtualCameraChanged(let phase):
            virtualCamera = phase
            note(phase, of: .virtualCamera, at: now)
        case .replayBufferChanged(let phase):
            replayBuffer = phase
            note(phase, of: .replayBuffer, at: now)
        case .videoChanged(let settings): video = settings
        case .collectionChanged(let name): enter(collection: name)
        case .profileChanged(let name): enter(profile: name)
        case .collectionsListed(let names): collections = names
        case .profilesListed(let names): profiles = names
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
        sceneUUIDs[name] = nil
        overrides[name] = nil
        filters[name] = nil
        for scene in items.keys { items[scene]?.removeAll { $0.source == name } }
    }

    private mutating func renameScene(_ old: String, to new: String) {
        list(scenes: scenes.map { $0 == old ? new : $0 })
        if let held = items.removeValue(forKey: old) { items[new] = held }
        if let uuid = sceneUUIDs.removeValue(forKey: old) { sceneUUIDs[new] = uuid }
        if let own = overrides.removeValue(forKey: old) { overrides[new] = own }
        Renames.note(old, as: new, in: &renames.scenes)
        renameSource(old, to: new)
        if program == old { program = new }
        if preview == old { preview = new }
        if running?.target == old { running?.target = new }
    }

    private mutating func renameSource(_ old: String, to new: String) {
        if let list = filters.removeValue(forKey: old) { filters[new] = list }
        for (scene, list) in items where list.contains(where: { $0.source == old }) {
            items[scene] = list.map {
                $0.source == old
                    ? SceneItem(id: $0.id, source: new, isShown: $0.isShown, isLocked: $0.isLocked) : $0
            }
        }
    }
}
