import Civil

/// Which column of a sheet says what.
public struct ColumnMap: Hashable, Sendable {
    public var columns: [Column]

    /// One column, and where its meaning comes from.
    public struct Column: Hashable, Sendable {
        /// Empty where the column has no name.
        public var header: String
        /// Nil where it says nothing about cues.
        public var field: Field?
    }

    /// What a person says of a column: `Judul=title`, `C=price TT`, `Kode=-`.
    public struct Instruction: Hashable, Sendable {
        var header: String
        var field: Field?

        /// - Throws: where the text is no such line, what it should be.
        public init(_ text: String, naming: ColumnNaming) throws(MapTrouble) {
            guard let mark = text.lastIndex(of: "=") else { throw .form(text) }
            header = text[..<mark].trimmed
            let name = text[text.index(after: mark)...].trimmed
            guard !header.isEmpty, !name.isEmpty else { throw .form(text) }
            guard name != "-" else { return }
            guard let field = Field(key: name.lowercased()).map({ naming.resolved($0) }) ?? naming.field(for: name)
            else {
                throw .field(name)
            }
            self.field = field
        }
    }

    /// - Parameters:
    ///   - remembered: what the columns of such a sheet meant last time.
    ///   - instructions: what was said this time, which goes before everything.
    init(_ header: Header, naming: ColumnNaming, remembered: [Field?]?, instructions: [Instruction]) throws(MapTrouble)
    {
        var columns = header.texts.enumerated().map { index, text in
            Column(header: text, field: remembered.map { $0[index] } ?? naming.field(for: text))
        }
        var isSaid = [Bool](repeating: false, count: columns.count)
        for instruction in instructions {
            let found = columns.indices.filter { index in
                HeaderText(columns[index].header) == HeaderText(instruction.header) && !columns[index].header.isEmpty
            }
            let index = found.first ?? columns.indices.first { Sheet.letters($0) == instruction.header.uppercased() }
            guard let index else { throw .header(instruction.header, there: header.texts.filter { !$0.isEmpty }) }
            columns[index].field = instruction.field
            isSaid[index] = true
        }
        self.columns = columns
        settleDuplicates(isSaid: isSaid)
    }

    /// Of several columns for one field the one that was said counts, else the one with the plainest name.
    private mutating func settleDuplicates(isSaid: [Bool]) {
        var chosen: [Field: Int] = [:]
        for index in columns.indices {
            guard let field = columns[index].field else { continue }
            guard let before = chosen[field] else {
                chosen[field] = index
                continue
            }
            let isBetter = (isSaid[index] ? -1 : rank(index, field)) < (isSaid[before] ? -1 : rank(before, field))
            columns[isBetter ? before : index].field = nil
            if isBetter { chosen[field] = index }
        }
    }

    private func rank(_ index: Int, _ field: Field) -> Int {
        FieldNames.rank(of: HeaderText(columns[index].header).name, as: field.kind)
    }

    public var fields: Set<Field> { Set(columns.compactMap(\.field)) }

    func column(of field: Field) -> Int? { columns.firstIndex { $0.field == field } }
}

/// Why a column cannot be mapped as a person said.
public enum MapTrouble: Error, Hashable, Sendable, CustomStringConvertible {
    case form(String)
    case field(String)
    case header(String, there: [String])

    public var description: String {
        switch self {
        case .form(let text): "--map \(text): expected HEADER=FIELD, such as \"Judul=title\", or HEADER=- for nothing"
        case .field(let name):
            "--map: there is no field \u{201c}\(name)\u{201d}; expected one of "
                + Field.Kind.allCases.map(\.rawValue).joined(separator: ", ")
                + "; prices, vouchers and stocks of one channel end with its name, as price TT"
        case .header(let name, let there):
            "--map: the sheet has no column \u{201c}\(name)\u{201d}; it has \(there.joined(separator: ", "))"
        }
    }
}

extension ColumnNaming {
    /// A field's channel by the name that the channel has here, whatever its letters.
    func resolved(_ field: Field) -> Field {
        guard let channel = field.channel else { return field }
        return Field(field.kind, channel: name(of: channel) ?? channel.uppercased())
    }
}
