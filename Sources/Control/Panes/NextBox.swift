import Civil
import OBSProtocol
import Shows
import Terminal

/// The cue that stands by: what it will do, and whether it is fit to air.
struct NextBox {
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region) {
        guard let studio = room.studio, let standby = studio.standby(at: now) else {
            let inner = region.box(title: "Next").inset(columns: 1)
            let open = room.studio.flatMap { ListWords(room: room, studio: $0, now: now).wrapUp }
            if let open {
                let key = room.setup.keymap.label(.endRun)
                inner.put("\(open): \(key) shows it", column: 0, row: 0, width: inner.width, style: .warning)
            } else {
                inner.put(emptyText, column: 0, row: 0, style: .dim)
            }
            return
        }
        let trailing = fitness(of: standby, studio)
        let inner = region.box(title: "Next", trailing: trailing).inset(columns: 1)
        inner.put(standby.cue.label, column: 0, row: 0, width: inner.width, style: Style(.standby, .normal, .bold))
        var row = 1
        for (text, style) in against(standby, studio) where row < inner.height {
            inner.put(text, column: 0, row: row, width: inner.width, style: style)
            row += 1
        }
        for (label, text, style) in lines(standby, studio) where row < inner.height && !text.isEmpty {
            inner.put(label, column: 0, row: row, style: .dim)
            inner.put(text, column: 7, row: row, width: inner.width - 7, style: style)
            row += 1
        }
    }

    /// What stands against it, each with what mends it; the gravest first.
    private func against(_ standby: StandbyCue, _ studio: Studio) -> [(String, Style)] {
        let faults = studio.faults(of: standby.cue.id)
        let grave = ([standby.obstacle].compactMap { $0 } + standby.warnings).map { warning in
            let mend = faults.first { $0.words == warning }.map { ": \($0.mend)" } ?? ""
            return ("! \(warning)\(mend)", Style.wrong)
        }
        return grave
            + faults.filter { $0.grade == .warns }.map { ("! \($0.words): \($0.mend)", Style.warning) }
    }

    private func fitness(of standby: StandbyCue, _ studio: Studio) -> String {
        if standby.obstacle != nil { return "not yet" }
        guard studio.mirror.isCurrent else { return "OBS \(studio.mirror.link.word)" }
        guard standby.warnings.isEmpty else { return "asks first" }
        let cautions = studio.faults(of: standby.cue.id).count
        if cautions > 0 { return cautions == 1 ? "airs, and asks for a look" : "airs, \(cautions) to look at" }
        return "fit to air" + (CheckAge(studio, now).words.map { " · every action checked \($0)" } ?? "")
    }

    private var emptyText: String {
        guard let run = room.studio?.run else { return "No run is started." }
        if !run.hasEnded, let rundown = room.studio?.rundown, let next = run.standbyBehindAir(in: rundown),
            let cue = rundown.cue(next)
        {
            return "\(cue.label) stands by once this cue has come to its end."
        }
        return run.hasEnded ? "" : "End of show: nothing stands by."
    }

    private func lines(_ standby: StandbyCue, _ studio: Studio) -> [(String, String, Style)] {
        [
            ("does", actionText(standby, studio), .text), ("sells", offers(of: standby.cue, studio), .text),
            ("say", standby.cue.say, .text),
            ("never", standby.cue.never, .dim),
        ]
    }

    private func offers(of cue: Cue, _ studio: Studio) -> String {
        studio.rundown?.offerText(of: cue, channelNames: studio.channelNames) ?? ""
    }

    /// The actions in words, each with ✓ or ✗ as OBS has what it needs.
    private func actionText(_ standby: StandbyCue, _ studio: Studio) -> String {
        guard case .success(let actions) = standby.actions else { return standby.cue.actions }
        let inventory = studio.inventory
        let words = actions.map { action in
            let action = (try? studio.filled(action, for: standby.cue)) ?? action
            guard studio.mirror.isCurrent, action.command != nil else { return "\(action)" }
            let faults = action.needs.compactMap { $0.fault(in: inventory) }
            return faults.contains { $0.grade == .blocks } ? "\(action) ✗" : "\(action) ✓"
        }
        return words.joined(separator: " · ")
    }
}

/// The last things that happened, newest first.
struct LogBox {
    let room: ControlRoom

    func draw(in region: Region) {
        let inner = region.box(title: "Log").inset(columns: 1)
        for (row, notice) in room.notices.reversed().prefix(inner.height).enumerated() {
            let time = room.setup.zone.local(at: notice.at.wall).time.secondsText
            inner.put(time, column: 0, row: row, style: .faint)
            inner.put(notice.text, column: 9, row: row, width: inner.width - 9, style: notice.weight.style)
        }
    }
}
