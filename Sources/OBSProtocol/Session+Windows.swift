import Civil

// The times in which nothing may be asked: requests during a change of the scene collection could crash OBS before 30,
// and a change of the profile blocks it.
extension Session {
    /// Whether reads and polls go out, besides commands.
    var mayAsk: Bool { state == .live && line.clearing == nil && line.profileUntil == nil }

    /// A command that opens the window leaves when nothing else is under way, and from then on nothing is sent.
    mutating func openWindow(errand number: UInt64, at now: Moment) {
        guard line.pending.isEmpty, line.reading == nil else {
            line.clearing = number
            line.errands[number]?.step = .clearing
            return
        }
        line.clearing = nil
        guard let errand = line.errands[number] else { return }
        sendRequests(of: number, errand.command.requests(items: mirror.items), step: .sent, at: now)
        leaveInPeace()
        state = .changing(until: now + Timing.collectionChange)
        report(.link(.changingCollection), at: now)
    }

    /// The way is clear for a command that waited for it.
    mutating func passClearing(at now: Moment) {
        guard let number = line.clearing else { return }
        guard line.errands[number] != nil, state == .live else {
            line.clearing = nil
            return
        }
        if line.pending.isEmpty, line.reading == nil { openWindow(errand: number, at: now) }
    }

    /// OBS answers when the change is over; its event may come before or after, or never where nothing changed.
    mutating func windowAnswered(_ answers: [Answer], at now: Moment) {
        guard case .changing = state else { return }
        if answers.allSatisfy(\.isDone) {
            state = .settling(until: now + Timing.collectionSettle)
        } else {
            read(at: now)
        }
    }

    mutating func collectionChanging(at now: Moment) {
        switch state {
        case .identifying, .syncing, .live, .silent, .settling:
            leaveInPeace()
            state = .changing(until: now + Timing.collectionChange)
            report(.link(.changingCollection), at: now)
        case .changing: state = .changing(until: now + Timing.collectionChange)
        case .idle, .waiting, .dialing, .greeting, .proving, .refused, .kicked, .unsupported: break
        }
    }

    mutating func collectionChanged(at now: Moment) {
        switch state {
        case .changing, .settling: state = .settling(until: now + Timing.collectionSettle)
        case .live, .syncing, .silent:
            leaveInPeace()
            state = .settling(until: now + Timing.collectionSettle)
            report(.link(.changingCollection), at: now)
        case .idle, .waiting, .dialing, .greeting, .proving, .identifying, .refused, .kicked, .unsupported:
            break
        }
    }

    /// Forgets what would be sent or waited for in the window of a collection change.
    private mutating func leaveInPeace() {
        line.reset()
        line.pongUntil = nil
        line.missedPings = 0
    }

    // MARK: the profile

    mutating func profileChanging(at now: Moment) { line.profileUntil = now + Timing.profileChange }

    /// Outputs, video and paths may be others now.
    mutating func profileChanged(at now: Moment) {
        line.profileUntil = nil
        refresh(at: now)
        subscribe(at: now)
    }

    mutating func passProfile(at now: Moment) {
        guard let until = line.profileUntil, now.has(until) else { return }
        profileChanged(at: now)
    }
}

extension OBSCommand {
    /// Whether OBS changes its scene collection for it.
    var changesCollection: Bool {
        switch self {
        case .collection: true
        case .request(let type, _): Request.collectionChanges.contains(type)
        case .batch(let requests, _): requests.contains { Request.collectionChanges.contains($0.type) }
        default: false
        }
    }

    /// Whether OBS changes its profile for it.
    var changesProfile: Bool {
        switch self {
        case .profile: true
        case .request(let type, _): Request.profileChanges.contains(type)
        case .batch(let requests, _): requests.contains { Request.profileChanges.contains($0.type) }
        default: false
        }
    }

    /// How long OBS may take. What blocks its window waits for any dialog that is open there.
    var patience: Milliseconds {
        if changesCollection || changesProfile { return Timing.slowCommand }
        return switch self {
        case .request("GetSourceScreenshot", _), .request("SaveSourceScreenshot", _), .request("SetVideoSettings", _):
            Timing.picture
        default: Timing.command
        }
    }
}

extension Request {
    fileprivate static let collectionChanges: Set<String> = ["SetCurrentSceneCollection", "CreateSceneCollection"]
    fileprivate static let profileChanges: Set<String> = ["SetCurrentProfile", "CreateProfile", "RemoveProfile"]
}
