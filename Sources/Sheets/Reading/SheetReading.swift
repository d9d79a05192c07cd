import Civil
import Shows

/// A sheet as a list of cues: what each row says, what was passed over, and what could not be read.
public struct SheetReading: Hashable, Sendable {
    public var sheet: String
    /// The row of the header, counted from 1.
    public var headerRow: Int
    public var map: ColumnMap
    public var rows: [SheetRow] = []
    /// Rows that are no cues, and what they are.
    public var passedOver: [String] = []
    public var troubles: [CellTrouble] = []
    /// What was decided where a sheet may be read in two ways.
    public var remarks: [String] = []

    /// What a sheet is read for, and by which words.
    public struct Setting: Sendable {
        /// The show's date and time of day, where it starts.
        public var start: LocalTime
        public var naming: ColumnNaming
        public var memory: ColumnMemory
        public var instructions: [ColumnMap.Instruction]

        public init(
            start: LocalTime, naming: ColumnNaming, memory: ColumnMemory = ColumnMemory(),
            instructions: [ColumnMap.Instruction] = []
        ) {
            self.start = start
            self.naming = naming
            self.memory = memory
            self.instructions = instructions
        }

        /// What a text would name if it were a header.
        func field(of header: String) -> Field? {
            instructions.first { HeaderText($0.header) == HeaderText(header) }?.field ?? memory.field(of: header)
                ?? naming.field(for: header)
        }
    }

    /// Reads the sheet whose header names the most columns.
    public static func best(of sheets: [Sheet], _ setting: Setting) throws(SheetTrouble) -> SheetReading {
        var best: (sheet: Sheet, header: Header, score: Int)?
        for sheet in sheets {
            guard let header = Header.find(in: sheet, means: setting.field) else { continue }
            let score = Set(header.texts.compactMap(setting.field)).count
            if score > best?.score ?? 0 { best = (sheet, header, score) }
        }
        guard let best else { throw .noHeader(sheets: sheets.map(\.name).filter { !$0.isEmpty }) }
        do throws(MapTrouble) {
            return try SheetReading(best.sheet, best.header, setting)
        } catch {
            throw .map(error)
        }
    }

    private init(_ sheet: Sheet, _ header: Header, _ setting: Setting) throws(MapTrouble) {
        var sheet = sheet
        map = try ColumnMap(
            header, naming: setting.naming, remembered: setting.memory.fields(of: header.texts),
            instructions: setting.instructions)
        self.sheet = sheet.name
        headerRow = header.rows.lowerBound + 1
        for (index, column) in map.columns.enumerated() where column.field?.spreadsOverMergedRows == true {
            sheet.fillDown(column: index)
        }
        let bodies = (header.rows.upperBound + 1)..<max(header.rows.upperBound + 1, sheet.rows.count)
        var units: [Int: LengthReading.Unit] = [:]
        for (index, column) in map.columns.enumerated() where column.field?.kind == .length {
            let (unit, note) = LengthColumn.unit(header: column.header, cells: bodies.map { sheet[$0, index] })
            units[index] = unit
            if let note { remarks.append(note) }
        }
        let reader = CellReader(date: setting.start.date, units: units)
        read(sheet, bodies, header, reader)
        settleSegments()
        settleTimes(from: setting.start)
    }

    private mutating func read(_ sheet: Sheet, _ bodies: Range<Int>, _ header: Header, _ reader: CellReader) {
        var blanks: [Int] = []
        var heading: String?
        for row in bodies {
            switch kind(of: row, in: sheet, header) {
            case .blank: blanks.append(row + 1)
            case .total(let text): passedOver.append("row \(row + 1), \u{201c}\(text)\u{201d}: a total")
            case .repeatedHeader: passedOver.append("row \(row + 1): the header again")
            case .heading(let text):
                heading = text
                passedOver.append("row \(row + 1), \u{201c}\(text)\u{201d}: a segment's title")
            case .cue:
                var read = cells(of: row, in: sheet, reader)
                let segment = Field(.segment)
                // A row that names its segment itself ends what the title above it said.
                if !read.text(.segment).isEmpty { heading = nil }
                if let heading { read.values[segment] = .text(heading) }
                rows.append(read)
            }
        }
        // Blank rows below the last cue say nothing.
        let last = rows.last?.row ?? 0
        blanks.removeAll { $0 > last }
        if !blanks.isEmpty { passedOver.append("\(blanks.count == 1 ? "row" : "rows") \(Self.list(blanks)): blank") }
    }

    private mutating func cells(of row: Int, in sheet: Sheet, _ reader: CellReader) -> SheetRow {
        var read = SheetRow(row: row + 1, values: [:])
        for (index, column) in map.columns.enumerated() {
            guard let field = column.field else { continue }
            let cell = sheet[row, index]
            do throws(Unreadable) {
                read.values[field] = try reader.value(cell, as: field.kind, column: index, header: column.header)
                if field.kind == .start, case .text(let text) = cell, let end = try? ClockReading.span(of: text).end,
                    map.column(of: Field(.end)) == nil
                {
                    read.values[Field(.end)] = .clock(end)
                }
            } catch {
                troubles.append(
                    CellTrouble(
                        place: Sheet.name(row: row, column: index), header: column.header, found: cell.shown,
                        expected: error.expected))
            }
        }
        return read
    }

    /// `3, 7–9`.
    private static func list(_ numbers: [Int]) -> String {
        var parts: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = parts.last, last.upperBound + 1 == number {
                parts[parts.count - 1] = last.lowerBound...number
            } else {
                parts.append(number...number)
            }
        }
        return parts.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
            .joined(separator: ", ")
    }
}

/// Why a sheet cannot be read at all.
public enum SheetTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    case noHeader(sheets: [String])
    case map(MapTrouble)

    public var description: String {
        switch self {
        case .noHeader(let sheets):
            "no header was found\(sheets.isEmpty ? "" : " in \(sheets.joined(separator: ", "))"): expected one row that names "
                + "at least two columns, such as No, Title, Duration, Host; name others with --map \"Judul=title\""
        case .map(let trouble): trouble.description
        }
    }
}

extension Field {
    /// Whether a value that spans merged rows holds in each of them. A price of three cues in one block is the price of
    /// each; a length of them is not.
    var spreadsOverMergedRows: Bool {
        switch kind {
        case .segment, .colour, .host, .incoming, .sku, .product, .stock, .bag, .price, .flash, .voucher, .from, .until,
            .offerStock, .blocked, .say, .never, .notes:
            true
        case .number, .title, .start, .hardStart, .length, .end, .hardEnd, .countsToEnd, .kind, .advance, .preWait,
            .postWait, .actions:
            false
        }
    }
}
