import Civil
import Journal
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct BookingTests {
    let studio: Studio
    let store: ShowStore

    init() throws {
        studio = try Studio()
        store = try studio.seatAtDesk()
    }

    private func book(_ host: HostID, on shift: Int64, id: Int64) -> CommitOutcome {
        let booking = Booking(id: BookingID(id), shift: ShiftID(shift), host: host, role: .main)
        return store.commit(.bookingMade(booking), after: store.newest, at: studio.tick())
    }

    @Test func `a host is booked on one show at a time, and the refusal says on which and when`() {
        #expect(book(.sari, on: 1, id: 1).line != nil)
        #expect(book(.sari, on: 2, id: 2).reason == "Sari is booked on Payday Glow 20:00–21:00")
        #expect(book(.tio, on: 2, id: 3).line != nil)
    }

    @Test func `a cancelled booking frees the host`() throws {
        _ = book(.sari, on: 1, id: 1)
        _ = store.commit(
            .bookingCancelled(id: BookingID(1), shift: ShiftID(1)), after: store.newest, at: studio.tick())
        #expect(book(.sari, on: 2, id: 2).line != nil)
        #expect(try store.rundown()?.bookings == [])
    }

    @Test func `a cancelled show does not keep its hosts, and does not come back over another booking`() throws {
        _ = book(.sari, on: 1, id: 1)
        var show = try #require(try store.rundown()?.show)
        show.status = .cancelled
        _ = store.commit(.showEdited(show), after: store.newest, at: studio.tick())
        #expect(book(.sari, on: 2, id: 2).line != nil)

        show.status = .ready
        let back = store.commit(.showEdited(show), after: store.newest, at: studio.tick())

        #expect(back.reason == "Sari is booked on Flash Malam 20:00–21:00")
    }

    @Test func `cancelling twice is refused`() {
        let cancel = Change.bookingCancelled(id: BookingID(1), shift: ShiftID(1))
        _ = book(.sari, on: 1, id: 1)
        _ = store.commit(cancel, after: store.newest, at: studio.tick())
        #expect(
            store.commit(cancel, after: store.newest, at: studio.tick()).reason
                == "the booking has been cancelled already")
    }

    @Test func `a second seat's booking of the same shift must have seen the first`() throws {
        let dewi = try studio.seat("Dewi")
        let seen = dewi.newest
        let first = book(.sari, on: 1, id: 1)
        let late = dewi.commit(
            .bookingMade(Booking(id: BookingID(2), shift: ShiftID(1), host: .tio, role: .main)), after: seen,
            at: studio.tick())
        #expect(late == .overtaken([try #require(first.line)]))
    }
}
