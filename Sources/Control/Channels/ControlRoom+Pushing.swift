import Civil
import OBSProtocol
import Shows

/// Starting and stopping what a channel goes out by; each is asked for once more before it comes here.
extension ControlRoom {
    mutating func startPush(by route: Route, in studio: Studio, at now: Moment) -> [Effect] {
        if let reason = reasonNotToPush(.start, by: route, in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let (owner, command) = order(.start, by: route, in: studio) else { return [] }
        return [order(command, of: owner, words: "start \(route.words)").effect]
    }

    /// Asks for the end of a push; what follows is said and done once OBS says that it has ended.
    mutating func stopPush(
        by route: Route, _ kind: PushErrand.Kind, in studio: Studio, at now: Moment
    ) -> [Effect] {
        if let reason = reasonNotToPush(.stop, by: route, in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let (owner, command) = order(.stop, by: route, in: studio) else { return [] }
        studios[studio.room.id]?.errands[route] = PushErrand(kind: kind, until: now + PushErrand.patience)
        return [order(command, of: owner, words: "stop \(route.words)").effect]
    }

    /// Why a push cannot be started or stopped from here; nil where it can.
    func reasonNotToPush(_ order: OutputOrder, by route: Route, in studio: Studio) -> String? {
        if let reason = reasonNotToOrder(in: studio) { return reason }
        guard route != .manual else { return "it is pushed from elsewhere: ask who does" }
        let push = push(by: route, in: studio)
        guard case .said(let phase) = push.reading else { return "\(route.words): \(push.words)" }
        switch order {
        case .start:
            if studio.run?.kind != .live { return "only a live run lets a push out" }
            return phase == .off ? nil : "\(route.words) is \(phase.words) already"
        case .stop: return phase == .off ? "\(route.words) is off" : nil
        }
    }
}
