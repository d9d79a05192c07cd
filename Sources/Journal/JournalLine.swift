import Civil
import Shows

/// A place in the journal; 0 is before the first line.
public struct Sequence: Hashable, Comparable, Sendable {
    public var number: Int64

    public init(_ number: Int64) { self.number = number }
    public static let start = Sequence(0)
    public static func < (left: Sequence, right: Sequence) -> Bool { left.number < right.number }
}

/// One line of the append-only journal: what changed, when, and at whose seat.
public struct JournalLine: Hashable, Sendable {
    public var sequence: Sequence
    public var at: Moment
    public var seat: Seat
    public var change: Change
    /// The line this one takes back, where it was made by undo or redo.
    public var undoes: Sequence?

    public init(sequence: Sequence, at: Moment, seat: Seat, change: Change, undoes: Sequence? = nil) {
        self.sequence = sequence
        self.at = at
        self.seat = seat
        self.change = change
        self.undoes = undoes
    }
}

/// How the store answered a change.
public enum CommitOutcome: Hashable, Sendable {
    case committed(JournalLine)
    /// Nothing was written: these newer lines touch the same subject and have to be seen first.
    case overtaken([JournalLine])
    /// Nothing was written, and doing it again would not help: why, for the operator.
    case refused(reason: String)
    /// Nothing was written because storage failed; it may be tried again.
    case failed(reason: String)
}
