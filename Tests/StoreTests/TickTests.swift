import Civil
import DemoDay
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct TickTests {
    let studio: Studio
    let store: ShowStore

    init() throws {
        studio = try Studio()
        store = try studio.seatAtDesk()
    }

    private func tick(_ row: String, _ note: String = "", _ verdict: Tick.Verdict = .done) -> Tick {
        Tick(show: .evening, row: row, by: "Rian", at: studio.now.wall, note: note, verdict: verdict)
    }

    private func check(_ tick: Tick, at store: ShowStore? = nil, after: Sequence? = nil) -> CommitOutcome {
        let store = store ?? self.store
        return store.commit(.checked(tick), after: after ?? store.newest, at: studio.tick())
    }

    private func ticks() throws -> [Tick] { try store.rundown()?.ticks ?? [] }

    @Test func `a tick is in the show's page with its note, and a second one takes its place`() throws {
        _ = check(tick("samples", "batch 14"))
        _ = check(tick("host:Sari"))
        #expect(try ticks().map(\.row) == ["samples", "host:Sari"])
        #expect(try ticks().first?.note == "batch 14")
        _ = check(tick("samples", "Dewi has them", .waived))
        #expect(try ticks().first { $0.row == "samples" }?.verdict == .waived)
        #expect(try ticks().count == 2)
    }

    @Test func `a row is opened again once, and undone`() throws {
        let first = tick("samples", "batch 14")
        _ = check(first)
        let open = {
            self.store.commit(
                .unchecked(show: .evening, row: "samples"), after: self.store.newest, at: self.studio.tick())
        }
        #expect(open().line != nil)
        #expect(try ticks().isEmpty)
        #expect(open().reason == "nobody has ticked it")
        _ = store.undo(at: studio.tick())
        #expect(try ticks() == [first])
    }

    @Test func `two seats at one row are ordered, at two rows they do not meet`() throws {
        let dewi = try studio.seat("Dewi")
        let before = store.newest
        _ = check(tick("samples"))
        guard case .overtaken = check(tick("samples"), at: dewi, after: before) else {
            Issue.record("the second of two was written")
            return
        }
        #expect(check(tick("mic"), at: dewi, after: before).line != nil)
    }

    @Test func `the page names those who are booked`() throws {
        let booking = Booking(id: BookingID(1), shift: ShiftID(1), host: .sari, role: .main)
        _ = store.commit(.bookingMade(booking), after: store.newest, at: studio.tick())
        #expect(try store.rundown()?.names == [.sari: "Sari"])
    }

    @Test func `the demo's ticks are seeded without a line of the journal`() throws {
        let other = try Studio()
        let store = try other.seat("Rian")
        let day = DemoDay(anchor: other.now.wall, zone: .utc)
        try store.seed(day)
        guard case .rundown(let page) = try store.load(.rundown(DemoDay.mainShow)) else {
            Issue.record("no main show")
            return
        }
        #expect(Set(page.ticks) == Set(day.ticks))
        #expect(store.newest == .start)
    }
}
