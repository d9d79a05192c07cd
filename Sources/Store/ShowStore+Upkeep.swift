import Foundation
import GRDB

extension ShowStore {
    /// Copies the database, whole and of one moment, to a file that appears when it is complete.
    ///
    /// Seats go on working meanwhile. A file that is there already is replaced.
    public func backup(to target: String) throws(StoreTrouble) {
        try Folder(containing: target).make()
        let part = target + ".part"
        Opening.remove(part)
        do {
            let copy = try DatabaseQueue(path: part)
            try queue.backup(to: copy)
            // One file: a copy that still named a log beside it would be easily carried away without it.
            try copy.writeWithoutTransaction { _ = try String.fetchOne($0, sql: "PRAGMA journal_mode = DELETE") }
            try copy.close()
        } catch {
            Opening.remove(part)
            throw StoreTrouble(error, path: target)
        }
        guard File.flush(part), rename(part, target) == 0 else { throw StoreTrouble(errno: errno, path: target) }
    }

    /// Moves what the write-ahead log holds into the database file, as far as no reader needs it; for idle times.
    public func checkpoint() {
        guard !isReadOnly else { return }
        // What could not be moved now is moved the next time.
        _ = try? queue.writeWithoutTransaction { try $0.checkpoint(.passive) }
    }

    /// Every fault SQLite finds in the whole file; empty when it is sound. Takes seconds on a large one.
    public func faults() throws(StoreTrouble) -> [String] {
        try reading { database in
            let faults = try String.fetchAll(database, sql: "PRAGMA integrity_check")
            let orphans = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check").map {
                "\($0["table"] as String): a row points at one that is not in \($0["parent"] as String)"
            }
            return faults.filter { $0 != "ok" } + orphans
        }
    }

    /// Makes the rooms of these names that are not there yet. They come from the config, so there is no journal line.
    public func addRooms(named names: [String]) throws(StoreTrouble) {
        try add(
            names.map { ["name": $0] },
            """
            INSERT INTO rooms (id, name) SELECT (SELECT coalesce(max(id), 0) + 1 FROM rooms), :name
            WHERE NOT EXISTS (SELECT 1 FROM rooms WHERE name = :name)
            """)
    }

    /// Makes the channels of these names that are not there yet, as `addRooms` does.
    public func addChannels(_ channels: [(name: String, platform: String, account: String)]) throws(StoreTrouble) {
        try add(
            channels.map { ["name": $0.name, "platform": $0.platform, "account": $0.account] },
            """
            INSERT INTO channels (id, name, platform, account)
            SELECT (SELECT coalesce(max(id), 0) + 1 FROM channels), :name, :platform, :account
            WHERE NOT EXISTS (SELECT 1 FROM channels WHERE name = :name)
            """)
    }

    private func add(_ rows: [[String: String]], _ sql: String) throws(StoreTrouble) {
        guard !isReadOnly else { return }
        do {
            try writing { database in
                for row in rows { try database.execute(sql: sql, arguments: StatementArguments(row)) }
            }
        } catch { throw StoreTrouble(error, path: path) }
    }
}
