import Civil
import Foundation
import GRDB
import Journal
import Shows
import Testing

@testable import Store

@Suite struct OpeningTests {
    let studio: Studio

    init() throws { studio = try Studio() }

    private func trouble(_ body: () throws(StoreTrouble) -> ShowStore) -> StoreTrouble? {
        do {
            _ = try body()
            return nil
        } catch {
            return error
        }
    }

    private func permissions(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    @Test func `the first start makes the folders for their owner alone, and an empty journal`() throws {
        let path = studio.folder + "/share/siaran/siaran.sqlite"
        let store = try ShowStore(path: path, seat: Seat(id: SeatID(1), name: "Rian"))
        #expect(store.newest == .start)
        #expect(!store.isReadOnly)
        #expect(try permissions(studio.folder + "/share") == 0o700)
        #expect(try permissions(studio.folder + "/share/siaran") == 0o700)
    }

    @Test func `the connection flushes every commit and keeps foreign keys`() throws {
        let store = try studio.seat("Rian")
        let settings = try store.reading { database in
            try ["journal_mode", "synchronous", "foreign_keys"].map {
                try String.fetchOne(database, sql: "PRAGMA \($0)")
            }
        }
        #expect(settings == ["wal", "2", "1"])
    }

    @Test func `a file that is no database is kept aside, and the next start begins anew`() throws {
        try makeFile("This is no database, but somebody's shopping list. ", times: 100)

        guard case .corrupt(_, let kept?) = trouble({ () throws(StoreTrouble) in try studio.seat("Rian") }) else {
            throw Missing()
        }

        #expect(kept.hasPrefix(studio.path + ".corrupt-"))
        #expect(try String(contentsOfFile: kept, encoding: .utf8).hasPrefix("This is no database"))
        #expect(try studio.seat("Rian").newest == .start)
    }

    @Test func `what is kept aside never overwrites what was kept before`() throws {
        var kept: Set<String> = []
        for _ in 1...3 {
            try makeFile("no database at all, for longer than a header is. ", times: 50)
            if case .corrupt(_, let name?) = trouble({ () throws(StoreTrouble) in try studio.seat("Rian") }) {
                kept.insert(name)
            }
        }
        #expect(kept.count == 3)
    }

    @Test func `a database with a damaged page is kept aside`() throws {
        let store = try studio.seatAtDesk()
        store.checkpoint()
        store.close()
        let file = try #require(FileHandle(forUpdatingAtPath: studio.path))
        let size = try file.seekToEnd()
        for page in stride(from: 4096 as UInt64, to: size, by: 4096) {
            try file.seek(toOffset: page)
            try file.write(contentsOf: Data(repeating: 0x5a, count: 512))
        }
        try file.close()

        guard case .corrupt(_, _?) = trouble({ () throws(StoreTrouble) in try studio.seat("Rian") }) else {
            throw Missing()
        }
        #expect(!FileManager.default.fileExists(atPath: studio.path))
    }

    @Test func `a damaged database is not moved from under a living seat`() throws {
        let living = try studio.seatAtDesk()
        living.checkpoint()
        // A seat of another process that has the file open, as the lock on its sign of life says.
        let alive = SignOfLife(of: SeatID(99), besideDatabase: studio.path)
        living.close()
        try makeFile("somebody wrote over it. ", times: 400)

        #expect(
            trouble({ () throws(StoreTrouble) in try studio.seat("Dewi") })
                == .corrupt(path: studio.path, keptAsideAt: nil))
        alive.end()
    }

