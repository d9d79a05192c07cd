import Civil
import Journal
import Planning
import Shows
import Staffing
import Testing

@Suite struct StaffingRefusalTests {
    let payday = House.show(1, "Payday Glow", House.at(20))
    let rival = House.show(2, "Flash Malam", House.at(20, 30), room: 2)
    let late = House.show(3, "Late Night Serum", House.at(21, 10))

    private func book(_ bookings: Booking...) -> PlanEdit { PlanEdit(words: "booked", bookings: bookings) }

    @Test func `a host is on one show at a time, and the refusal says on which and when`() {
        let page = House.page([payday, rival], [House.booking(1, House.sari, on: payday)])
        #expect(
            book(House.booking(2, House.sari, on: rival)).refusal(among: page)
                == "Sari is booked on Payday Glow 20:00–21:00")
        #expect(book(House.booking(2, House.tio, on: rival)).refusal(among: page) == nil)
    }

    @Test func `two hosts change places in one edit`() {
        let first = House.booking(1, House.sari, on: payday)
        let second = House.booking(2, House.tio, on: rival)
        let page = House.page([payday, rival], [first, second])
        let swapped = [House.booking(1, House.tio, on: payday), House.booking(2, House.sari, on: rival)]
        #expect(PlanEdit(words: "", bookings: [swapped[0]]).refusal(among: page) != nil)
        #expect(PlanEdit(words: "", bookings: swapped).refusal(among: page) == nil)
    }

    @Test func `a host needs time to get from one show to the next`() {
        let page = House.page([payday, late], [House.booking(1, House.sari, on: payday)])
        let edit = book(House.booking(2, House.sari, on: late))
        #expect(
            edit.refusal(among: page) == "Sari is booked on Payday Glow 20:00–21:00, and needs 15 min between")
        #expect(edit.refusal(among: page, origin: .undo) == nil)
        let later = House.show(3, "Late Night Serum", House.at(21, 15))
        #expect(
            book(House.booking(2, House.sari, on: later)).refusal(
                among: House.page([payday, later], [House.booking(1, House.sari, on: payday)])) == nil)
    }

    @Test func `a host stays on for the next shift of the same show`() {
        var page = House.page([House.show(1, "Marathon", House.at(12), .hours(4))])
        page.shifts = [
            Shift(id: ShiftID(1), show: ShowID(1), start: House.at(12), end: House.at(14)),
            Shift(id: ShiftID(2), show: ShowID(1), start: House.at(14), end: House.at(16)),
        ]
        page.bookings = [Booking(id: BookingID(1), shift: ShiftID(1), host: House.sari.id, role: .main)]
        let next = Booking(id: BookingID(2), shift: ShiftID(2), host: House.sari.id, role: .main)
        #expect(PlanEdit(words: "", bookings: [next]).refusal(among: page) == nil)
    }

    @Test func `who has declined, stayed away or been withdrawn is free, and comes back only where they still are`() {
        for state in [Booking.State.declined, .noShow, .withdrawn] {
            let gone = House.booking(1, House.sari, on: payday, state: state)
            #expect(
                book(House.booking(2, House.sari, on: rival)).refusal(among: House.page([payday, rival], [gone])) == nil
            )
        }
        let declined = House.booking(1, House.sari, on: payday, state: .declined)
        let page = House.page([payday, rival], [declined, House.booking(2, House.sari, on: rival)])
        #expect(
            book(House.booking(1, House.sari, on: payday, state: .accepted)).refusal(among: page)
                == "Sari is booked on Flash Malam 20:30–21:30")
    }

    @Test func `a show that moves takes its hosts along, and not into another show of theirs`() {
        let page = House.page(
            [payday, rival], [House.booking(1, House.sari, on: rival), House.booking(2, House.tio, on: payday)])
        let afternoon = House.show(3, "Sore Glow", House.at(15))
        var full = page
        full.shows.append(afternoon)
        full.shifts.append(House.shift(of: afternoon))
        full.bookings.append(House.booking(3, House.sari, on: afternoon))
        var moved = afternoon
        (moved.start, moved.end, moved.room) = (House.at(21), House.at(22), RoomID(1))
        let edit = PlanEdit(words: "", shows: [moved], shifts: [House.shift(of: moved)])
        #expect(
            edit.refusal(among: full)
                == "Sari is booked on Flash Malam 20:30–21:30, not free for Sore Glow 21:00–22:00")
    }

    @Test func `a booking needs a shift, a host and a show that takes place`() {
        let page = House.page([payday])
        var lost = House.booking(1, House.sari, on: payday)
        lost.shift = ShiftID(99)
        #expect(book(lost).refusal(among: page) == "Sari: the shift is no longer there")

        let gone = House.host(3, "Putri") { $0.hasLeft = true }
        #expect(
            book(House.booking(1, gone, on: payday)).refusal(among: House.page([payday], hosts: [gone]))
                == "Putri has left")

        var cancelled = payday
        cancelled.status = .cancelled
        #expect(
            book(House.booking(1, House.sari, on: payday)).refusal(among: House.page([cancelled]))
                == "Payday Glow is cancelled: nobody is booked on it")
    }

    @Test func `a booking goes its way by a person, and back by undo`() {
        let page = House.page([payday], [House.booking(1, House.sari, on: payday, state: .accepted)])
        let edit = book(House.booking(1, House.sari, on: payday, state: .draft))
        #expect(
            edit.refusal(among: page)
                == "Sari, Payday Glow 20:00–21:00: it is published: withdraw it instead")
        #expect(edit.refusal(among: page, origin: .undo) == nil)
    }

    @Test func `who has been told of a booking is told of its end before it goes`() {
        var told = House.booking(1, House.sari, on: payday, state: .accepted)
        told.told = Booking.Told(start: payday.start, end: payday.end, role: .main, at: House.at(8))
        let remove = PlanEdit(words: "", removedBookings: [told.id])
        #expect(
            remove.refusal(among: House.page([payday], [told]))
                == "Sari has been told of Payday Glow: withdraw the booking, and publish")
        var other = told
        other.host = House.tio.id
        #expect(
            book(other).refusal(among: House.page([payday], [told]))
                == "Sari has been told of Payday Glow: withdraw the booking and make another")
        told.state = .withdrawn
        #expect(remove.refusal(among: House.page([payday], [told])) == nil)
    }
}
