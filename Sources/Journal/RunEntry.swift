import Civil
import Shows

/// A run in the list of them.
public struct RunEntry: Hashable, Sendable {
    public var id: RunID
    public var show: ShowID
    public var title: String
    public var room: String
    public var kind: Run.Kind
    public var started: JournalLine
    /// Nil while it goes on.
    public var ended: Moment?

    public init(
        id: RunID, show: ShowID, title: String, room: String, kind: Run.Kind, started: JournalLine, ended: Moment?
    ) {
        self.id = id
        self.show = show
        self.title = title
        self.room = room
        self.kind = kind
        self.started = started
        self.ended = ended
    }
}

/// A change of a rundown, with what would take it back.
public struct PlanChange: Hashable, Sendable {
    public var line: JournalLine
    public var inverse: Change?

    public init(line: JournalLine, inverse: Change?) {
        self.line = line
        self.inverse = inverse
    }
}
