import Civil
import Journal
import OBSProtocol
import Shows

/// Acts on air. Every one of them goes: desk held, key judged, rules asked, journal written, then OBS told.
extension ControlRoom {
    /// GO: airs the standby cue of the room on screen, or says why not.
    mutating func take(lag: Milliseconds, at now: Moment) -> [Effect] {
        guard pressed(lag: lag, at: now), let studio else { return [] }
        return refusing(at: now) { room throws(Declined) in
            let standby = try room.standbyToTake(in: studio, at: now)
            if let reason = standby.obstacle {
                throw Declined("\(reason): \(room.setup.keymap.label(.checkInHost)) says that they are on set")
            }
            guard standby.warnings.isEmpty else {
                room.overlay = .confirmation(
                    Confirmation(
                        title: "AIR \(standby.cue.label)?", lines: standby.warnings,
                        act: .take(studio.room.id, expects: studio.run?.onAir?.cue.id, cue: standby.cue.id)))
                return []
            }
            return try room.take(in: studio, expects: studio.run?.onAir?.cue.id, at: now)
        }
    }

    /// Whether a press of a key that airs something counts as one; says why where it does not.
    mutating func pressed(lag: Milliseconds, at now: Moment) -> Bool {
        let verdict = takeGuard.press(at: now, lag: lag)
        if verdict != .fire { refuse(verdict, at: now) }
        return verdict == .fire
    }

    /// Airs the standby cue if the room is still as the caller believes.
    mutating func take(in room: RoomID, expects: CueID?, at now: Moment) -> [Effect] {
        guard let studio = studios[room] else { return [] }
        return refusing(at: now) { room throws(Declined) in try room.take(in: studio, expects: expects, at: now) }
    }

    /// The cue that a TAKE would air in a room where this seat may act.
    func standbyToTake(in studio: Studio, at now: Moment) throws(Declined) -> StandbyCue {
        if let reason = reasonNotToAct(in: studio) { throw Declined(reason) }
        guard let standby = studio.standby(at: now) else {
            throw Declined((studio.run?.standby == nil ? Refusal.endOfShow : .unknownCue).message)
        }
        return standby
    }

    /// Airs the standby cue, whoever asks: a key, an answer to a question, a program outside.
    /// - Parameter cue: nil for the standby.
    mutating func take(
        _ cue: CueID? = nil, in studio: Studio, expects: CueID?, turn: Run.TakeRequest.Turn = .planned, at now: Moment
    ) throws(Declined) -> [Effect] {
        guard let run = studio.run, let rundown = studio.rundown else { throw Declined(Refusal.noRun.message) }
        guard studio.pendingTake == nil else { throw Declined("the last TAKE is still being written") }
        let request = Run.TakeRequest(
            cue: cue, expects: Run.TakeRequest.Expectation(expects),
            repetition: studio.showsCueOnAir ? .refused : .allowed, turn: turn)
        switch run.take(request, from: rundown, at: now) {
        case .failure(let refusal):
            throw Declined(refusal, act: "take", of: run.id)
        case .success(let take):
            if let reason = studio.reasonNotToHandOver(in: take.cue) {
                var declined = Declined(reason)
                declined.line = .run(id: run.id, line: .refused(act: "take", reason: reason))
                throw declined
            }
            takeGuard.acted(at: now)
            studios[studio.room.id]?.pendingTake = take.cue.id
            return commit(.run(id: run.id, line: .took(take)), for: .take(studio.room.id), at: now)
        }
    }

    /// Why this seat may not act on air in a room at all; nil where it may.
    func reasonNotToAct(in studio: Studio) -> String? {
        guard let run = studio.run, !run.hasEnded else {
            return studio.run == nil
                ? "no run is started: \(setup.keymap.label(.startRun)) starts one" : Refusal.ended.message
        }
        if let reason = reasonNotAtDesk(of: studio) { return reason }
        guard studio.isArmed else {
            return "GO is not armed for room \(studio.room.name): \(setup.keymap.label(.armGo)) arms it"
        }
        return nil
    }

    /// Why nothing of a room's OBS may be changed by this seat, on air or off; nil where it may.
    func reasonNotToOrder(in studio: Studio) -> String? {
        reasonNotAtDesk(of: studio) ?? (studio.isInDryRun ? "a dry run lets nothing out" : nil)
    }

    private func reasonNotAtDesk(of studio: Studio) -> String? {
        guard !holdsDesk(of: studio.room.id) else { return nil }
        let holder = studio.desk.holder.map { "the desk is with \($0.name)" } ?? "nobody holds the desk"
        return "\(holder): \(setup.keymap.label(.desk)) takes it"
    }
}
