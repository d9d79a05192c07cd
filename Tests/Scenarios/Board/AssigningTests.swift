import Civil
import Control
import DemoDay
import Journal
import Shows
import Staffing
import Terminal
import TestKit
import Testing

/// The demo week has three places without anybody: Late Night Serum, the third part of the marathon, and Toner Talk.
@Suite("Auto-assign") struct AutoAssignTests {
    let rian = Operator.ready()

    private var store: MemoryStore { rian.world.store }

    @Test func `one key finds hosts, and nothing changes before it is taken over`() {
        rian.openBoard()
        #expect(rian.shows("3 missing"))
        let before = store.day.bookings

        rian.press("a")
        rian.advance(by: .seconds(1))

        #expect(rian.shows("3 of 3 changes chosen"))
        #expect(store.day.bookings == before)

        rian.press("Enter")
        rian.advance(by: 100)

        #expect(store.day.bookings.count == before.count + 3)
        #expect(rian.shows("nobody missing"))
    }

    @Test func `one key takes all of it back`() {
        rian.openBoard()
        let before = store.day.bookings
        rian.press("a")
        rian.advance(by: .seconds(1))
        rian.press("Enter")
        rian.advance(by: .seconds(1))

        rian.press("u")
        rian.advance(by: 100)

        #expect(store.day.bookings == before)
        #expect(rian.shows("3 missing"))
    }

    @Test func `a row that was left out is not taken over`() {
        rian.openBoard()
        let before = store.day.bookings
        rian.press("a")
        rian.advance(by: .seconds(1))

        rian.tap("Space Enter")
        rian.advance(by: 100)

        #expect(store.day.bookings.count == before.count + 2)
    }

    @Test func `while it searches a line says how far it is`() {
        rian.openBoard()
        rian.advance(by: .seconds(10))
        rian.press("a")
        rian.advance(by: 250)
        #expect(rian.shows("Searching hosts"))
        #expect(rian.shows("0,2 s"))
        #expect(rian.footer.contains("stop with the best so far"))
    }

    @Test(arguments: ["a", "Esc"]) func `it stops at once with the best so far`(key: String) {
        rian.solver.length = .seconds(60)
        rian.openBoard()
        rian.press("a")
        rian.advance(by: .seconds(1))

        rian.press(key)
        rian.advance(by: 100)

        #expect(rian.shows("stopped after"))
        #expect(rian.shows("3 of 3 changes chosen"))
    }

    @Test func `only marked shows are staffed`() {
        rian.openBoard()
        while !rian.row("▸").contains("Late Night Serum") { rian.tap("Down") }
        rian.tap("Space a")
        rian.advance(by: .seconds(1))
        #expect(rian.shows("1 of 1 changes chosen"))
    }

    @Test func `a plan that changes under a proposal makes it old`() throws {
        rian.openBoard()
        let dewi = rian.world.sit("Dewi")
        rian.press("a")
        rian.advance(by: .seconds(1))
        let late = try #require(store.day.shows.first { $0.title == "Late Night Serum" })
        let shift = try #require(store.day.shifts.first { $0.show == late.id })
        dewi.send(
            .planned(
                PlanEdit(
                    words: "Sari booked by hand",
                    bookings: [Booking(id: BookingID(9001), shift: shift.id, host: HostID(1), role: .main)])))
        rian.advance(by: 100)
        #expect(rian.shows("OLD: Sari booked by hand by Dewi"))
        let before = store.day.bookings

        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.footer.contains("not taken over"))
        #expect(store.day.bookings == before)

        rian.press("a")
        rian.advance(by: .seconds(1))
        rian.press("Enter")
        rian.advance(by: 100)
        #expect(rian.shows("nobody missing"))
    }

    @Test func `the proposal says what it comes to, and why`() {
        rian.openBoard()
        rian.press("a")
        rian.advance(by: .seconds(1))
        #expect(rian.shows("next: "))
        #expect(rian.shows("pay Rp"))
        #expect(rian.shows("missing none (now 3)"))
    }

    @Test func `why not somebody else is told of a proposal too`() {
        rian.openBoard()
        rian.press("a")
        rian.advance(by: .seconds(1))
        rian.tap("w")
        #expect(rian.shows("could come"))
        #expect(rian.shows("has no skill in serum"))
        let before = rian.world.store.journal.count
        rian.tap("Enter")
        rian.advance(by: 100)
        #expect(rian.world.store.journal.count == before)
        #expect(rian.shows("3 of 3 changes chosen"))
    }

    @Test func `the board airs nothing, and panic works on it`() {
        let rian = Operator.onAir()
        rian.press("J")
        rian.advance(by: 100)
        #expect(rian.press("Space").scenes.isEmpty)
        #expect(!rian.press("F1").isEmpty)
        rian.advance(by: 100)
        #expect(rian.store.contains { if case .run(_, .panicked) = $0.change { true } else { false } })
    }
}

extension Operator {
    fileprivate var store: [JournalLine] { world.store.journal }
}
