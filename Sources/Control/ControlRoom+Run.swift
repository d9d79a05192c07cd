import Civil
import Journal
import OBSProtocol
import Shows

/// Starting, steering and ending a run: nothing here airs anything.
extension ControlRoom {
    /// Starts a run of the show on the desk, taking a free desk with it.
    mutating func askForRun(_ kind: Run.Kind, in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        if let reason = reasonNotToStart(kind, in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard holdsDesk(of: room) else {
            return commit(.deskTaken(room: room, seat: setup.seat), for: .deskThenRun(room, kind), at: now)
        }
        return startRun(kind, in: room, at: now)
    }

    mutating func startRun(_ kind: Run.Kind, in room: RoomID, at now: Moment) -> [Effect] {
        guard let rundown = studios[room]?.rundown else { return [] }
        studios[room]?.isArmed = true
        let line = Run.Line.started(
            show: rundown.show.id, room: room, kind: kind, standby: rundown.takeable(after: nil)?.id)
        return commit(.run(id: identifiers.next(at: now), line: line), at: now)
    }

    private func reasonNotToStart(_ kind: Run.Kind, in studio: Studio) -> String? {
        if let run = studio.run, !run.hasEnded {
            return "a \(run.kind.words) is under way: \(setup.keymap.label(.endRun)) ends it"
        }
        guard let rundown = studio.rundown else { return "no show is on the desk: choose one in Calendar" }
        guard !rundown.cues.isEmpty else { return "the show has no cues" }
        if let holder = studio.desk.holder, holder.id != setup.seat.id {
            return "the desk is with \(holder.name): \(setup.keymap.label(.desk)) takes it over"
        }
        guard kind == .rehearsal else { return nil }
        switch studio.mirror.stream.phase {
        case .active, .starting, .reconnecting, .paused: return "no rehearsal while OBS streams"
        case .off, .stopping, nil: return nil
        }
    }

    mutating func endRun(in room: RoomID, at now: Moment) -> [Effect] {
        guard let run = studios[room]?.run, !run.hasEnded else { return [] }
        return commit(.run(id: run.id, line: .ended), for: .steer(room), at: now)
    }

    mutating func note(_ text: String, at now: Moment) -> [Effect] {
        guard let run = studio?.run, !text.isEmpty else { return [] }
        return note(text, in: run, at: now)
    }

    mutating func note(_ text: String, in run: Run, at now: Moment) -> [Effect] {
        commit(.run(id: run.id, line: .noted(text: text)), for: .steer(run.room), at: now)
    }

    /// A person says what a channel's viewers see; what its route does then is kept with it.
    mutating func report(_ channel: ChannelID, _ state: Run.ChannelState, at now: Moment) -> [Effect] {
        guard let run = studio?.run, !run.hasEnded, run.kind == .live else {
            refuse("channels are confirmed in a live run", at: now)
            return []
        }
        let isPushing = state == .live && studio?.watches[channel]?.push.isSending == true
        return commit(
            .run(id: run.id, line: .channel(channel, state, isPushing ? .pushing : nil)), for: .steer(run.room), at: now
        )
    }
}
