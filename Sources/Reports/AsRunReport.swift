import Civil
import Shows

/// The record of a run for people and their spreadsheets: every airing, everything said in between, and minutes.
public struct AsRunReport: Sendable, Encodable {
    public var show: String
    public var room: String
    public var run: String
    public var kind: Run.Kind
    public var startedAt: String
    public var endedAt: String?
    /// What happened, in the order of its time.
    public var entries: [Entry]
    public var cues: [Minutes]
    public var hosts: [Minutes]
    /// What people ticked before and after the show, in the order of its time.
    public var checklist: [Ticked]

    /// One line of it: a cue on air, or something said; what a line does not have is absent.
    public struct Entry: Sendable, Encodable {
        public var what: String
        /// With the offset of the show's zone: `2026-11-25T20:00:00.000+07:00`.
        public var at: String
        public var by: String?
        public var cue: String?
        public var title: String?
        public var host: String?
        public var sku: String?
        public var plannedStart: String?
        public var plannedEnd: String?
        public var endedAt: String?
        public var plannedMs: Milliseconds?
        public var actualMs: Milliseconds?
        public var overMs: Milliseconds?
        public var addedMs: Milliseconds?
        public var pausedMs: Milliseconds?
        /// Who or what made the TAKE.
        public var cause: Run.Take.Cause?
        /// Present where it aired out of its turn.
        public var isAdlib: Bool?
        public var actions: String?
        /// When OBS said that it is on air, and which scene.
        public var confirmedAt: String?
        public var scene: String?
        public var text: String?
    }

    /// A row of the show's lists that was done or waived.
    public struct Ticked: Sendable, Encodable {
        public var row: String
        public var by: String
        public var at: String
        public var verdict: Tick.Verdict
        /// What was found, such as the path of a recording; for a waiver, why.
        public var note: String?
    }

    /// How long a cue or a host was on air.
    public struct Minutes: Sendable, Encodable {
        public var name: String
        public var airings: Int
        public var onAirMs: Milliseconds
    }

    /// - Parameter zone: the show's; times are written in it.
    /// - Parameter channels: names by identifier, for check-ins.
    public init(
        of run: Run, show: String, room: String, zone: Zone, channels: [ChannelID: String],
        ticks: [Tick] = [], at now: Moment
    ) {
        self.show = show
        self.room = room
        self.run = "\(run.id.raw)"
        kind = run.kind
        startedAt = zone.stamp(run.started.wall)
        if case .ended(let moment) = run.state { endedAt = zone.stamp(moment.wall) }
        let airings = (run.asRun + (run.onAir.map { [$0] } ?? [])).map {
            ($0.start.wall, Entry($0, zone: zone, at: now))
        }
        let remarks = run.remarks.map { ($0.at.wall, Entry($0, zone: zone, channels: channels)) }
        let toDos = run.toDos.map { ($0.raised.wall, Entry($0, zone: zone, channels: channels)) }
        entries = (airings + remarks + toDos).enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }
        .map(\.element.1)
        let minutes = AsRunMinutes(of: run, at: now)
        cues = minutes.cues.map { Minutes(name: $0.name, airings: $0.airings, onAirMs: $0.length) }
        hosts = minutes.hosts.map { Minutes(name: $0.name, airings: $0.airings, onAirMs: $0.length) }
        checklist = ticks.sorted { ($0.at, $0.row) < ($1.at, $1.row) }.map { tick in
            Ticked(
                row: tick.row, by: tick.by, at: zone.stamp(tick.at), verdict: tick.verdict,
                note: tick.note.isEmpty ? nil : tick.note)
        }
    }
}

extension AsRunReport.Entry {
    init(_ airing: Airing, zone: Zone, at now: Moment) {
        let length = airing.end.map { $0.elapsed(since: airing.start) }
        self.init(what: "aired", at: zone.stamp(airing.start.wall), by: airing.by?.name)
        cue = airing.cue.number
        title = airing.cue.title
        host = airing.host.isEmpty ? nil : airing.host
        isAdlib = airing.isAdlib ? true : nil
        sku = airing.cue.product?.sku
        plannedStart = airing.plannedStart.map { zone.stamp($0) }
        plannedEnd = airing.plannedEnd.map { zone.stamp($0) }
        endedAt = airing.end.map { zone.stamp($0.wall) }
        plannedMs = airing.plannedLength
        actualMs = length
        overMs = length.map { $0 - airing.plannedLength }
        addedMs = airing.added
        pausedMs = airing.paused(at: now)
        cause = airing.cause
        actions = airing.cue.actions.isEmpty ? nil : airing.cue.actions
        switch airing.confirmation {
        case .awaited: break
        case .confirmed(let moment):
            confirmedAt = zone.stamp(moment.wall)
            scene = airing.confirmedScene
        case .missing(let reason): text = "NOT CONFIRMED: \(reason)"
        }
    }

