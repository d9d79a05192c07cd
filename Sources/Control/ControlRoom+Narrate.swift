import Civil
import Journal
import Shows

extension ControlRoom {
    /// Says in the log what a line of a run means.
    mutating func narrate(_ line: Run.Line, in room: RoomID, at now: Moment) {
        switch line {
        case .started, .refused: break
        case .took(let take): say("\(take.cause.words)AIR \(take.cue.label)", .done, at: now)
        case .stoodBy(let cue): say("standby \(label(cue, in: room))", .quiet, at: now)
        case .standbyMoved(let cue): say("standby moves to \(label(cue, in: room))", .quiet, at: now)
        case .held: say("hold: nothing advances by itself", .warning, at: now)
        case .released: say("hold released", .quiet, at: now)
        case .paused: say("paused: the cue's clock stands", .warning, at: now)
        case .resumed: say("resumed", .done, at: now)
        case .addedTime(let length): say("\(length.offsetText) to this airing", .done, at: now)
        case .rolled: say("roll: the wall clock runs the show", .warning, at: now)
        case .waited: say("roll: nothing is due", .quiet, at: now)
        case .missed(let cue, let due):
            let time = setup.zone.local(at: due).time.secondsText
            say("MISSED: \(label(cue, in: room)) was due at \(time)", .wrong, at: now)
        case .looped(let segment):
            let title = segment.flatMap { studios[room]?.rundown?.segments[$0]?.title }
            say(title.map { "loop: \($0) begins again after its last cue" } ?? "loop off", .warning, at: now)
        case .pulled(let sku, let channels, _):
            let names = channels.map { name(of: $0) }.joined(separator: ", ")
            say("PULLED \(sku)" + (names.isEmpty ? "" : ": unpin it on \(names)"), .wrong, at: now)
        case .restored(let sku): say("\(sku) may air again", .done, at: now)
        case .ticked: say("done by hand", .quiet, at: now)
        case .panicked(let scene): say("PANIC: \(scene.isEmpty ? "mutes" : scene)", .wrong, at: now)
        case .switchedUnplanned(let scene): say("unplanned: \(scene)", .warning, at: now)
        case .confirmed(let cue, let scene):
            let number = studios[room]?.rundown?.cue(cue)?.number ?? ""
            say("OBS confirms \(number) \(scene)", .quiet, at: now)
        case .unconfirmed(let cue, let reason):
            let number = studios[room]?.rundown?.cue(cue)?.number ?? ""
            say("NOT CONFIRMED \(number): \(reason)", .wrong, at: now)
        case .noted(let text): say("n  \(text)", .quiet, at: now)
        case .violated(let text): say("VIOLATION  \(text)", .warning, at: now)
        case .checkedIn(let checkIn):
            let channel = checkIn.channel.map { "\(name(of: $0)) " } ?? ""
            say("check-in \(channel)\(checkIn.words)", .quiet, at: now)
        case .channel(let id, let state, _): narrate(id, state, in: room, at: now)
        case .decided(let decision): say(decision.said, .warning, at: now)
        case .messaged(let text): say(text.isEmpty ? "host's screen cleared" : "to the host: \(text)", .done, at: now)
        case .reoffered(let cue, _):
            say("the offer of \(label(cue, in: room)) holds as it is now planned", .done, at: now)
        case .recovered(let restoration):
            say("recovery: \(restoration.words)", restoration.failure == nil ? .done : .wrong, at: now)
        case .ended: say("run ended", .done, at: now)
        }
    }

    func name(of channel: ChannelID) -> String { house?.channels.first { $0.id == channel }?.name ?? "channel" }

    private func label(_ cue: CueID?, in room: RoomID) -> String {
        cue.flatMap { studios[room]?.rundown?.cue($0)?.label } ?? "none"
    }

    /// Says why a key that acts does nothing; as long as it is held, once.
    mutating func refuse(_ verdict: TakeGuard.Verdict, at now: Moment) {
        if takeGuard.tells(verdict) { refuse(verdict.message, at: now) }
    }

    /// Shows a refusal; the same one over and over, as from a held key, makes one line.
    mutating func refuse(_ reason: String, at now: Moment) {
        defer { lastRefusedAt = now }
        if let lastRefusedAt, reason == lastRefusal {
            let pause = now.elapsed(since: lastRefusedAt)
            if let last = notices.last, last.weight == .refusal, pause < 2000 {
                notices[notices.count - 1].at = now
                return
            }
            if pause < HeldKey.firstRepeat { return }
        }
        lastRefusal = reason
        say(reason, .refusal, at: now)
    }
}

extension Cue {
    /// Number and title, as people call it.
    var label: String { number.isEmpty ? title : "\(number) \(title)" }
}

extension Run.Take.Cause {
    /// Said before what it aired; nothing for a person's.
    fileprivate var words: String {
        switch self {
        case .person: ""
        case .follow: "auto "
        case .roll: "roll "
        }
    }
}

extension CheckIn {
    /// `86 orders, 1.284 viewers, 120 left`: what is known of it.
    var words: String {
        let parts = [(orders, "orders"), (viewers, "viewers"), (stock, "left")]
        return parts.compactMap { count, unit in count.map { "\(Numbers.grouped(Int64($0))) \(unit)" } }
            .joined(separator: ", ")
    }
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
        case .rundownEdited(let edit): edit.words
        case .templateSaved(let template): "template \(template.name) saved"
        case .templateRemoved(_, let name): "template \(name) removed"
        case .checked(let tick): "\(tick.row) \(tick.verdict.rawValue)"
        case .unchecked(_, let row): "\(row) open again"
        case .showAdded(let show): "show \(show.title) added"
        case .showEdited(let show): "show \(show.title) changed"
        case .bookingMade: "booking made"
        case .bookingCancelled: "booking cancelled"
        case .planned(let edit): edit.words
        }
    }
}

extension RundownEdit {
    /// How much it changes, for the log.
    fileprivate var words: String {
        let parts = [
            cues.isEmpty ? nil : cues.count == 1 ? "cue \(cues[0].label) changed" : "\(cues.count) cues changed",
            removed.isEmpty ? nil : "\(removed.count) removed",
            segments.first.map { "segment \($0.title)" },
            cues.isEmpty && removed.isEmpty && segments.isEmpty ? "segment removed" : nil,
        ]
        return parts.compactMap { $0 }.joined(separator: ", ")
    }
}

extension Decision {
    /// What was decided, and why.
    var said: String {
        let what =
            switch act {
            case .extend(let length): "\(length.offsetText) to \(about)"
            case .queue: "\(about) airs next, out of its turn"
            case .unqueue: "\(about) airs in its turn only"
            case .drop: "\(about) dropped from this run"
            case .keep: "\(about) airs after all"
            }
        return reason.isEmpty ? what : "\(what): \(reason)"
    }
}
