import Civil

/// The row, or two, of a sheet that names its columns.
struct Header: Hashable {
    var rows: ClosedRange<Int>
    /// One entry a column; empty where the column has no name.
    var texts: [String]

    /// Headers stand near the top: below a logo, a title, a date and the crew.
    private static let deepest = 40

    /// Finds the row that names the most columns, with the row under it where the two name more together: `Harga` over
    /// `TikTok` and `Shopee`. Of equals the upper one.
    /// - Parameter means: what a text would name.
    /// - Returns: nil where no row names two columns.
    static func find(in sheet: Sheet, means: (String) -> Field?) -> Header? {
        var best: (header: Header, score: Int)?
        for row in sheet.rows.indices.prefix(deepest) {
            for header in [Header(row, of: sheet), Header(row, andNextOf: sheet)] {
                let score = Set(header.texts.compactMap(means)).count
                if score >= 2, score > best?.score ?? 0 { best = (header, score) }
            }
        }
        return best?.header
    }

    private init(_ row: Int, of sheet: Sheet) {
        rows = row...row
        texts = Self.upToTheLast((0..<sheet.width).map { sheet[row, $0].shown })
    }

    private init(_ row: Int, andNextOf sheet: Sheet) {
        rows = row...(row + 1)
        var above = ""
        let texts = (0..<sheet.width).map { column in
            let (upper, lower) = (sheet[row, column].shown, sheet[row + 1, column].shown)
            // A name above stands over all the columns up to the next one that has a name above.
            if !upper.isEmpty { above = upper }
            return lower.isEmpty ? upper : "\(above) \(lower)".trimmed
        }
        self.texts = Self.upToTheLast(texts)
    }

    /// Columns behind the last that has a name come and go with the rows, and are not part of what is remembered.
    private static func upToTheLast(_ texts: [String]) -> [String] {
        Array(texts[..<((texts.lastIndex { !$0.isEmpty } ?? -1) + 1)])
    }

    /// Whether a row below repeats it, as printed sheets do at the head of each page.
    func isRepeated(by row: Int, of sheet: Sheet) -> Bool {
        rows.contains { header in
            let named = texts.indices.filter { !sheet[header, $0].isBlank }
            return named.count > 1
                && named.allSatisfy { sheet[row, $0].shown.lowercased() == sheet[header, $0].shown.lowercased() }
        }
    }
}
