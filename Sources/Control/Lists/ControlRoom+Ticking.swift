import Civil
import Journal
import OBSProtocol
import Shows
import Staffing
import Terminal

/// Ticking rows: what a person says is done, waived, or open after all. Every tick can be undone at its seat.
extension ControlRoom {
    mutating func perform(
        _ act: RowAct, on row: Checklist.Row, _ list: ListOverlay, at now: Moment
    ) -> [Effect] {
        if case .machine(let check) = row.matter { return perform(act, on: row, check, list, at: now) }
        switch act {
        case .tick: return tick(row, list, at: now)
        case .note: openField(.note, at: row, list, at: now)
        case .waive: openField(.waiver, at: row, list, at: now)
        case .reopen: return reopen(row, of: list.show, at: now)
        case .ready: return list.list == .preflight ? toggleReady(at: now) : []
        }
        return []
    }

    mutating func openField(
        _ purpose: ListOverlay.Purpose, at row: Checklist.Row, _ list: ListOverlay, at now: Moment
    ) {
        if case .end = row.matter {
            return refuse("a run ends by the word \(ListOverlay.endWord) alone: Enter, then the word", at: now)
        }
        var list = list
        list.mode = .typing(purpose, TextField())
        overlay = .checklist(list)
    }

    /// Ticks a row with this seat's name, unless what is known says that it is not so.
    private mutating func tick(_ row: Checklist.Row, _ list: ListOverlay, at now: Moment) -> [Effect] {
        guard let studio else { return [] }
        if let tick = row.tick {
            let time = setup.zone.local(at: tick.at).time.minutesText
            refuse("\(tick.verdict.rawValue) by \(tick.by) at \(time): x opens it again", at: now)
            return []
        }
        if case .end = row.matter {
            _ = openEndField(at: row, list, at: now)
            return []
        }
        if row.matter == .closingScene, let closing = setup.closing[studio.room.name],
            !studio.shows(closing)
        {
            return askToClose(list, in: studio, at: now)
        }
        if let output = ListFacts(room: self, studio: studio, now: now).outputToStop(row) {
            askToStop(output, list, in: studio, at: now)
            return []
        }
        if let reason = ListFacts(room: self, studio: studio, now: now).reasonNotToTick(row) {
            refuse("\(reason); n ticks it with what you say of it", at: now)
            return []
        }
        return stop(row, in: studio, at: now) + check(row, of: list.show, by: setup.seat.name, "", at: now)
    }

    /// A note typed at a row ticks it, in the name of whoever is named.
    mutating func finish(
        _ row: Checklist.Row, _ line: TickLine, _ list: ListOverlay, at now: Moment
    ) -> [Effect] {
        guard let studio else { return [] }
        var list = list
        list.mode = .reading
        overlay = .checklist(list)
        return stop(row, in: studio, at: now)
            + check(row, of: list.show, by: line.name ?? setup.seat.name, line.text, at: now)
    }

    /// A waiver has the name of a person who answers for it, and says why; what is missing stays open to be typed.
    mutating func waive(
        _ row: Checklist.Row, _ line: TickLine, _ list: ListOverlay, at now: Moment
    ) -> [Effect] {
        guard let name = line.name else {
            refuse("a waiver needs a name: NAME: WHY, such as Rian: samples come at 20:10", at: now)
            return []
        }
        guard !line.text.isEmpty else {
            refuse("a waiver says why: \(name): WHY", at: now)
            return []
        }
        var list = list
        list.mode = .reading
        overlay = .checklist(list)
        let tick = Tick(
            show: list.show, row: row.id, by: name, at: now.wall, note: line.text, verdict: .waived)
        return commit(.checked(tick), at: now)
    }

    mutating func reopen(_ row: Checklist.Row, of show: ShowID, at now: Moment) -> [Effect] {
        guard row.tick != nil else {
            refuse(row.isOpen ? "the row is open" : Refusal.ended.message, at: now)
            return []
        }
        return commit(.unchecked(show: show, row: row.id), at: now)
    }

