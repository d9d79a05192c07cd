import Civil
import Journal
import OBSProtocol
import Shows

/// From a wish at the OBS desk to OBS, and from OBS's word back.
extension ControlRoom {
    /// Asks for a deed: at once, after a question, or not at all.
    mutating func ask(_ deed: DeskDeed, at now: Moment) -> [Effect] {
        guard let studio else { return [] }
        if let reason = reasonNotToWork(in: studio) {
            refuse("\(deed.words): \(reason)", at: now)
            return []
        }
        switch deed.gate(in: studio) {
        case .open: return send(deed, in: studio, at: now)
        case .asks(let lines):
            overlay = .confirmation(
                Confirmation(title: "\(deed.words)?", lines: lines, act: .desk(studio.room.id, deed)))
        case .word: overlay = .deskPrompt(DeskPrompt(.stop(deed)))
        case .shut(let reason): refuse("\(deed.words): \(reason)", at: now)
        }
        return []
    }

    /// Does what was asked about and answered; what stood against it then may do so now.
    mutating func carryOut(_ deed: DeskDeed, in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], room == roomID else { return [] }
        if let reason = reasonNotToWork(in: studio) {
            refuse("\(deed.words): \(reason)", at: now)
            return []
        }
        if case .shut(let reason) = deed.gate(in: studio) {
            refuse("\(deed.words): \(reason)", at: now)
            return []
        }
        return send(deed, in: studio, at: now)
    }

    private mutating func send(_ deed: DeskDeed, in studio: Studio, at now: Moment) -> [Effect] {
        // Keys of the show screen ask too, when the desk was never opened here.
        obsDesk.move(to: studio.room.id)
        let (effect, tag) = orderFromDesk(deed.command, of: studio.room.id, words: deed.words)
        obsDesk.wishes[deed.subject] = OBSDesk.Wish(deed: deed, at: now, tag: tag)
        noteStop(deed, in: studio.room.id, at: now)
        return [effect]
    }

    /// A push that a person stops here has ended: its channels are not lost, and no recovery offers to start it again.
    private mutating func noteStop(_ deed: DeskDeed, in room: RoomID, at now: Moment) {
        guard case .output(let name, .stop) = deed, let route = name.route else { return }
        studios[room]?.errands[route] = PushErrand(kind: .stop, until: now + PushErrand.patience)
    }

    mutating func orderFromDesk(_ command: OBSCommand, of room: RoomID, words: String) -> (effect: Effect, tag: UInt64)
    {
        let ordered = order(command, of: room, words: words)
        requests[ordered.tag]?.origin = .desk
        return ordered
    }

    /// Why this seat may ask nothing of OBS here; nil where it may.
    func reasonNotToWork(in studio: Studio) -> String? {
        guard studio.mirror.isCurrent else { return studio.mirror.link.words }
        return reasonNotToOrder(in: studio)
    }

    /// OBS answered one of the desk's requests.
    mutating func noteAnswer(_ tag: UInt64, _ outcome: Outcome) {
        if obsDesk.tBar?.tag == tag, outcome != .done, outcome != .overtaken { obsDesk.tBar = nil }
        guard let (subject, wish) = obsDesk.wishes.first(where: { $0.value.tag == tag }) else { return }
        guard outcome == .done else {
            // What timed out may still happen; OBS says so by itself then.
            obsDesk.wishes[subject] = nil
            return
        }
        obsDesk.wishes[subject]?.isAccepted = true
        // Before obs-websocket 5.4 OBS never says that a setting changed.
        if case .filterSetting(let source, _, _, _) = wish.deed { obsDesk.readings[.filters(source)] = nil }
        if studio.flatMap({ wish.deed.isShown(in: $0.mirror) }) == nil { obsDesk.wishes[subject] = nil }
    }

    /// Lets go of wishes that OBS shows to be fulfilled, and says of those that came to nothing.
    mutating func settleWishes(at now: Moment) -> [Effect] {
        guard let studio, obsDesk.room == studio.room.id, !obsDesk.wishes.isEmpty else { return [] }
        var effects: [Effect] = []
        let wishes = obsDesk.wishes.sorted { $0.value.tag < $1.value.tag }
        for (subject, wish) in wishes {
            if wish.deed.isShown(in: studio.mirror) == true {
                obsDesk.wishes[subject] = nil
                effects += noteByHand(wish.deed, in: studio, at: now)
            } else if now.elapsed(since: wish.at) >= OBSDesk.patience {
                obsDesk.wishes[subject] = nil
                guard wish.isAccepted, studio.mirror.isCurrent else { continue }
                say("\(wish.deed.words): OBS said yes, and nothing happened", .wrong, at: now)
            }
        }
        return effects
    }

    // MARK: The as-run

    /// What a person changed on air outside the rundown stands in the as-run, once OBS shows it.
    private mutating func noteByHand(_ deed: DeskDeed, in studio: Studio, at now: Moment) -> [Effect] {
        guard let run = studio.run, run.kind == .live, !run.hasEnded, holdsDesk(of: run.room) else { return [] }
        switch deed {
        case .mute, .item, .filter, .monitor: return note("by hand: \(deed.words)", in: run, at: now)
        case .volume, .balance, .syncOffset, .tracks, .lock, .preview, .filterSetting, .media, .seek, .transition,
            .transitionLength, .studioMode, .output, .pauseRecording, .resumeRecording, .splitRecording, .saveReplay,
            .chapter, .profile, .collection, .hotkey:
            return []
        }
    }

    /// A fader that has come to rest is one line, however many keys moved it.
    mutating func noteRestedFaders(at now: Moment) -> [Effect] {
        let rested = obsDesk.moved.filter { now.elapsed(since: $0.value.at) >= OBSDesk.rest }.sorted { $0.key < $1.key }
        guard !rested.isEmpty else { return [] }
        var effects: [Effect] = []
        for (input, moved) in rested {
            obsDesk.moved[input] = nil
            guard let studio, let run = studio.run, run.kind == .live, !run.hasEnded, holdsDesk(of: run.room),
                let decibels = studio.mirror.input(input)?.decibels, (decibels - moved.from).magnitude >= 0.06
            else { continue }
            let words = "\(Decibels.text(moved.from)) to \(Decibels.text(decibels)) dB"
            effects += note("by hand: \(input) from \(words)", in: run, at: now)
        }
        return effects
    }

    /// Begins to watch a fader that is moved on air.
    mutating func noteMove(of input: String, from decibels: Double, at now: Moment) {
        guard studio?.run?.kind == .live else { return }
        obsDesk.moved[input] = OBSDesk.MovedFader(from: obsDesk.moved[input]?.from ?? decibels, at: now)
    }
}

extension OutputName {
    /// The route of channels that go out by it; nil where none do.
    fileprivate var route: Route? {
        switch self {
        case .stream: .main
        case .virtualCamera: .camera
        case .named(let name): .output(name)
        case .record, .replayBuffer: nil
        }
    }
}
