import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws the outputs: what each was told beside what OBS reports of it, and OBS's own numbers.
struct DeskOutputsDrawing {
    let room: ControlRoom
    let mirror: Mirror
    let now: Moment

    func draw(in body: Region, foot: Region) {
        let outputs = mirror.deskOutputs
        let wide = body.width >= 110
        body.put("output", column: 2, row: 0, style: .heading)
        body.put("OBS says", column: 21, row: 0, style: .heading)
        body.put("told from here", column: 37, row: 0, style: .heading)
        if wide { body.put("numbers", column: 66, row: 0, style: .heading) }
        let list = body.slice(rows: 1..<max(1, body.height - 4))
        DeskList(room: room, column: 0, page: .outputs).draw(outputs.map(\.key), in: list) { key, row in
            outputs.first { $0.key == key }.map { draw($0, wide, in: row) }
        }
        drawStats(in: body.slice(rows: max(1, body.height - 3)...))
        guard let output = room.chosenOutput else { return }
        let rest =
            wide
            ? detail(of: output)
            : [numbers(of: output.name), detail(of: output)].filter { !$0.isEmpty }.joined(separator: " · ")
        foot.put("\(output.key)\(rest.isEmpty ? "" : " · \(rest)")", column: 1, row: 0, width: foot.width - 2)
    }

    private func draw(_ output: DeskOutput, _ wide: Bool, in row: Region) {
        row.put(output.key, column: 0, row: 0, width: 18)
        let phase = mirror.phase(of: output.name)
        let words = phase.map { $0 == .active ? "ON" : $0.words } ?? "has none"
        row.put(words, column: 19, row: 0, width: 15, style: style(of: phase))
        let told = told(output.name)
        row.put(told.text, column: 35, row: 0, width: min(28, row.width - 36), style: told.style)
        if wide { row.put(numbers(of: output.name), column: 64, row: 0, width: row.width - 65, style: .text) }
    }

    private func style(of phase: OutputPhase?) -> Style {
        switch phase {
        case .active: Style(.good, .normal, .bold)
        case .starting, .stopping: .pending
        case .paused: .warning
        case .reconnecting: Style(.wrong, .normal, .bold)
        case .off, nil: .dim
        }
    }

    /// How it stands to what was last ordered here, with how long that takes by now.
    private func told(_ name: OutputName) -> Table.Item {
        let order = mirror.desires[name]?.order ?? .start
        let (verb, doing) = order == .start ? ("start", "STARTING") : ("stop", "STOPPING")
        func since(_ moment: Moment) -> String { "\(max(0, now.elapsed(since: moment).count / 1000)) s" }
        if room.obsDesk.wished(.output(name)) != nil { return Table.Item("\(verb) asked", .pending) }
        switch mirror.standing(of: name, at: now) {
        case .unasked: return Table.Item("—", .faint)
        case .underWay(let moment): return Table.Item("\(doing) \(since(moment))", .pending)
        case .met(let moment): return Table.Item("\(verb), so since \(since(moment))", .dim)
        case .late(let moment):
            let asked = mirror.desires[name]?.since ?? moment
            return Table.Item("\(verb) asked, nothing in \(since(asked))", Style(.wrong, .normal, .bold))
        case .failed: return Table.Item("\(verb) FAILED: OBS ended it", Style(.wrong, .normal, .bold))
        case .lost(let moment): return Table.Item("LOST \(since(moment)) ago", Style(.wrong, .normal, .bold))
        }
    }

    private func numbers(of name: OutputName) -> String {
        switch name {
        case .stream:
            guard let numbers = mirror.stream.numbers, numbers.isActive else { return "" }
            let rate = mirror.stream.kilobitsPerSecond.map { "\(Numbers.decimal($0, places: 0)) kb/s" } ?? "— kb/s"
            let dropped = share(numbers.droppedFrames, of: numbers.totalFrames)
            let congestion = numbers.congestion.map { " · congestion \(Numbers.decimal($0 * 100, places: 0)) %" } ?? ""
            return "\(numbers.duration.countUpText) · \(rate) · dropped \(dropped)\(congestion)"
        case .record:
            guard let numbers = mirror.record.numbers, numbers.isActive else { return "" }
            return
                "\(numbers.duration.countUpText) · \(Numbers.decimal(Double(numbers.bytes) / 1_000_000, places: 1)) MB"
        case .replayBuffer, .virtualCamera: return ""
        case .named(let output):
            guard let numbers = mirror.output(output)?.numbers, numbers.isActive else { return "" }
            let megabytes = Numbers.decimal(Double(numbers.bytes) / 1_000_000, places: 1)
            return
                "\(numbers.duration.countUpText) · \(megabytes) MB · skipped \(share(numbers.skippedFrames, of: numbers.totalFrames))"
        }
    }

    private func share(_ part: Int64, of total: Int64) -> String {
        total > 0 ? "\(Numbers.decimal(Double(part) * 100 / Double(total), places: 1)) %" : "—"
    }

    /// Where its files are.
    private func detail(of output: DeskOutput) -> String {
        switch output.name {
        case .record: mirror.record.path.map { "file \($0)" } ?? ""
        case .replayBuffer: mirror.lastReplay.map { "last saved \($0)" } ?? "nothing saved yet"
        case .named: output.kind
        case .stream, .virtualCamera: ""
        }
    }

    private func drawStats(in region: Region) {
        let stats = mirror.stats
        let render = share(stats?.renderSkipped ?? 0, of: stats?.renderTotal ?? 0)
        let encode = share(stats?.outputSkipped ?? 0, of: stats?.outputTotal ?? 0)
        let disk = stats?.freeDiskMegabytes.map { "\(Numbers.decimal($0 / 1024, places: 0)) GB" } ?? "—"
        let age = mirror.statsAt.map { now.elapsed(since: $0).count / 1000 } ?? 0
        let lines = [
            "\(Numbers.decimal(stats?.framesPerSecond, places: 1)) fps · cpu \(Numbers.decimal(stats?.cpuPercent, places: 0)) % · "
                + "disk \(disk) · frame \(Numbers.decimal(stats?.frameMilliseconds, places: 1)) ms"
                + (age > 2 ? " · \(age) s old" : ""),
            "frames skipped so far: by rendering \(render) · by encoding \(encode)",
        ]
        region.put("OBS's own numbers", column: 2, row: 0, style: .heading)
        for (row, line) in lines.enumerated() {
            region.put(line, column: 2, row: row + 1, width: region.width - 3, style: age > 2 ? .dim : .text)
        }
    }
}
