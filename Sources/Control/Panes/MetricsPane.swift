import Terminal

/// OBS's own numbers, a line each.
struct MetricsPane: Equatable, Sendable {
    var window = ScrollWindow(count: Line.all.count)
    var filter = FilterField()

    /// What one line is about.
    enum Line: Equatable, Sendable {
        case program, preview, stream, record
        case metric(OBSTraces.Metric)
        case canvas, version, link

        static let all: [Line] =
            [.program, .preview, .stream, .record] + OBSTraces.Metric.allCases.map { .metric($0) }
            + [.canvas, .version, .link]

        var label: String {
            switch self {
            case .program: "program"
            case .preview: "preview"
            case .stream: "stream"
            case .record: "record"
            case .metric(let metric): metric.label
            case .canvas: "canvas"
            case .version: "version"
            case .link: "link"
            }
        }
    }

    /// The lines that the filter leaves.
    var lines: [Line] {
        let words = filter.text.lowercased().split(separator: " ")
        guard !words.isEmpty else { return Line.all }
        return Line.all.filter { line in words.allSatisfy { line.label.contains($0) } }
    }

    /// The filter has changed.
    mutating func relist() {
        window.resize(count: lines.count)
        window.home()
    }
}
