import Civil
import OBSProtocol
import Shows

/// What is known beside the rows of a list, from OBS, the run and the calendar; only people tick.
struct ListFacts {
    let room: ControlRoom
    let studio: Studio
    let now: Moment

    /// What stands beside a row while it is open; empty where nothing is known of it.
    func words(_ row: Checklist.Row) -> String {
        switch row.matter {
        case .prepared("key"):
            studio.mirror.streamService.map { "OBS: \($0.words)" } ?? "OBS's stream settings are not read"
        case .prepared("mic"): microphones
        case .prepared: ""
        case .host(let name): duty(of: name)
        case .closingScene: closing
        case .stopped(let channel): channelWords(channel)
        case .stream(let route):
            says(route) + (outputToStop(row) == nil ? "" : ", Enter and \(ListOverlay.stopWord) stop it")
        case .recording: recording + (outputToStop(row) == nil ? "" : ", Enter stops it")
        case .end: studio.run == nil ? "" : "Enter, then the word \(ListOverlay.endWord)"
        case .checkOut(let name): minutes(of: name)
        case .incidents: incidents.isEmpty ? "none" : "\(incidents.count) below"
        case .machine(let check): check.words
        }
    }

    /// What a tick keeps of that.
    func kept(with row: Checklist.Row) -> String {
        switch row.matter {
        case .prepared, .host, .end, .stopped, .machine: ""
        case .closingScene:
            room.setup.closing[studio.room.name].flatMap {
                studio.shows($0) ? Self.shown($0, at: now, in: room.setup.zone) : nil
            } ?? ""
        case .stream(let route): phase(of: route) == nil ? "" : says(route)
        case .recording: recordedPath ?? ""
        case .checkOut(let name): studio.run == nil ? "" : minutes(of: name)
        case .incidents: incidents.isEmpty ? "none" : "\(incidents.count) listed"
        }
    }

    /// Why a row is not done, as far as is known; nil where a person may say that it is.
    func reasonNotToTick(_ row: Checklist.Row) -> String? {
        switch row.matter {
        case .stream(.main): isRunning(studio.mirror.stream.phase) ? "OBS streams still" : nil
        case .stream(let route): phase(of: route).map { $0 != .off } == true ? "\(route.words) is on still" : nil
        case .recording: isRunning(studio.mirror.record.phase) ? "OBS records still" : nil
        case .checkOut(let name):
            isOnAir(name) ? "\(name) is on air" : nil
        case .prepared, .host, .closingScene, .stopped, .end, .incidents, .machine: nil
        }
    }

    /// What OBS sends out or writes.
    enum Output: Equatable {
        case push(Route)
        case recording
    }

    /// The output that a row is about, while it runs and can be stopped from here.
    func outputToStop(_ row: Checklist.Row) -> Output? {
        switch row.matter {
        case .stream(let route): phase(of: route).map { $0 != .off && $0 != .stopping } == true ? .push(route) : nil
        case .recording: canStop(studio.mirror.record.phase) ? .recording : nil
        case .prepared, .host, .closingScene, .stopped, .checkOut, .end, .incidents, .machine: nil
        }
    }

    private func canStop(_ phase: OutputPhase?) -> Bool { isRunning(phase) && phase != .stopping }

    static func shown(_ scene: String, at now: Moment, in zone: Zone) -> String {
        "OBS showed \u{201c}\(scene)\u{201d} at \(zone.local(at: now.wall).time.secondsText)"
    }

    private func isRunning(_ phase: OutputPhase?) -> Bool {
        guard studio.mirror.isCurrent else { return false }
        switch phase {
        case .active, .starting, .stopping, .paused, .reconnecting: return true
        case .off, nil: return false
        }
    }

    private func isOnAir(_ name: String) -> Bool {
        guard let run = studio.run, !run.hasEnded, let airing = run.onAir else { return false }
        return HostDuty.names(in: airing.host).contains(name)
    }

    // MARK: Before the show

    /// The inputs that panic mutes are those that people speak into.
    private var microphones: String {
        guard studio.mirror.isCurrent else { return studio.mirror.link.words }
        let known = studio.safety.mutes.compactMap { name in
            studio.mirror.input(name)?.isMuted.map { "\(name) \($0 ? "muted" : "open")" }
        }
        return known.isEmpty ? "" : "OBS: " + known.joined(separator: ", ")
    }

    private func duty(of name: String) -> String {
        guard let duty = studio.duties.first(where: { $0.name == name }) else { return "" }
        let role = duty.role.isEmpty ? "named in a cue" : duty.role
        return duty.from.map { "\(role), from \(room.setup.zone.local(at: $0).time.minutesText)" } ?? role
    }

