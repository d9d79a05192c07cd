import DemoDay
import Journal
import Shows
import Staffing
import Terminal
import TestKit
import Testing

@Suite("What is planned in one edit") struct PlanEditTests {
    let rian = Operator.ready()

    private var store: MemoryStore { rian.world.store }

    /// Flash Malam gets another title, and Dina is booked on the late show.
    private func edit() throws -> PlanEdit {
        var show = try #require(store.day.shows.first { $0.title == "Flash Malam" })
        show.title = "Flash Malam: Sunscreen"
        let late = try #require(store.day.shows.first { $0.title == "Late Night Serum" })
        let shift = try #require(store.day.shifts.first { $0.show == late.id })
        let dina = try #require(store.day.hosts.first { $0.name == "Dina" })
        return PlanEdit(
            words: "tonight's roster changed", shows: [show],
            bookings: [Booking(id: BookingID(9001), shift: shift.id, host: dina.id, role: .main)])
    }

    @Test func `another seat's edit is said in its own words, and stands in the calendar`() throws {
        rian.resize(to: Size(width: 200, height: 60))
        #expect(rian.row("Late Night Serum").contains("NO HOST"))
        let dewi = rian.world.sit("Dewi")

        dewi.send(.planned(try edit()))
        rian.advance(by: 100)

        #expect(rian.shows("tonight's roster changed by Dewi"))
        #expect(rian.shows("Flash Malam: Sunscreen"))
        #expect(!rian.row("Late Night Serum").contains("NO HOST"))
    }

    @Test func `one key takes all of it back`() throws {
        let before = (store.day.shows, store.day.bookings)
        rian.send(.planned(try edit()))
        #expect(store.day.bookings.count == before.1.count + 1)

        rian.press("u")
        rian.advance(by: 100)

        #expect(store.day.shows == before.0)
        #expect(store.day.bookings == before.1)
    }

    @Test func `the memory store refuses what the database would`() throws {
        var edit = try edit()
        edit.shows[0].room = RoomID(1)
        edit.shows[0].start = store.day.shows.first { $0.id == DemoDay.mainShow }?.start ?? edit.shows[0].start
        guard case .refused(let reason) = rian.send(.planned(edit)) else {
            Issue.record("it was not refused")
            return
        }
        #expect(reason.contains("room A has Payday Glow: Serum Night"))
        #expect(!store.day.bookings.contains { $0.id == BookingID(9001) })
    }
}
