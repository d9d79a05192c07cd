import Civil
import Sheets

/// The cells and merged blocks of one sheet.
final class CellsReader: MarkupListener {
    private(set) var stop: String?
    private(set) var rows: [[Sheet.Cell]] = []
    private(set) var merged: [Sheet.Block] = []

    private let texts: [String]
    private let formats: [NumberFormat]
    private let is1904: Bool

    /// Far more than a rundown has.
    private static let mostRows = 100_000
    private static let mostColumns = 500
    private static let mostCells = 4_000_000
    private static let mostBlocks = 100_000

    private var row = -1
    private var column = -1
    private var kind = ""
    private var style = 0
    private var value: [UInt8] = []
    private var isInValue = false
    private var isInPhonetics = false
    private var cells = 0

    init(texts: [String], formats: [NumberFormat], is1904: Bool) {
        self.texts = texts
        self.formats = formats
        self.is1904 = is1904
    }

    func begin(_ element: Substring, _ attributes: Attributes) {
        switch element {
        case "row":
            row = attributes["r"].flatMap { Int($0) }.map { $0 - 1 } ?? row + 1
            column = -1
        case "c":
            if let place = attributes["r"].flatMap(Self.place) { (row, column) = place } else { column += 1 }
            kind = attributes["t"] ?? "n"
            style = attributes["s"].flatMap { Int($0) } ?? 0
            value = []
        case "v": isInValue = true
        case "rPh": isInPhonetics = true
        case "t": isInValue = kind == "inlineStr" && !isInPhonetics
        case "mergeCell": merge(attributes["ref"] ?? "")
        default: break
        }
    }

    func end(_ element: Substring) {
        switch element {
        case "c": put(cell())
        case "rPh": isInPhonetics = false
        case "v", "t": isInValue = false
        default: break
        }
    }

    func text(_ piece: UnsafeBufferPointer<UInt8>) { if isInValue { value += piece } }

    private func merge(_ block: String) {
        let ends = block.split(separator: ":").compactMap { Self.place(String($0)) }
        guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column,
            ends[1].row < Self.mostRows,
            ends[1].column < Self.mostColumns, merged.count < Self.mostBlocks
        else { return }
        merged.append(Sheet.Block(rows: ends[0].row...ends[1].row, columns: ends[0].column...ends[1].column))
    }

    private func cell() -> Sheet.Cell {
        let text = String(decoding: value, as: UTF8.self)
        switch kind {
        case "s":
            guard let index = Int(text), texts.indices.contains(index) else { return .blank }
            return texts[index].isEmpty ? .blank : .text(texts[index])
        case "str", "inlineStr": return text.isEmpty ? .blank : .text(EscapedText.read(text))
        case "b": return text.isEmpty ? .blank : .truth(text == "1" || text == "true")
        case "e": return .fault(text)
        case "d": return Self.date(text)
        default:
            guard !text.isEmpty else { return .blank }
            guard let number = Double(text) else { return .text(text) }
            let format = formats.indices.contains(style) ? formats[style] : .plain
            return format.cell(number, is1904: is1904)
        }
    }

    /// A date written as one, which few programs do.
    private static func date(_ text: String) -> Sheet.Cell {
        let text = text.last == "Z" ? String(text.dropLast()) : text
        if let local = try? LocalTime(parsing: text) { return .date(local) }
        if let date = try? LocalDate(iso: text) { return .date(LocalTime(date: date, time: .midnight)) }
        return .text(text)
    }

    private func put(_ cell: Sheet.Cell) {
        // A cell that only has a look is not there; some programs give one to each of a million rows.
        guard !cell.isBlank, row >= 0, column >= 0 else { return }
        cells += 1
        guard row < Self.mostRows, column < Self.mostColumns, cells <= Self.mostCells else {
            stop =
                "cell \(Sheet.name(row: row, column: column)); \(Self.mostRows) rows and \(Self.mostColumns) columns are read"
            return
        }
        while rows.count <= row { rows.append([]) }
        // Blanks before a cell take room like any other.
        cells += max(0, column - rows[row].count)
        while rows[row].count <= column { rows[row].append(.blank) }
        rows[row][column] = cell
    }

    /// Reads `C12`, counted from 0.
    private static func place(_ name: String) -> (row: Int, column: Int)? {
        var column = 0
        var row = 0
        var rest = Substring(name).utf8.filter { $0 != UInt8(ascii: "$") }[...]
        while let letter = rest.first, (65...90).contains(letter & 0xDF), letter >= 65, column < 1 << 20 {
            column = column * 26 + Int(letter & 0xDF) - 64
            rest.removeFirst()
        }
        guard column > 0, !rest.isEmpty else { return nil }
        for digit in rest {
            guard (48...57).contains(digit), row < 1 << 30 else { return nil }
            row = row * 10 + Int(digit) - 48
        }
        return row > 0 ? (row - 1, column - 1) : nil
    }
}
