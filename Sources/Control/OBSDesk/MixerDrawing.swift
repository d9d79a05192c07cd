import Civil
import OBSProtocol
import Shows
import Terminal

/// Draws the mixer: a strip an audio input, its fader on OBS's scale beside its meters.
struct MixerDrawing {
    static let stripWidth = 13
    let room: ControlRoom
    let mirror: Mirror
    let now: Moment

    func draw(in body: Region, foot: Region) {
        let strips = room.obsDesk.strips
        guard !strips.isEmpty else {
            body.put("No input of this OBS has sound.", column: 1, row: 1, style: .dim)
            return
        }
        let chosen = room.chosen(0, on: .mixer)
        var window = ScrollWindow(count: strips.count, height: max(1, (body.width - 5) / Self.stripWidth))
        window.move(to: chosen.flatMap { strips.firstIndex(of: $0) } ?? 0)
        drawScale(in: body.slice(columns: 0..<4))
        for (place, index) in window.visible.enumerated() {
            let start = 5 + place * Self.stripWidth
            if strips[index] == chosen { body.put("▸", column: start - 1, row: 0, style: .accent) }
            let strip = StripDrawing(room: room, name: strips[index], input: mirror.input(strips[index]), now: now)
            strip.draw(in: body.slice(columns: start..<start + Self.stripWidth - 1), isChosen: strips[index] == chosen)
        }
        if window.top > 0 { body.put("‹\(window.top)", column: 0, row: 0, style: .key) }
        let coming = strips.count - window.visible.upperBound
        if coming > 0 { body.put("\(coming)›", column: body.width - 3, row: body.height - 1, style: .key) }
        if let chosen, let input = mirror.input(chosen) { drawFoot(input, in: foot) }
    }

    /// The fader's decibels, where OBS's own fader has them.
    private func drawScale(in region: Region) {
        let height = StripDrawing.meterHeight(in: region.height)
        guard height > 1 else { return }
        var last = -1
        for decibels in [0, -6, -12, -20, -30, -45, -60] {
            let row = StripDrawing.row(ofFader: Double(decibels), height: height)
            guard row > last else { continue }
            last = row
            let text = decibels == 0 ? "0" : "−\(-decibels)"
            region.put(text, column: 0, row: row + 1, width: 4, alignment: .right, style: .faint)
        }
    }

    private func drawFoot(_ input: OBSProtocol.Input, in foot: Region) {
        var parts = ["\(input.name)  \(Decibels.text(input.decibels)) dB"]
        parts.append("monitor \(input.monitor?.words ?? "—")")
        parts.append("sync \(input.syncOffset.map { "\($0.count) ms" } ?? "—")")
        parts.append("balance \(input.balance?.balanceText ?? "—")")
        parts.append("tracks \(input.tracks?.tracksText ?? "—")")
        foot.put(parts.joined(separator: " · "), column: 1, row: 0, width: foot.width - 2, style: .text)
    }
}

/// One strip of the mixer.
struct StripDrawing {
    let room: ControlRoom
    let name: String
    let input: OBSProtocol.Input?
    let now: Moment

    /// The rows between the name and the words below.
    static func meterHeight(in height: Int) -> Int { max(0, height - 5) }

    /// The row of a fader's knob, counted from the top of its track.
    static func row(ofFader decibels: Double, height: Int) -> Int {
        Int(((1 - Decibels.place(onFader: decibels)) * Double(height - 1)).rounded())
    }

    func draw(in strip: Region, isChosen: Bool) {
        strip.put(name, column: 0, row: 0, width: strip.width, style: isChosen ? .title.adding(.bold) : .heading)
        if isChosen { strip.tint(row: 0, ground: .cursor) }
        let height = Self.meterHeight(in: strip.height)
        let track = strip.slice(rows: 1..<1 + height)
        drawFader(in: track, isChosen: isChosen)
        let levels = room.obsDesk.meters.levels(of: name, at: now)
        if let levels { drawMeters(levels, in: track) }
        drawWords(levels, in: strip, from: 1 + height)
    }

    // MARK: Fader

    /// What was asked for, where OBS does not show it yet.
    private var wishedDecibels: Double? {
        guard case .volume(_, let decibels)? = room.obsDesk.wished(.volume(name)) else { return nil }
        return decibels
    }

