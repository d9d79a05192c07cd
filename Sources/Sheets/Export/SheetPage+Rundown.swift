import Civil
import Shows

extension SheetPage {
    /// A rundown as a table: one row a cue, and every field that a cue of it has. Importing it again changes nothing.
    ///
    /// The planned start stands beside the hard one for people to read; it is worked out, and not imported.
    /// - Parameter channels: the house's; those of the show and those that offers name get columns.
    public init(_ rundown: Rundown, channels: [Channel]) {
        let cells = CueCells(segments: rundown.segments, channels: channels)
        let fields = Self.fields(of: rundown, channels: channels, cells)
        var columns: [Column] = []
        for field in fields {
            columns.append(Column(field.key, width: field.kind.width, format: field.kind.format))
            if field.kind == .title { columns.append(Column("planned start", width: 11, format: .timeOfDay)) }
        }
        self.init(name: rundown.show.title, columns: columns)
        for (cue, planned) in zip(rundown.cues, rundown.plan) {
            var row: [Sheet.Cell] = []
            for field in fields {
                row.append(cells.cell(field, of: cue))
                if field.kind == .title { row.append(Self.start(planned, in: rundown)) }
            }
            let colour = cue.segment.flatMap { rundown.segments[$0]?.colour }
            rows.append(Row(row, fill: colour.map(\.paper)))
        }
    }

    private static func start(_ planned: Rundown.Planned, in rundown: Rundown) -> Sheet.Cell {
        guard let start = planned.start else { return .blank }
        let time = rundown.zone.local(at: start).time
        return .clock(Milliseconds(time.milliseconds / 1000 * 1000), .hoursMinutesSeconds)
    }

    /// What every rundown's table has, and what this one's cues say besides.
    private static func fields(of rundown: Rundown, channels: [Channel], _ cells: CueCells) -> [Field] {
        let shown = channels.filter { channel in
            rundown.show.channels.contains(channel.id)
                || rundown.cues.contains { $0.offers.contains { $0.channel == channel.id } }
        }
        return Field.Kind.allCases.flatMap { kind -> [Field] in
            // A planned start and end are told by the others.
            guard kind != .start, kind != .end else { return [] }
            let fields = [Field(kind)] + (kind.isOfOffer ? shown.map { Field(kind, channel: $0.name) } : [])
            return fields.filter { field in
                field.isAlwaysShown || rundown.cues.contains { cells.cell(field, of: $0) != Self.usual(field) }
            }
        }
    }

    /// What most cues say in a column that is left out where all of them do.
    private static func usual(_ field: Field) -> Sheet.Cell {
        switch field.kind {
        case .countsToEnd: .truth(false)
        case .advance: .text("manual")
        case .preWait, .postWait: .clock(.zero, .hoursMinutesSeconds)
        case .segment, .colour: .text("–")
        case .number, .title, .start, .hardStart, .length, .end, .hardEnd, .kind, .host, .incoming, .sku, .product,
            .stock, .bag, .price, .flash, .voucher, .from, .until, .offerStock, .blocked, .say, .never, .actions,
            .notes:
            .blank
        }
    }

    /// The page as comma-separated text.
    public var csv: String {
        var csv = CSV(columns: columns.map(\.header))
        for row in rows { csv.add(zip(row.cells, columns).map { $0.written(as: $1.format) }) }
        return csv.text
    }
}

extension Field {
    fileprivate var isAlwaysShown: Bool {
        switch kind {
        case .number, .segment, .title, .hardStart, .length, .kind, .host, .sku, .product, .stock, .say, .never,
            .actions, .notes:
            true
        case .price, .flash, .voucher, .from, .until: channel == nil
        case .bag: channel != nil
        case .colour, .start, .end, .hardEnd, .countsToEnd, .advance, .preWait, .postWait, .incoming, .offerStock,
            .blocked:
            false
        }
    }
}

extension Field.Kind {
    fileprivate var format: SheetPage.Column.Format {
        switch self {
        case .start, .hardStart, .end, .hardEnd, .from, .until: .timeOfDay
        case .length, .preWait, .postWait: .length
        case .stock, .price, .flash, .offerStock: .amount
        case .number, .segment, .colour, .title, .countsToEnd, .kind, .advance, .host, .incoming, .sku, .product, .bag,
            .voucher, .blocked, .say, .never, .actions, .notes:
            .text
        }
    }

    fileprivate var width: Int {
        switch self {
        case .number, .bag, .colour: 8
        case .start, .hardStart, .end, .hardEnd, .from, .until, .length, .preWait, .postWait, .stock, .offerStock,
            .countsToEnd, .advance:
            11
        case .price, .flash, .voucher, .sku, .kind, .host, .incoming: 14
        case .segment, .blocked: 18
        case .product: 26
        case .title, .actions, .notes, .say, .never: 36
        }
    }
}

extension Segment.Colour {
    /// Behind black text, as `0xRRGGBB`: on paper and in spreadsheets.
    public var paper: UInt32 {
        switch self {
        case .coral: 0xFAD9D2
        case .amber: 0xFCEBC8
        case .green: 0xDCEFD3
        case .teal: 0xCFECEA
        case .blue: 0xD6E4F7
        case .violet: 0xE6DDF4
        }
    }
}
