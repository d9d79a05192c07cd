import Civil
import OBSProtocol
import Shows

/// The other OBS by which channels go out: they are heard and ordered like a room's, and have no program of ours.
extension ControlRoom {
    mutating func handle(_ report: Report, fromRelay id: RoomID, at now: Moment) -> [Effect] {
        guard let before = relays[id] else { return [] }
        relays[id]?.mirror.fold(report, at: now)
        switch report {
        case .link(let link) where link.word != before.mirror.link.word:
            switch link {
            case .live: say("relay \(before.name): connected", .done, at: now)
            case .offline(let reason, _):
                if before.mirror.isCurrent { say("relay \(before.name) is offline: \(reason)", .wrong, at: now) }
            case .silent, .refusedPassword, .kicked, .unsupported:
                say("relay \(before.name): \(link.words)", .wrong, at: now)
            case .connecting, .identifying, .syncing, .changingCollection: break
            }
        case .changed(.streamChanged(let phase)): say("relay \(before.name): stream \(phase.words)", .quiet, at: now)
        case .answered(let tag, let outcome):
            noteRestoring(tag, outcome)
            guard let request = requests.removeValue(forKey: tag), let failure = outcome.failure else { break }
            say("\(request.words): \(failure)", .wrong, at: now)
            noteFailedStart(request, failure, at: now)
        case .oddity(let text): return [.log("OBS of relay \(before.name): \(text)")]
        case .link, .snapshot, .changed, .stats, .responded, .meters, .ordered, .said: break
        }
        return watchChannels(at: now) + goOnRestoring(at: now)
    }
}
