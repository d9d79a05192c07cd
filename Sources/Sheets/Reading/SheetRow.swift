import Civil
import Shows

/// One row of a sheet as far as it speaks of a cue.
public struct SheetRow: Hashable, Sendable {
    /// Counted from 1, as spreadsheets show it.
    public var row: Int
    /// What the row says; a field whose cell could not be read is not among them.
    public var values: [Field: Value]
    /// The planned start as the sheet shows it.
    public var plannedStart: TimeOfDay?

    /// What a cell says of its field.
    public enum Value: Hashable, Sendable {
        /// The cell is empty.
        case nothing
        case text(String)
        case length(Milliseconds)
        case clock(ClockReading)
        case start(Cue.Start)
        case money(Amount)
        case count(Int)
        case truth(Bool)
        case kind(Cue.Kind)
        case advance(Cue.Advance)
        case colour(Segment.Colour?)
    }

    init(row: Int, values: [Field: Value]) {
        self.row = row
        self.values = values
    }

    /// What it says, in an order that is the same every time.
    var inOrder: [(key: Field, value: Value)] { values.sorted { $0.key.key < $1.key.key } }

    /// The text of a field; empty where it has none.
    func text(_ kind: Field.Kind) -> String {
        guard case .text(let text) = values[Field(kind)] else { return "" }
        return text
    }
}

/// A cell that cannot be read: where it is, what stands there, and what would be right.
public struct CellTrouble: Hashable, Sendable, CustomStringConvertible {
    /// `C12`.
    public var place: String
    public var header: String
    public var found: String
    public var expected: String

    public var description: String { "\(place), \(header): \u{201c}\(found)\u{201d}; expected \(expected)" }
}
