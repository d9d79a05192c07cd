import Civil
import Foundation
import Journal
import Shows
import Testing

@testable import Store

@Suite struct EmergencyTests {
    let studio: Studio
    let store: ShowStore
    let file: EmergencyFile

    init() throws {
        studio = try Studio()
        store = try studio.seatAtDesk()
        file = EmergencyFile(besideDatabase: studio.path)
        _ = store.commit(
            .run(id: RunID(7), line: .started(show: .evening, room: .a, kind: .live, standby: CueID(1))),
            after: store.newest, at: studio.tick())
    }

    private func note(_ text: String) -> Change { .run(id: RunID(7), line: .noted(text: text)) }

    @Test func `kept lines are read in order`() {
        let moments = [studio.tick(), studio.tick()]
        #expect(file.keep(note("one"), at: moments[0], seat: store.seat))
        #expect(file.keep(note("two"), at: moments[1], seat: store.seat))
        #expect(
            file.pending() == [
                EmergencyLine(change: note("one"), at: moments[0], seat: store.seat),
                EmergencyLine(change: note("two"), at: moments[1], seat: store.seat),
            ])
        file.clear()
        #expect(file.pending() == [])
    }

    @Test func `the next start merges them with their own moment and seat, and reports them`() throws {
        let moment = studio.tick()
        _ = file.keep(note("kept"), at: moment, seat: store.seat)
        store.close()

        let again = try studio.seat("Dewi")

        #expect(again.merged.committed.map(\.at) == [moment])
        #expect(again.merged.committed.map(\.seat) == [store.seat])
        #expect(try again.lines(after: .start, limit: 10).last == again.merged.committed.first)
        #expect(file.pending() == [])
    }

    @Test func `a line that was committed late after all is not written twice`() throws {
        let moment = studio.tick()
        _ = file.keep(note("slow"), at: moment, seat: store.seat)
        _ = store.commit(note("slow"), after: store.newest, at: moment)

        let merge = try store.merge(file)

        #expect(merge.known == 1)
        #expect(merge.committed == [])
        #expect(try store.lines(after: .start, limit: 10).count == 3)
    }

    @Test func `a line torn by a crash is set apart and hides no other`() throws {
        _ = file.keep(note("one"), at: studio.tick(), seat: store.seat)
        let handle = try #require(FileHandle(forWritingAtPath: file.path))
        try handle.seekToEnd()
        try handle.write(contentsOf: Data(#"{"at":{"wall":17"#.utf8))
        try handle.close()
        _ = file.keep(note("two"), at: studio.tick(), seat: store.seat)

        let merge = try store.merge(file)

        #expect(merge.committed.map(\.change) == [note("one"), note("two")])
        #expect(merge.rejected == [#"{"at":{"wall":17"#])
        #expect(try String(contentsOfFile: file.path + ".rejected", encoding: .utf8).contains(#"{"wall":17"#))
    }

    @Test func `what happened is merged though another seat holds the desk by now`() throws {
        let dewi = try studio.seat("Dewi")
        _ = file.keep(note("mine"), at: studio.tick(), seat: store.seat)
        _ = studio.tick(.seconds(4))
        _ = dewi.commit(.deskTaken(room: .a, seat: dewi.seat), after: dewi.newest, at: studio.now)
        #expect(try dewi.merge(file).committed.count == 1)
    }

    @Test func `a line the tables cannot hold is rejected and the rest is merged`() throws {
        let lost = Change.run(id: RunID(8), line: .started(show: ShowID(999), room: .b, kind: .dry, standby: nil))
        _ = file.keep(lost, at: studio.tick(), seat: store.seat)
        _ = file.keep(note("fits"), at: studio.tick(), seat: store.seat)

        let merge = try store.merge(file)

        #expect(merge.committed.map(\.change) == [note("fits")])
        #expect(merge.rejected.count == 1)
    }

    @Test func `lines left by a merge that was killed are merged by the next`() throws {
        _ = file.keep(note("one"), at: studio.tick(), seat: store.seat)
        // Taken aside, and then nothing more.
        #expect(file.takeAside().count == 1)
        _ = file.keep(note("two"), at: studio.tick(), seat: store.seat)

        #expect(try store.merge(file).committed.count == 2)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: studio.folder).allSatisfy { !$0.contains("merging") })
    }

    @Test func `lines of many merges that were killed go in as they were kept`() throws {
        let texts = (1...9).map { "line \($0)" }
        for text in texts {
            _ = file.keep(note(text), at: studio.tick(), seat: store.seat)
            _ = file.takeAside()
        }
        #expect(try store.merge(file).committed.map(\.change) == texts.map(note))
    }

    @Test func `where nothing can be written, that is said`() {
        let nowhere = EmergencyFile(besideDatabase: "/sys/siaran.sqlite")
        #expect(!nowhere.keep(note("lost"), at: studio.tick(), seat: store.seat))
    }
}
