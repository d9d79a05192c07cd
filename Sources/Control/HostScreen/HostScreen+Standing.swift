import Civil
import Journal
import Shows
import Terminal

/// What kind of moment it is for the host, in one word or two.
enum HostStanding: Equatable {
    /// Nothing is known any more; the words say why.
    case blind(why: String, mend: String)
    case noShow
    /// A show is planned and nobody has started its run.
    case planned
    case ready(Run.Kind)
    case onAir(Run.Kind, isSeen: Bool)
    case taking
    case unconfirmed
    case paused
    case held
    case safeScene
    case waiting
    case ended

    var word: String {
        switch self {
        case .blind: "NOT KNOWN"
        case .noShow: "NO SHOW"
        case .planned: "STAND BY"
        case .ready(.live): "STAND BY"
        case .ready(.rehearsal), .onAir(.rehearsal, _): "REHEARSAL"
        case .ready(.dry), .onAir(.dry, _): "DRY RUN"
        case .onAir(.live, let isSeen): isSeen ? "ON AIR" : "NO CHANNEL LIVE"
        case .taking: "TAKING"
        case .unconfirmed: "NOT CONFIRMED"
        case .paused: "PAUSED"
        case .held: "HOLD"
        case .safeScene: "SAFE SCENE"
        case .waiting: "WAITING"
        case .ended: "ENDED"
        }
    }

    var isOnAir: Bool { self == .onAir(.live, isSeen: true) }
}

extension HostScreen {
    /// A database or a desk that has been silent for so long is said to be.
    static let patience: Milliseconds = 5000

    func standing(at now: Moment) -> HostStanding {
        if let blindness = blindness(at: now) { return blindness }
        guard let run else { return rundown == nil && nextShow == nil ? .noShow : .planned }
        switch run.state {
        case .ready: return .ready(run.kind)
        case .waiting: return .waiting
        case .ended: return .ended
        case .onAir(let airing, let advance):
            if advance == .panicked { return .safeScene }
            if airing.isPaused { return .paused }
            if advance == .held { return .held }
            guard run.kind != .dry else { return .onAir(.dry, isSeen: false) }
            switch airing.confirmation {
            case .awaited: return .taking
            case .missing: return .unconfirmed
            case .confirmed:
                return .onAir(run.kind, isSeen: run.channels.values.contains { $0.state == .live })
            }
        }
    }

    /// Why what was read last may not hold any more; then no number of it is shown.
    private func blindness(at now: Moment) -> HostStanding? {
        if let trouble { return .blind(why: "the database cannot be read", mend: trouble) }
        let silence = now.elapsed(since: answeredAt)
        if silence >= Self.patience {
            return .blind(
                why: "the database is silent", mend: "no answer for \(silence.count / 1000) s: is its disk there?")
        }
        guard let house, room == nil else { return nil }
        let names = house.rooms.map(\.name).joined(separator: ", ")
        guard !names.isEmpty else {
            return .blind(why: "no rooms yet", mend: "name one in the config of the control room")
        }
        guard let wanted = setup.room else { return .blind(why: "which room?", mend: "--room takes one of \(names)") }
        return .blind(why: "no room \(wanted)", mend: "there are: \(names)")
    }

    /// What is wrong with the desk of a run under way: then its clocks run on by the plan alone, and the screen says so.
    func deskTrouble(at now: Moment) -> (what: String, detail: String)? {
        guard let run, !run.hasEnded, let desk = house?.desks.first(where: { $0.room == run.room }) else { return nil }
        guard let holder = desk.holder else { return ("nobody at the desk", "the run is still open") }
        let silence = desk.heartbeat.map { now.elapsed(since: $0) } ?? .zero
        guard silence >= Self.patience else { return nil }
        return ("no sign of life", "from the desk of \(holder.name) for \(silence.countUpText)")
    }
}
