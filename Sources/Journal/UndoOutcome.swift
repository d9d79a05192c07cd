/// How the store answered an undo or a redo.
public enum UndoOutcome: Hashable, Sendable {
    /// Taken back, or brought again, by this line.
    case done(JournalLine)
    /// This seat has nothing to take back, or nothing to bring again.
    case nothing
    /// Nothing was written: what it touched has changed since, by this line.
    case changedSince(by: JournalLine)
    /// Nothing was written, and doing it again would not help: why, for the operator.
    case refused(reason: String)
    /// Nothing was written because storage failed; it may be tried again.
    case failed(reason: String)
}