    // MARK: After it

    private var closing: String {
        guard let scene = room.setup.closing[studio.room.name] else { return "none is set: closing in the config" }
        guard studio.mirror.isCurrent else { return "\u{201c}\(scene)\u{201d}; \(studio.mirror.link.words)" }
        guard !studio.shows(scene) else { return "OBS shows \u{201c}\(scene)\u{201d}" }
        let shown = "OBS on \u{201c}\(studio.mirror.program ?? "?")\u{201d}"
        return studio.run?.hasEnded == false
            ? "\(shown), Enter: \u{201c}\(scene)\u{201d}" : "\(shown), not \u{201c}\(scene)\u{201d}"
    }

    private func channelWords(_ channel: ChannelID) -> String {
        guard let report = studio.run?.channels[channel] else { return "nobody said that it was live" }
        let time = room.setup.zone.local(at: report.at.wall).time.minutesText
        switch report.state {
        case .live: return "LIVE since \(time): see that it has ended"
        case .lost: return "LOST since \(time): see that it has ended"
        case .ended: return "ended \(time), says \(report.source)"
        case .off: return "begins again since \(time)"
        }
    }

    /// What OBS says of a route's output; nil where it says nothing.
    private func phase(of route: Route) -> OutputPhase? {
        guard case .said(let phase) = room.push(by: route, in: studio).reading else { return nil }
        return phase
    }

    private func says(_ route: Route) -> String {
        guard route != .main else { return obs("stream", studio.mirror.stream.phase) }
        let push = room.push(by: route, in: studio)
        return phase(of: route) == nil ? push.words : "OBS says \(push.words)"
    }

    private func obs(_ output: String, _ phase: OutputPhase?) -> String {
        guard studio.mirror.isCurrent else { return studio.mirror.link.words }
        return phase.map { "OBS says \(output) \($0.words)" } ?? "OBS's \(output) is not known"
    }

    private var recording: String {
        let says = obs("record", studio.mirror.record.phase)
        guard studio.mirror.isCurrent, !isRunning(studio.mirror.record.phase) else { return says }
        return recordedPath ?? "OBS is not recording and told no path"
    }

    /// Where OBS wrote last, if it said so since the run began.
    private var recordedPath: String? {
        guard let path = studio.mirror.record.path, !path.isEmpty, let told = studio.mirror.record.toldAt else {
            return nil
        }
        guard let started = studio.run?.started else { return path }
        return told.elapsed(since: started) >= .zero ? path : nil
    }

    private func minutes(of name: String) -> String {
        guard let run = studio.run else { return "minutes: siaran rundown as-run" }
        let length = AsRunMinutes(of: run, at: now).length(ofHost: name)
        return "\(length.lengthText) on air\(isOnAir(name) ? ", and counting" : "")"
    }

    /// What went wrong in the run: its own record, and when this seat could not hear OBS.
    var incidents: [String] {
        guard let run = studio.run else { return [] }
        let said = run.incidents.map { ($0.at, AsRunOverlay(room: room, run: run, now: now).words(of: $0)) }
        let outages = studio.outagesOfRun.map { outage in
            let until = outage.ended.map { "\(clock($0)) heard again" } ?? "still"
            return (outage.began, "\(outage.words), \(until)")
        }
        return (said + outages).sorted { $1.0.elapsed(since: $0.0) > .zero }.map { "\(clock($0.0))  \($0.1)" }
    }

    private func clock(_ moment: Moment) -> String { room.setup.zone.local(at: moment.wall).time.secondsText }

    /// What begins next in the room: `22:30 Late Night Serum in 34 min, same room`.
    var nextShow: (words: String, isNear: Bool)? {
        guard let next = room.nextShow(after: studio) else { return nil }
        let wait = next.start - now.wall
        guard wait < .hours(12) else { return nil }
        let time = room.setup.zone.local(at: next.start).time.minutesText
        let away = wait < .zero ? "since \((-wait).minutesWords)" : "in \(wait.minutesWords)"
        return ("\(time) \(next.title) \(away), same room", wait < .minutes(60))
    }
}

extension Milliseconds {
    /// `34 min`, `2 h 5 min`: whole minutes, for times that nobody counts down.
    var minutesWords: String {
        let minutes = count / 60_000
        guard minutes >= 60 else { return "\(minutes) min" }
        return minutes % 60 == 0 ? "\(minutes / 60) h" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
