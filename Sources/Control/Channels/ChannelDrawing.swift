import Civil
import Journal
import OBSProtocol
import Shows
import Terminal

/// Draws the channels of a show: what is true of each, on whose word, and what its output does.
struct ChannelDrawing {
    let room: ControlRoom
    let studio: Studio
    let now: Moment

    /// - Returns: where the terminal's cursor stands, if something is typed.
    func draw(_ panel: ChannelPanel, in region: Region) -> Point? {
        guard let show = studio.rundown?.show else { return nil }
        let channels = show.channels
        let size = Size(width: min(104, region.width - 4), height: min(channels.count * 3 + 5, region.height - 2))
        let box = region.region(Rect(region.size).centred(size))
        box.fill(ground: .overlay)
        let inner = box.on(.overlay).box(
            title: "Channels · \(show.title)", trailing: "room \(studio.room.name)", focused: true)
        let body = inner.slice(rows: 0..<max(0, inner.height - 3)).inset(columns: 1)
        for (index, channel) in channels.enumerated() where index * 3 + 1 < body.height {
            let rows = index * 3..<min(index * 3 + 3, body.height)
            draw(channel, isSelected: channel == panel.selected, in: body.slice(rows: rows))
        }
        return drawFoot(panel, in: inner.slice(rows: max(0, inner.height - 2)..<inner.height).inset(columns: 1))
    }

    private func draw(_ channel: ChannelID, isSelected: Bool, in region: Region) {
        let standing = studio.standing(of: channel, at: now)
        let house = room.house?.channels.first { $0.id == channel }
        let route = studio.routes[channel] ?? .main
        region.put(room.name(of: channel), column: 2, row: 0, width: 5, style: Style(.text, .normal, .bold))
        region.put("\(standing.mark) \(standing.word)", column: 7, row: 0, width: 25, style: standing.style)
        region.put(route.text, column: 33, row: 0, width: 15, style: .text)
        region.put(output(of: channel), column: 49, row: 0, width: region.width - 49, style: outputStyle(of: channel))
        region.put(house?.account ?? "", column: 7, row: 1, width: 25, style: .dim)
        region.put(story(of: channel, standing), column: 33, row: 1, width: region.width - 33, style: .dim)
        if let failure = room.failedStart(by: route, in: studio, at: now) {
            region.put(failure, column: 7, row: 2, width: region.width - 7, style: Style(.wrong, .normal, .bold))
        }
        guard isSelected else { return }
        region.put("▸", column: 0, row: 0, style: .accent)
        region.tint(row: 0, columns: 0..<min(32, region.width), ground: .cursor)
    }

    // MARK: What its output does

    private func output(of channel: ChannelID) -> String {
        let watch = studio.watches[channel] ?? PushWatch()
        guard case .said(let phase) = watch.push.reading else { return watch.push.words }
        if let ghost = watch.ghost { return "\(phase.words), NOTHING LEAVES for \(ghost.countUpText)" }
        guard phase == .active, let numbers = watch.push.numbers else { return phase.words }
        let dropped =
            numbers.totalFrames > 0 ? Double(numbers.droppedFrames) / Double(numbers.totalFrames) * 100 : nil
        return [
            phase.words, "\(Numbers.decimal(watch.push.kilobitsPerSecond, places: 0)) kb/s",
            "congest \(Numbers.decimal(numbers.congestion.map { $0 * 100 }, places: 0)) %",
            "dropped \(Numbers.decimal(dropped, places: 1)) %",
        ].joined(separator: "  ")
    }

    private func outputStyle(of channel: ChannelID) -> Style {
        let watch = studio.watches[channel] ?? PushWatch()
        guard watch.ghost == nil else { return Style(.wrong, .normal, .bold) }
        switch watch.push.reading {
        case .said(.active): return .good
        case .said(.reconnecting), .deaf: return Style(.wrong, .normal, .bold)
        case .said(.starting), .said(.stopping), .said(.paused): return .pending
        case .said(.off), .unreadable: return .dim
        }
    }

    // MARK: On whose word

    private func story(of channel: ChannelID, _ standing: ChannelStanding) -> String {
        let report = studio.run?.channels[channel]
        switch standing {
        case .off:
            return report?.state == .off ? "begins again, says \(word(report))" : "nobody says that viewers see it"
        case .pushing(.first): return "nobody has seen it live yet"
        case .pushing(.toBeConfirmedAgain(let since)):
            return "was lost at \(clock(since)): look at the platform, then v"
        case .live: return "confirmed by \(word(report))"
        case .doubted:
            return "says \(word(report)): is the route right?"
        case .lost(let since, let reason):
            let grace = room.graceText(of: channel, lostSince: since, at: now).map { " · \($0)" } ?? ""
            return "\(reason), since \(clock(since))\(grace)"
        case .ended: return "says \(word(report)): o where it begins again"
        }
    }

    private func word(_ report: Run.ChannelReport?) -> String {
        guard let report else { return "nobody" }
        let service = if case .service = report.evidence { " (the platform)" } else { "" }
        return "\(report.source)\(service) \(clock(report.at))"
    }

    private func clock(_ moment: Moment) -> String { room.setup.zone.local(at: moment.wall).time.secondsText }

    // MARK: What can be done

    private func drawFoot(_ panel: ChannelPanel, in foot: Region) -> Point? {
        let route = studio.routes[panel.selected] ?? .main
        switch panel.mode {
        case .reading:
            if let reason = room.reasonNoChannelWords(in: studio) {
                foot.put("\(reason) · Esc closes this", column: 0, row: 0, width: foot.width, style: .dim)
                return nil
            }
            let isLive = studio.standing(of: panel.selected, at: now).isSaidLive
            let enter = isLive ? "Enter has ended" : "Enter is live: I see it"
            let keys =
                studio.run?.hasEnded == true
                ? "the run has ended: no word is taken any more   Esc"
                : "\(enter)   v live  x lost  e ended  o begins again   Esc"
            let words = refusal ?? keys
            foot.put(words, column: 0, row: 0, width: foot.width, style: refusal == nil ? .dim : .warning)
            foot.put("\(route.words):  s start  p stop  r restart", column: 0, row: 1, width: foot.width, style: .dim)
            return nil
        case .asking(let act):
            foot.put(
                "y \(verb(act)) \(route.words) now", column: 0, row: 0, width: foot.width,
                style: Style(.onAir, .normal, .bold))
            foot.put("any other key does not", column: 0, row: 1, width: foot.width, style: .dim)
            return nil
        case .typing(let act, let field):
            let names = room.liveChannels(by: route, in: studio, at: now).map { room.name(of: $0) }
            let words =
                "\(ListOverlay.stopWord) and Enter \(verb(act)) \(route.words): \(names.joined(separator: ", ")) off the air"
            foot.put(
                refusal ?? "type \(words) · Esc", column: 0, row: 1, width: foot.width,
                style: refusal == nil ? .dim : .warning)
            return field.draw(in: foot.slice(rows: 0..<1))
        }
    }

    private func verb(_ act: ChannelPanel.Act) -> String {
        switch act {
        case .start: "STARTS"
        case .stop: "STOPS"
        case .restart: "STOPS, then STARTS"
        }
    }

    /// A refusal belongs where the eyes are, while it is new.
    private var refusal: String? {
        guard let last = room.notices.last, last.weight == .refusal, now.elapsed(since: last.at) < Footer.freshness
        else { return nil }
        return last.text
    }
}