    private func drawFader(in track: Region, isChosen: Bool) {
        guard track.height > 1 else { return }
        for row in 0..<track.height { track.put("│", column: 1, row: row, style: .faint) }
        if let wished = wishedDecibels {
            track.put("◇", column: 1, row: Self.row(ofFader: wished, height: track.height), style: .pending)
        }
        guard let decibels = input?.decibels else { return }
        let knob = Self.row(ofFader: decibels, height: track.height)
        track.put("▐█▌", column: 0, row: knob, style: isChosen ? .accent : .text)
    }

    // MARK: Meters

    private var isMuted: Bool { input?.isMuted == true }

    private func drawMeters(_ levels: [MeterBoard.Level], in track: Region) {
        for (place, level) in levels.prefix(2).enumerated() {
            let column = 5 + place * 3
            let shown = isMuted ? level.input : level.peak
            drawBar(shown, bright: isMuted ? Decibels.silence : level.magnitude, in: track, column: column)
            guard !isMuted, level.held > -60 else { continue }
            let row = Int((1 - Decibels.place(onFader: level.held)) * Double(track.height))
            track.put("▔▔", column: column, row: max(0, min(row, track.height - 1)), style: style(level.held))
        }
    }

    /// A bar of eighths of a row; the part above what is heard on average steps back.
    private func drawBar(_ decibels: Double, bright: Double, in track: Region, column: Int) {
        let eighths = Int((Decibels.place(onFader: decibels) * Double(track.height * 8)).rounded())
        let blocks = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
        for step in 0..<track.height {
            let filled = min(8, eighths - step * 8)
            guard filled > 0 else { return }
            let level = Decibels.onFader(at: (Double(step) + 0.5) / Double(track.height))
            let block = blocks[filled - 1]
            track.put(
                block + block, column: column, row: track.height - 1 - step,
                style: isMuted ? .faint : style(level).with(level > bright + 12 ? .dim : style(level).role))
        }
    }

    /// OBS's own colours: up to −20 dB, up to −9 dB, above.
    private func style(_ decibels: Double) -> Style { decibels < -20 ? .good : decibels < -9 ? .warning : .wrong }

    // MARK: Words

    private func drawWords(_ levels: [MeterBoard.Level]?, in strip: Region, from row: Int) {
        let decibels = wishedDecibels ?? input?.decibels
        let isWished = wishedDecibels != nil
        strip.put(
            "\(Decibels.text(decibels)) dB\(isWished ? "…" : "")", column: 0, row: row, width: strip.width,
            style: isWished ? .pending : .text)
        drawMute(levels, in: strip, row: row + 1)
        let isClipped = room.obsDesk.meters.clipped.contains(name)
        let state: Table.Item =
            if isClipped {
                Table.Item("CLIPPED", Style(.wrong, .normal, .bold))
            } else if let held = levels?.map(\.held).max(), !isMuted, held > -60 {
                Table.Item("peak \(Decibels.text(held))", .dim)
            } else {
                Table.Item(levels == nil ? "not heard" : "quiet", .faint)
            }
        strip.put(state.text, column: 0, row: row + 2, width: strip.width, style: state.style)
        if strip.height > row + 3 { drawMonitor(in: strip, row: row + 3) }
    }

    private func drawMute(_ levels: [MeterBoard.Level]?, in strip: Region, row: Int) {
        if case .mute(_, let wished)? = room.obsDesk.wished(.mute(name)) {
            strip.put(wished ? "MUTE…" : "UNMUTE…", column: 0, row: row, width: strip.width, style: .pending)
            return
        }
        guard let isMuted = input?.isMuted else {
            strip.put("mute —", column: 0, row: row, width: strip.width, style: .dim)
            return
        }
        guard isMuted else {
            strip.put("open", column: 0, row: row, width: strip.width, style: .dim)
            return
        }
        let speaks = levels?.contains { $0.input > -50 } ?? false
        strip.put(
            speaks ? "MUTED,SIGNAL" : "MUTED", column: 0, row: row, width: strip.width,
            style: Style(speaks ? .warning : .wrong, .normal, .bold))
    }

    private func drawMonitor(in strip: Region, row: Int) {
        if case .monitor(_, let wished)? = room.obsDesk.wished(.monitor(name)) {
            strip.put("\(wished.shortWords)…", column: 0, row: row, width: strip.width, style: .pending)
            return
        }
        guard let monitor = input?.monitor, monitor != .off else { return }
        strip.put(
            monitor.shortWords, column: 0, row: row, width: strip.width,
            style: monitor == .monitorOnly ? .warning : .dim)
    }
}
