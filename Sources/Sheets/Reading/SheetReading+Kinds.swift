import Civil

/// Tells cues from what else stands below a header.
extension SheetReading {
    enum RowKind: Hashable {
        case cue, blank, repeatedHeader
        case total(String)
        /// A segment's title that stands in a row of its own.
        case heading(String)
    }

    func kind(of row: Int, in sheet: Sheet, _ header: Header) -> RowKind {
        let filled = (0..<(sheet.rows.indices.contains(row) ? sheet.rows[row].count : 0)).filter {
            !sheet[row, $0].isBlank
        }
        guard let first = filled.first else { return .blank }
        if header.isRepeated(by: row, of: sheet) { return .repeatedHeader }
        let text = sheet[row, first].shown
        if Self.isTotal(text), filled.allSatisfy({ !isWords($0) || $0 == first }) { return .total(text) }
        // Below merged segments every row has its segment; only what else it says counts.
        let own = filled.filter { map.columns.indices.contains($0) && map.columns[$0].field?.kind != .segment }
        guard own.isEmpty || own.contains(where: { map.columns[$0].field != nil }) || filled.count == 1 else {
            return .blank
        }
        if isHeading(row, filled, in: sheet) { return .heading(text) }
        if own.isEmpty, filled.count == 1, first != map.column(of: Field(.segment)) { return .blank }
        return own.isEmpty ? .heading(text) : .cue
    }

    private func isWords(_ column: Int) -> Bool {
        guard map.columns.indices.contains(column), let kind = map.columns[column].field?.kind else { return false }
        return kind == .title || kind == .host || kind == .say || kind == .actions
    }

    private static func isTotal(_ text: String) -> Bool {
        let words = HeaderText(text).name.split(separator: " ")
        guard let first = words.first, words.count <= 4 else { return false }
        return ["total", "subtotal", "jumlah", "sum"].contains(first) || words.prefix(2) == ["grand", "total"]
            || words.prefix(2) == ["sub", "total"]
    }

    /// One text alone in its row, in the first columns or merged over several of them.
    private func isHeading(_ row: Int, _ filled: [Int], in sheet: Sheet) -> Bool {
        guard filled.count == 1, let column = filled.first, case .text(let text) = sheet[row, column] else {
            return false
        }
        if sheet.merged.contains(where: { $0.rows == row...row && $0.columns.contains(column) && $0.columns.count > 2 })
        {
            return true
        }
        switch map.columns.indices.contains(column) ? map.columns[column].field?.kind : nil {
        case .segment: return true
        // `SEGMENT 2`, and not `7A`.
        case .number: return text.count(where: \.isLetter) > 3
        // A title without number and length, in a sheet that has both.
        case .title: return map.column(of: Field(.number)) != nil && map.fields.contains { $0.kind.isOfTime }
        case .none: return column == 0
        case .colour, .start, .hardStart, .length, .end, .hardEnd, .countsToEnd, .kind, .advance, .preWait, .postWait,
            .host, .incoming, .sku, .product, .stock, .bag, .price, .flash, .voucher, .from, .until, .offerStock,
            .blocked, .say, .never, .actions, .notes:
            return false
        }
    }

    /// A segment named once stands for all rows below it, if the sheet never says the same segment twice in a row.
    mutating func settleSegments() {
        let field = Field(.segment)
        guard map.column(of: field) != nil else { return }
        let named = rows.filter { !$0.text(.segment).isEmpty }
        let isSparse = named.count < rows.count && Set(named.map { $0.text(.segment) }).count == named.count
        var current: SheetRow.Value?
        var filled = 0
        for index in rows.indices {
            if !rows[index].text(.segment).isEmpty {
                current = rows[index].values[field]
            } else if isSparse, let current {
                rows[index].values[field] = current
                filled += 1
            }
        }
        if filled > 0 { remarks.append("a segment's name holds for the rows below it, up to the next name") }
    }
}

extension Field.Kind {
    fileprivate var isOfTime: Bool { self == .length || self == .start || self == .hardStart }
}
