import Sheets

/// An XLSX file's sheets, read at once.
public struct Workbook: Sendable {
    /// In the order of their tabs; hidden ones come last.
    public var sheets: [Sheet]

    /// Reads a workbook.
    ///
    /// Formulas are their last values, since nothing is calculated here.
    /// - Throws: what is wrong with the file; a damaged one is never read in part.
    public init(path: String) throws(SpreadsheetTrouble) {
        let archive = try Archive(path: path)
        guard archive.has("_rels/.rels") else {
            throw .foreign(path: path, looksLike: "it is another kind of archive; export the sheet as .xlsx or .csv")
        }
        let root = RelationsReader()
        try archive.read("_rels/.rels", to: root)
        guard let main = root.byKind["officeDocument"].map({ RelationsReader.part($0, in: "") }) else {
            throw .foreign(path: path, looksLike: "it is another kind of document; export the sheet as .xlsx or .csv")
        }
        let folder = main.split(separator: "/").dropLast().joined(separator: "/")
        let file = main.split(separator: "/").last ?? ""
        let book = WorkbookReader()
        try archive.read(main, to: book)
        guard !book.sheets.isEmpty else { throw .foreign(path: path, looksLike: "it has no sheets") }
        let relations = RelationsReader()
        try archive.read("\(folder.isEmpty ? "" : "\(folder)/")_rels/\(file).rels", to: relations)
        func part(_ target: String) -> String { RelationsReader.part(target, in: folder) }

        let texts = SharedTextsReader()
        if let target = relations.byKind["sharedStrings"], archive.has(part(target)) {
            try archive.read(part(target), to: texts)
        }
        let styles = StylesReader()
        if let target = relations.byKind["styles"], archive.has(part(target)) {
            try archive.read(part(target), to: styles)
        }
        sheets = []
        for entry in book.sheets.filter({ !$0.isHidden }) + book.sheets.filter(\.isHidden) {
            // A tab of another kind, such as a chart, is no grid.
            guard let target = relations.targets[entry.relation], !target.contains("chartsheet") else { continue }
            let cells = CellsReader(texts: texts.texts, formats: styles.formats, is1904: book.is1904)
            try archive.read(part(target), to: cells)
            sheets.append(Sheet(name: entry.name, rows: cells.rows, merged: cells.merged))
        }
    }
}
