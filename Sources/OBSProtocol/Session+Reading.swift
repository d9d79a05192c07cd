import Civil

/// A reading of everything that is under way: first the lists, then what is in them.
struct Reading: Equatable, Sendable {
    /// nil until the lists have come.
    var snapshot: Snapshot?
    /// Batches of the second round not yet answered.
    var outstanding = 0
    /// What happened meanwhile; it is told after the snapshot, whose values may be older or newer.
    var heard: [OBSEvent] = []
    /// Whether commands go on meanwhile, as what is known is only refreshed.
    var isRefresh = false
}

// Two round trips read everything, however much there is: the lists, then one request for each thing in them.
extension Session {
    /// More requests than this go as several batches, sent together.
    private static let batchSize = 1000
    /// More events than this during one reading are not worth keeping: it is read again.
    static let mostHeard = 4096

    /// Reads everything; nothing is live until it has come.
    mutating func read(at now: Moment) {
        line.reset()
        if state != .syncing {
            state = .syncing
            report(.link(.syncing), at: now)
        }
        line.pingAt = line.pingAt ?? now + Timing.ping
        line.reading = Reading()
        batch(Snapshot.requests, .lists, within: Timing.reading, at: now)
    }

    /// Reads everything while what is known still holds.
    mutating func refresh(at now: Moment) {
        guard mayAsk, line.reading == nil else { return }
        line.reading = Reading(isRefresh: true)
        batch(Snapshot.requests, .lists, within: Timing.reading, at: now)
    }

    private mutating func dropReadings() {
        line.reading = nil
        line.pending = line.pending.filter { !$0.value.purpose.isReading }
    }

    mutating func listsRead(_ answers: [Answer], at now: Moment) {
        guard var reading = line.reading, reading.snapshot == nil else { return }
        guard !answers.contains(where: { $0.code == Answer.notReady }) else { return postpone(at: now) }
        guard let snapshot = Snapshot(answers) else {
            leave(code: 1000, at: now)
            state = .unsupported
            return report(.link(.unsupported("OBS did not list its scenes")), at: now)
        }
        // An OBS without a scene is one that loads, or that takes itself apart.
        guard !snapshot.scenes.isEmpty || mirror.scenes.isEmpty else { return postpone(at: now) }
        let parts = snapshot.parts
        reading.snapshot = snapshot
        for start in stride(from: 0, to: parts.count, by: Self.batchSize) {
            let some = Array(parts[start..<min(start + Self.batchSize, parts.count)])
            batch(some.map { $0.request(in: snapshot) }, .parts(some), within: Timing.reading, at: now)
            reading.outstanding += 1
        }
        line.reading = reading
        if reading.outstanding == 0 { readingDone(at: now) }
    }

    mutating func partsRead(_ parts: [Part], _ answers: [Answer], at now: Moment) {
        guard line.reading?.snapshot != nil else { return }
        guard !answers.contains(where: { $0.code == Answer.notReady }) else { return postpone(at: now) }
        for (part, answer) in zip(parts, answers) where answer.isDone {
            line.reading?.snapshot?.take(part, answer.data)
        }
        line.reading?.outstanding -= 1
        if line.reading?.outstanding == 0 { readingDone(at: now) }
    }

    private mutating func readingDone(at now: Moment) {
        guard let reading = line.reading, let snapshot = reading.snapshot else { return }
        line.reading = nil
        report(.snapshot(snapshot), at: now)
        if state != .live {
            state = .live
            liveSince = liveSince ?? now
            line.statsAt = now + settings.statsEvery
            report(.link(.live), at: now)
            // What came to be wanted while nothing could be sent.
            subscribe(at: now)
        }
        for event in reading.heard { tell(event, at: now) }
    }

    /// OBS is loading or leaving: everything is asked again in a moment.
    private mutating func postpone(at now: Moment) {
        dropReadings()
        state = .syncing
        line.readAgainAt = now + Timing.notReady
        report(.link(.syncing), at: now)
    }

    mutating func readingTimedOut(at now: Moment) {
        guard let reading = line.reading else { return }
        guard reading.isRefresh else { return fail("OBS did not say what it has", at: now) }
        dropReadings()
        for event in reading.heard { tell(event, at: now) }
    }

    /// Reads again what events made doubtful, one batch at a time.
    mutating func readStale(at now: Moment) {
        guard mayAsk, line.reading == nil, line.staleAt == nil, !line.stale.isEmpty else { return }
        guard !line.pending.values.contains(where: { $0.purpose.isAgain }) else { return }
        let stale = Array(line.stale)
        line.stale = []
        batch(stale.flatMap(\.requests), .again(stale), within: Timing.command, at: now)
    }

    mutating func readAgain(_ stale: [Stale], _ answers: [Answer], at now: Moment) {
        if answers.contains(where: { $0.code == Answer.notReady }) {
            line.stale.formUnion(stale)
            line.staleAt = now + Timing.notReady
            return
        }
        var rest = answers[...]
        for doubt in stale {
            let mine = Array(rest.prefix(doubt.requests.count))
            rest = rest.dropFirst(mine.count)
            // Told as it is: what an event would set going here has just been done. A full reading knows better.
            guard state == .live, line.reading == nil else { continue }
            for event in doubt.events(mine) where !mirror.agrees(with: event) { report(.changed(event), at: now) }
        }
        readStale(at: now)
    }

    mutating func statsRead(_ poll: Poll, _ answers: [Answer], at now: Moment) {
        guard state == .live else { return }
        report(.stats(Stats(Array(answers.prefix(Stats.requests.count)))), at: now)
        for event in poll.events(answers) where !mirror.agrees(with: event) { report(.changed(event), at: now) }
    }

    mutating func targetRead(_ answer: Answer?, at now: Moment) {
        guard state == .live, mirror.running != nil, let answer, answer.isDone,
            let scene = answer.data["currentProgramSceneName"].string ?? answer.data["sceneName"].string
        else { return }
        happened(.transitionTarget(scene), at: now)
    }
}

extension Pending.Purpose {
    var isReading: Bool {
        switch self {
        case .lists, .parts: true
        case .errand, .stats, .again, .target: false
        }
    }

    var isStats: Bool {
        if case .stats = self { true } else { false }
    }

    fileprivate var isAgain: Bool {
        if case .again = self { true } else { false }
    }
}

extension Mirror {
    /// Whether an event would say nothing new, of those that are read again.
    fileprivate func agrees(with event: OBSEvent) -> Bool {
        switch event {
        case .itemsListed(let scene, let list): items[scene] == list
        case .previewChanged(let scene): preview == scene
        case .transitionsListed(let list): transitions == list
        case .currentTransitionChanged(let name): transition == name
        case .transitionDurationChanged(let duration): transitionDuration == duration
        case .inputMuted(let name, let isMuted): input(name)?.isMuted == isMuted
        case .inputVolume(let name, let decibels): input(name)?.decibels == decibels
        case .inputBalance(let name, let balance): input(name)?.balance == balance
        case .inputSyncOffset(let name, let offset): input(name)?.syncOffset == offset
        case .inputMonitor(let name, let type): input(name)?.monitor == type
        case .inputTracks(let name, let tracks): input(name)?.tracks == tracks
        case .filtersListed(let source, let list): (filters[source] ?? []).map(\.withoutSettings) == list
        case .overrideRead(let scene, let own): overrides[scene] == own
        case .canvasesListed(let list): canvases == list
        case .outputsListed(let list):
            list.map(\.name) == outputs.map(\.name) && list.map(\.isActive) == outputs.map(\.isActive)
        default: false
        }
    }
}
