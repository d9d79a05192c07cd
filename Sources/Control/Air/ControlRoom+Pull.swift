import Civil
import Journal
import OBSProtocol
import Shows

/// Withdrawing the product on air at one key, and letting it air again at another.
extension ControlRoom {
    mutating func pull(lag: Milliseconds, at now: Moment) -> [Effect] {
        if let verdict = takeGuard.shadow(at: now, lag: lag) {
            refuse(verdict.message, at: now)
            return []
        }
        return refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio else { throw Declined(Refusal.noRun.message) }
            return try room.pull(in: studio, at: now)
        }
    }

    /// Pull: the product's banners off, all its cues blocked, the unpin to-dos raised, the next product on standby.
    mutating func pull(in studio: Studio, at now: Moment) throws(Declined) -> [Effect] {
        guard let run = studio.run, !run.hasEnded, let rundown = studio.rundown else {
            throw Declined(Refusal.noRun.message)
        }
        try needDesk(of: studio)
        guard let cue = run.onAir?.cue else { throw Declined("nothing is on air") }
        guard let sku = cue.product?.sku else { throw Declined("\(cue.label) sells no product to pull") }
        guard run.pulled[sku] == nil else {
            throw Declined("\(sku) is pulled already: \(setup.keymap.label(.restore)) lets it air again")
        }
        if !isWritingOpen { overlay = nil }
        let line = Run.Line.pulled(
            sku: sku, channels: run.kind == .live ? rundown.show.channels : [],
            standby: standby(without: sku, in: run, rundown)?.id)
        return commit(.run(id: run.id, line: line), for: .banners(studio.room.id, cue.banners, .down), at: now)
    }

    /// Lets the product pulled last air again, with its banners where its cue is on air still.
    mutating func restore(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio, let run = studio.run, !run.hasEnded else {
                throw Declined(Refusal.noRun.message)
            }
            try room.needDesk(of: studio)
            let last = run.pulled.max { $0.value.wall < $1.value.wall }
            guard let sku = last?.key else { throw Declined("no product is pulled") }
            let banners = run.onAir?.cue.product?.sku == sku ? run.onAir?.cue.banners ?? [] : []
            let restoral = Change.run(id: run.id, line: .restored(sku: sku))
            // It is on its way already, and OBS is told once.
            guard !room.commits.values.contains(where: { $0.change == restoral }) else { return [] }
            return room.commit(
                restoral, for: .banners(studio.room.id, banners, .up), at: now)
        }
    }

    /// Ticks the oldest thing that has to be done by hand.
    mutating func tick(at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let run = room.studio?.run, !run.hasEnded, let place = run.toDos.firstIndex(where: \.isOpen)
            else { throw Declined("nothing is to be done by hand") }
            return room.commit(.run(id: run.id, line: .ticked(toDo: place)), for: .steer(run.room), at: now)
        }
    }

    /// Shows or hides banners in OBS, once the journal has the reason.
    mutating func perform(_ banners: [String], _ move: PendingCommit.BannerMove, in room: RoomID) -> [Effect] {
        guard studios[room]?.run?.kind != .dry else { return [] }
        return banners.map { banner in
            order(.show(banner, inScene: nil, move == .up), of: room, words: "\(move.rawValue) “\(banner)”").effect
        }
    }

    /// The next cue that sells something else; where none does, the next that can be taken at all.
    private func standby(without sku: String, in run: Run, _ rundown: Rundown) -> Cue? {
        let queued = run.queue.lazy.compactMap { rundown.cue($0) }
        if let cue = queued.first(where: { run.refusal(of: $0) == nil && $0.product?.sku != sku }) { return cue }
        let place = run.place(in: rundown) ?? -1
        let rest = rundown.cues[(place + 1)...].filter { run.refusal(of: $0) == nil && $0.product?.sku != sku }
        return rest.first { $0.product != nil } ?? rest.first
    }
}

extension Cue {
    /// What it shows over the picture: the texts it sets and the sources it brings.
    var banners: [String] {
        let actions = (try? ActionLine(parsing: actions).actions) ?? []
        return actions.compactMap(\.banner)
    }
}

extension Action {
    /// What it shows over the picture; nil where it shows nothing there.
    var banner: String? {
        switch self {
        case .text(let input, _): input
        case .show(let source): source
        case .scene, .mute, .unmute, .play, .stop, .hide, .record, .stream, .pin, .wait, .note, .request: nil
        }
    }
}
