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

    /// Puts a cue of the room on screen on standby; it airs nothing.
    mutating func standBy(_ cue: Cue, at now: Moment) -> [Effect] {
        refusing(at: now) { room throws(Declined) in
            guard let studio = room.studio else { throw Declined(Refusal.noRun.message) }
            return try room.standBy(cue, in: studio, at: now)
        }
    }

    /// Puts a cue on standby, whoever asks; nothing where it stands by already.
    mutating func standBy(_ cue: Cue, in studio: Studio, at now: Moment) throws(Declined) -> [Effect] {
        guard let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
        try needDesk(of: studio)
        if let refusal = run.refusal(of: cue) { throw Declined(refusal.message) }
        guard run.standby != cue.id else { return [] }
        return commit(.run(id: run.id, line: .stoodBy(cue: cue.id)), for: .steer(studio.room.id), at: now)
    }

    /// Puts the cue before the standby on standby.
    mutating func standByPrevious(at now: Moment) -> [Effect] {
        guard let studio, let rundown = studio.rundown, let run = studio.run else {
            refuse(Refusal.noRun.message, at: now)
            return []
        }
        var previous = rundown.takeable(before: run.standby.flatMap { rundown.index(of: $0) } ?? rundown.cues.count)
        // The cue on air cannot be taken again while it is seen: the one before it is the previous one.
        if let onAir = run.onAir?.cue.id, previous?.id == onAir, studio.showsCueOnAir {
            previous = rundown.index(of: onAir).flatMap { rundown.takeable(before: $0) }
        }
        guard let previous else {
            refuse("no cue before this one", at: now)
            return []
        }
        return standBy(previous, at: now)
    }

    mutating func toggleHold(at now: Moment) -> [Effect] {
        guard let studio, let run = studio.run, run.onAir != nil else {
            refuse("nothing is on air to hold", at: now)
            return []
        }
        guard holdsDesk(of: studio.room.id) else {
            refuse("the desk is with \(studio.desk.holder?.name ?? "nobody")", at: now)
            return []
        }
        switch run.advance {
        case .free: return commit(.run(id: run.id, line: .held), for: .steer(studio.room.id), at: now)
        case .held: return commit(.run(id: run.id, line: .released), for: .steer(studio.room.id), at: now)
        case .rolling: return commit(.run(id: run.id, line: .held), for: .steer(studio.room.id), at: now)
        case .panicked:
            refuse("panic holds the run: GO leaves it", at: now)
            return []
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

    /// A person says what a channel's viewers see.
    mutating func report(_ channel: ChannelID, _ state: Run.ChannelState, at now: Moment) -> [Effect] {
        guard let run = studio?.run, !run.hasEnded, run.kind == .live else {
            refuse("channels are confirmed in a live run", at: now)
            return []
        }
        return commit(.run(id: run.id, line: .channel(channel, state)), for: .steer(run.room), at: now)
    }
}
