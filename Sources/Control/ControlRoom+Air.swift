import Civil
import Journal
import OBSProtocol
import Shows

/// Acts on air. Every one of them goes: desk held, key judged, rules asked, journal written, then OBS told.
extension ControlRoom {
    /// GO: airs the standby cue of the room on screen, or says why not.
    mutating func take(lag: Milliseconds, at now: Moment) -> [Effect] {
        let verdict = takeGuard.press(at: now, lag: lag)
        guard verdict == .fire else {
            refuse(verdict, at: now)
            return []
        }
        guard let studio else { return [] }
        if let reason = reasonNotToAct(in: studio) {
            refuse(reason, at: now)
            return []
        }
        guard let standby = studio.standby else {
            refuse((studio.run?.standby == nil ? Refusal.endOfShow : .unknownCue).message, at: now)
            return []
        }
        guard standby.warnings.isEmpty else {
            overlay = .confirmation(
                Confirmation(
                    title: "AIR \(standby.cue.label)?", lines: standby.warnings,
                    act: .take(studio.room.id, expects: studio.run?.onAir?.cue.id, cue: standby.cue.id)))
            return []
        }
        return take(in: studio.room.id, expects: studio.run?.onAir?.cue.id, at: now)
    }

    /// Airs the standby cue if the room is still as the caller believes.
    mutating func take(in room: RoomID, expects: CueID?, at now: Moment) -> [Effect] {
        guard let studio = studios[room], let run = studio.run, let rundown = studio.rundown else {
            refuse(Refusal.noRun.message, at: now)
            return []
        }
        guard studio.pendingTake == nil else {
            refuse("the last TAKE is still being written", at: now)
            return []
        }
        switch run.take(from: rundown, expects: expects, at: now) {
        case .failure(let refusal):
            return decline(refusal, of: run, at: now)
        case .success(let take) where take.cue.id == run.onAir?.cue.id && studio.showsCueOnAir:
            return decline(.alreadyOnAir, of: run, at: now)
        case .success(let take):
            takeGuard.acted(at: now)
            studios[room]?.pendingTake = take.cue.id
            return commit(.run(id: run.id, line: .took(take)), for: .take(room), at: now)
        }
    }

    /// Refuses a take, visibly and in the as-run.
    private mutating func decline(_ refusal: Refusal, of run: Run, at now: Moment) -> [Effect] {
        refuse(refusal.message, at: now)
        return commit(.run(id: run.id, line: .refused(act: "take", reason: refusal.message)), at: now)
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
