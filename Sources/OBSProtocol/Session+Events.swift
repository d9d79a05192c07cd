import Civil

// What OBS says by itself.
extension Session {
    mutating func happened(_ data: JSON, at now: Moment) {
        guard let type = data["eventType"].string else { return oddity("OBS sent an event without a name", at: now) }
        let details = data["eventData"]
        if settings.events == .all { report(.said(WireEvent(name: type, data: details)), at: now) }
        switch type {
        case "CurrentSceneCollectionChanging": collectionChanging(at: now)
        case "CurrentSceneCollectionChanged": collectionChanged(at: now)
        case "ExitStarted":
            line.isQuitting = true
            line.held = nil
            line.doubtful = nil
            report(.changed(.exitStarted), at: now)
        case "InputVolumeMeters":
            // Twenty a second: they go past all that is kept, held and compared.
            if state == .live, wants.meters { report(.meters(Meter.list(details)), at: now) }
        case "CurrentProfileChanged":
            details["profileName"].string.map { happened(.profileChanged($0), at: now) }
            profileChanged(at: now)
        case "CurrentProfileChanging": profileChanging(at: now)
        default:
            switch OBSEvent.read(type, details, known: mirror) {
            case .event(let event): happened(event, at: now)
            case .doubt(let stale):
                line.stale.insert(stale)
                readStale(at: now)
            case .ignored: break
            case .unknown: oddity("OBS sent an unknown event \(type)", at: now)
            case .malformed: oddity("OBS sent a \(type) that lacks what it is about", at: now)
            }
        }
    }

    /// One thing has changed: kept, held or told, depending on where we stand.
    mutating func happened(_ event: OBSEvent, at now: Moment) {
        guard !line.isQuitting else { return }
        switch state {
        case .live, .syncing: break
        // In the window of a collection change everything goes and comes anew, and is read afterwards.
        case .identifying, .silent, .changing, .settling, .idle, .waiting, .dialing, .greeting, .proving, .refused,
            .kicked, .unsupported:
            return
        }
        if line.reading != nil {
            line.reading?.heard.append(event)
            if let count = line.reading?.heard.count, count > Self.mostHeard { read(at: now) }
            return
        }
        tell(event, at: now)
    }

    mutating func tell(_ event: OBSEvent, at now: Moment) {
        if case .programChanged(let scene) = event {
            line.doubtful = nil
            if mirror.studioMode == true, mirror.running == nil, scene == mirror.preview, scene != mirror.program {
                line.doubtful = Doubtful(scene: scene, until: now + Timing.doubt)
                return
            }
        }
        if event == .studioModeChanged(false) { line.doubtful = nil }
        if line.held != nil, event.isAboutLists {
            line.held?.events.append(event)
            if line.held?.isLeaving == false { line.held?.until = now + Timing.removal }
        } else if event.isRemoval(from: mirror) {
            line.held = Held(events: [event], until: now + Timing.removal, atLatest: now + Timing.removals)
        } else {
            announce(event, at: now)
        }
    }

    mutating func passHeld(at now: Moment) {
        if let doubtful = line.doubtful, now.has(doubtful.until) {
            line.doubtful = nil
            announce(.programChanged(doubtful.scene), at: now)
        }
        guard var held = line.held, now.has(held.until) || now.has(held.atLatest) else { return }
        if held.leavesNoScene(of: mirror) {
            // OBS is never without a scene: it is on its way out, or stuck there; then what it has is read anew.
            guard !held.isLeaving else { return read(at: now) }
            held.isLeaving = true
            held.until = now + Timing.leaving
            held.atLatest = held.until
            line.held = held
            return
        }
        line.held = nil
        for event in held.events { announce(event, at: now) }
    }

    private mutating func announce(_ event: OBSEvent, at now: Moment) {
        if event == .studioModeChanged(true) { line.studioSince = now }
        report(.changed(event), at: now)
        if event.makesOrRemoves { line.recheckAt = line.recheckAt ?? now + Timing.recheck }
        switch event {
        case .inputCreated(let input): line.stale.formUnion([.input(input.name), .filters(input.name)])
        case .sceneCreated(let name): line.stale.formUnion([.items(name), .override(name), .filters(name)])
        // An output may come and go with its kind: the replay buffer's is there while it runs.
        case .streamChanged(.active), .streamChanged(.off), .recordChanged(.active, _), .recordChanged(.off, _),
            .replayBufferChanged(.active), .replayBufferChanged(.off), .virtualCameraChanged(.active),
            .virtualCameraChanged(.off):
            line.stale.insert(.outputs)
        // It begins with a preview that nobody announces.
        case .studioModeChanged(true): line.stale.insert(.preview)
        case .currentTransitionChanged: line.stale.insert(.transitions)
        case .transitionStarted(let name):
            // A cut is over before an answer could come.
            if mirror.transitions.first(where: { $0.name == name })?.kind != "cut_transition", mayAsk {
                request(Request("GetCurrentProgramScene"), .target, within: Timing.command, at: now)
            }
        default: break
        }
        errandsHeard(event, at: now)
        readStale(at: now)
    }
}

extension OBSEvent {
    /// Whether it takes something away, as a quitting OBS does with everything.
    func isRemoval(from known: Mirror) -> Bool {
        switch self {
        case .sceneRemoved, .inputRemoved, .itemRemoved: true
        case .scenesListed(let names): names.count < known.scenes.count
        default: false
        }
    }

    /// Whether something is there now, or is not, under a name: events overtake each other in OBS's pool of threads, and
    /// one that is made and removed at once may be said to be removed first.
    var makesOrRemoves: Bool {
        switch self {
        case .sceneCreated, .sceneRemoved, .sceneRenamed, .itemCreated, .itemRemoved, .inputCreated, .inputRemoved,
            .inputRenamed:
            true
        default: false
        }
    }

    /// Whether its order with a removal matters.
    var isAboutLists: Bool {
        switch self {
        case .scenesListed, .sceneCreated, .sceneRemoved, .sceneRenamed, .itemsListed, .itemCreated, .itemRemoved,
            .itemShown, .itemLocked, .inputCreated, .inputRemoved, .inputRenamed:
            true
        default: false
        }
    }
}
