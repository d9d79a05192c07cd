import Civil
import Foundation
import Journal
import Shows
import Testing

@testable import Store

@Suite struct SeatsTests {
    let studio: Studio
    let rian: ShowStore
    let dewi: ShowStore

    init() throws {
        studio = try Studio()
        rian = try studio.seatAtDesk("Rian")
        dewi = try studio.seat("Dewi")
    }

    @Test func `another seat's change is news once, and one's own is none`() throws {
        _ = dewi.hasNews()
        let seen = dewi.newest
        _ = rian.commit(.cueAdded(studio.cue("Serum")), after: rian.newest, at: studio.tick())

        #expect(dewi.hasNews())
        #expect(!dewi.hasNews())
        #expect(!rian.hasNews())
        #expect(try dewi.lines(after: seen, limit: 10).map(\.seat.name) == ["Rian"])
    }

    @Test func `two seats that write in turn see one journal`() throws {
        for turn in 0..<20 {
            let store = turn % 2 == 0 ? rian : dewi
            #expect(store.commit(.cueAdded(studio.cue("Cue")), after: store.newest, at: studio.tick()).line != nil)
        }
        let lines = try rian.lines(after: .start, limit: 100)
        #expect(lines == (try dewi.lines(after: .start, limit: 100)))
        #expect(lines.map(\.sequence.number) == Array(1...21))
        #expect(try rian.rundown() == dewi.rundown())
    }

    @Test func `lines come in pieces as large as asked for`() throws {
        for _ in 0..<5 { _ = rian.commit(.cueAdded(studio.cue("Cue")), after: rian.newest, at: studio.tick()) }
        let first = try rian.lines(after: .start, limit: 4)
        let rest = try rian.lines(after: try #require(first.last).sequence, limit: 4)
        #expect(first.map(\.sequence.number) == [1, 2, 3, 4])
        #expect(rest.map(\.sequence.number) == [5, 6])
    }

    @Test func `seats that start at the same time both get a database`() async throws {
        let (folder, path) = (studio.folder + "/fresh", studio.folder + "/fresh/siaran.sqlite")
        let seats = try await withThrowingTaskGroup(of: Bool.self) { group in
            for number in 1...8 {
                group.addTask {
                    let store = try ShowStore(path: path, seat: Seat(id: SeatID(Int64(number)), name: "\(number)"))
                    return store.newest == .start
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(seats == Array(repeating: true, count: 8))
        #expect(FileManager.default.fileExists(atPath: folder))
    }

    @Test func `a seat waits for another that is still making the database, and no longer than its patience`() throws {
        let path = studio.folder + "/fresh.sqlite"
        let seat = Seat(id: SeatID(7), name: "Rian")
        let turn = try OpeningTurn(besideDatabase: path, patience: .zero)
        #expect(throws: StoreTrouble.locked(path: path)) {
            try ShowStore(path: path, seat: seat, mode: .open, zone: nil, patience: 1)
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        turn.end()
        #expect(try ShowStore(path: path, seat: seat).newest == .start)
    }

    @Test func `the watch is readable after a commit and silent after draining`() throws {
        let watch = try Watch(path: studio.path)
        #expect(!isReadable(watch))

        _ = rian.commit(.cueAdded(studio.cue("Serum")), after: rian.newest, at: studio.tick())

        #expect(isReadable(watch))
        watch.drain()
        #expect(!isReadable(watch))
    }

    @Test func `the watch follows a log that is made anew`() throws {
        let watch = try Watch(path: studio.path)
        rian.close()
        dewi.close()
        watch.drain()
        let again = try studio.seat("Rian")
        _ = again.commit(.cueAdded(studio.cue("Serum")), after: again.newest, at: studio.tick())
        watch.drain()

        _ = again.commit(.cueAdded(studio.cue("Toner")), after: again.newest, at: studio.tick())

        #expect(isReadable(watch))
    }

    private func isReadable(_ watch: Watch) -> Bool {
        var descriptors = [pollfd(fd: watch.descriptor, events: Int16(POLLIN), revents: 0)]
        return poll(&descriptors, 1, 0) == 1
    }
}

/// Copies bytes as they stand, without opening the database.
func copyFile(_ from: String, to target: String) throws {
    try FileManager.default.copyItem(atPath: from, toPath: target)
}
