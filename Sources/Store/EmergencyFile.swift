import Civil
import Journal
import Shows

/// Lines that could not be committed in time, kept beside the database until they are merged.
public struct EmergencyFile: Sendable {
    public let path: String

    /// The emergency file of a database.
    public init(besideDatabase path: String) { self.path = path + ".emergency" }

    /// Appends a change; returns false where not even that could be done. The disk's flush is left to another thread.
    public func keep(_ change: Change, at moment: Moment, seat: Seat) -> Bool { false }
    /// The lines that can be read, in the order they were kept.
    public func pending() -> [EmergencyLine] { [] }
    public func clear() {}
}

/// One change that happened and is not in the journal yet.
public struct EmergencyLine: Hashable, Sendable {
    public var change: Change
    public var at: Moment
    public var seat: Seat

    public init(change: Change, at: Moment, seat: Seat) {
        self.change = change
        self.at = at
        self.seat = seat
    }
}

/// What became of the lines of an emergency file.
public struct EmergencyMerge: Hashable, Sendable {
    public var committed: [JournalLine] = []
    /// Lines the journal had already.
    public var known = 0
    /// Lines that could not be read or no longer fit; they stay in a file of their own.
    public var rejected: [String] = []

    public init() {}
}
