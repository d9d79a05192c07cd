import Civil
import Shows
import Terminal

/// What a host is told at one moment, before anybody asks how much room there is.
struct HostContent: Equatable {
    var standing: HostStanding
    /// The largest thing on the screen.
    var clock: Clock?
    /// Why the numbers may not hold.
    var alarm = ""
    var alarmDetail = ""
    /// What to do about it, and what was known last.
    var explanation: [String] = []
    var message = ""
    var title = ""
    /// The name of what is sold, and what it costs.
    var product: [String] = []
    var say: [String] = []
    var never: [String] = []
    /// Label and words.
    var next: [Row] = []
    var foot: [String] = []

    struct Clock: Equatable {
        var digits: String
        /// Says in words what the colour says.
        var label: String
        var style: Style
        /// Whether its label has to be seen from afar.
        var isUrgent = true
    }

    struct Row: Equatable {
        var label: String
        var text: String
    }
}

extension HostScreen {
    func content(at now: Moment) -> HostContent {
        let standing = standing(at: now)
        var content = HostContent(standing: standing)
        if case .blind(let why, let mend) = standing {
            content.alarm = why
            content.explanation = [mend]
            if let airing = run?.onAir { content.explanation.append("last seen on air: \(airing.cue.label)") }
            return content
        }
        if let trouble = deskTrouble(at: now) { (content.alarm, content.alarmDetail) = trouble }
        var clock = clock(at: now)
        if !content.alarm.isEmpty, let known = clock {
            clock = HostContent.Clock(
                digits: known.digits, label: "\(known.label), as last known", style: Style(.faint), isUrgent: false)
        }
        content.clock = clock
        content.message = run?.message?.text ?? ""
        tellCue(in: &content, at: now)
        content.next = next(at: now)
        content.foot = foot(at: now)
        return content
    }

    private func clock(at now: Moment) -> HostContent.Clock? {
        if let airing = run?.onAir { return clock(of: airing, at: now) }
        if run?.hasEnded == true { return nil }
        if case .waiting = run?.state { return waiting(at: now) }
        guard let show = rundown?.show ?? nextShow else { return nil }
        let wait = show.start - now.wall
        guard wait.count.magnitude < 86_400_000 else { return nil }
        return wait < .zero
            ? HostContent.Clock(digits: (-wait).countUpText, label: "late", style: Style(.overTime, .normal, .bold))
            : HostContent.Clock(
                digits: wait.countdownText, label: "to the start", style: Style(.title, .normal, .bold), isUrgent: false
            )
    }

    private func clock(of airing: Airing, at now: Moment) -> HostContent.Clock {
        let left = airing.remaining(at: now)
        let style = airing.phaseStyle(at: now).adding(.bold)
        if let since = airing.pausedSince {
            let label = "clock paused \(max(.zero, now.elapsed(since: since)).countUpText)"
            return left < .zero
                ? HostContent.Clock(digits: "+" + (-left).countUpText, label: "over time, " + label, style: style)
                : HostContent.Clock(digits: left.countdownText, label: label, style: style)
        }
        switch airing.timing(at: now) {
        case .normal: return HostContent.Clock(digits: left.countdownText, label: "left", style: style, isUrgent: false)
        case .warning: return HostContent.Clock(digits: left.countdownText, label: "wrap up", style: style)
        case .danger: return HostContent.Clock(digits: left.countdownText, label: "last seconds", style: style)
        case .overtime: return HostContent.Clock(digits: "+" + (-left).countUpText, label: "over time", style: style)
        }
    }

    /// In a gap of a rolling run: until the next cue is due.
    private func waiting(at now: Moment) -> HostContent.Clock? {
        guard let run, let rundown,
            let start = Projection(of: rundown, run: run, at: now).starts.compactMap({ $0 }).filter({ $0 > now.wall })
                .min()
        else { return nil }
        return HostContent.Clock(
            digits: (start - now.wall).countdownText, label: "to the next cue", style: Style(.title, .normal, .bold),
            isUrgent: false)
    }

