import Civil
import Journal
import Sheets
import Shows
import Store

/// An import that has been worked out and not been written.
struct ImportDraft {
    private(set) var edit: RundownEdit
    /// What it would do, for a person.
    private(set) var lines: [String]
    /// What the columns were taken for; nil for a document of our own.
    private(set) var map: ColumnMap?
    /// How many cells could not be read.
    private(set) var unreadable = 0

    init(
        _ source: RundownSource, into found: ShowChoice.Found, memory: ColumnMemory, options: RundownCommand.Import
    ) throws {
        let missing: SheetMerge.MissingCues = options.removeMissing ? .removed : .kept
        let channels = found.house.channels
        lines = []
        switch source {
        case .document(let document):
            guard options.map.isEmpty else {
                throw CommandTrouble("--map is for sheets; a document says what it holds")
            }
            do {
                edit = try document.edit(
                    of: found.rundown, channels: channels, missingCues: missing, makeID: Self.makeID)
            } catch {
                throw CommandTrouble("\(WholeFile.name(options.file)): \(error)")
            }
        case .sheets(let sheets):
            let reading = try Self.read(sheets, found, memory, options)
            let merge = SheetMerge(
                reading, into: found.rundown, channels: channels,
                manner: .init(
                    emptyCells: options.clearEmpty ? .cleared : .untouched, missingCues: missing,
                    order: options.reorder ? .sheet : .rundown), makeID: Self.makeID)
            edit = merge.edit
            map = reading.map
            unreadable = reading.troubles.count
            lines = Self.lines(of: reading) + merge.remarks.map { "Note: \($0)" }
        }
        let preview = EditPreview(edit, over: found.rundown, channels: channels)
        lines += preview.lines + [preview.summary]
    }

    private static func makeID() -> Int64 { Int64.random(in: 1...Int64.max) }

    private static func read(
        _ sheets: [Sheet], _ found: ShowChoice.Found, _ memory: ColumnMemory, _ options: RundownCommand.Import
    ) throws -> SheetReading {
        let naming = ColumnNaming(channels: found.house.channels)
        do {
            let instructions = try options.map.map { try ColumnMap.Instruction($0, naming: naming) }
            let start = found.rundown.zone.local(at: found.page.show.start)
            return try SheetReading.best(
                of: sheets, .init(start: start, naming: naming, memory: memory, instructions: instructions))
        } catch {
            throw CommandTrouble("\(WholeFile.name(options.file)): \(error)")
        }
    }

    private static func lines(of reading: SheetReading) -> [String] {
        let columns = reading.map.columns.filter { !$0.header.isEmpty }.map { column in
            let field = column.field?.key ?? "(nothing)"
            return field.lowercased() == column.header.lowercased() ? field : "\(column.header) → \(field)"
        }
        let name = reading.sheet.isEmpty ? "" : "Sheet “\(reading.sheet)”, "
        return ["\(name)header in row \(reading.headerRow), \(reading.rows.count) cues"]
            + ["Columns: \(columns.joined(separator: " · "))"] + reading.passedOver.map { "Passed over: \($0)" }
            + reading.remarks.map { "Note: \($0)" } + lines(of: reading.troubles)
    }

    /// More than a person mends at once are counted.
    private static let mostTroubles = 50

    private static func lines(of troubles: [CellTrouble]) -> [String] {
        let rest = troubles.count - mostTroubles
        return troubles.prefix(mostTroubles).map { "! \($0)" }
            + (rest > 0 ? ["! and \(rest) more cells that cannot be read"] : [])
    }

    /// One line of the journal.
    func write(to store: ShowStore, _ found: ShowChoice.Found, at moment: Moment) throws {
        switch store.commit(.rundownEdited(edit), after: found.page.upTo, at: moment) {
        case .committed: return
        case .overtaken(let lines):
            let who = lines.last.map { " by \($0.seat.name)" } ?? ""
            throw CommandTrouble(
                "nothing was written: the rundown was changed\(who) meanwhile; import again to see both")
        case .refused(let reason), .failed(let reason): throw CommandTrouble("nothing was written: \(reason)")
        }
    }
}
