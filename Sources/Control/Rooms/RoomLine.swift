import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// One room in one line: is it on air and with what, how far behind, is its OBS well, and its channels.
struct RoomLine: Equatable, Sendable {
    var room: RoomID
    var name: String
    var mark: Table.Item
    /// `AIR 5`, `HOLD 5`, `ready 21:00`, `off`.
    var state: Table.Item
    /// Empty where nothing is on air.
    var offset: String
    var obs: Table.Item
    var tally: [TallyEntry]
    /// The show on its desk.
    var title: String
}

extension ControlRoom {
    /// Every room of the house, in its order.
    func roomLines(at now: Moment) -> [RoomLine] {
        (house?.rooms ?? []).compactMap { studios[$0.id].map { line(of: $0, at: now) } }
    }

    private func line(of studio: Studio, at now: Moment) -> RoomLine {
        let tally = studio.run?.kind == .live ? tally(of: studio, at: now) : []
        let standings = tally.map(\.standing)
        return RoomLine(
            room: studio.room.id, name: studio.room.name, mark: mark(of: studio, standings),
            state: state(of: studio), offset: studio.run?.onAir?.offset(at: now)?.offsetText ?? "",
            obs: health(of: studio), tally: tally, title: studio.rundown?.show.title ?? "")
    }

    private func mark(of studio: Studio, _ standings: [ChannelStanding]) -> Table.Item {
        if standings.contains(where: \.isSaidLive), !standings.contains(.live) {
            return Table.Item("●", Style(.warning, .normal, .bold))
        }
        if standings.contains(.live) { return Table.Item("●", Style(.onAir, .normal, .bold)) }
        guard studio.run?.hasEnded != false else { return Table.Item("◐", .pending) }
        return coming(in: studio) == nil ? Table.Item("·", .faint) : Table.Item("○", .dim)
    }

    private func state(of studio: Studio) -> Table.Item {
        guard let run = studio.run, !run.hasEnded else {
            guard let show = coming(in: studio) else { return Table.Item("off", .faint) }
            let time = setup.zone.local(at: show.start).time.minutesText
            return Table.Item("\(show.status == .ready ? "ready" : "draft") \(time)", .dim)
        }
        let number = run.onAir.map { $0.cue.number.isEmpty ? $0.cue.title : $0.cue.number } ?? ""
        switch (run.phase, run.advance) {
        case (_, .panicked): return Table.Item("PANIC", Style(.wrong, .normal, .bold))
        case (.paused, _): return Table.Item("PAUSED \(number)", .warning)
        case (.hold, _): return Table.Item("HOLD \(number)", .warning)
        case (.waiting, _): return Table.Item("ROLL", .warning)
        case (.ready, _): return Table.Item("\(run.kind.words), no GO yet", .text)
        case (.onAir, _), (.ended, _):
            switch run.kind {
            case .live: return Table.Item("AIR \(number)", Style(.onAir, .normal, .bold))
            case .rehearsal: return Table.Item("REH \(number)", .accent)
            case .dry: return Table.Item("DRY \(number)", .accent)
            }
        }
    }

    private func coming(in studio: Studio) -> Show? {
        guard let show = studio.rundown?.show, studio.run?.hasEnded != true else { return nil }
        switch show.status {
        case .draft, .ready: return show
        case .onAir, .ended, .reconciled, .cancelled: return nil
        }
    }

    private func health(of studio: Studio) -> Table.Item {
        switch studio.mirror.link {
        case .live: return Table.Item("OBS ok", .good)
        case .connecting, .identifying, .syncing, .changingCollection: return Table.Item("OBS …", .pending)
        case .silent: return Table.Item("SILENT", Style(.wrong, .normal, .bold))
        case .offline, .refusedPassword, .kicked, .unsupported:
            let isMissed = studio.run?.hasEnded == false || studio.mirror.versions != nil
            return isMissed ? Table.Item("OFFLINE", Style(.wrong, .normal, .bold)) : Table.Item("OBS —", .faint)
        }
    }

    /// The worst that is wrong in a room that is not on screen, while a run goes on there: `Room B: OBS OFFLINE 00:12`.
    func alarmElsewhere(at now: Moment) -> String? {
        let alarms = studios.values.filter { $0.room.id != roomID && $0.run?.hasEnded == false }
            .sorted { $0.room.id < $1.room.id }
            .compactMap { studio in alarm(elsewhereIn: studio, at: now).map { "Room \(studio.room.name): \($0)" } }
        guard let first = alarms.first else { return nil }
        return alarms.count == 1 ? first : "\(first) (+\(alarms.count - 1))"
    }

    private func alarm(elsewhereIn studio: Studio, at now: Moment) -> String? {
        if studio.run?.kind != .dry, let outage = studio.outage {
            let word = if case .silent = studio.mirror.link { "SILENT" } else { "OFFLINE" }
            return "OBS \(word) \(now.elapsed(since: outage.began).countUpText)"
        }
        if let channel = channelAlarm(of: studio, at: now), channel.rank < 2 { return channel.text }
        if case .missing = studio.run?.onAir?.confirmation { return "NOT CONFIRMED" }
        if let missed = studio.run?.missed, let cue = studio.rundown?.cue(missed) { return "MISSED \(cue.number)" }
        return nil
    }

    /// Says what happens in a room; the log names the room where it is not the one on screen.
    mutating func naming<Outcome>(_ room: RoomID, _ act: (inout ControlRoom) -> Outcome) -> Outcome {
        let before = said
        let outcome = act(&self)
        guard let roomID, room != roomID, let name = studios[room]?.room.name else { return outcome }
        for index in notices.indices.suffix(said - before) where !notices[index].text.contains("room \(name)") {
            notices[index].text = "\(name): \(notices[index].text)"
        }
        return outcome
    }
}
