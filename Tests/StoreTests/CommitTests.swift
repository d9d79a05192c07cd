import Civil
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct CommitTests {
    let studio: Studio

    init() throws { studio = try Studio() }

    @Test func `a change is journalled and stands in its table`() throws {
        let store = try studio.seatAtDesk()
        let cue = studio.cue("Serum 30 ml")

        let line = store.commit(.cueAdded(cue), after: store.newest, at: studio.tick()).line

        #expect(line?.change == .cueAdded(cue))
        #expect(line?.seat == store.seat)
        #expect(line?.at == studio.now)
        #expect(line?.sequence == store.newest)
        #expect(try store.rundown()?.cues.last == cue)
        #expect(try store.lines(after: .start, limit: 10).last == line)
    }

    @Test func `of two seats that take at once, one is told of the other's take and nothing of its own is written`()
        throws
    {
        let rian = try studio.seatAtDesk()
        let dewi = try studio.seat("Dewi")
        let run = Change.run(
            id: RunID(7), line: .started(show: .evening, room: .a, kind: .dry, standby: CueID(1)))
        #expect(rian.commit(run, after: rian.newest, at: studio.tick()).line != nil)
        let seen = rian.newest
        let held = rian.commit(.run(id: RunID(7), line: .held), after: seen, at: studio.tick())

        let late = dewi.commit(.run(id: RunID(7), line: .released), after: seen, at: studio.tick())

        #expect(late == .overtaken([try #require(held.line)]))
        #expect(dewi.newest == held.line?.sequence)
    }

    @Test func `a newer line of another subject overtakes nothing`() throws {
        let store = try studio.seatAtDesk()
        let seen = store.newest
        _ = store.commit(.cueAdded(studio.cue("Serum")), after: seen, at: studio.tick())

        let second = store.commit(.cueAdded(studio.cue("Toner")), after: seen, at: studio.tick())

        #expect(second.line != nil)
    }

    @Test func `the same change of the same moment is written once`() throws {
        let store = try studio.seatAtDesk()
        let (cue, moment) = (studio.cue("Serum"), studio.tick())
        let first = store.commit(.cueAdded(cue), after: store.newest, at: moment)

        let again = store.commit(.cueAdded(cue), after: .start, at: moment)

        #expect(again == first)
        #expect(store.newest == first.line?.sequence)
    }

    @Test func `an edit, a removal and every kind of cue come back as they went in`() throws {
        let store = try studio.seatAtDesk()
        var cue = studio.cue("Flash price")
        _ = store.commit(.cueAdded(cue), after: store.newest, at: studio.tick())
        let kinds: [Cue.Kind] = [.skip, .untimed, .blocked(reason: "no price"), .milestone, .normal]
        for kind in kinds {
            cue.kind = kind
            cue.start = .hard(TimeOfDay(milliseconds: 72_000_000), dayOffset: kind == .skip ? 1 : nil)
            cue.length = .until(TimeOfDay(milliseconds: 73_000_000))
            cue.product = Cue.Product(sku: "S30", name: "Serum", stock: kind == .skip ? nil : 12)
            #expect(store.commit(.cueEdited(cue), after: store.newest, at: studio.tick()).line != nil)
            #expect(try store.rundown()?.cues.last == cue)
        }

        let removed = store.commit(.cueRemoved(id: cue.id, show: .evening), after: store.newest, at: studio.tick())

        #expect(removed.line != nil)
        #expect(try store.rundown()?.cues.map(\.id) == [CueID(1)])
    }

    @Test func `an edit of a cue that was removed is refused`() throws {
        let store = try studio.seatAtDesk()
        let cue = studio.cue("Gone")
        let outcome = store.commit(.cueEdited(cue), after: store.newest, at: studio.tick())
        #expect(outcome == .refused(reason: "cue \(cue.number) Gone has been removed"))
    }

    @Test func `a show in a room that does not exist is refused and leaves nothing`() throws {
        let store = try studio.seatAtDesk()
        let before = store.newest
        var show = try #require(try store.rundown()?.show)
        show.id = ShowID(50)
        show.room = RoomID(99)

        let outcome = store.commit(.showAdded(show), after: before, at: studio.tick())

        #expect(outcome.reason?.hasPrefix("it does not fit what is stored") == true)
        #expect(store.newest == before)
        #expect(try store.load(.rundown(ShowID(50))) == .missing)
    }

    @Test func `an added show is found by its title and an edit moves it`() throws {
        let store = try studio.seatAtDesk()
        var show = try #require(try store.rundown()?.show)
        show.id = ShowID(50)
        show.title = "Sore Glow"
        _ = store.commit(.showAdded(show), after: store.newest, at: studio.tick())
        show.title = "Senja"
        show.channels = [ChannelID(1)]
        show.hardOut = show.end
        _ = store.commit(.showEdited(show), after: store.newest, at: studio.tick())

        #expect(try store.rundown(ShowID(50))?.show == show)
    }

    @Test func `the journal can neither be edited nor cut`() throws {
        let store = try studio.seatAtDesk()
        for sql in ["UPDATE journal SET seat_name = 'x'", "DELETE FROM journal"] {
            #expect(throws: (any Error).self) { try store.writing { try $0.run(sql) } }
        }
        #expect(store.newest > .start)
    }
}
