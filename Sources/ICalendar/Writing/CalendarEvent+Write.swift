import Civil
import Recurrence

extension CalendarEvent {
    /// The lines of the event, BEGIN and END among them.
    var lines: [ContentLine] {
        var lines = [ContentLine("BEGIN", "VEVENT"), ContentLine("UID", text: uid)]
        if let stamp {
            // To the second: the form of RFC 5545 knows no more.
            let text = CalendarTime.instant(stamp).basic
            lines += [ContentLine("DTSTAMP", text), ContentLine("LAST-MODIFIED", text)]
        }
        lines += [EventTime.line("DTSTART", [start]), end.flatMap { EventTime.line("DTEND", [$0]) }].compactMap { $0 }
        lines += rules.map { ContentLine("RRULE", $0.description) }
        lines += [EventTime.line("RDATE", added), EventTime.line("EXDATE", cancelled)].compactMap { $0 }
        if let original, var line = EventTime.line("RECURRENCE-ID", [original]) {
            switch reach {
            case .thisOne: break
            case .thisAndFollowing: line.parameters.append(.init("RANGE", ["THISANDFUTURE"]))
            }
            lines.append(line)
        }
        lines += [("SUMMARY", summary), ("DESCRIPTION", description), ("LOCATION", location)]
            .filter { !$0.1.isEmpty }.map { ContentLine($0.0, text: $0.1) }
        if let status { lines.append(ContentLine("STATUS", status.rawValue)) }
        lines.append(ContentLine("SEQUENCE", "\(sequence)"))
        lines += own.map { ContentLine(OwnProperty.prefix + $0.name, text: $0.text) }
        return lines + [ContentLine("END", "VEVENT")]
    }
}
