import Civil
import OBSProtocol
import Shows
import Terminal

/// What would leave for the cue under the cursor, laid over the panes; nothing leaves.
extension ControlRoom {
    /// The cue under the cursor, or the one that stands by.
    private var cueToTry: Int? {
        guard let studio, let rundown = studio.rundown else { return nil }
        return cues.selected ?? studio.run?.standby.flatMap { rundown.index(of: $0) }
    }

    func dryRun(of index: Int) -> DryRun? {
        guard let studio, let rundown = studio.rundown, rundown.cues.indices.contains(index) else { return nil }
        let cue = rundown.cues[index]
        return DryRun(
            of: cue, actions: rundown.actions[index], kind: studio.run?.kind ?? .live,
            against: studio.mirror.isCurrent ? studio.mirror : nil
        ) { action throws(BannerText.Trouble) in try studio.filled(action, for: cue) }
    }

    mutating func openDryRun(at now: Moment) {
        guard let index = cueToTry, let cue = studio?.rundown?.cues[index], let dryRun = dryRun(of: index) else {
            return refuse("no cue is under the cursor", at: now)
        }
        overlay = .dryRun(
            cue.id, ScrollWindow(count: dryRun.lines.count, height: max(1, size.height - 6)))
    }

    mutating func readDryRun(_ stroke: KeyStroke, _ cue: CueID, _ window: ScrollWindow) -> [Effect] {
        var window = window
        switch setup.keymap.command(for: stroke, in: .metrics) {
        case .up: window.apply(.up)
        case .down: window.apply(.down)
        case .pageUp: window.apply(.pageUp)
        case .pageDown: window.apply(.pageDown)
        default:
            overlay = nil
            return []
        }
        overlay = .dryRun(cue, window)
        return []
    }
}

extension OverlayDrawing {
    func draw(dryRun id: CueID, _ window: ScrollWindow, in region: Region) {
        guard let studio = room.studio, let rundown = studio.rundown, let index = rundown.index(of: id),
            let dryRun = room.dryRun(of: index)
        else { return }
        let lines = dryRun.lines
        let box = centred(
            Size(width: min(120, region.width - 4), height: min(max(1, lines.count) + 4, region.height - 2)),
            in: region)
        box.fill(ground: .overlay)
        let source = CheckAge(studio, now).words.map { "OBS as it is \($0)" } ?? "\(studio.mirror.link.words): by the plan"
        let inner = box.on(.overlay).box(
            title: "Dry run · \(rundown.cues[index].label)", trailing: "nothing leaves · \(source)", focused: true
        ).inset(columns: 1)
        guard !lines.isEmpty else {
            inner.put("Nothing leaves for this cue.", column: 0, row: 0, style: .dim)
            return
        }
        var window = window
        window.resize(count: lines.count)
        window.resize(height: inner.height - 1)
        for (row, line) in window.visible.enumerated() {
            inner.put(
                lines[line].text, column: 0, row: row, width: inner.width, style: Self.style(lines[line].weight))
        }
        inner.put(
            "Up Down scroll · any other key closes", column: 0, row: inner.height - 1, width: inner.width, style: .dim)
    }

    private static func style(_ weight: DryRun.Line.Weight) -> Style {
        switch weight {
        case .action: Style(.text, .normal, .bold)
        case .request: .text
        case .quiet: .dim
        case .wrong: .wrong
        }
    }
}
