import Civil
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct UndoTests {
    let studio: Studio
    let store: ShowStore

    init() throws {
        studio = try Studio()
        store = try studio.seatAtDesk()
    }

    private func edit(_ title: String) {
        var cue = try? store.rundown()?.cues.first
        cue?.title = title
        if let cue { _ = store.commit(.cueEdited(cue), after: store.newest, at: studio.tick()) }
    }

    private var title: String? { try? store.rundown()?.cues.first?.title }
    private func undo() -> UndoOutcome { store.undo(at: studio.tick()) }
    private func redo() -> UndoOutcome { store.redo(at: studio.tick()) }

    @Test func `undo and redo walk back and forth through this seat's plans`() {
        edit("one")
        edit("two")
        var seen: [String?] = []
        for step in [undo, undo, redo, redo, undo, redo] {
            _ = step()
            seen.append(title)
        }
        #expect(seen == ["one", "Opening", "one", "two", "one", "two"])
    }

    @Test func `there is nothing to undo before a plan and nothing to redo without an undo`() {
        #expect(undo() == .nothing)
        #expect(redo() == .nothing)
        edit("one")
        #expect(redo() == .nothing)
        _ = undo()
        #expect(undo() == .nothing)
    }

    @Test func `a new plan clears what could be redone`() {
        edit("one")
        _ = undo()
        edit("other")
        #expect(redo() == .nothing)
        #expect(title == "other")
    }

    @Test func `an undo is a line of the journal that names the line it takes back`() throws {
        edit("one")
        let edited = store.newest
        guard case .done(let line) = undo() else { throw Missing() }
        #expect(line.undoes == edited)
        #expect(try store.lines(after: edited, limit: 5) == [line])
    }

    @Test func `an undo is refused when another seat has changed the cue since, and names who`() throws {
        edit("one")
        let dewi = try studio.seat("Dewi")
        var cue = try #require(try dewi.rundown()?.cues.first)
        cue.title = "Dewi's"
        let theirs = dewi.commit(.cueEdited(cue), after: dewi.newest, at: studio.tick())

        #expect(undo() == .changedSince(by: try #require(theirs.line)))
        #expect(title == "Dewi's")
    }

    @Test func `another seat's plan is not mine to undo`() throws {
        edit("one")
        let dewi = try studio.seat("Dewi")
        #expect(dewi.undo(at: studio.tick()) == .nothing)
    }

    @Test func `a removed cue comes back whole and an added one goes`() throws {
        let before = try #require(try store.rundown()?.cues)
        _ = store.commit(.cueRemoved(id: CueID(1), show: .evening), after: store.newest, at: studio.tick())
        _ = store.commit(.cueAdded(studio.cue("New")), after: store.newest, at: studio.tick())
        _ = undo()
        _ = undo()
        #expect(try store.rundown()?.cues == before)
    }

    @Test func `an added show is cancelled, since shows are never removed`() throws {
        var show = try #require(try store.rundown()?.show)
        show.id = ShowID(50)
        _ = store.commit(.showAdded(show), after: store.newest, at: studio.tick())
        _ = undo()
        #expect(try store.rundown(ShowID(50))?.show.status == .cancelled)
        _ = redo()
        #expect(try store.rundown(ShowID(50))?.show == show)
    }

    @Test func `a cancelled booking does not come back over another one`() {
        let sari = Booking(id: BookingID(1), shift: ShiftID(1), host: .sari, role: .main)
        let elsewhere = Booking(id: BookingID(2), shift: ShiftID(2), host: .sari, role: .main)
        let dewi = try? studio.seat("Dewi")
        _ = store.commit(.bookingMade(sari), after: store.newest, at: studio.tick())
        _ = store.commit(
            .bookingCancelled(id: sari.id, shift: sari.shift), after: store.newest, at: studio.tick())
        _ = dewi?.commit(.bookingMade(elsewhere), after: store.newest, at: studio.tick())

        #expect(undo() == .refused(reason: "Sari is booked on Flash Malam 20:00–21:00"))
    }

    @Test func `an edit of a show is not taken back once a run has begun`() throws {
        var show = try #require(try store.rundown()?.show)
        show.title = "Payday Glow!"
        _ = store.commit(.showEdited(show), after: store.newest, at: studio.tick())
        let started = store.commit(
            .run(id: RunID(7), line: .started(show: .evening, room: .a, kind: .live, standby: nil)),
            after: store.newest, at: studio.tick())
        #expect(undo() == .changedSince(by: try #require(started.line)))
    }

    @Test func `what acted on a room is not undone`() {
        _ = store.commit(.deskTaken(room: .b, seat: store.seat), after: store.newest, at: studio.tick())
        #expect(undo() == .nothing)
    }

    @Test func `plans can be undone by the same seat after a restart`() throws {
        edit("one")
        store.close()
        let again = try ShowStore(path: studio.path, seat: store.seat)
        guard case .done = again.undo(at: studio.tick()) else { throw Missing() }
        #expect(try again.rundown()?.cues.first?.title == "Opening")
    }
}

extension UndoTests {
    @Test func `what a command of the same person has just imported is taken back as one's own, and nobody else's is`()
        throws
    {
        let importing = try ShowStore(path: studio.path, seat: store.seat.importing(draw: 7), zone: .utc)
        defer { importing.close() }
        var cue = try #require(try store.rundown()?.cues.first)
        cue.title = "imported"
        let edit = RundownEdit(show: cue.show, cues: [cue])
        _ = importing.commit(.rundownEdited(edit), after: store.newest, at: studio.tick())
        let other = try studio.seat("Sari")
        #expect(other.undo(at: studio.tick()) == .nothing)
        #expect(try store.rundown()?.cues.first?.title == "imported")
        guard case .done = store.undo(at: studio.tick()) else { throw Missing() }
        #expect(try store.rundown()?.cues.first?.title == "Opening")
        guard case .done = store.redo(at: studio.tick()) else { throw Missing() }
        #expect(try store.rundown()?.cues.first?.title == "imported")
    }

    @Test func `an import of an hour ago is not taken back by a stray key`() throws {
        let importing = try ShowStore(path: studio.path, seat: store.seat.importing(draw: 7), zone: .utc)
        defer { importing.close() }
        let added = Change.cueAdded(studio.cue("imported"))
        _ = importing.commit(added, after: store.newest, at: studio.tick())
        #expect(store.undo(at: studio.tick(.hours(1))) == .nothing)
    }
}