    @Test func `another program's database is left as it is`() throws {
        try FileManager.default.createDirectory(atPath: studio.folder, withIntermediateDirectories: true)
        let other = try DatabaseQueue(path: studio.path)
        try other.write { try $0.execute(sql: "CREATE TABLE shopping (item TEXT)") }
        #expect(
            trouble({ () throws(StoreTrouble) in try studio.seat("Rian") }) == .foreign(path: studio.path))
        #expect(try other.read { try $0.tableExists("shopping") && !$0.tableExists("shows") })
        #expect(try other.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
    }

    @Test func `an inspection sees everything and changes nothing`() throws {
        let store = try studio.seatAtDesk()
        let kept = EmergencyFile(besideDatabase: studio.path)
        _ = kept.keep(.deskReleased(room: .a), at: studio.tick(), seat: store.seat)

        let doctor = try studio.seat("doctor", mode: .inspection)

        #expect(try doctor.rundown()?.cues.count == 1)
        #expect(try doctor.faults() == [])
        #expect(doctor.commit(.cueAdded(studio.cue("x")), after: doctor.newest, at: studio.tick()).line == nil)
        #expect(kept.pending().count == 1)
    }

    @Test func `an inspection leaves a damaged file where it is`() throws {
        try makeFile("no database at all, for longer than a header is. ", times: 50)
        #expect(
            trouble({ () throws(StoreTrouble) in try studio.seat("doctor", mode: .inspection) })
                == .corrupt(path: studio.path, keptAsideAt: nil))
        #expect(FileManager.default.fileExists(atPath: studio.path))
    }

    @Test func `a database of a newer Siaran is shown and not changed`() throws {
        let store = try studio.seatAtDesk()
        try store.writing { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2 payouts')") }
        store.close()

        let old = try studio.seat("Dewi")

        #expect(old.readOnlyReason == .newerSchema(path: studio.path, found: "a newer schema"))
        #expect(try old.rundown()?.show.title == "Payday Glow")
        let outcome = old.commit(.cueAdded(studio.cue("Late")), after: old.newest, at: studio.tick())
        #expect(outcome == .failed(reason: try #require(old.readOnlyReason?.message)))
        #expect(old.undo(at: studio.tick()) == .refused(reason: try #require(old.readOnlyReason?.message)))
    }

    @Test func `a seat whose database a newer Siaran changes while it is open writes no more`() throws {
        let store = try studio.seatAtDesk()
        let newer = try DatabaseQueue(path: studio.path)
        try newer.write {
            try $0.execute(sql: "CREATE TABLE payouts (id INTEGER); INSERT INTO grdb_migrations VALUES ('2 payouts')")
        }

        let outcome = store.commit(.cueAdded(studio.cue("Late")), after: store.newest, at: studio.tick())

        let reason = StoreTrouble.newerSchema(path: studio.path, found: "a newer schema")
        #expect(outcome == .failed(reason: reason.message))
        #expect(store.readOnlyReason == reason)
        #expect(try store.rundown()?.cues.count == 1)
        let again = store.commit(.cueAdded(studio.cue("Later")), after: store.newest, at: studio.tick())
        #expect(again == outcome, "what is not refused the first time is not refused the second")
    }

    @Test func `a line of a kind this seat does not know makes it read-only, after the lines before it`() throws {
        let store = try studio.seatAtDesk()
        let dewi = try studio.seat("Dewi")
        try store.writing {
            try $0.execute(
                sql: """
                    INSERT INTO journal (wall, boot, boot_id, seat, seat_name, kind, version, subject_kind, subject,
                      payload, role, mark) VALUES (1, 1, 'b', 9, 'Yoga', 'cue.dreamt', 1, 'cue', 1, '{}', 'change', 5)
                    """)
        }

        #expect(try dewi.lines(after: .start, limit: 10).count == 1)
        #expect(
            dewi.readOnlyReason == .newerSchema(path: studio.path, found: "a line of kind cue.dreamt"))
        #expect(throws: StoreTrouble.self) { try dewi.lines(after: Sequence(1), limit: 10) }
        #expect(try dewi.rundown()?.cues.count == 1)
    }

    @Test func `a database that another program holds is reported as locked, at once and when writing`() throws {
        let store = try studio.seatAtDesk()
        let short = try studio.seat("Dewi", patience: 1)
        let other = try DatabaseQueue(path: studio.path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN IMMEDIATE")
            let outcome = short.commit(.cueAdded(studio.cue("Serum")), after: short.newest, at: studio.tick())
            #expect(outcome == .failed(reason: StoreTrouble.locked(path: studio.path).message))
            #expect(try short.rundown()?.cues.count == 1)
            try database.execute(sql: "ROLLBACK")
        }
        #expect(store.commit(.cueAdded(studio.cue("Serum")), after: store.newest, at: studio.tick()).line != nil)
    }

    @Test func `a database locked as a whole cannot be opened`() throws {
        try studio.seatAtDesk().close()
        let other = try DatabaseQueue(path: studio.path)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE")
            #expect(
                trouble({ () throws(StoreTrouble) in try studio.seat("Dewi", patience: 1) })
                    == .locked(path: studio.path))
            try database.execute(sql: "ROLLBACK")
        }
    }

    @Test func `a folder that cannot be made is a matter of permission`() {
        let path = "/sys/siaran/siaran.sqlite"
        #expect(
            trouble({ () throws(StoreTrouble) in try ShowStore(path: path, seat: Seat(id: SeatID(1), name: "Rian")) })
                == .noPermission(path: "/sys/siaran"))
    }

    @Test func `a temporary database is gone after closing`() throws {
        let store = try studio.seat("Demo", mode: .temporary)
        _ = store.commit(.deskReleased(room: .a), after: .start, at: studio.tick())
        store.close()
        #expect(try FileManager.default.contentsOfDirectory(atPath: studio.folder) == [])
    }

    private func makeFile(_ text: String, times: Int) throws {
        try FileManager.default.createDirectory(atPath: studio.folder, withIntermediateDirectories: true)
        try String(repeating: text, count: times).write(toFile: studio.path, atomically: false, encoding: .utf8)
    }
}
