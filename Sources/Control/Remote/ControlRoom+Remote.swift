import Civil
import Journal
import OBSProtocol
import Shows

/// Requests from outside go the way of the keys: desk held, GO armed, rules asked, journal written, then OBS told. What
/// guards a key from being held, torn or late has no meaning for them; a request that has been under way for a second is
/// not done.
///
/// **The room.** A request names its room, and the room need not be on screen. GO must be armed for that room as it must
/// for a key: bringing a room on screen disarms it for both, since whoever has just turned to it decides first what goes
/// on air there; a room that leaves the screen, or never was on it, stays as it was. Panic needs no arming.
extension ControlRoom {
    mutating func handle(
        _ request: RemoteRequest, from asker: Asker, lag: Milliseconds, at now: Moment
    ) -> [Effect] {
        switch request {
        case .rooms: return [.answer(asker, .rooms(seat: setup.seat.name, remoteRooms))]
        case .act(let act):
            do throws(Declined) {
                try needTimeliness(of: act, lag: lag, at: now)
                return try accept(act, from: asker, in: studio(named: act.room), at: now)
            } catch {
                return decline(act, from: asker, because: error, at: now)
            }
        }
    }

    private func needTimeliness(of act: RemoteAct, lag: Milliseconds, at now: Moment) throws(Declined) {
        if lag >= TakeGuard.lateKey { throw Declined("this seat stood still: ask again") }
        guard let sent = act.sent else { return }
        let age = now.wall - sent
        if age >= TakeGuard.lateKey { throw Declined("it was sent \(age.count / 1000) s ago: ask again") }
    }

    private func studio(named name: String) throws(Declined) -> Studio {
        guard house != nil else { throw Declined("this seat is still reading its rooms: ask again") }
        if let studio = studios.values.first(where: { $0.room.name == name }) { return studio }
        let known = studios.values.map(\.room.name).sorted().joined(separator: ", ")
        throw Declined("no room \(name); there are: \(known.isEmpty ? "none" : known)")
    }

    private mutating func accept(
        _ act: RemoteAct, from asker: Asker, in studio: Studio, at now: Moment
    ) throws(Declined) -> [Effect] {
        let words = words(for: act.verb, in: studio)
        let effects = try carryOut(act.verb, in: studio, at: now)
        guard let ticket = effects.ticket else { return effects + [.answer(asker, .done(words))] }
        say("\(act.verb.name) by socket, room \(studio.room.name)", .quiet, at: now)
        remote.asked[ticket] = RemoteBook.Asked(asker: asker, act: act, room: studio.room.id, at: now, words: words)
        return effects
    }

    /// Does what a verb means; no effects where there is nothing left to do.
    private mutating func carryOut(
        _ verb: RemoteVerb, in studio: Studio, at now: Moment
    ) throws(Declined) -> [Effect] {
        switch verb {
        case .take(let expects, let doubts): return try take(in: studio, expects: expects, doubts: doubts, at: now)
        case .panic: return remote.isNewPanic(in: studio.room.id, at: now) ? try panic(in: studio, at: now) : []
        case .pull: return try pull(in: studio, at: now)
        case .standby(let number): return try standBy(cue(numbered: number, in: studio), in: studio, at: now)
        case .note(let text):
            guard let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
            return note(text, in: run, at: now)
        case .message(let text):
            guard let run = studio.run, !run.hasEnded else { throw Declined(Refusal.noRun.message) }
            return try message(text, in: run, at: now)
        }
    }

    private mutating func take(
        in studio: Studio, expects: RemoteVerb.Expectation, doubts: RemoteVerb.Doubts, at now: Moment
    ) throws(Declined) -> [Effect] {
        let standby = try standbyToTake(in: studio, at: now)
        let believed = try believedOnAir(expects, in: studio)
        if doubts == .refuse, !standby.warnings.isEmpty {
            throw Declined("\(standby.warnings.joined(separator: "; ")): “anyway” takes it all the same")
        }
        // A run counts from its last TAKE; what went out beside the rundown has the same second to be seen.
        if let last = studio.unplannedAt, now.elapsed(since: last) < Run.Rules.standard.minimumSpan {
            throw Declined(Refusal.tooSoon(wait: Run.Rules.standard.minimumSpan - now.elapsed(since: last)).message)
        }
        return try take(in: studio, expects: believed, at: now)
    }

    private func believedOnAir(
        _ expects: RemoteVerb.Expectation, in studio: Studio
    ) throws(Declined) -> CueID? {
        guard let run = studio.run else { throw Declined(Refusal.noRun.message) }
        let onAir = run.onAir?.cue
        switch expects {
        case .anything: return onAir?.id
        case .nothing where onAir == nil: return nil
        case .cue(let number) where onAir?.number == number: return onAir?.id
        case .nothing, .cue:
            var declined = Declined(.stale, act: "take", of: run.id)
            declined.reason += " (on air: \(onAir?.label ?? "nothing"))"
            throw declined
        }
    }

    private func words(for verb: RemoteVerb, in studio: Studio) -> String {
        switch verb {
        case .take: "AIR \(studio.standbyCue?.label ?? "")"
        case .panic: "PANIC \(studio.safety.scene ?? "mutes")"
        case .pull: "pulled"
        case .standby(let number):
            "standby \(studio.rundown?.cues.first { $0.number == number }?.label ?? number)"
        case .note: "noted"
        case .message(let text): text.isEmpty ? "host's screen cleared" : "told the host"
        }
    }

    /// Refuses, to the asker every time, on screen and in the as-run once while it is the same over and over.
    private mutating func decline(
        _ act: RemoteAct, from asker: Asker, because declined: Declined, at now: Moment
    ) -> [Effect] {
        let answer = Effect.answer(asker, .refused(reason: declined.reason))
        let head = "\(act.verb.name) by socket, room \(act.room): "
        let line = head + declined.reason
        guard remote.isNews(line, at: now) else {
            refresh(line, head: head, at: now)
            return [answer]
        }
        say(line, .refusal, at: now)
        return [answer] + (declined.line.map { commit($0, at: now) } ?? [])
    }

    /// Keeps the line of a refusal fresh while it stands last.
    private mutating func refresh(_ line: String, head: String, at now: Moment) {
        guard let last = notices.last, last.weight == .refusal, last.text.hasPrefix(head) else { return }
        notices[notices.count - 1] = Notice(at: now, text: line, weight: .refusal)
    }

    private var remoteRooms: [RemoteRoom] {
        (house?.rooms ?? []).compactMap { studios[$0.id] }.map { studio in
            let run = studio.run.flatMap { $0.hasEnded ? nil : $0 }
            return RemoteRoom(
                name: studio.room.name, desk: studio.desk.holder?.name, isHere: holdsDesk(of: studio.room.id),
                isArmed: studio.isArmed, show: studio.rundown?.show.title, run: run?.kind.rawValue,
                onAir: (run?.onAir?.cue).map { RemoteCue($0) }, standby: studio.standbyCue.map { RemoteCue($0) })
        }
    }
}

extension RemoteCue {
    fileprivate init(_ cue: Cue) { self.init(number: cue.number, title: cue.title) }
}

extension [Effect] {
    /// The ticket of the first change among them.
    fileprivate var ticket: Ticket? {
        lazy.compactMap { effect -> Ticket? in
            guard case .commit(_, _, _, let ticket) = effect else { return nil }
            return ticket
        }.first
    }
}
