import Civil
import Sheets

/// The part of a workbook that holds one sheet.
struct WorksheetText {
    private(set) var xml = ""
    private var styles: WorkbookStyles

    /// The longest text that a cell takes (Excel specifications and limits).
    static let longestText = 32_767
    private static let headerFill: UInt32 = 0xE7E6E6

    /// - Parameter styles: of the workbook; the looks of this sheet are added to it.
    init(_ page: SheetPage, styles: inout WorkbookStyles) {
        self.styles = styles
        xml = """
            \(WorkbookFile.declaration)<worksheet xmlns="\(WorkbookFile.main)">\
            <sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>\
            <sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" \
            state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>
            """
        for (index, column) in page.columns.enumerated() {
            xml += "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(column.width)\" customWidth=\"1\"/>"
        }
        xml += "</cols><sheetData>"
        let header = WorkbookStyles.Look(fill: Self.headerFill, isHeader: true)
        add(page.columns.map { (.text($0.header), header) }, at: 0, height: Self.lineHeight)
        for (index, row) in page.rows.enumerated() {
            let cells = zip(row.cells, page.columns).map { cell, column in
                (cell, WorkbookStyles.Look(format: column.format, fill: row.fill))
            }
            add(cells, at: index + 1, height: Self.height(of: row, page.columns))
        }
        xml += """
            </sheetData><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>\
            <pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>
            """
        styles = self.styles
    }

    /// In points, of one line of text.
    private static let lineHeight = 15
    /// The tallest row there is (Excel specifications and limits), in whole lines.
    private static let mostLines = 27

    /// Tall enough for wrapped texts: not every program works that out when it opens a file.
    private static func height(of row: SheetPage.Row, _ columns: [SheetPage.Column]) -> Int {
        let lines = zip(row.cells, columns).map { cell, column in
            guard case .text(let text) = cell else { return 1 }
            return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) {
                $0 + max(1, ($1.count + column.width - 3) / max(1, column.width - 2))
            }
        }
        return min(mostLines, lines.max() ?? 1) * lineHeight
    }

    private mutating func add(_ cells: [(Sheet.Cell, WorkbookStyles.Look)], at row: Int, height: Int) {
        xml += "<row r=\"\(row + 1)\" ht=\"\(height)\">"
        for (column, (cell, look)) in cells.enumerated() {
            if cell == .blank, look.fill == nil { continue }
            add(cell, look, Sheet.name(row: row, column: column))
        }
        xml += "</row>"
    }

    private mutating func add(_ cell: Sheet.Cell, _ look: WorkbookStyles.Look, _ place: String) {
        var look = look
        switch cell {
        case .blank: xml += "<c r=\"\(place)\" s=\"\(styles.number(of: look))\"/>"
        case .text(let text), .fault(let text):
            look.format = .text
            look.isQuoted = text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
            xml += "<c r=\"\(place)\" s=\"\(styles.number(of: look))\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
            xml += EscapedText.written(String(text.prefix(Self.longestText))) + "</t></is></c>"
        case .number(let number): put(number, look, place)
        case .clock(let length, _): put(Double(length.count) / 86_400_000, look, place)
        case .date(let local): put(Double(local.milliseconds) / 86_400_000 + 25_569, look, place)
        case .truth(let truth):
            xml += "<c r=\"\(place)\" s=\"\(styles.number(of: look))\" t=\"b\"><v>\(truth ? 1 : 0)</v></c>"
        }
    }

    private mutating func put(_ number: Double, _ look: WorkbookStyles.Look, _ place: String) {
        xml += "<c r=\"\(place)\" s=\"\(styles.number(of: look))\"><v>\(number)</v></c>"
    }
}
