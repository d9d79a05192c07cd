import Civil
import Journal
import Shows
import Terminal

// The one thing that the second line asks people to look at.
extension Header {
    /// What is wrong, the worst alone; nil while nothing is.
    var alarmText: (text: String, style: Style)? {
        if !room.notRecorded.isEmpty {
            let isPanic = studio?.run?.advance == .panicked
            return (isPanic ? "PANIC, NOT RECORDED" : "NOT RECORDED", Style(.wrong, .normal, .bold))
        }
        if room.readOnlyReason != nil { return ("READ-ONLY", Style(.wrong, .normal, .bold)) }
        guard let studio else { return nil }
        if let pending = studio.pendingTake, let cue = studio.rundown?.cue(pending) {
            return ("taking \(cue.number)", .pending)
        }
        if studio.run?.advance == .panicked {
            let open = studio.openUnderPanic.joined(separator: ", ")
            let words = open.isEmpty ? "PANIC: GO leaves it" : "PANIC! NOT MUTED: \(open)"
            return (studio.difference == nil ? words : "PANIC! OBS SHOWS OTHER", Style(.wrong, .normal, .bold))
        }
        if let channel = room.channelAlarm(of: studio, at: now), channel.rank < 2 {
            // Where OBS is gone the link beside it says since when.
            let isGone = studio.outage != nil
            return (isGone ? channel.short : channel.text, Style(.wrong, .normal, .bold))
        }
        if case .missing = studio.run?.onAir?.confirmation { return ("! NOT CONFIRMED", Style(.wrong, .normal, .bold)) }
        if studio.difference != nil, studio.run?.onAir?.confirmation != .awaited {
            return ("! OBS SHOWS OTHER", Style(.warning, .normal, .bold))
        }
        if let missed = studio.run?.missed, let cue = studio.rundown?.cue(missed) {
            return ("MISSED \(cue.number)", Style(.wrong, .normal, .bold))
        }
        if let elsewhere = room.alarmElsewhere(at: now) { return (elsewhere, Style(.wrong, .normal, .bold)) }
        if let recovery = room.recoveryText(of: studio, at: now) { return (recovery, Style(.warning, .normal, .bold)) }
        if let channel = room.channelAlarm(of: studio, at: now) {
            return (channel.text, Style(.warning, .normal, .bold))
        }
        if let steering = steeringText(studio) { return (steering, .warning) }
        // What breaks a platform's rule goes before what can still be pinned.
        let limit = limitAlarm(studio)
        if let limit, limit.isPassed { return (limit.text, Style(.wrong, .normal, .bold)) }
        if let toDo = studio.run?.toDos.first(where: { $0.isUrgent(at: now) }) { return (text(of: toDo), .warning) }
        if !studio.isArmed, studio.run?.hasEnded == false { return ("GO NOT ARMED", .warning) }
        return limit.map { ($0.text, .warning) }
    }

    private func limitAlarm(_ studio: Studio) -> LimitAlarm? {
        let channels = (room.house?.channels ?? []).map { ($0.id, $0.platform) }
        let platforms = Dictionary(channels, uniquingKeysWith: { first, _ in first })
        return studio.limitAlarms(room.setup.limits, platforms: platforms, at: now).first
    }

    /// What people are to do around the show; any alarm of the air comes before it, and on air a narrow line has no room
    /// for it.
    func calmText(width: Int) -> (text: String, style: Style)? {
        guard let studio else { return nil }
        let words = ListWords(room: room, studio: studio, now: now)
        if let overrun = words.overrun(until: projectedEnd) { return (overrun, .warning) }
        if let wrapUp = words.wrapUp { return (wrapUp, .header) }
        guard let due = words.due else { return nil }
        let isOnAir = studio.run?.onAir != nil
        guard width >= 100 || !isOnAir else { return nil }
        return (width < 130 || isOnAir ? due.short : due.text, .header)
    }

    /// What keeps the run from going on as planned: a person's pause, hold, roll or loop.
    private func steeringText(_ studio: Studio) -> String? {
        guard let run = studio.run, !run.hasEnded else { return nil }
        if let airing = run.onAir, airing.isPaused { return "PAUSED \(airing.paused(at: now).countUpText)" }
        switch run.advance {
        case .held: return "HOLD"
        case .rolling: return run.onAir == nil ? "ROLL, nothing is due" : "ROLL"
        case .free, .panicked: break
        }
        guard let loop = run.loop else { return nil }
        return "LOOP \(studio.rundown?.segments[loop]?.title ?? "")"
    }

    private func text(of toDo: ToDo) -> String {
        let verb =
            switch toDo.what {
            case .pin: "PIN"
            case .unpin: "UNPIN"
            }
        return "\(verb) \(toDo.sku) on \(room.name(of: toDo.channel)) \(now.elapsed(since: toDo.raised).countUpText)"
    }
}
