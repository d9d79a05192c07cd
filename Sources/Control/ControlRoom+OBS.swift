import Civil
import Journal
import OBSProtocol
import Shows

extension ControlRoom {
    mutating func handle(_ report: Report, from room: RoomID, at now: Moment) -> [Effect] {
        if relays[room] != nil { return handle(report, fromRelay: room, at: now) }
        return naming(room) { $0.take(report, from: room, at: now) } + watchChannels(at: now) + goOnRestoring(at: now)
    }

    private mutating func take(_ report: Report, from room: RoomID, at now: Moment) -> [Effect] {
        guard let before = studios[room]?.mirror.link else {
            // OBS may answer before the house is read; what it says once must not be lost.
            if house == nil { earlyReports.append(EarlyReport(room: room, report: report)) }
            return []
        }
        studios[room]?.mirror.fold(report, at: now)
        if let mirror = studios[room]?.mirror { studios[room]?.checks.look(at: report, mirror) }
        studios[room]?.noteProgram(at: now)
        switch report {
        case .link(let link):
            return follow(link, from: before, in: room, at: now)
        case .snapshot:
            if let epoch = studios[room]?.mirror.epoch, epoch > 1 {
                say("OBS of room \(name(of: room)): everything read again", .quiet, at: now)
            }
            return confirm(in: room, at: now)
        case .changed(let event):
            return follow(event, in: room, at: now)
        case .stats(let stats):
            guard let mirror = studios[room]?.mirror else { return [] }
            studios[room]?.traces.append(stats, mirror: mirror, at: now)
            watchFrames(stats, in: room, at: now)
            return []
        case .answered(let tag, let outcome):
            return settle(tag, outcome, at: now)
        case .responded(let tag, let data):
            takeOutput(data, tag: tag, in: room, at: now)
            return []
        case .meters(let meters):
            if obsDesk.room == room { obsDesk.meters.take(meters, at: now) }
            return []
        case .ordered, .said:
            return []
        case .oddity(let text):
            return [.log("OBS of room \(name(of: room)): \(text)")]
        }
    }

    /// Takes in what OBS said before the rooms were known.
    mutating func handleEarlyReports(at now: Moment) -> [Effect] {
        let early = earlyReports
        earlyReports = []
        return early.flatMap { handle($0.report, from: $0.room, at: now) }
    }

    func name(of room: RoomID) -> String { studios[room]?.room.name ?? "?" }

    /// Asks OBS for something and remembers what for.
    mutating func order(
        _ command: OBSCommand, of room: RoomID, words: String, airing: Moment? = nil
    ) -> (effect: Effect, tag: UInt64) {
        tickets += 1
        noteOrder(command, of: room)
        let starts = command.outputOrder.flatMap { $0.order == .start ? $0.output : nil }
        requests[tickets] = OBSRequest(room: room, words: words, airing: airing, starts: starts)
        return (.obs(room, command, tag: tickets), tickets)
    }

    /// Records that what the cue on air asked for is what OBS shows; only OBS's own word counts.
    mutating func confirm(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let run = studio.run, run.kind != .dry, let airing = run.onAir,
            let performance = studio.performance,
            performance.cue == airing.cue.id, studio.mirror.isCurrent, studio.mirror.running == nil
        else { return [] }
        switch airing.confirmation {
        case .confirmed: return []
        case .awaited, .missing: break
        }
        if let scene = performance.scene {
            guard studio.mirror.program == scene else { return [] }
        } else {
            guard performance.isComplete else { return [] }
        }
        // What was left out of it is not on air, whatever scene is.
        guard holdsDesk(of: room), studio.confirming != airing.start, studio.canFillBanners(of: airing.cue) else {
            return []
        }
        studios[room]?.confirming = airing.start
        let line = Run.Line.confirmed(cue: airing.cue.id, scene: studio.mirror.program ?? "")
        return [.cancelWake(.confirmationDue(room, airing.cue.id))]
            + commit(.run(id: run.id, line: line), for: .confirmation(room, of: airing.start), at: now)
    }

    /// OBS has not shown the scene in time.
    mutating func confirmationMissing(in room: RoomID, cue: CueID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let run = studio.run, let airing = run.onAir, airing.cue.id == cue,
            airing.confirmation == .awaited, studio.confirming != airing.start, holdsDesk(of: room)
        else { return [] }
        let shown = studio.mirror.isCurrent ? studio.mirror.program.map { "OBS shows \u{201c}\($0)\u{201d}" } : nil
        let reason = shown ?? studio.mirror.link.words
        return commit(
            .run(id: run.id, line: .unconfirmed(cue: cue, reason: reason)),
            for: .confirmation(room, of: airing.start), at: now)
    }

    /// A scene asked for outside the rundown has had its time: what OBS shows instead is said.
    mutating func sceneMissing(in room: RoomID, at now: Moment) -> [Effect] {
        studios[room]?.pendingScene = nil
        if let difference = studios[room]?.difference { say("NOT CONFIRMED: \(difference)", .wrong, at: now) }
        return []
    }

