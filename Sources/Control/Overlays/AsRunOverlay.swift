import Civil
import Shows
import Terminal

/// The record of a run as a list: every airing with its plan, and what was said in between.
struct AsRunOverlay {
    let room: ControlRoom
    let run: Run
    let now: Moment

    static let heading = "time       #     cue                            host     planned    actual     over   OBS"

    var lines: [Table.Item] {
        let airings = (run.asRun + (run.onAir.map { [$0] } ?? [])).map { ($0.start, line($0)) }
        let remarks = run.remarks.map { ($0.at, line($0)) }
        // In the order in which it happened, wherever the wall clock was set meanwhile.
        let all = (airings + remarks).sorted { $1.0.elapsed(since: $0.0) > .zero }.map(\.1)
        return all.isEmpty ? [Table.Item("Nothing was on air yet.", .dim)] : all + totals
    }

    private func line(_ airing: Airing) -> Table.Item {
        let length = airing.end.map { $0.elapsed(since: airing.start) }
        let words = [
            column(clock(airing.start.wall), 11), column(airing.cue.number, 6), column(airing.cue.title, 31),
            column(airing.host, 9), column(airing.plannedLength.lengthText, 11),
            column(length?.lengthText ?? "on air", 11),
            column(length.map { ($0 - airing.plannedLength).offsetText } ?? "", 7), confirmation(airing),
        ]
        return Table.Item(words.joined(), airing.end == nil ? Style(.onAir, .normal, .bold) : .text)
    }

    private func confirmation(_ airing: Airing) -> String {
        switch airing.confirmation {
        case .awaited: run.kind == .dry ? "dry" : "—"
        case .confirmed(let moment): clock(moment.wall)
        case .missing(let reason): "NOT CONFIRMED: \(reason)"
        }
    }

    private func line(_ remark: Remark) -> Table.Item {
        Table.Item(column(clock(remark.at.wall), 11) + "      " + words(of: remark), remark.style)
    }

    func words(of incident: Incident) -> String {
        switch incident {
        case .said(let remark): words(of: remark)
        case .unconfirmed(let airing, let reason): "NOT CONFIRMED  \(airing.cue.label): \(reason)"
        }
    }

    private func words(of remark: Remark) -> String {
        switch remark.what {
        case .note(let text): return "n  \(text)"
        case .violation(let text): return "VIOLATION  \(text)"
        case .checkIn(let checkIn):
            let channel = checkIn.channel.map { "\(room.name(of: $0)) " } ?? ""
            return "check-in  \(channel)\(checkIn.words)"
        case .refusal(let act, let reason): return "\(act) refused: \(reason)"
        case .unplannedScene(let scene): return "unplanned scene  \(scene)"
        case .panic(let scene): return "PANIC  \(scene)"
        case .pull(let sku): return "PULLED  \(sku)"
        case .restoral(let sku): return "restored  \(sku)"
        case .missed(let cue, let due):
            let label = room.studios[run.room]?.rundown?.cue(cue)?.label ?? "an automatic take"
            return "MISSED  \(label), due at \(clock(due))"
        case .decision(let decision): return "DECIDED  \(decision.said)"
        case .restoration(let restoration): return "RECOVERY  \(restoration.words)"
        case .message(let text): return text.isEmpty ? "host's screen cleared" : "to the host  \(text)"
        }
    }

    /// Minutes of each host, by the airings that have ended.
    private var totals: [Table.Item] {
        let hosts = AsRunMinutes(of: run, at: now).hosts
        guard !hosts.isEmpty else { return [] }
        let words = hosts.map { "\($0.name) \($0.length.lengthText)" }.joined(separator: " · ")
        return [Table.Item(""), Table.Item("on air by host: \(words)", .dim)]
    }

    private func clock(_ instant: Instant) -> String { room.setup.zone.local(at: instant).time.secondsText }

    private func column(_ text: String, _ width: Int) -> String {
        var text = text
        while GlyphWidth.columns(of: text) > width - 1 { text.removeLast() }
        return text + String(repeating: " ", count: width - GlyphWidth.columns(of: text))
    }
}

extension Remark {
    fileprivate var style: Style {
        switch what {
        case .note, .checkIn, .refusal, .restoral, .message: .dim
        case .violation, .unplannedScene, .decision, .restoration: .warning
        case .panic, .pull, .missed: .wrong
        }
    }
}

extension ControlRoom {
    mutating func openAsRun(at now: Moment) {
        guard let run = studio?.run else { return refuse("no run is on the desk", at: now) }
        let count = AsRunOverlay(room: self, run: run, now: now).lines.count
        var window = ScrollWindow(count: count, height: size.height - 6)
        window.scroll(by: count)
        overlay = .asRun(window)
    }

    mutating func readAsRun(_ stroke: KeyStroke, _ window: ScrollWindow) -> [Effect] {
        overlay = scroll(window, by: stroke).map { .asRun($0) }
        return []
    }
}
