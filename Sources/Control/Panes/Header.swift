import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// The two lines that never scroll: is it on air, where are we in time, is OBS well.
struct Header {
    let room: ControlRoom
    let now: Moment
    /// That of the rundown on screen.
    let projection: Projection?

    func draw(in region: Region) {
        region.fill(ground: tone.ground)
        let lines = region.on(tone.ground)
        drawFirst(lines.slice(rows: 0..<1))
        guard region.height > 1 else { return }
        drawSecond(lines.slice(rows: 1..<2))
    }

    var studio: Studio? { room.studio }

    /// What kind of moment it is; the header's ground and its first word.
    private enum Tone {
        case off, dry, rehearsal, live, doubted, unconfirmed, ended

        var ground: Ground { self == .live ? .onAir : .header }

        var word: (text: String, style: Style) {
            switch self {
            case .off: ("OFF", Style(.dim, .normal, .bold))
            case .dry: ("DRY RUN", Style(.accent, .normal, .bold))
            case .rehearsal: ("REHEARSAL", Style(.accent, .normal, .bold))
            case .live: ("ON AIR", Style(.onAir, .normal, .bold))
            case .doubted: (" LIVE RUN, BY WORD ALONE ", Style(.warning, .normal, [.bold, .reverse]))
            case .unconfirmed: (" LIVE RUN, NO CHANNEL LIVE ", Style(.wrong, .normal, [.bold, .reverse]))
            case .ended: ("ENDED", Style(.dim, .normal, .bold))
            }
        }
    }

    private var tone: Tone {
        guard let run = studio?.run else { return .off }
        guard !run.hasEnded else { return .ended }
        switch run.kind {
        case .dry: return .dry
        case .rehearsal: return .rehearsal
        case .live:
            let standings = tally.map(\.standing)
            if standings.contains(.live) { return .live }
            return standings.contains { $0.isSaidLive } ? .doubted : .unconfirmed
        }
    }

    private func drawFirst(_ line: Region) {
        var column = 1
        let clock = clockText
        let end = line.width - 1 - GlyphWidth.columns(of: clock)
        for (channel, mark) in marks(width: end - 14 - GlyphWidth.columns(of: tone.word.text)) {
            column += line.put(channel.name, column: column, row: 0, style: .header) + 1
            column += line.put(mark, column: column, row: 0, style: channel.standing.style) + 1
        }
        column += column > 1 ? 1 : 0
        column += line.put(tone.word.text, column: column, row: 0, style: tone.word.style) + 3
        let left = line.slice(columns: 0..<max(0, end - 2))
        let title = studio?.rundown?.show.title ?? (studio == nil ? "no room yet" : "no show on the desk")
        let titleWidth = max(8, min(GlyphWidth.columns(of: title), left.width - column - 9))
        left.put(title, column: column, row: 0, width: titleWidth, style: Style(.title, .normal, .bold))
        column += titleWidth
        // What has no room whole is left out, the least important first.
        for words in ["Room \(studio?.room.name ?? "—")", deskText, room.setup.isDemo ? "DEMO" : ""]
        where !words.isEmpty {
            guard column + 3 + GlyphWidth.columns(of: words) <= left.width else { break }
            column += 3 + left.put(words, column: column + 3, row: 0, style: .header)
        }
        line.put(clock, column: end, row: 0, style: Style(.header, .normal, .bold))
    }

    /// The tally's marks with the words beside them; the long words where all of them have room.
    private func marks(width: Int) -> [(channel: TallyEntry, mark: String)] {
        let tally = tally
        let long = tally.map { ($0, $0.standing.marked($0.standing.alarmWord)) }
        let columns = long.map { GlyphWidth.columns(of: $0.0.name) + GlyphWidth.columns(of: $0.1) + 2 }.reduce(1, +)
        return columns <= width ? long : tally.map { ($0, $0.standing.marked($0.standing.shortAlarmWord)) }
    }

    private var clockText: String {
        let zone = room.setup.zone
        let local = zone.local(at: now.wall)
        let time = "\(local.time.secondsText) \(zone.abbreviation(at: now.wall))"
        guard room.size.width >= 110 else { return time }
        let date = local.date
        return "\(date.weekday.short) \(date.day) \(date.monthShort) \(date.year)     \(time)"
    }

    private var deskText: String {
        guard let desk = studio?.desk else { return "" }
        guard let holder = desk.holder else { return "desk: free" }
        guard holder.id != room.setup.seat.id else { return "desk: \(holder.name) (this seat)" }
        let silence = desk.heartbeat.map { now.elapsed(since: $0) } ?? .zero
        return "desk: \(holder.name)"
            + (silence >= ControlRoom.deskPatience ? ", silent \(silence.count / 1000) s" : "")
    }

    private var tally: [TallyEntry] { studio.map { room.tally(of: $0, at: now) } ?? [] }

