import Civil
import Metrics
import OBSProtocol

/// OBS's own numbers over the last minutes.
struct OBSTraces: Equatable, Sendable {
    /// What is traced, in the order the pane shows it.
    enum Metric: Int, CaseIterable, Sendable {
        case framesPerSecond, renderLag, encodeLag, dropped, congestion, bitrate, cpu, memory, disk
    }

    private var traces = [Trace](repeating: Trace(capacity: 600), count: Metric.allCases.count)
    private var previous: Stats?

    subscript(metric: Metric) -> Trace { traces[metric.rawValue] }

    /// Adds one poll. Lags are frames skipped since the poll before: a total says nothing about now.
    mutating func append(_ stats: Stats, mirror: Mirror, at now: Moment) {
        for metric in Metric.allCases {
            traces[metric.rawValue].append(Sample(at: now, value: value(of: metric, in: stats, mirror: mirror)))
        }
        previous = stats
    }

    /// Marks a time at which OBS could not be heard, so that the line shows a gap and not the last value.
    mutating func appendSilence(at now: Moment) {
        for metric in Metric.allCases { traces[metric.rawValue].append(Sample(at: now, value: nil)) }
        previous = nil
    }

    private func value(of metric: Metric, in stats: Stats, mirror: Mirror) -> Double? {
        switch metric {
        case .framesPerSecond: stats.framesPerSecond
        case .renderLag: Self.growth(stats.renderSkipped, since: previous?.renderSkipped)
        case .encodeLag: Self.growth(stats.outputSkipped, since: previous?.outputSkipped)
        case .dropped: Self.growth(stats.stream?.droppedFrames, since: previous?.stream?.droppedFrames)
        case .congestion: stats.stream?.isActive == true ? stats.stream?.congestion.map { $0 * 100 } : nil
        case .bitrate: mirror.stream.kilobitsPerSecond
        case .cpu: stats.cpuPercent
        case .memory: stats.memoryMegabytes
        case .disk: stats.freeDiskMegabytes.map { $0 / 1024 }
        }
    }

    private static func growth(_ now: Int64?, since before: Int64?) -> Double? {
        guard let now, let before, now >= before else { return nil }
        return Double(now - before)
    }
}
