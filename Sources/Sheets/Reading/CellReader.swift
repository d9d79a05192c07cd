import Civil
import Shows

/// Reads the cells of one sheet as the fields of their columns.
struct CellReader {
    /// The show's.
    var date: LocalDate
    /// By column; what bare numbers in a column of lengths are.
    var units: [Int: LengthReading.Unit]

    /// What stands in cells that people do not leave empty, where there is nothing to say.
    private static let nothings: Set<String> = ["-", "–", "—", "--", "n/a", "na", "nihil", "tidak ada", "none"]

    func value(_ cell: Sheet.Cell, as kind: Field.Kind, column: Int, header: String) throws(Unreadable)
        -> SheetRow.Value
    {
        if case .fault(let name) = cell { throw Unreadable("a value; the formula came to \(name)") }
        guard !cell.isBlank, !isNothing(cell, for: kind) else { return .nothing }
        switch kind {
        case .number, .segment, .title, .host, .incoming, .sku, .product, .bag, .voucher, .say, .never, .notes,
            .blocked:
            return .text(cell.shown)
        case .actions: return .text(try actions(cell.shown, header: header))
        case .colour: return .colour(try Self.colour(cell.shown))
        case .length: return .length(try LengthReading.read(cell, unit: units[column] ?? .unsaid))
        case .preWait, .postWait: return .length(try LengthReading.read(cell, unit: .seconds))
        case .start, .end, .hardEnd, .from, .until: return .clock(try ClockReading(cell, on: date))
        case .hardStart: return .start(try hardStart(cell))
        case .price, .flash: return .money(try AmountReading.money(cell))
        case .stock, .offerStock: return .count(try AmountReading.count(cell))
        case .countsToEnd: return .truth(try Self.truth(cell))
        case .kind: return .kind(try Self.kind(cell.shown))
        case .advance: return .advance(try Self.advance(cell.shown))
        }
    }

    /// A dash in a cell of numbers, times or codes; in a text it may be meant.
    private func isNothing(_ cell: Sheet.Cell, for kind: Field.Kind) -> Bool {
        guard case .text(let text) = cell, Self.nothings.contains(text.trimmed.lowercased()) else { return false }
        switch kind {
        case .number, .title, .say, .never, .notes, .actions, .segment, .hardStart, .blocked, .colour: return false
        case .start, .length, .end, .hardEnd, .countsToEnd, .kind, .advance, .preWait, .postWait, .host,
            .incoming, .sku, .product, .stock, .bag, .price, .flash, .voucher, .from, .until, .offerStock:
            return true
        }
    }

    /// An action line; in a column of scenes also the bare name of one.
    private func actions(_ text: String, header: String) throws(Unreadable) -> String {
        let line = text.split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }.joined(separator: "; ")
        do {
            _ = try ActionLine(parsing: line)
            return line
        } catch {
            let words = HeaderText(header).name.split(separator: " ")
            if words.contains("scene") || words.contains("adegan") { return "\(Action.scene(line, with: nil))" }
            throw Unreadable("an action line (\(error.message)); or map the column to notes")
        }
    }

    private func hardStart(_ cell: Sheet.Cell) throws(Unreadable) -> Cue.Start {
        if ["soft", "-", "–"].contains(cell.shown.lowercased()) { return .soft }
        let clock = try ClockReading(cell, on: date)
        return .hard(clock.time, dayOffset: clock.day)
    }

    private static func colour(_ text: String) throws(Unreadable) -> Segment.Colour? {
        switch text.lowercased() {
        case "coral", "red", "merah", "koral": .coral
        case "amber", "yellow", "kuning", "orange", "oranye", "jingga": .amber
        case "green", "hijau": .green
        case "teal", "cyan", "tosca", "toska": .teal
        case "blue", "biru": .blue
        case "violet", "purple", "ungu", "pink", "magenta": .violet
        case "-", "–", "none", "tidak ada": nil
        default: throw Unreadable(Segment.Colour.allCases.map(\.rawValue).joined(separator: ", ") + " or -")
        }
    }

    private static func truth(_ cell: Sheet.Cell) throws(Unreadable) -> Bool {
        switch cell.shown.lowercased() {
        case "yes", "y", "ya", "true", "1", "x", "v", "✓": return true
        case "no", "n", "tidak", "false", "0": return false
        default: throw Unreadable("yes or no")
        }
    }

    private static func kind(_ text: String) throws(Unreadable) -> Cue.Kind {
        let expected = "normal, skip, untimed, milestone, delay 60s, or blocked: why"
        let parts = text.split(separator: ":", maxSplits: 1).map(\.trimmed)
        let name = parts.first?.lowercased() ?? ""
        switch name {
        case "normal", "biasa": return .normal
        case "skip", "lewati", "skipped": return .skip
        case "untimed", "tanpa waktu": return .untimed
        case "milestone", "tonggak": return .milestone
        case "blocked", "blokir": return .blocked(reason: parts.count > 1 ? parts[1] : "")
        default: break
        }
        guard name.hasPrefix("delay") || name.hasPrefix("tunda") else { throw Unreadable(expected) }
        let rest = text.trimmed.dropFirst("delay".count).trimmed
        let isEarly = rest.first == "-"
        let length = try LengthReading.read(.text(isEarly ? String(rest.dropFirst()) : rest), unit: .seconds)
        return .delay(isEarly ? -length : length)
    }

    private static func advance(_ text: String) throws(Unreadable) -> Cue.Advance {
        switch text.lowercased() {
        case "manual": .manual
        case "follow", "auto-follow", "autofollow": .autoFollow
        case "continue", "auto-continue", "autocontinue": .autoContinue
        case "standby", "standby-next", "standbynext": .standbyNext
        default: throw Unreadable("manual, follow, continue or standby")
        }
    }
}
