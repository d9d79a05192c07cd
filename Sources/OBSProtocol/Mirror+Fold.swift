public import Civil

extension Mirror {
    /// Takes one report in.
    public mutating func fold(_ report: Report, at now: Moment) {
        switch report {
        case .link(let link): fold(link)
        case .snapshot(let snapshot): fold(snapshot, at: now)
        case .changed(let event): fold(event, at: now)
        case .stats(let stats): fold(stats, at: now)
        case .meters: lastHeard = now
        case .ordered(let output, let order): desire(order, of: output, at: now)
        case .responded, .answered(_, .done), .answered(_, .refused), .said, .oddity: lastHeard = now
        case .answered: break
        }
    }

    private mutating func fold(_ link: Link) {
        self.link = link
        if link != .live { isCurrent = false } else if versions != nil { isCurrent = true }
    }

    private mutating func fold(_ snapshot: Snapshot, at now: Moment) {
        lastHeard = now
        epoch += 1
        versions = snapshot.versions
        noteRenames(in: snapshot)
        enter(collection: snapshot.collection)
        enter(profile: snapshot.profile)
        collections = snapshot.collections
        profiles = snapshot.profiles
        canvases = snapshot.canvases
        scenes = snapshot.scenes
        sceneNames = Set(scenes)
        sceneUUIDs = snapshot.sceneUUIDs
        overrides = snapshot.overrides
        items = snapshot.items
        inputs = snapshot.inputs
        placeInputs()
        filters = snapshot.filters
        media = media.filter { inputPlaces[$0.key] != nil }
        program = snapshot.program
        preview = snapshot.preview
        studioMode = snapshot.studioMode
        running = snapshot.target.map { RunningTransition(name: nil, since: now, target: $0) }
        transitions = snapshot.transitions
        transition = snapshot.transition
        transitionDuration = snapshot.transitionDuration
        stream = StreamState()
        stream.phase = snapshot.stream
        let (path, toldAt) = (record.path, record.toldAt)
        record = RecordState()
        record.phase = snapshot.record
        record.path = path
        record.toldAt = toldAt
        virtualCamera = snapshot.virtualCamera
        replayBuffer = snapshot.replayBuffer
        outputs = snapshot.outputs
        video = snapshot.video
        noteAllPhases(at: now)
        fold(snapshot.stats, at: now)
    }

    private mutating func fold(_ stats: Stats, at now: Moment) {
        lastHeard = now
        if let last = statsAt, let old = stream.numbers, let new = stats.stream, new.isActive, new.bytes >= old.bytes {
            let elapsed = now.elapsed(since: last)
            if elapsed > .zero { stream.kilobitsPerSecond = Double(new.bytes - old.bytes) * 8 / Double(elapsed.count) }
        } else {
            stream.kilobitsPerSecond = nil
        }
        self.stats = stats
        statsAt = now
        stream.numbers = stats.stream
        record.numbers = stats.record
    }

    /// What was looked up in another collection is void.
    mutating func enter(collection name: String?) {
        if collection != name { hotkeys = nil }
        collection = name
    }

    /// What was looked up in another profile is void.
    mutating func enter(profile name: String?) {
        if profile != name {
            streamService = nil
            recordDirectory = nil
        }
        profile = name
    }

    mutating func placeInputs() {
        inputPlaces = Dictionary(
            inputs.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }
}
