import Civil
import GRDB
import Journal
import Shows

/// The SQLite database that all seats of a team share, seen from one seat.
///
/// Everything here blocks until it is done; the caller gives it a lane of its own and uses it from one thread at a
/// time. Beside the database `x` lie `x-wal` and `x-shm` (SQLite's), `x.seats` (signs of life) and `x.emergency`.
// Unchecked, since the compiler cannot see the caller's one lane.
public final class ShowStore: @unchecked Sendable {
    /// How long the file lives.
    public enum Mode: Hashable, Sendable {
        case open
        /// Removed by `close`.
        case temporary
        /// Looked at and left as it is: no file is made or moved, nothing is migrated or merged, writing fails.
        case inspection
    }

    public let path: String
    public let seat: Seat
    /// Why nothing can be changed here; nil where everything can.
    public internal(set) var readOnlyReason: StoreTrouble?
    /// What opening found in the emergency file.
    public private(set) var merged = EmergencyMerge()

    let queue: DatabaseQueue
    let zone: Zone?
    let signOfLife: SignOfLife?
    private let mode: Mode
    private let identity: FileIdentity?
    private var dataVersion: Int64 = 0
    private var schemaVersion: Int64?

    /// Opens the database, and makes it with its folders (0700) at the first start.
    ///
    /// A database of a newer Siaran and one that may only be read open read-only: see `readOnlyReason`. Changes that
    /// wait in the emergency file are merged: see `merged`.
    /// - Parameter zone: the zone in which refusals name times of day; UTC where there is none.
    public convenience init(path: String, seat: Seat, mode: Mode = .open, zone: Zone? = nil) throws(StoreTrouble) {
        try self.init(path: path, seat: seat, mode: mode, zone: zone, patience: .seconds(5))
    }

    /// - Parameter patience: how long to wait for another connection's lock.
    init(path: String, seat: Seat, mode: Mode, zone: Zone?, patience: Milliseconds) throws(StoreTrouble) {
        let opening = Opening(path: path, patience: patience)
        let opened = try mode == .inspection ? opening.inspect() : opening.open()
        self.path = path
        self.seat = seat
        self.mode = mode
        self.zone = zone
        queue = opened.queue
        identity = FileIdentity(of: path)
        readOnlyReason = opened.readOnlyReason
        signOfLife = mode == .inspection ? nil : SignOfLife(of: seat.id, besideDatabase: path)
        _ = hasNews()
        guard !isReadOnly, mode != .inspection else { return }
        merged = try merge(EmergencyFile(besideDatabase: path))
    }

    /// Whether the file that was opened still has its name: a database that was moved away or replaced is not followed.
    public var isInPlace: Bool { identity != nil && identity == FileIdentity(of: path) }

    public var isReadOnly: Bool { readOnlyReason != nil }

    /// The newest place in the journal; the start where it cannot be read.
    public var newest: Sequence { (try? queue.unsafeRead { try $0.newest() }) ?? .start }

    /// Whether another connection has committed since the last time this was asked; costs a few microseconds.
    public func hasNews() -> Bool {
        let version = try? queue.unsafeRead { try $0.number("PRAGMA data_version") }
        guard let version, version != dataVersion else { return false }
        dataVersion = version
        return true
    }

    /// Ends the connection; the store is of no use afterwards. Desks stay held: see `releaseDesks`.
    public func close() {
        signOfLife?.end()
        // Nobody is left to tell, and every commit is on the disk already.
        try? queue.close()
        if mode == .temporary { Opening.remove(path) }
    }

    /// Reads at one moment of the database.
    func reading<Value>(_ body: (Database) throws -> Value) throws(StoreTrouble) -> Value {
        do {
            // Not GRDB's `read`: it sets SQLite's query_only and takes it back, and each time every statement that was kept
            // compiled has to be compiled anew, in the way of the next commit.
            return try queue.unsafeRead { database in
                try transaction(.deferred, in: database) { try body(database) }
            }
        } catch {
            throw noting(StoreTrouble(error, path: path))
        }
    }

    /// Writes in one transaction that no other seat's can come into. What is thrown leaves nothing written: `Refused`
    /// where a rule or a constraint forbids it, else `StoreTrouble`.
    func writing<Value>(_ body: (Database) throws -> Value) throws -> Value {
        if let readOnlyReason { throw Refused(reason: readOnlyReason.message) }
        do {
            return try queue.writeWithoutTransaction { database in
                try transaction(.immediate, in: database) {
                    try checkSchema(database)
                    return try body(database)
                }
            }
        } catch let refused as Refused {
            throw refused
        } catch let error as DatabaseError where error.resultCode == .SQLITE_CONSTRAINT {
            throw Refused(reason: "it does not fit what is stored: \(error.message ?? "a constraint failed")")
        } catch {
            throw noting(StoreTrouble(error, path: path))
        }
    }

    private func transaction<Value>(
        _ kind: Database.TransactionKind, in database: Database, _ body: () throws -> Value
    ) throws -> Value {
        try database.beginTransaction(kind)
        do {
            let value = try body()
            try database.commit()
            return value
        } catch {
            // A full disk has rolled it back already.
            if database.isInsideTransaction { try database.rollback() }
            throw error
        }
    }

    /// Throws once a newer Siaran has changed the tables under this seat.
    private func checkSchema(_ database: Database) throws {
        let version = try database.number("PRAGMA schema_version")
        guard version != schemaVersion else { return }
        if try Schema.migrator.hasBeenSuperseded(database) {
            throw StoreTrouble.newerSchema(path: path, found: "a newer schema")
        }
        schemaVersion = version
    }

    /// What a newer seat has written is not touched by this one from then on.
    func noting(_ trouble: StoreTrouble) -> StoreTrouble {
        if case .newerSchema = trouble { readOnlyReason = trouble }
        return trouble
    }
}

extension Database {
    func newest() throws -> Sequence {
        Sequence(try number("SELECT max(sequence) FROM journal") ?? 0)
    }
}
