import Civil
import Journal
import Planning
import Shows
import Staffing
import Testing

@Suite struct EditTests {
    let payday = House.show(1, "Payday Glow", House.at(20), .hours(3))

    private var page: StaffingPage {
        var page = House.page([payday])
        page.shifts = (0..<3 as Range<Int64>).map { hour in
            Shift(
                id: ShiftID(hour), show: payday.id, start: House.at(20 + hour), end: House.at(21 + hour),
                needs: [.main: 1, .operator: 1])
        }
        page.bookings = [Booking(id: BookingID(1), shift: ShiftID(2), host: House.sari.id, role: .main)]
        return page
    }

    @Test func `a show moves with its shifts, its bookings and its hard out`() {
        var show = payday
        show.hardOut = show.end + .minutes(5)
        let moved = page.applying(page.moving(show, to: House.at(12), room: RoomID(2)))
        #expect(moved.shows[0].hardOut == House.at(15, 5))
        #expect(moved.shows[0].room == RoomID(2))
        #expect(moved.shifts.map(\.start) == [House.at(12), House.at(13), House.at(14)])
        #expect(moved.bookings == page.bookings)
        #expect(page.moving(show, to: House.at(12)).refusal(among: page) == nil)
    }

    @Test func `a show that is stretched ends its last shift later, and one that shrinks loses what is left outside`() {
        let longer = page.stretching(payday, from: payday.start, to: House.at(24))
        #expect(longer.shifts.map(\.end) == [House.at(24)])
        #expect(longer.refusal(among: page) == nil)
        let shorter = page.stretching(payday, from: House.at(20, 30), to: House.at(21, 30))
        #expect(shorter.shifts.map(\.start) == [House.at(20, 30), House.at(21)])
        #expect(shorter.removedShifts == [ShiftID(2)])
        #expect(shorter.removedBookings == [BookingID(1)])
        #expect(shorter.refusal(among: page) == nil)
    }

    @Test func `a copy has its own shifts, the same needs and nobody booked, at the same time on the wall`() {
        // Summer time ends in New York on 1 November 2026.
        let eastern = Zone(
            identifier: "America/New_York", first: .init(offset: -14_400, abbreviation: "EDT", isSummerTime: true),
            transitions: [
                .init(
                    instant: Instant(milliseconds: 1_793_512_800_000),
                    clock: .init(offset: -18_000, abbreviation: "EST"))
            ])
        var show = payday
        show.start = Instant(milliseconds: 1_793_512_800_000) - .hours(10)
        show.end = show.start + .hours(1)
        show.status = .ended
        var page = page
        page.shifts = [House.shift(of: show)]
        var number = Int64(100)
        let copied = page.copying([show], days: 7, zone: eastern) {
            number += 1
            return number
        }
        #expect(copied.shows[0].start == show.start + .hours(7 * 24 + 1))
        #expect(copied.shows[0].status == .draft)
        #expect(copied.shifts.map(\.id) == [ShiftID(102)])
        #expect(copied.shifts[0].show == ShowID(101))
        #expect(copied.bookings == [])
    }
}
