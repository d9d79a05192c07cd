import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws the transitions, studio mode with its two buses, and the T-bar.
struct DeskTransitionsDrawing {
    let room: ControlRoom
    let mirror: Mirror

    func draw(in body: Region, foot: Region) {
        let width = max(34, min(54, body.width * 2 / 5))
        let left = body.slice(columns: 0..<width)
        left.put("transitions", column: 2, row: 0, style: .heading)
        DeskList(room: room, column: 0, page: .transitions).draw(
            mirror.transitions.map(\.name), in: left.below, drawTransition)
        drawStudio(in: body.slice(columns: (width + 2)...))
        let keymap = room.setup.keymap
        let reason = room.studio.flatMap(room.reasonNotToPushTBar)
        foot.put(
            reason.map { "T-bar: \($0)" }
                ?? "\(keymap.label(.tBarForward)) pushes the T-bar a tenth: the as-run has it · \(keymap.label(.transition)) airs preview",
            column: 1, row: 0, width: foot.width - 2, style: .dim)
    }

    private func drawTransition(_ name: String, in row: Region) {
        let transition = mirror.transitions.first { $0.name == name }
        let isCurrent = name == mirror.transition
        let isWished = room.obsDesk.wished(.transition) == .transition(name)
        row.put(isCurrent ? "✓" : "", column: 0, row: 0, style: .good)
        row.put(name, column: 2, row: 0, width: max(0, row.width - 16), style: isCurrent ? .title : .text)
        let length: Table.Item
        if isWished {
            length = Table.Item("chosen…", .pending)
        } else if isCurrent, case .transitionLength(_, let wished)? = room.obsDesk.wished(.transitionLength) {
            length = Table.Item("\(Numbers.grouped(wished.count)) ms…", .pending)
        } else if transition?.isFixed == true {
            length = Table.Item("its own", .dim)
        } else {
            let known = isCurrent ? mirror.transitionDuration : nil
            length = Table.Item(known.map { "\(Numbers.grouped($0.count)) ms" } ?? "", .text)
        }
        row.put(length.text, column: row.width - 13, row: 0, width: 12, alignment: .right, style: length.style)
    }

    private func drawStudio(in region: Region) {
        var lines: [(String, Table.Item)] = []
        let studioMode: Table.Item
        if case .studioMode(let wished)? = room.obsDesk.wished(.studioMode) {
            studioMode = Table.Item(wished ? "on…" : "off…", .pending)
        } else {
            studioMode = Table.Item(mirror.studioMode.map { $0 ? "ON" : "off" } ?? "—", .text)
        }
        lines.append(("studio mode", studioMode))
        lines.append(("program", Table.Item(mirror.program ?? "—", .onAir)))
        lines.append(("preview", Table.Item(mirror.preview ?? "—", .standby)))
        if let running = mirror.running {
            lines.append(
                ("under way", Table.Item("\(running.name ?? "a transition") to \(running.target ?? "—")", .pending)))
        }
        for (row, line) in lines.enumerated() {
            region.put(line.0, column: 0, row: row, style: .heading)
            region.put(line.1.text, column: 13, row: row, width: region.width - 14, style: line.1.style)
        }
        drawTBar(in: region.slice(rows: 5..<7))
        drawOverrides(in: region.slice(rows: 8...))
    }

    private func drawTBar(in region: Region) {
        guard region.height > 0 else { return }
        region.put("T-bar", column: 0, row: 0, style: .heading)
        let width = max(8, min(40, region.width - 30))
        let place = room.obsDesk.tBar?.place ?? 0
        let done = Int((place * Double(width)).rounded())
        region.put(String(repeating: "━", count: done), column: 13, row: 0, style: .onAir)
        region.put("┃", column: 13 + done, row: 0, style: .accent)
        region.put(String(repeating: "─", count: width - done), column: 14 + done, row: 0, style: .faint)
        let words = room.obsDesk.tBar.map { "HELD at \(Int(($0.place * 100).rounded())) %" } ?? "rests"
        region.put(
            words, column: 16 + width, row: 0, style: room.obsDesk.tBar == nil ? .dim : Style(.onAir, .normal, .bold))
    }

    private func drawOverrides(in region: Region) {
        let overrides = mirror.overrides.sorted { $0.key < $1.key }
        guard region.height > 1, !overrides.isEmpty else { return }
        region.put("scenes with a transition of their own", column: 0, row: 0, width: region.width, style: .heading)
        for (row, override) in overrides.prefix(region.height - 1).enumerated() {
            let length = override.value.duration.map { " \(Numbers.grouped($0.count)) ms" } ?? ""
            region.put(override.key, column: 0, row: row + 1, width: 22)
            region.put(
                "\(override.value.name ?? "the current")\(length)", column: 23, row: row + 1, width: region.width - 24,
                style: .dim)
        }
    }
}
