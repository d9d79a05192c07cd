import Civil
import Shows

extension ReplayReport {
    /// The report for people: where the run stands, and a line a cue.
    public func summary(in zone: Zone) -> String {
        func clock(_ stamp: Stamp?) -> String { stamp.map { zone.local(at: $0.instant).time.secondsText } ?? "—" }
        var lines = [
            "\(zone.local(at: at.instant).date.iso) \(clock(at)) \(zone.abbreviation(at: at.instant))  \(phase.rawValue)"
        ]
        if let onAir {
            lines.append(
                "on air  \(onAir.cue) since \(clock(onAir.startedAt)), \(onAir.remainingMs.countdownText) left, "
                    + "added \(onAir.addedMs.offsetText), paused \(onAir.pausedMs.lengthText)")
        }
        lines.append("standby \(standby ?? "none")")
        lines.append(
            "offset  \(offsetMs?.offsetText ?? "—") (relative \(offsetRelativeMs?.offsetText ?? "—"))   "
                + "ends \(clock(projectedEnd)), planned \(clock(plannedEnd))"
                + (outOverMs.map { "   out \($0.offsetText)" } ?? ""))
        for row in cues {
            lines.append(
                "  \(row.id)  plan \(clock(row.plannedStart))–\(clock(row.plannedEnd))  "
                    + "expected \(clock(row.expectedStart))–\(clock(row.expectedEnd))"
                    + (row.slackMs.map { "  slack \($0.offsetText)" } ?? "")
                    + (row.planChanged ? "  plan changed" : ""))
        }
        for airing in asRun {
            lines.append("  aired \(airing.cue) \(clock(airing.startedAt))–\(clock(airing.endedAt))")
        }
        for refusal in refused { lines.append("  refused line \(refusal.line): \(refusal.code)") }
        return lines.joined(separator: "\n")
    }
}
