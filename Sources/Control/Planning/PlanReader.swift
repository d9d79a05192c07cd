import Civil
import Shows

/// Reads the values of a plan as people type them, for the line of a cue and for its cells alike.
enum PlanReader {
    static func length(_ text: String) throws(PlanTrouble) -> Milliseconds {
        guard let length = try? Milliseconds(parsing: text), length >= .zero else {
            throw PlanTrouble("\u{201c}\(text)\u{201d} is no length; expected 5m, 1h30m, 90s, 1:30 or 130 (h:mm)")
        }
        return length
    }

    static func signedLength(_ text: String) throws(PlanTrouble) -> Milliseconds {
        switch text.first {
        case "-": -(try length(String(text.dropFirst())))
        case "+": try length(String(text.dropFirst()))
        default: try length(text)
        }
    }

    static func time(_ text: String) throws(PlanTrouble) -> TimeOfDay {
        guard let time = try? TimeOfDay(typed: text) else {
            throw PlanTrouble(
                "\u{201c}\(text)\u{201d} is no time of day; expected 20:30, 2030, 20:30:15 or 8:30pm")
        }
        return time
    }

    /// `20:30`, or `00:10+1d` for the day after the show's.
    static func point(_ text: String) throws(PlanTrouble) -> ClockPoint {
        let parts = text.split(separator: "+", maxSplits: 1, omittingEmptySubsequences: false)
        let time = try time(parts[0].trimmed)
        guard parts.count == 2 else { return ClockPoint(time) }
        guard parts[1].last == "d", let days = Int(parts[1].dropLast()), (0...30).contains(days) else {
            throw PlanTrouble("\u{201c}+\(parts[1])\u{201d} is no day; expected +0d to +30d")
        }
        return ClockPoint(time, day: days)
    }

    static func advance(_ text: String) throws(PlanTrouble) -> Cue.Advance {
        switch text {
        case "manual", "": return .manual
        case "follow": return .autoFollow
        case "continue": return .autoContinue
        case "standby", "stand by": return .standbyNext
        default: throw PlanTrouble("then \(text): expected follow, continue, standby or manual")
        }
    }

    static func amount(_ text: String) throws(PlanTrouble) -> Amount? {
        guard !text.isEmpty else { return nil }
        guard let amount = try? Amount(parsing: text) else {
            throw PlanTrouble("\u{201c}\(text)\u{201d} is no amount; expected 89000, 89.000, 89rb or 1,2jt")
        }
        return amount
    }

    /// A count of pieces.
    static func count(_ text: String) throws(PlanTrouble) -> Int? {
        guard !text.isEmpty else { return nil }
        guard let count = Int(text.filter { $0 != "." }), (0...1_000_000_000).contains(count) else {
            throw PlanTrouble("\u{201c}\(text)\u{201d} is no count; expected a whole number such as 120")
        }
        return count
    }

    /// Trouble is told by its column in the actions.
    static func checkActions(_ text: String, behind place: Int) throws(PlanTrouble) {
        let line: ActionLine
        do {
            line = try ActionLine(parsing: text)
        } catch {
            throw PlanTrouble("actions, \(error.message)", at: place + error.column - 1)
        }
        for case .request(let name, let data) in line.actions where Action.json(data) == nil {
            throw PlanTrouble("actions: the data of obs \(name) are no JSON object")
        }
    }
}

extension ClockPoint {
    /// Reads back as the same.
    var typedText: String { time.typedText + (day.map { "+\($0)d" } ?? "") }
}

extension TimeOfDay {
    /// As short as it can be said: `20:30`, `20:30:15`.
    var typedText: String { milliseconds % 60_000 == 0 ? minutesText : iso }
}

extension Milliseconds {
    /// `08:00`, `1:30:00`, or `1500ms` below the second: reads back as the same length.
    var typedText: String { count % 1000 == 0 ? lengthText : "\(count)ms" }
}