    init(_ remark: Remark, zone: Zone, channels: [ChannelID: String]) {
        self.init(what: remark.what.name, at: zone.stamp(remark.at.wall), by: remark.by?.name)
        switch remark.what {
        case .note(let words), .violation(let words): text = words
        case .checkIn(let checkIn): text = checkIn.words(channels)
        case .refusal(let act, let reason): text = "\(act): \(reason)"
        case .unplannedScene(let name), .panic(let name): scene = name
        case .pull(let pulled), .restoral(let pulled): sku = pulled
        case .missed(_, let due): text = "due \(zone.stamp(due))"
        case .decision(let decision):
            let figures = decision.figures.map { $0.words(channels) }.joined(separator: "; ")
            text = [decision.words, decision.reason, figures].filter { !$0.isEmpty }.joined(separator: " · ")
        case .restoration(let restoration): text = restoration.words
        case .message(let words): text = words.isEmpty ? "cleared" : words
        }
    }

    /// Something done by hand on a platform, at the moment it came to be needed.
    init(_ toDo: ToDo, zone: Zone, channels: [ChannelID: String]) {
        self.init(what: toDo.name, at: zone.stamp(toDo.raised.wall), by: toDo.done?.by?.name)
        sku = toDo.sku
        endedAt = (toDo.done?.at ?? toDo.lapsed).map { zone.stamp($0.wall) }
        let channel = channels[toDo.channel] ?? "channel"
        text = toDo.done == nil ? "\(channel): nobody said that it was done" : "\(channel): done by hand"
    }

    private init(what: String, at: String, by: String?) {
        self.what = what
        self.at = at
        self.by = by
    }
}

extension Remark.Subject {
    fileprivate var name: String {
        switch self {
        case .note: "note"
        case .violation: "violation"
        case .checkIn: "check-in"
        case .refusal: "refused"
        case .unplannedScene: "unplanned"
        case .panic: "panic"
        case .pull: "pulled"
        case .restoral: "restored"
        case .missed: "missed"
        case .decision: "decided"
        case .message: "to the host"
        case .restoration: "recovered"
        }
    }
}

extension ToDo {
    fileprivate var name: String {
        switch what {
        case .pin: "pin"
        case .unpin: "unpin"
        }
    }
}

extension Decision {
    fileprivate var words: String {
        switch act {
        case .extend(let length): "\(length.offsetText) to \(about)"
        case .queue: "\(about) airs next, out of its turn"
        case .unqueue: "\(about) in its turn only"
        case .drop: "\(about) dropped"
        case .keep: "\(about) airs after all"
        }
    }
}

extension CheckIn {
    /// `TT: 86 orders, 1284 viewers, 120 in stock`: what is known of it.
    fileprivate func words(_ channels: [ChannelID: String]) -> String {
        let numbers = [(orders, "orders"), (viewers, "viewers"), (stock, "in stock")]
        let known = numbers.compactMap { count, unit in count.map { "\($0) \(unit)" } }.joined(separator: ", ")
        return channel.map { "\(channels[$0] ?? "channel"): \(known)" } ?? known
    }
}

extension Zone {
    /// `2026-11-25T20:00:00.000+07:00`: an instant as the place's clock shows it, so that no reader has to guess.
    public func stamp(_ instant: Instant) -> String {
        let local = local(at: instant)
        let minutes = offset(at: instant) / 60
        let sign = minutes < 0 ? "-" : "+"
        let (hour, minute) = (abs(minutes) / 60, abs(minutes) % 60)
        let milliseconds = String(local.time.millisecond + 1000).dropFirst()
        return "\(local.date.iso)T\(local.time.secondsText).\(milliseconds)"
            + "\(sign)\(String(hour + 100).dropFirst()):\(String(minute + 100).dropFirst())"
    }
}