    /// The cue on air; before the first, the one that stands by, so that the host can read ahead.
    private func tellCue(in content: inout HostContent, at now: Moment) {
        if run?.hasEnded == true {
            content.title = "Thank you: the show has ended"
            return
        }
        guard let cue = cueToTell else {
            content.title = (rundown?.show ?? nextShow)?.title ?? ""
            return
        }
        content.title = run?.onAir == nil ? "First: \(cue.label)" : cue.label
        content.product = product(at: now)
        content.say = Self.lines(of: cue.say)
        content.never = Self.lines(of: cue.never)
        guard let product = cue.product, run?.pulled[product.sku] != nil else { return }
        content.product = []
        content.never.insert("sell \(product.name): it has been pulled", at: 0)
    }

    private var cueToTell: Cue? {
        // What the producer changed in it while it is on air holds.
        if let airing = run?.onAir { return rundown?.cue(airing.cue.id) ?? airing.cue }
        if case .waiting = run?.state { return nil }
        return (run?.standby).flatMap { rundown?.cue($0) } ?? rundown?.takeable(after: nil)
    }

    /// What a person wrote as several statements.
    private static func lines(of text: String) -> [String] {
        text.split { $0 == "\n" || $0 == ";" }.map { $0.trimmed }.filter { !$0.isEmpty }
    }

    private func next(at now: Moment) -> [HostContent.Row] {
        guard let rundown else { return [] }
        if run?.hasEnded == true {
            guard let show = nextShow else { return [] }
            return [HostContent.Row(label: "NEXT SHOW", text: "\(time(show.start, of: show)) \(show.title)")]
        }
        guard run?.onAir != nil || run?.advance == .rolling else { return [] }
        guard let cue = (run?.standby ?? run?.standbyBehindAir(in: rundown)).flatMap({ rundown.cue($0) }) else {
            return [HostContent.Row(label: "NEXT", text: "the end of the show")]
        }
        var rows = [HostContent.Row(label: "NEXT", text: cue.label + (cue.host.isEmpty ? "" : " · \(cue.host)"))]
        let products = rundown.index(of: cue.id).map { rundown.cues[$0...] } ?? []
        let current = cueToTell?.product?.sku
        if let selling = products.first(where: { $0.canBeTaken && $0.product != nil && $0.product?.sku != current }) {
            let place = selling.id == cue.id ? "" : " in \(selling.number)"
            rows.append(HostContent.Row(label: "NEXT SALE", text: (selling.product?.name ?? "") + place))
        }
        return rows
    }

    /// Who is on camera by the run; before it, who is to begin.
    private var host: String? { run?.onAir?.host ?? cueToTell?.host }

    /// Who takes over in the cue on air, or the next one.
    private var handOver: String? {
        [cueToTell, run?.standby.flatMap { rundown?.cue($0) }].compactMap { $0?.incoming }.first { !$0.isEmpty }
    }

    /// Small: who hosts, when the show ends, and when it has to.
    private func foot(at now: Moment) -> [String] {
        guard let rundown, run?.hasEnded != true else { return [] }
        let show = rundown.show
        var words: [String] = []
        if let host = host, !host.isEmpty { words.append("host \(host)" + (handOver.map { ", then \($0)" } ?? "")) }
        let end = Projection(of: rundown, run: run, at: now).end
        words.append("ends \(time(end, of: show))")
        if let out = show.hardOut {
            let spare = out - end
            let stand = spare < .zero ? "\((-spare).countUpText) OVER" : "\(spare.countUpText) to spare"
            words.append("OUT \(time(out, of: show)), \(stand)")
        }
        return words
    }

    /// `20:48`; on another date than the show began `00:10+1d`.
    func time(_ instant: Instant, of show: Show) -> String {
        let local = setup.zone.local(at: instant)
        let days = local.date.days(since: setup.zone.local(at: show.start).date)
        return local.time.minutesText + (days == 0 ? "" : "\(days < 0 ? "" : "+")\(days)d")
    }
}
