/// Comma-separated text as RFC 4180 has it, safe to open in a spreadsheet: a cell that a spreadsheet would read as a
/// formula is written with an apostrophe before it.
public struct CSV: Sendable {
    public private(set) var text: String

    public init(columns: [String]) {
        text = Self.line(columns)
    }

    public mutating func add(_ cells: [String]) { text += Self.line(cells) }

    private static func line(_ cells: [String]) -> String {
        cells.map(cell).joined(separator: ",") + "\r\n"
    }

    static func cell(_ text: String) -> String {
        let safe = needsApostrophe(text) ? "'" + text : text
        guard safe.unicodeScalars.contains(where: marks.contains) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// What a cell is quoted for: the marks of this format and those of its relatives.
    private static let marks = ",;\t\"\r\n".unicodeScalars

    /// A cell without the apostrophe that `cell` has put before it.
    static func bare(_ cell: String) -> String {
        cell.first == "'" && beginsLikeFormula(cell.drop { $0 == "'" }) ? String(cell.dropFirst()) : cell
    }

    /// What begins like a formula and is no number; and what begins with apostrophes and goes on like one, since reading
    /// takes one of them off.
    private static func needsApostrophe(_ text: String) -> Bool {
        let rest = text.drop { $0 == "'" }
        guard beginsLikeFormula(rest) else { return false }
        return rest.startIndex > text.startIndex || Double(text) == nil
    }

    private static func beginsLikeFormula(_ text: Substring) -> Bool {
        text.unicodeScalars.first.map { "=+-@\t\r".unicodeScalars.contains($0) } ?? false
    }
}
