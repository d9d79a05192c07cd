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
        let safe = isFormula(text) ? "'" + text : text
        guard safe.contains(where: { $0 == "," || $0 == "\"" || $0.isNewline }) else { return safe }
        return "\"" + safe.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }

    /// What begins like a formula and is no number.
    private static func isFormula(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return false }
        return Double(text) == nil
    }
}