    private func drawSecond(_ line: Region) {
        let link = linkText(isNarrow: line.width < 100)
        let alarm = alarmText ?? calmText(width: line.width)
        let right = [alarm.map(\.text), link.text].compactMap { $0 }.joined(separator: "   ")
        let edge = line.width - 1 - GlyphWidth.columns(of: right)
        var column = 1
        // A number is put whole or not at all: half of one is another number.
        func put(_ label: String, _ values: [String], _ style: Style) {
            let room = edge - 2 - column - label.count - 1
            guard let value = values.first(where: { GlyphWidth.columns(of: $0) <= room }) else { return }
            column += line.put(label + " ", column: column, row: 0, style: .header)
            column += line.put(value, column: column, row: 0, style: style.adding(.bold)) + 3
        }
        if let airing = studio?.run?.onAir {
            let left = airing.remaining(at: now)
            let words = left.count < 0 ? "\((-left).countUpText) OVER" : "\(left.countdownText) left"
            put("CUE", [words], airing.phaseStyle(at: now))
            put(offsetLabel, [offset(of: airing)?.offsetText ?? "—"], .header)
        }
        if let rundown = studio?.rundown, let end = projectedEnd {
            if let out = outText(end) { put("OUT", [out.text, out.short], out.style) }
            let clock = self.room.clock(end, of: rundown.show)
            // OUT says the same against the out: the next fixed point goes first where both have no room.
            let both = GlyphWidth.columns(of: "ENDS \(clock)   NEXT \(nextText ?? "")")
            if rundown.show.hardOut == nil || both <= edge - 2 - column { put("ENDS", [clock], .header) }
        }
        if let next = nextText { put("NEXT", [next], .header) }
        column = edge
        if let alarm { column += line.put(alarm.text, column: column, row: 0, style: alarm.style) + 3 }
        line.put(link.text, column: column, row: 0, style: link.style)
    }

    private var offsetLabel: String { room.offsetMode == .absolute ? "OFFSET" : "OFFSET rel" }

    private func offset(of airing: Airing) -> Milliseconds? {
        switch room.offsetMode {
        case .absolute: offsetFromPlan(airing)
        case .relative: offsetFromPlan(airing).map { $0 - (studio?.run?.lateStart ?? .zero) }
        }
    }

    /// What airs out of its turn has no place in the plan: there the next planned cue tells how far behind the show is.
    private func offsetFromPlan(_ airing: Airing) -> Milliseconds? {
        if let offset = airing.offset(at: now) { return offset }
        guard airing.isAdlib, let run = studio?.run, let rundown = studio?.rundown, let projection else { return nil }
        let next = ((run.place(in: rundown) ?? -1) + 1)..<rundown.cues.count
        return next.lazy.compactMap { index in
            guard let planned = rundown.plan[index].start else { return nil }
            return projection.starts[index].map { $0 - planned }
        }.first
    }

    var projectedEnd: Instant? {
        studio?.run?.hasEnded == true ? nil : projection?.end
    }

    /// How the projected end stands to the hard out.
    private func outText(_ end: Instant) -> (text: String, short: String, style: Style)? {
        guard let out = studio?.rundown?.show.hardOut else { return nil }
        let over = end - out
        guard over <= .zero else { return ("\(over.countUpText) OVER", "\(over.countUpText) OVER", .overTime) }
        let spare = (-over).countUpText
        return ("\(spare) to spare", "\(spare) spare", .header)
    }

    private var nextText: String? {
        guard let point = studio?.rundown?.nextFixedPoint(after: now.wall) else { return "none" }
        let time = room.setup.zone.local(at: point.at).time.minutesText
        let mark = point.cue.kind == .milestone ? "◆" : "HARD"
        return "\(mark) \(time) in \((point.at - now.wall).countdownText)"
    }

    private func linkText(isNarrow: Bool) -> (text: String, style: Style) {
        guard let mirror = studio?.mirror else { return ("OBS —", .header) }
        switch mirror.link {
        case .live:
            guard !isNarrow else { return ("OBS ok", .good) }
            let rate = mirror.stats?.framesPerSecond.map { " \(Numbers.decimal($0, places: 1)) fps" } ?? ""
            return ("OBS ok\(rate)", .good)
        case .offline where studio?.outage != nil:
            return ("OBS OFFLINE \(outageText)", .wrong)
        case .offline(_, let retryAt):
            let wait = retryAt.map { max(.zero, -now.elapsed(since: $0)) }
            return ("OBS OFFLINE" + (wait.map { ", again in \(($0.count + 999) / 1000) s" } ?? ""), .wrong)
        case .silent(let since): return ("OBS SILENT \(now.elapsed(since: since).count / 1000) s", .wrong)
        case .refusedPassword: return ("OBS PASSWORD REFUSED", .wrong)
        case .kicked: return ("OBS KICKED US", .wrong)
        case .unsupported: return ("OBS UNSUPPORTED", .wrong)
        case .connecting, .identifying, .syncing, .changingCollection: return ("OBS \(mirror.link.word)", .pending)
        }
    }

    private var outageText: String {
        studio?.outage.map { now.elapsed(since: $0.began).countUpText } ?? ""
    }
}

extension Airing {
    /// The colour of what is left: calm, then warning, then over time.
    func phaseStyle(at now: Moment) -> Style {
        switch timing(at: now) {
        case .normal: .title
        case .warning: .warning
        case .danger, .overtime: .overTime
        }
    }
}
