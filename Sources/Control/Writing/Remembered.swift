/// What a seat keeps for its next start.
public struct Remembered: Hashable, Sendable {
    /// Names of columns, in order, by the view they are seen in.
    public var columns: [String: [String]]

    public init(columns: [String: [String]] = [:]) { self.columns = columns }

    /// Reads what `text` writes; lines of other kinds are passed over.
    public init(text: String) {
        columns = [:]
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            if words.count > 2, words[0] == "columns" { columns[words[1]] = Array(words[2...]) }
        }
    }

    /// A line for each view: `columns watching number title host`.
    public var text: String {
        columns.sorted { $0.key < $1.key }.map { "columns \($0) \($1.joined(separator: " "))\n" }.joined()
    }
}
