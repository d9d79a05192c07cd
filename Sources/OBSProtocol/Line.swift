import Civil

/// What belongs to one connection, and ends with it.
struct Line: Equatable, Sendable {
    /// Requests under way, by the number that is their id.
    var pending: [UInt64: Pending] = [:]
    /// Commands not yet answered, by number, in the order they came.
    var errands: [UInt64: Errand] = [:]
    var lanes: [Errand.Lane: [UInt64]] = [:]
    var reading: Reading?
    /// What has to be read again because of an event.
    var stale: Set<Stale> = []
    /// When `stale` is read again that OBS was not ready for.
    var staleAt: Moment?
    /// Raised by each reset of what is known: an answer to what was asked before it is void.
    var epoch = 0
    /// The command that changes the scene collection as soon as nothing else is under way.
    var clearing: UInt64?
    /// OBS is changing its profile, at the latest until then.
    var profileUntil: Moment?
    /// When a reading that OBS was not ready for is tried again.
    var readAgainAt: Moment?
    /// When the lists are read once more, since OBS promises no order between the events that changed them.
    var recheckAt: Moment?

    var pingAt: Moment?
    var pongUntil: Moment?
    var missedPings = 0
    var statsAt: Moment?
    /// What this connection is subscribed to.
    var subscribed: Int64 = 0
    /// Reidentify messages that OBS has not acknowledged.
    var reidentifying = 0
    var held: Held?
    var studioSince: Moment?
    /// A program scene that OBS may only have named on its way out of studio mode.
    var doubtful: Doubtful?
    /// ExitStarted was heard: what comes now is OBS taking itself apart.
    var isQuitting = false
    var oddities = 0

    /// Forgets what is being read and held, since all of it will be read anew.
    mutating func reset() {
        epoch += 1
        reading = nil
        readAgainAt = nil
        recheckAt = nil
        held = nil
        doubtful = nil
        stale = []
        staleAt = nil
        clearing = nil
        profileUntil = nil
        pending = pending.filter { !$0.value.purpose.isReading }
    }
}

/// A request or a batch under way.
struct Pending: Equatable, Sendable {
    /// Why it was sent.
    enum Purpose: Equatable, Sendable {
        case errand(UInt64)
        case lists
        case parts([Part])
        case stats(Poll)
        case again([Stale])
        case target
    }

    var purpose: Purpose
    var until: Moment
    /// The line's epoch when it was sent.
    var epoch: Int
}

/// A program scene that is told once it is sure that it airs.
struct Doubtful: Equatable, Sendable {
    var scene: String
    var until: Moment
}

/// Removals, and what came after them, until it is sure that OBS is not about to quit.
struct Held: Equatable, Sendable {
    var events: [OBSEvent]
    var until: Moment
    var atLatest: Moment
    /// It took the last scene away, and so is waiting for ExitStarted.
    var isLeaving = false

    /// Whether, told now, it would leave OBS without a scene.
    func leavesNoScene(of mirror: Mirror) -> Bool {
        var scenes = Set(mirror.scenes)
        guard !scenes.isEmpty else { return false }
        for event in events {
            switch event {
            case .sceneRemoved(let name): scenes.remove(name)
            case .sceneCreated(let name): scenes.insert(name)
            case .sceneRenamed(let old, let new): if scenes.remove(old) != nil { scenes.insert(new) }
            case .scenesListed(let names): scenes = Set(names)
            default: break
            }
        }
        return scenes.isEmpty
    }
}
