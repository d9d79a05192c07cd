import Civil
import Foundation
import GRDB

/// Finds, makes and checks the file, and says what is wrong with it.
struct Opening {
    let path: String
    /// How long to wait for another connection's lock.
    let patience: Milliseconds

    struct Opened {
        var queue: DatabaseQueue
        var readOnlyReason: StoreTrouble?
    }

    /// Databases of at most this many pages (256 KiB, about a millisecond) are checked whole at each start, larger ones
    /// as they are read.
    private static let pagesCheckedAtOnce: Int64 = 64

    func open() throws(StoreTrouble) -> Opened {
        let folder = Folder(containing: path)
        try folder.make()
        if let kind = folder.networkFileSystem { throw .networkFileSystem(path: path, kind: kind) }
        guard folder.isWritable, File.isWritableOrMissing(path) else {
            return try openForReading(.readOnly(path: path))
        }
        let turn = try OpeningTurn(besideDatabase: path, patience: patience)
        defer { turn.end() }
        do {
            let queue = try connect(for: .writing)
            try check(queue)
            try queue.writeWithoutTransaction { database in
                // Checkpoints flush twice: they wait for an idle time (`checkpoint`), and at 16 MiB for no one any more.
                try database.execute(
                    sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4096")
                try sign(database)
            }
            if try queue.read(Schema.migrator.hasBeenSuperseded) {
                try queue.close()
                return try openForReading(.newerSchema(path: path, found: "a newer schema"))
            }
            try migrate(queue)
            return Opened(queue: queue)
        } catch {
            throw aside(StoreTrouble(error, path: path))
        }
    }

    /// Opens what is there and changes nothing, not even a damaged file's name.
    func inspect() throws(StoreTrouble) -> Opened {
        do {
            let queue = try connect(for: .reading)
            try check(queue)
            let isNewer = try queue.read(Schema.migrator.hasBeenSuperseded)
            guard try isNewer || queue.read(Schema.migrator.hasCompletedMigrations) else {
                throw StoreTrouble.failed(
                    path: path,
                    detail: "was written by an older Siaran: open it once with this one (siaran open), and try again")
            }
            return Opened(
                queue: queue, readOnlyReason: isNewer ? .newerSchema(path: path, found: "a newer schema") : nil)
        } catch {
            throw StoreTrouble(error, path: path)
        }
    }

    /// Removes a database and what lies beside it.
    static func remove(_ path: String) {
        for file in [path, path + "-wal", path + "-shm", path + ".emergency"] { unlink(file) }
        rmdir(SignOfLife.folder(besideDatabase: path))
    }

    private enum Purpose { case reading, writing }

    private func connect(for purpose: Purpose) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "siaran"
        configuration.readonly = purpose == .reading
        configuration.busyMode = .timeout(Double(patience.count) / 1000)
        return try DatabaseQueue(path: path, configuration: configuration)
    }

    private func openForReading(_ reason: StoreTrouble) throws(StoreTrouble) -> Opened {
        guard access(path, F_OK) == 0 else { throw .noPermission(path: path) }
        do {
            let queue = try connect(for: .reading)
            try check(queue)
            return Opened(queue: queue, readOnlyReason: reason)
        } catch {
            let trouble = StoreTrouble(error, path: path)
            // A log that cannot be made beside it is the same trouble again.
            if case .noPermission = trouble { throw reason }
            throw trouble
        }
    }

    /// Throws where the file is damaged or another program's. Its header and size have been checked by connecting.
    private func check(_ queue: DatabaseQueue) throws {
        let fault = try queue.read { database -> String? in
            let owner = try Int64.fetchOne(database, sql: "PRAGMA application_id")
            let objects = try Int64.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            guard owner == Schema.applicationID || objects == 0 else { throw StoreTrouble.foreign(path: path) }
            let pages = try Int64.fetchOne(database, sql: "PRAGMA page_count") ?? 0
            guard pages <= Self.pagesCheckedAtOnce else { return nil }
            return try String.fetchOne(database, sql: "PRAGMA quick_check(1)")
        }
        if let fault, fault != "ok" { throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: fault) }
    }

    /// Marks an empty file as ours before the first table is made: whoever looks at it meanwhile does not take the
    /// half-made database for another program's.
    private func sign(_ database: Database) throws {
        guard try Int64.fetchOne(database, sql: "PRAGMA application_id") != Schema.applicationID else { return }
        try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
    }

    private func migrate(_ queue: DatabaseQueue) throws {
        let migrator = Schema.migrator
        guard try queue.read({ try !migrator.hasCompletedMigrations($0) }) else { return }
        try migrator.migrate(queue)
    }

    /// Moves a damaged database out of the way, never over another file, unless a living seat still writes to it.
    private func aside(_ trouble: StoreTrouble) -> StoreTrouble {
        guard case .corrupt = trouble, !SignOfLife.anyone(besideDatabase: path) else { return trouble }
        let kept = Self.freeName("\(path).corrupt-\(Self.stamp())")
        guard rename(path, kept) == 0 else { return trouble }
        for suffix in ["-wal", "-shm"] { rename(path + suffix, kept + suffix) }
        return .corrupt(path: path, keptAsideAt: kept)
    }

    private static func freeName(_ wanted: String) -> String {
        var name = wanted
        var count = 1
        while access(name, F_OK) == 0 {
            count += 1
            name = "\(wanted)-\(count)"
        }
        return name
    }

    /// `20261125-202641`, in the machine's own zone.
    private static func stamp() -> String {
        var now = time(nil)
        var local = tm()
        localtime_r(&now, &local)
        var text = [CChar](repeating: 0, count: 32)
        let length = strftime(&text, text.count, "%Y%m%d-%H%M%S", &local)
        return String(decoding: text[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
    }
}
