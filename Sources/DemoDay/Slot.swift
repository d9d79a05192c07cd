import Civil
import Shows
import Staffing

/// A show in the calendar: where and when, on what, and who is booked on which part of it.
struct Slot {
    var show: ShowID
    var title: String
    var room: RoomID
    var start: Instant
    var length: Milliseconds
    var channels = [DemoDay.tikTok, DemoDay.shopee]
    /// One entry a shift, of equal lengths; the first of each is the main host, the rest are co-hosts.
    var crews: [[DemoDay.Person]]
    var status = Show.Status.ready
    var hardOut: Milliseconds?
    var script: Script
    /// What it sells; nothing in particular where it sells of everything.
    var category = ""
    var language = "id"
    var expectedSales: Amount?

    func show(at anchor: Instant, zone: Zone) -> Show {
        Show(
            id: show, room: room, title: title, start: start, end: end, hardOut: hardOut.map { start + $0 },
            zone: zone.identifier, status: end <= anchor ? .ended : status, channels: channels,
            subject: Show.Subject(
                category: category, brand: "Lumi Rona", language: language, expectedSales: expectedSales))
    }

    private var end: Instant { start + length }

    var shifts: [Shift] {
        let part = Milliseconds(length.count / Int64(crews.count))
        return crews.indices.map { index in
            let begin = start + Milliseconds(part.count * Int64(index))
            return Shift(
                id: shift(index), show: show, start: begin, end: index == crews.count - 1 ? end : begin + part,
                needs: [.main: 1, .coHost: max(0, crews[index].count - 1)])
        }
    }

    var bookings: [Booking] {
        crews.indices.flatMap { index in
            crews[index].indices.map { place in
                Booking(
                    id: BookingID(shift(index).raw * 10 + Int64(place)), shift: shift(index),
                    host: crews[index][place].id, role: place == 0 ? .main : .coHost, state: .accepted)
            }
        }
    }

    private func shift(_ index: Int) -> ShiftID { ShiftID(show.raw * 10 + Int64(index)) }
}
