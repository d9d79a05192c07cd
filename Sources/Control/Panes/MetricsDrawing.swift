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
        let inner = region.box(title: "Metrics", trailing: trailing, focused: focused).inset(columns: 1)
        let lines = rows(of: studio, isStale: isStale)
        var window = room.metrics
        window.resize(count: lines.count)
        window.resize(height: inner.height)
        for (line, index) in window.visible.enumerated() {
            draw(lines[index], on: inner.slice(rows: line..<line + 1))
        }
    }

    /// One line of the pane.
    private struct Row {
        var label: String
        var value: String
        var style: Style
        var trace: [Double?]?
        var range: ClosedRange<Double>?
    }

    private func draw(_ row: Row, on line: Region) {
        line.put(row.label, column: 0, row: 0, style: .dim)
        guard let trace = row.trace else {
            line.put(row.value, column: 9, row: 0, width: max(0, line.width - 9), style: row.style)
            return
        }
        line.put(row.value, column: 9, row: 0, width: 9, alignment: .right, style: row.style)
        let chart = line.slice(columns: 19..<max(19, line.width))
        guard chart.width >= 3 else { return }
        Sparkline(Array(trace.suffix(chart.width)), range: row.range).draw(in: chart, style: .chart)
    }

    private func rows(of studio: Studio, isStale: Bool) -> [Row] {
        let mirror = studio.mirror
        let text: Style = isStale ? .faint : .text
        func value(_ label: String, _ value: String, _ style: Style? = nil) -> Row {
            Row(label: label, value: value, style: isStale ? .faint : (style ?? .text))
        }
        func traced(_ metric: OBSTraces.Metric) -> Row {
            let trace = studio.traces[metric]
            let last = trace.last?.value
            let style = isStale ? .faint : metric.style(of: last)
            return Row(
                label: metric.label, value: metric.text(of: last), style: style, trace: trace.values(last: 120),
                range: metric.range(over: trace))
        }
        let transition = mirror.running.map { "\($0.name ?? "transition") → \($0.target ?? "…")" }
        return [
            value("program", transition ?? mirror.program ?? "—", transition == nil ? .text : .pending),
            value(
                "preview", mirror.studioMode == true ? mirror.preview ?? "—" : "off",
                mirror.studioMode == true ? .standby : .dim),
            value(
                "stream", output(mirror.stream.phase, mirror.stream.numbers?.duration), style(of: mirror.stream.phase)),
            value(
                "record", output(mirror.record.phase, mirror.record.numbers?.duration), style(of: mirror.record.phase)),
        ] + OBSTraces.Metric.allCases.map(traced)
            + [
                value("canvas", mirror.video.map { "\($0.width)×\($0.height)" } ?? "—", .dim),
                value("version", mirror.versions.map { "OBS \($0.obs)" } ?? "—", .dim),
            ].map { row in Row(label: row.label, value: row.value, style: isStale ? text : row.style) }
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
