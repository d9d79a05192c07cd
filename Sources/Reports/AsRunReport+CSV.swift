import Civil
import Sheets
import Shows

extension AsRunReport {
    /// One line an entry, lengths in seconds.
    public var csv: String {
        var csv = CSV(columns: [
            "what", "at", "by", "cue", "title", "host", "sku", "planned start", "planned end", "ended",
            "planned s", "actual s", "over s", "added s", "paused s", "cause", "confirmed", "scene", "text", "actions",
        ])
        for entry in entries {
            csv.add([
                entry.what, entry.at, entry.by ?? "", entry.cue ?? "", entry.title ?? "", entry.host ?? "",
                entry.sku ?? "", entry.plannedStart ?? "", entry.plannedEnd ?? "", entry.endedAt ?? "",
                seconds(entry.plannedMs), seconds(entry.actualMs), seconds(entry.overMs), seconds(entry.addedMs),
                seconds(entry.pausedMs), entry.cause?.rawValue ?? "", entry.confirmedAt ?? "", entry.scene ?? "",
                entry.text ?? "", entry.actions ?? "",
            ])
        }
        return csv.text
    }

    /// Minutes on air by host and by cue, in seconds.
    public var minutesCSV: String {
        var csv = CSV(columns: ["of", "name", "airings", "on air s"])
        for (kind, list) in [("host", hosts), ("cue", cues)] {
            for total in list { csv.add([kind, total.name, "\(total.airings)", seconds(total.onAirMs)]) }
        }
        return csv.text
    }

    /// `75.250`; empty for nothing.
    private func seconds(_ length: Milliseconds?) -> String {
        guard let length else { return "" }
        let count = length.count.magnitude
        return "\(length < .zero ? "-" : "")\(count / 1000).\(String(count % 1000 + 1000).dropFirst())"
    }
}
