import Civil
import Journal
import Shows

extension ControlRoom {
    /// Says in the log what a line of a run means.
    mutating func narrate(_ line: Run.Line, in room: RoomID, at now: Moment) {
        switch line {
        case .started: break
        case .took(let take): say("AIR \(take.cue.label)", .done, at: now)
        case .stoodBy(let cue):
            let label = cue.flatMap { studios[room]?.rundown?.cue($0)?.label } ?? "none"
            say("standby \(label)", .quiet, at: now)
        case .held: say("hold: nothing advances by itself", .warning, at: now)
        case .released: say("hold released", .quiet, at: now)
        case .panicked(let scene): say("PANIC: \(scene.isEmpty ? "mutes" : scene)", .wrong, at: now)
        case .switchedUnplanned(let scene): say("unplanned: \(scene)", .warning, at: now)
        case .confirmed(let cue, let scene):
            let number = studios[room]?.rundown?.cue(cue)?.number ?? ""
            say("OBS confirms \(number) \(scene)", .quiet, at: now)
        case .unconfirmed(let cue, let reason):
            let number = studios[room]?.rundown?.cue(cue)?.number ?? ""
            say("NOT CONFIRMED \(number): \(reason)", .wrong, at: now)
        case .refused: break
        case .noted(let text): say("n  \(text)", .quiet, at: now)
        case .channel(let id, let state):
            let name = house?.channels.first { $0.id == id }?.name ?? "channel"
            say("\(name) \(state.rawValue), says a person", .done, at: now)
        case .ended: say("run ended", .done, at: now)
        }
    }

    /// Says why a key that acts does nothing; as long as it is held, once.
    mutating func refuse(_ verdict: TakeGuard.Verdict, at now: Moment) {
        if takeGuard.tells(verdict) { refuse(verdict.message, at: now) }
    }

    /// Shows a refusal; the same one over and over makes one line.
    mutating func refuse(_ reason: String, at now: Moment) {
        if let last = notices.last, last.weight == .refusal, reason == lastRefusal,
            now.elapsed(since: last.at) < 2000
        {
            return
        }
        lastRefusal = reason
        say(reason, .refusal, at: now)
    }
}

extension Cue {
    /// Number and title, as people call it.
    var label: String { number.isEmpty ? title : "\(number) \(title)" }
}

extension Run.Kind {
    var words: String {
        switch self {
        case .dry: "dry run"
        case .rehearsal: "rehearsal"
        case .live: "live run"
        }
    }
}

extension Change {
    /// What was changed, for the log.
    var words: String {
        switch self {
        case .run: "run"
        case .deskTaken, .deskReleased: "desk"
        case .cueAdded(let cue): "cue \(cue.label) added"
        case .cueEdited(let cue): "cue \(cue.label) changed"
        case .cueRemoved: "cue removed"
        case .showAdded(let show): "show \(show.title) added"
        case .showEdited(let show): "show \(show.title) changed"
        case .bookingMade: "booking made"
        case .bookingCancelled: "booking cancelled"
        }
    }
}
