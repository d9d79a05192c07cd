import Civil
import OBSProtocol
import Shows
import Terminal

/// The cue on air, with what is left of it three rows high.
struct OnAirBox {
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region) {
        guard let run = room.studio?.run, let airing = run.onAir else {
            let inner = region.box(title: "On air").inset(columns: 1)
            inner.put(emptyText, column: 0, row: 0, style: .dim)
            let rest = drawStart(in: inner)
            let preflight = room.studio.flatMap { ListWords(room: room, studio: $0, now: now).preflight } ?? []
            let isWhole = GlyphWidth.columns(of: preflight.joined(separator: ", ")) <= rest.width
            for (row, words) in (isWhole ? [preflight.joined(separator: ", ")] : preflight).enumerated() {
                rest.put(words, column: 0, row: row + 1, width: rest.width, style: .text)
            }
            return
        }
        let inner = region.box(title: "On air", trailing: trailing(run)).inset(columns: 1)
        let left = airing.remaining(at: now)
        let words = drawClock(
            left.count < 0 ? (-left).countUpText : left.countdownText, left.count < 0 ? "OVER" : "left", in: inner,
            style: airing.phaseStyle(at: now))
        words.put(airing.cue.label, column: 0, row: 0, width: words.width, style: Style(.onAir, .normal, .bold))
        var row = 1
        for (label, text, style) in lines(airing, run) where row < inner.height && !text.isEmpty {
            words.put(label, column: 0, row: row, style: .dim)
            words.put(text, column: 7, row: row, width: words.width - 7, style: style)
            row += 1
        }
    }

    private var emptyText: String {
        switch room.studio?.run?.phase {
        case .ended: "The run has ended. \(room.setup.keymap.label(.asRun)) shows what was on air."
        case .waiting: "Rolling: nothing is due, nothing is on air."
        case .ready, .onAir, .paused, .hold, nil: "Nothing is on air."
        }
    }

    /// Before the first GO: how long until the planned start.
    /// - Returns: what is left for words.
    private func drawStart(in inner: Region) -> Region {
        guard let show = room.studio?.rundown?.show, room.studio?.run?.hasEnded != true else { return inner }
        let wait = show.start - now.wall
        guard wait.count.magnitude < 86_400_000 else { return inner }
        return drawClock(
            wait.count < 0 ? (-wait).countUpText : wait.countdownText, wait.count < 0 ? "late" : "to go", in: inner,
            style: wait.count < 0 ? .overTime : .title)
    }

    /// Draws a clock three rows high on the right, as far as there is room for words beside it.
    /// - Returns: what is left of it for words.
    private func drawClock(_ text: String, _ unit: String, in inner: Region, style: Style) -> Region {
        let digits = BigDigits(text)
        let unitWidth = inner.width >= 60 ? 6 : 0
        let column = inner.width - digits.width - unitWidth
        guard column >= 18, inner.height >= BigDigits.height else { return inner }
        let top = (inner.height - BigDigits.height) / 2
        digits.draw(in: inner, column: column, row: top, style: style)
        if unitWidth > 0 {
            inner.put(unit, column: column + digits.width + 1, row: top + 2, width: unitWidth - 1, style: style)
        }
        return inner.slice(columns: 0..<column - 1)
    }

    private func trailing(_ run: Run) -> String {
        switch run.advance {
        case .free: run.onAir?.isAdlib == true ? "adlib" : run.kind == .live ? "" : run.kind.words
        case .held: "hold"
        case .rolling: "roll"
        case .panicked: "PANIC"
        }
    }

    private func lines(_ airing: Airing, _ run: Run) -> [(String, String, Style)] {
        let obs = confirmation(airing, run)
        let sells = room.studio?.rundown?.offerText(of: airing.cue, channelNames: names) ?? ""
        return [
            ("OBS", obs.text, obs.style), ("!", prices(airing, run), Style(.wrong, .normal, .bold)),
            ("pin", pins(run), pinStyle(run)), ("say", airing.cue.say, .text), ("never", airing.cue.never, .dim),
            ("then", then(airing, run), .text), ("time", steered(airing), .warning), ("sells", sells, .text),
            ("told", told(run), .warning),
            ("host", host(run), hostStyle(run)),
        ]
    }

    /// What follows by itself, and when.
    private func then(_ airing: Airing, _ run: Run) -> String {
        guard run.advance == .free, let due = airing.due, due.elapsed(since: now) > .zero else { return "" }
        let wait = due.elapsed(since: now).countdownText
        guard airing.cue.advance != .standbyNext else { return "the next cue stands by in \(wait)" }
        guard let standby = room.studio?.standbyCue else { return "" }
        return "\(standby.label) airs by itself in \(wait)"
    }

    /// What people did to its time, and whether the plan has moved under it.
    private func steered(_ airing: Airing) -> String {
        var words: [String] = []
        if airing.added != .zero { words.append("\(airing.added.offsetText) added") }
        let paused = airing.paused(at: now)
        if paused > .zero { words.append("\(airing.isPaused ? "PAUSED" : "paused") \(paused.countUpText)") }
        if room.planChanged(for: airing) {
            words.append("plan changed: \(room.setup.keymap.label(.acceptPlan)) takes it")
        }
        return words.joined(separator: " · ")
    }

    /// What of the offer does not hold while it is on air.
    private func prices(_ airing: Airing, _ run: Run) -> String {
        guard run.kind == .live, let studio = room.studio else { return "" }
        return studio.offerWarnings(of: airing.cue, from: now.wall, until: nil).joined(separator: " · ")
    }

    private var names: [ChannelID: String] { room.studio?.channelNames ?? [:] }

    /// What stands on the host's screen.
    private func told(_ run: Run) -> String { run.message.map { "host: \($0.text)" } ?? "" }

    /// What is still to be pinned by hand, and since when: `S30 TT ☐ 00:42 SH ☐ 00:42`. The first is the one that a tick
    /// means.
    private func pins(_ run: Run) -> String {
        var words = ""
        var last: ToDo?
        for toDo in run.toDos where toDo.isOpen {
            if last?.head != toDo.head { words += "\(words.isEmpty ? "" : "· ")\(toDo.head) " }
            words += "\(room.name(of: toDo.channel)) ☐ \(now.elapsed(since: toDo.raised).countUpText) "
            last = toDo
        }
        return words.isEmpty ? "" : "\(words)  \(room.setup.keymap.label(.tick)) done"
    }

    /// Who is on camera, for how long, and when they are due a break.
    private func host(_ run: Run) -> String {
        guard !run.host.isEmpty else { return "" }
        let stretch = run.stretch(at: now)
        let limit = room.setup.limits.longestStretch
        let minutes = "\(run.host) \(stretch.minutes) of \(limit.minutes) min"
        let left = limit - stretch
        return left > .zero ? "\(minutes), break in \(left.minutes) min" : "\(minutes): BREAK DUE"
    }

    private func hostStyle(_ run: Run) -> Style {
        let left = room.setup.limits.longestStretch - run.stretch(at: now)
        return left > Limits.warning ? .dim : .warning
    }

    private func pinStyle(_ run: Run) -> Style {
        run.toDos.contains { $0.isUrgent(at: now) } ? .warning : .text
    }

    private func confirmation(_ airing: Airing, _ run: Run) -> (text: String, style: Style) {
        guard run.kind != .dry else { return ("dry run: nothing leaves", .dim) }
        let mirror = room.studio?.mirror ?? Mirror()
        if run.advance == .panicked {
            let program = mirror.isCurrent ? mirror.program : nil
            let open = (room.studio?.openUnderPanic ?? []).map {
                "\($0) \(mirror.hasInput($0) ? "is NOT MUTED" : "is NOT MUTED: OBS has no such input")"
            }
            let scene = "program is \(program.map { "\u{201c}\($0)\u{201d}" } ?? "not known")"
            return (
                "PANIC: " + (open + [scene]).joined(separator: " · "),
                Style(.wrong, .normal, .bold)
            )
        }
        if case .confirmed = airing.confirmation, let difference = room.studio?.difference {
            return (difference, .warning)
        }
        switch airing.confirmation {
        case .awaited: return ("not confirmed yet", .pending)
        case .confirmed(let moment):
            let time = room.setup.zone.local(at: moment.wall).time.secondsText
            guard mirror.isCurrent else { return ("not known, \(mirror.link.word); was confirmed \(time)", .pending) }
            return ("confirmed \(time)", .good)
        case .missing(let reason): return ("NOT CONFIRMED: \(reason)", Style(.wrong, .normal, .bold))
        }
    }
}

extension ToDo {
    /// `S30`, or `UNPIN S30`.
    fileprivate var head: String {
        switch what {
        case .pin: sku
        case .unpin: "UNPIN \(sku)"
        }
    }
}

extension Milliseconds {
    /// Whole minutes, rounded down.
    fileprivate var minutes: Int64 { count / 60_000 }
}
