import Civil
import DemoDay
import Journal
import Shows
import Staffing

/// The SQLite database that all seats of a team share, seen from one seat.
///
/// Everything here blocks until it is done; the caller gives it a lane of its own and uses it from one thread at a
/// time.
// Unchecked, since the compiler cannot see the caller's one lane.
public final class Store: @unchecked Sendable {
    /// How long the file lives.
    public enum Mode: Hashable, Sendable {
        case open
        /// Made anew, and removed by `close`.
        case temporary
    }

    /// Why nothing can be changed here; nil where everything can.
    public private(set) var readOnlyReason: StoreTrouble?
    public var isReadOnly: Bool { readOnlyReason != nil }
    /// What opening found in the emergency file.
    public private(set) var merged = EmergencyMerge()

    /// Opens the database, and makes it with its folders (0700) at the first start.
    ///
    /// A database of a newer Siaran and one that may only be read open read-only: see `readOnlyReason`.
    /// - Parameter zone: the zone in which refusals name times of day.
    public init(path: String, seat: Seat, mode: Mode = .open, zone: Zone? = nil) throws(StoreTrouble) {}

    /// Writes a change to the journal and the tables in one transaction, unless its subject has moved on past `after`.
    ///
    /// The same change of the same seat and moment is written once, however often it is committed.
    public func commit(_ change: Change, after: Sequence, at moment: Moment) -> CommitOutcome { .failed(reason: "") }
    /// Takes back this seat's newest planning change that is not taken back yet.
    public func undo(at moment: Moment) -> UndoOutcome { .nothing }
    /// Brings again what this seat's newest undo took back, unless it has planned something new since.
    public func redo(at moment: Moment) -> UndoOutcome { .nothing }

    public func load(_ query: Query) throws(StoreTrouble) -> Answer { .missing }
    /// Lines of all seats past a place, oldest first.
    public func lines(after: Sequence, limit: Int) throws(StoreTrouble) -> [JournalLine] { [] }
    /// The newest place in the journal.
    public var newest: Sequence { .start }
    /// Whether another connection has committed since the last time this was asked; costs a few microseconds.
    public func hasNews() -> Bool { false }

    /// A sign of life for the desks this seat holds; touches neither the journal nor the disk's cache.
    public func beat(at moment: Moment) {}
    /// Gives up every desk this seat holds.
    public func releaseDesks(at moment: Moment) -> [CommitOutcome] { [] }

    /// Writes rows of a day that are not there yet, in short transactions. They are no one's change: no journal line.
    public func seed(_ day: DemoDay) throws(StoreTrouble) {}
    /// A large database for measurements; the same arguments make the same rows.
    public static func makeFixture(
        path: String, shows: Int, hosts: Int, cues: Int, at moment: Moment
    ) throws(StoreTrouble) {}

    /// Copies the database, whole and of one moment, to a file that appears when it is complete.
    public func backup(to path: String) throws(StoreTrouble) {}
    /// Moves what the log holds into the database file; for idle times.
    public func checkpoint() {}
    /// Merges an emergency file into the journal, and removes what was merged from it.
    public func merge(_ file: EmergencyFile) throws(StoreTrouble) -> EmergencyMerge { EmergencyMerge() }
    /// Every fault SQLite finds in the whole file; empty when it is sound. Takes seconds on a large file.
    public func faults() throws(StoreTrouble) -> [String] { [] }
    public func close() {}
}