    private mutating func follow(_ link: Link, from before: Link, in room: RoomID, at now: Moment) -> [Effect] {
        guard link.word != before.word else { return [] }
        studios[room]?.noteStanding(as: link, from: before, at: now)
        studios[room]?.noteOutage(by: link, at: now)
        if link == .live {
            studios[room]?.saidTrouble = nil
            say("OBS of room \(name(of: room)): connected", .done, at: now)
        } else if let trouble = trouble(of: link), studios[room]?.saidTrouble != trouble {
            studios[room]?.saidTrouble = trouble
            say("OBS of room \(name(of: room)) \(trouble)", .wrong, at: now)
        }
        if link != .live {
            studios[room]?.traces.appendSilence(at: now)
            studios[room]?.monitor.forgetCounters()
        }
        // Only now is what has been read current: a difference is said, and never mended by itself.
        if let difference = studios[room]?.difference { say(difference, .warning, at: now) }
        return link == .live ? confirm(in: room, at: now) : []
    }

    /// What is wrong with a link, for the log; nil for the steps of connecting.
    private func trouble(of link: Link) -> String? {
        let key = setup.keymap.label(.reconnect)
        return switch link {
        case .offline(let reason, _): "is offline: \(reason)"
        case .silent: "answers nothing: frozen?"
        case .refusedPassword: "refused the password: mend the config, then \(key)"
        case .kicked: "ended our session: \(key) connects again"
        case .unsupported(let text): "is not supported: \(text)"
        case .live, .connecting, .identifying, .syncing, .changingCollection: nil
        }
    }

    private mutating func follow(_ event: OBSEvent, in room: RoomID, at now: Moment) -> [Effect] {
        if let mirror = studios[room]?.mirror { studios[room]?.standing?.follow(event, in: mirror) }
        switch event {
        case .programChanged(let scene):
            if studios[room]?.pendingScene == scene { studios[room]?.pendingScene = nil }
            let effects = confirm(in: room, at: now) + tickClosing(in: room, at: now)
            if let difference = studios[room]?.difference, studios[room]?.run?.onAir?.confirmation != .awaited {
                say(difference, .warning, at: now)
            }
            return effects
        case .transitionEnded: return confirm(in: room, at: now) + tickClosing(in: room, at: now)
        case .streamChanged(let phase): say("OBS stream \(phase.words)", .quiet, at: now)
        case .recordChanged(let phase, _): say("OBS record \(phase.words)", .quiet, at: now)
        case .studioModeChanged(let on): say("OBS studio mode \(on ? "on" : "off")", .quiet, at: now)
        case .exitStarted: say("OBS is closing", .wrong, at: now)
        case .sceneRenamed(let old, let new), .inputRenamed(let old, let new):
            tellRename(of: old, as: new, in: room, at: now)
        case .collectionChanged(let name): say("OBS scene collection \(name)", .warning, at: now)
        case .previewChanged, .transitionStarted, .transitionTarget, .transitionHeld, .currentTransitionChanged,
            .transitionDurationChanged, .transitionsListed, .overrideRead, .scenesListed, .sceneCreated, .sceneRemoved,
            .itemsListed, .itemCreated, .itemRemoved, .itemShown, .itemLocked, .inputCreated, .inputRemoved,
            .inputMuted, .inputVolume, .inputBalance, .inputSyncOffset, .inputMonitor, .inputTracks, .mediaStarted,
            .mediaEnded, .mediaTriggered, .mediaRead, .textChanged, .filtersListed, .filterCreated, .filterRemoved,
            .filterRenamed, .filterSwitched, .filterSettings, .virtualCameraChanged, .replayBufferChanged,
            .outputsListed, .outputRead, .recordFileChanged, .replaySaved, .recordDirectoryRead, .streamServiceRead,
            .hotkeysRead, .canvasesListed, .videoChanged, .profileChanged, .collectionsListed, .profilesListed:
            break
        }
        return []
    }

    private mutating func settle(_ tag: UInt64, _ outcome: Outcome, at now: Moment) -> [Effect] {
        if settleOutput(outcome, tag: tag) { return [] }
        noteRestoring(tag, outcome)
        guard let request = requests.removeValue(forKey: tag) else { return [] }
        noteAnswer(tag, outcome)
        // A later one of this seat's own has taken its place: nothing went wrong.
        if outcome == .overtaken { return [] }
        studios[request.room]?.performance?.answered(tag)
        guard let failure = outcome.failure else { return confirm(in: request.room, at: now) }
        say("\(request.words): \(failure)", .wrong, at: now)
        noteFailedStart(request, failure, at: now)
        guard let start = request.airing else {
            if request.origin == .air { studios[request.room]?.pendingScene = nil }
            return []
        }
        guard let studio = studios[request.room], let run = studio.run, let airing = run.onAir, airing.start == start,
            holdsDesk(of: request.room), studio.confirming != start
        else { return [] }
        return [.cancelWake(.confirmationDue(request.room, airing.cue.id))]
            + commit(
                .run(id: run.id, line: .unconfirmed(cue: airing.cue.id, reason: "\(request.words): \(failure)")),
                for: .confirmation(request.room, of: start), at: now)
    }
}

extension Outcome {
    /// What went wrong, for the operator; nil where OBS accepted.
    var failure: String? {
        switch self {
        case .done: nil
        case .refused(let code, let comment): comment.isEmpty ? "OBS refused (\(code))" : "OBS refused: \(comment)"
        case .timedOut: "OBS has not answered; it may still happen"
        case .linkLost: "the link was lost; it may have happened"
        case .notSent(let reason): "not sent: \(reason)"
        case .overtaken: "not sent: a later one took its place"
        }
    }
}

extension OutputPhase {
    var words: String {
        switch self {
        case .off: "off"
        case .starting: "starting"
        case .active: "on"
        case .stopping: "stopping"
        case .paused: "paused"
        case .reconnecting: "RECONNECTING"
        }
    }
}
