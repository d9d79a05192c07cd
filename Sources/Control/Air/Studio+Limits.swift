import Civil
import Shows

/// A limit of a platform or of the house that is near or passed.
struct LimitAlarm: Equatable {
    var text: String
    var isPassed: Bool
}

extension Studio {
    /// The limits that matter now, the most pressing first.
    func limitAlarms(_ limits: Limits, platforms: [ChannelID: String], at now: Moment) -> [LimitAlarm] {
        guard let run, run.kind == .live, !run.hasEnded else { return [] }
        let live = run.channels.filter { $0.value.state == .live }.sorted { $0.key < $1.key }
        var alarms: [(left: Milliseconds, alarm: LimitAlarm)] = []
        for (channel, report) in live {
            let name = channelNames[channel] ?? "channel"
            guard let own = platforms[channel].flatMap({ limits.platforms[$0] }) else { continue }
            if let longest = own.longestSession {
                let left = longest - now.elapsed(since: report.at)
                let text = left > .zero ? "\(name) cuts in \(left.countdownText)" : "\(name) past its session"
                alarms.append((left, LimitAlarm(text: text, isPassed: left <= .zero)))
            }
            if let longest = own.longestStatic, let programSince, safety.isStatic(programSince.scene) {
                let left = longest - now.elapsed(since: max(programSince.at, report.at))
                let text = left > .zero ? "no host: \(name) \(left.countdownText)" : "NO HOST TOO LONG for \(name)"
                // What breaks a rule within minutes is said from the beginning.
                alarms.append((min(left, Limits.warning), LimitAlarm(text: text, isPassed: left <= .zero)))
            }
        }
        if !run.host.isEmpty, run.onAir != nil {
            let left = limits.longestStretch - run.stretch(at: now)
            let text = left > .zero ? "\(run.host): break in \(left.countdownText)" : "\(run.host): BREAK DUE"
            alarms.append((left, LimitAlarm(text: text, isPassed: left <= .zero)))
        }
        return alarms.filter { $0.left <= Limits.warning }.sorted { $0.left < $1.left }.map(\.alarm)
    }

    private func max(_ left: Moment, _ right: Moment) -> Moment {
        left.elapsed(since: right) >= .zero ? left : right
    }
}
