import Civil
import Metrics
import OBSProtocol
import Shows
import Terminal

/// Draws OBS's own numbers, each with its last minutes; what is unknown is `—`, what is old says how old.
struct MetricsDrawing {
    static let staleAfter: Milliseconds = 3000
    let room: ControlRoom
    let now: Moment

    func draw(in region: Region, focused: Bool) {
        guard let studio = room.studio else {
            region.box(title: "Metrics", focused: focused)
            return
        }
        let mirror = studio.mirror
        let age = mirror.statsAt.map { now.elapsed(since: $0) }
        let isStale = !mirror.isCurrent || (age ?? .seconds(60)) >= Self.staleAfter
        let trailing = isStale ? (age.map { "\($0.count / 1000) s ago" } ?? "unknown is —") : "OBS \(studio.room.name)"
        let pane = room.metrics
        let title = pane.filter.isEmpty ? "Metrics" : "Metrics /\(pane.filter.text)"
        let inner = region.box(title: title, trailing: trailing, focused: focused)
        let lines = pane.lines
        var window = pane.window
        window.resize(count: lines.count)
        window.resize(height: inner.height)
        for (row, index) in window.visible.enumerated() {
            let line = inner.slice(rows: row..<row + 1)
            draw(value(of: lines[index], studio, isStale: isStale), label: lines[index].label, on: line)
            guard focused, index == window.cursor else { continue }
            line.put("▸", column: 0, row: 0, style: .accent)
            line.tint(row: 0, columns: 0..<min(9, line.width), ground: .cursor)
        }
    }

    /// What one line says.
    private struct Value {
        var text: String
        var style: Style = .text
        var trace: [Double?]?
        var range: ClosedRange<Double>?
    }

    private func draw(_ value: Value, label: String, on line: Region) {
        line.put(label, column: 1, row: 0, style: .dim)
        guard let trace = value.trace else {
            line.put(value.text, column: 10, row: 0, width: max(0, line.width - 11), style: value.style)
            return
        }
        line.put(value.text, column: 9, row: 0, width: 10, alignment: .right, style: value.style)
        let chart = line.slice(columns: 20..<max(20, line.width - 1))
        guard chart.width >= 3 else { return }
        Sparkline(Array(trace.suffix(chart.width)), range: value.range).draw(in: chart, style: .chart)
    }

    private func value(of line: MetricsPane.Line, _ studio: Studio, isStale: Bool) -> Value {
        var value = value(of: line, studio)
        if isStale, line != .link { value.style = .faint }
        return value
    }

    private func value(of line: MetricsPane.Line, _ studio: Studio) -> Value {
        let mirror = studio.mirror
        switch line {
        case .program:
            guard let running = mirror.running else { return Value(text: mirror.program ?? "—") }
            return Value(text: "\(running.name ?? "transition") → \(running.target ?? "…")", style: .pending)
        case .preview:
            guard mirror.studioMode == true else { return Value(text: "off", style: .dim) }
            return Value(text: mirror.preview ?? "—", style: .standby)
        case .stream:
            return Value(
                text: output(mirror.stream.phase, mirror.stream.numbers?.duration),
                style: style(of: mirror.stream.phase))
        case .record:
            return Value(
                text: output(mirror.record.phase, mirror.record.numbers?.duration),
                style: style(of: mirror.record.phase))
        case .metric(let metric):
            let trace = studio.traces[metric]
            let last = trace.last?.value
            return Value(
                text: metric.text(of: last), style: metric.style(of: last), trace: trace.values(last: 240),
                range: metric.range(over: trace))
        case .canvas: return Value(text: mirror.video.map { "\($0.width)×\($0.height)" } ?? "—", style: .dim)
        case .version: return Value(text: mirror.versions.map { "OBS \($0.obs)" } ?? "—", style: .dim)
        case .link: return Value(text: mirror.link.word, style: mirror.link == .live ? .dim : .wrong)
        }
    }

    private func output(_ phase: OutputPhase?, _ duration: Milliseconds?) -> String {
        guard let phase else { return "—" }
        switch phase {
        case .off: return "off"
        case .active, .paused, .reconnecting:
            return "\(phase.words) \(duration.map(\.countUpText) ?? "—")"
        case .starting, .stopping: return phase.words
        }
    }

    private func style(of phase: OutputPhase?) -> Style {
        switch phase {
        case .active: .good
        case .reconnecting: Style(.wrong, .normal, .bold)
        case .starting, .stopping, .paused: .pending
        case .off, nil: .dim
        }
    }
}

extension OBSTraces.Metric {
    var label: String {
        switch self {
        case .framesPerSecond: "fps"
        case .renderLag: "render"
        case .encodeLag: "encode"
        case .dropped: "dropped"
        case .congestion: "congest"
        case .bitrate: "bitrate"
        case .cpu: "cpu"
        case .memory: "memory"
        case .disk: "disk"
        }
    }

    func text(of value: Double?) -> String {
        guard let value else { return "—" }
        switch self {
        case .framesPerSecond: return Numbers.decimal(value, places: 1)
        case .renderLag, .encodeLag, .dropped: return "\(Numbers.decimal(value, places: 0)) lost"
        case .congestion, .cpu: return "\(Numbers.decimal(value, places: value < 10 ? 1 : 0)) %"
        case .bitrate: return "\(Numbers.decimal(value, places: 0)) kb/s"
        case .memory: return "\(Numbers.decimal(value, places: 0)) MB"
        case .disk: return "\(Numbers.decimal(value, places: value < 10 ? 1 : 0)) GB"
        }
    }

    /// Lost frames and congestion hurt viewers; little disk ends a recording.
    func style(of value: Double?) -> Style {
        guard let value else { return .dim }
        switch self {
        case .renderLag, .encodeLag, .dropped: return value > 0 ? .warning : .text
        case .congestion: return value > 50 ? .wrong : value > 20 ? .warning : .text
        case .disk: return value < 2 ? .wrong : value < 10 ? .warning : .text
        case .cpu: return value > 85 ? .warning : .text
        case .framesPerSecond, .bitrate, .memory: return .text
        }
    }

    /// Charts that start at zero, so that noise does not look like trouble.
    func range(over trace: Trace) -> ClosedRange<Double> {
        var top = 0.0
        for index in 0..<trace.count { top = max(top, trace[index].value ?? 0) }
        switch self {
        case .congestion, .cpu: return 0...100
        case .renderLag, .encodeLag, .dropped: return 0...max(top, 5)
        case .framesPerSecond, .bitrate, .memory, .disk: return 0...max(top * 1.3, 1)
        }
    }
}