    /// A channel that is stopped has ended: the run says so too, while it can.
    private mutating func stop(_ row: Checklist.Row, in studio: Studio, at now: Moment) -> [Effect] {
        guard case .stopped(let channel) = row.matter, let run = studio.run, !run.hasEnded, run.kind == .live,
            run.channels[channel]?.state == .live, holdsDesk(of: studio.room.id)
        else { return [] }
        return report(channel, .ended, at: now)
    }

    /// What is known of a row, such as the path of a recording, is kept before what a person says of it.
    private mutating func check(
        _ row: Checklist.Row, of show: ShowID, by name: String, _ words: String, at now: Moment
    ) -> [Effect] {
        guard let studio else { return [] }
        let known = ListFacts(room: self, studio: studio, now: now).kept(with: row)
        let note = [known, words].filter { !$0.isEmpty }.joined(separator: " · ")
        return commit(.checked(Tick(show: show, row: row.id, by: name, at: now.wall, note: note)), at: now)
    }

    // MARK: What OBS still sends out

    /// A recording stops by `y`; a stream by its word, as everything that takes a channel off the air.
    private mutating func askToStop(
        _ output: ListFacts.Output, _ list: ListOverlay, in studio: Studio, at now: Moment
    ) {
        if let reason = reasonNotToOrder(in: studio) { return refuse(reason, at: now) }
        var list = list
        list.mode = output == .recording ? .asking : .typing(.stop, TextField())
        overlay = .checklist(list)
    }

    /// Asks OBS to stop; only its own word that it has lets the row be ticked.
    mutating func stop(_ output: ListFacts.Output, in studio: Studio, at now: Moment) -> [Effect] {
        if let reason = reasonNotToOrder(in: studio) {
            refuse(reason, at: now)
            return []
        }
        switch output {
        case .push(let route): return stopPush(by: route, .stop, in: studio, at: now)
        case .recording: return [order(.record(.stop), of: studio.room.id, words: "stop recording").effect]
        }
    }

    // MARK: The closing scene

    private mutating func askToClose(_ list: ListOverlay, in studio: Studio, at now: Moment) -> [Effect] {
        if let reason = reasonNotToLeaveRundown(in: studio) {
            refuse("closing scene: \(reason)", at: now)
            return []
        }
        var list = list
        list.mode = .asking
        overlay = .checklist(list)
        return []
    }

    mutating func airClosing(in studio: Studio, at now: Moment) -> [Effect] {
        guard let scene = setup.closing[studio.room.name] else { return [] }
        let effects = air(scene: scene, in: studio.room.id, at: now)
        if !effects.isEmpty { studios[studio.room.id]?.awaitsClosing = true }
        return effects
    }

    /// Ticks the closing scene that this seat has asked for once OBS says that it is on program; a TAKE meanwhile is
    /// another end.
    mutating func tickClosing(in room: RoomID, at now: Moment) -> [Effect] {
        guard let studio = studios[room], studio.awaitsClosing, let show = studio.rundown?.show.id,
            let scene = setup.closing[studio.room.name], studio.shows(scene)
        else { return [] }
        studios[room]?.awaitsClosing = false
        guard studio.unplannedScene == scene, studio.tick("wrap:closing") == nil else { return [] }
        let tick = Tick(
            show: show, row: "wrap:closing", by: setup.seat.name, at: now.wall,
            note: ListFacts.shown(scene, at: now, in: setup.zone))
        return commit(.checked(tick), at: now)
    }

    // MARK: Check-in from the Roster

    /// The host under the cursor is on set, or is not after all.
    mutating func toggleOnSet(at now: Moment) -> [Effect] {
        guard let host = roster.selected?.host, let studio, let show = studio.rundown?.show.id else { return [] }
        let row = Tick.checkIn(of: host.name)
        if let tick = studio.tick(row), tick.verdict == .done {
            return commit(.unchecked(show: show, row: row), at: now)
        }
        guard studio.duties.contains(where: { $0.name == host.name }) else {
            refuse("\(host.name) is neither booked for this show nor named in its cues", at: now)
            return []
        }
        return commit(.checked(Tick(show: show, row: row, by: setup.seat.name, at: now.wall)), at: now)
    }
}

extension Studio {
    /// Whether OBS says that a scene is on program, and nothing else is on its way.
    func shows(_ scene: String) -> Bool { mirror.isCurrent && mirror.running == nil && mirror.program == scene }
}
