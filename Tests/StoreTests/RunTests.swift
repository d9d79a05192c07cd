import Civil
import Journal
import Shows
import Testing

@testable import Store

@Suite struct RunTests {
    let studio: Studio
    let store: ShowStore
    let run = RunID(7)

    init() throws {
        studio = try Studio()
        store = try studio.seatAtDesk()
    }

    private func start(_ kind: Run.Kind, id: RunID = RunID(7)) -> CommitOutcome {
        store.commit(
            .run(id: id, line: .started(show: .evening, room: .a, kind: kind, standby: CueID(1))),
            after: store.newest, at: studio.tick())
    }

    private func write(_ line: Run.Line) -> CommitOutcome {
        store.commit(.run(id: run, line: line), after: store.newest, at: studio.tick())
    }

    @Test func `a live run puts its show on air and its end ends it`() throws {
        #expect(start(.live).line != nil)
        #expect(try store.rundown()?.show.status == .onAir)
        #expect(try store.house()?.openRuns == [House.OpenRun(id: run, room: .a, show: .evening)])

        #expect(write(.ended).line != nil)

        #expect(try store.rundown()?.show.status == .ended)
        #expect(try store.house()?.openRuns == [])
    }

    @Test(arguments: [Run.Kind.dry, .rehearsal])
    func `a rehearsal leaves the show's status alone`(kind: Run.Kind) throws {
        _ = start(kind)
        #expect(try store.rundown()?.show.status == .ready)
        _ = write(.ended)
        #expect(try store.rundown()?.show.status == .ready)
    }

    @Test func `an edit that was begun before the run does not take the show off air`() throws {
        var show = try #require(try store.rundown()?.show)
        _ = start(.live)
        show.title = "Payday Glow!"
        _ = store.commit(.showEdited(show), after: store.newest, at: studio.tick())
        #expect(try store.rundown()?.show.status == .onAir)
        #expect(try store.rundown()?.show.title == "Payday Glow!")
    }

    @Test func `a second run in a room with an open run is refused`() {
        _ = start(.live)
        #expect(start(.dry, id: RunID(8)).reason == "a run is open in room A: end it first")
    }

    @Test func `a seat that is not at the desk cannot write to the run`() throws {
        _ = start(.live)
        let dewi = try studio.seat("Dewi")
        let outcome = dewi.commit(.run(id: run, line: .held), after: dewi.newest, at: studio.tick())
        #expect(outcome.reason == "Rian is at the desk of room A")
    }

    @Test func `a run needs somebody at the desk`() {
        _ = store.commit(.deskReleased(room: .a), after: store.newest, at: studio.tick())
        #expect(start(.live).reason == "nobody is at the desk of room A: take it first")
    }

    @Test func `an ended run takes notes and nothing else`() {
        _ = start(.live)
        _ = write(.ended)
        #expect(write(.held).reason == "the run has ended")
        #expect(write(.noted(text: "pelanggan tanya warna 02")).line != nil)
    }

    @Test func `of a line that was being written when the seat was killed nothing is left`() throws {
        _ = start(.live)
        let before = store.newest
        let copy = studio.folder + "/copy.sqlite"
        try store.writing { database in
            let draft = try DraftLine(.run(id: run, line: .ended), at: studio.tick(), seat: store.seat)
            _ = try store.write(draft, in: database)
            for suffix in ["", "-wal"] { try copyFile(studio.path + suffix, to: copy + suffix) }
        }

        let again = try ShowStore(path: copy, seat: store.seat)

        #expect(again.newest == before)
        #expect(try again.house()?.openRuns.map(\.id) == [run])
        #expect(try again.faults() == [])
    }

    @Test func `a killed seat finds every line of its run again`() throws {
        _ = start(.live)
        let cue = try #require(try store.rundown()?.cues.first)
        let take = Run.Take(cue: cue, plannedStart: nil, plannedLength: .minutes(5), standby: nil)
        _ = write(.took(take))
        let taken = studio.now
        // What a kill -9 leaves: the files as they are, with nothing flushed or closed by us.
        let copy = studio.folder + "/copy.sqlite"
        for suffix in ["", "-wal"] { try copyFile(studio.path + suffix, to: copy + suffix) }

        let again = try ShowStore(path: copy, seat: store.seat)

        guard case .run(let page) = try again.load(.run(run)) else { throw Missing() }
        var folded = try #require(Run(id: run, opening: page.lines[0].runLine, at: page.lines[0].at))
        for line in page.lines.dropFirst() { folded.fold(line.runLine, at: line.at) }
        #expect(folded.onAir?.cue == cue)
        #expect(folded.onAir?.start == taken)
        #expect(page.upTo == store.newest)
    }
}

struct Missing: Error {}

extension JournalLine {
    /// The line of a run; a note where it is none.
    var runLine: Run.Line {
        guard case .run(_, let line) = change else { return .noted(text: "") }
        return line
    }
}
