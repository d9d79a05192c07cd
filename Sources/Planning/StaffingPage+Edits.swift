import Civil
import Journal
import Shows
import Staffing

// Edits that move several rows together, so that a show never leaves its shifts behind.

extension StaffingPage {
    /// Moves a show with its shifts and its hard out; an occurrence of a series goes its own way from then on.
    public func moving(_ show: Show, to start: Instant, room: RoomID? = nil) -> PlanEdit {
        let length = start - show.start
        var moved = show
        moved.start += length
        moved.end += length
        moved.hardOut = show.hardOut.map { $0 + length }
        moved.room = room ?? show.room
        moved.occurrence?.isApart = true
        let shifts = shifts.filter { $0.show == show.id }.map { shift in
            var shift = shift
            shift.start += length
            shift.end += length
            return shift
        }
        return PlanEdit(words: "\(show.title) moved", shows: [moved], shifts: length == .zero ? [] : shifts)
    }

    /// Gives a show other ends. Its first shift begins and its last ends with it; shifts of which nothing is left go with
    /// their bookings.
    public func stretching(_ show: Show, from start: Instant, to end: Instant) -> PlanEdit {
        var stretched = show
        stretched.hardOut = show.hardOut.map { $0 + (end - show.end) }
        (stretched.start, stretched.end) = (start, end)
        stretched.occurrence?.isApart = true
        var edit = PlanEdit(words: "\(show.title) stretched", shows: [stretched])
        for shift in shifts where shift.show == show.id {
            var kept = shift
            kept.start = shift.start == show.start ? start : max(start, shift.start)
            kept.end = shift.end == show.end ? end : min(end, shift.end)
            if kept.start >= kept.end {
                edit.removedShifts.append(shift.id)
                edit.removedBookings += bookings.filter { $0.shift == shift.id }.map(\.id)
            } else if kept != shift {
                edit.shifts.append(kept)
            }
        }
        return edit
    }

    /// Copies shows with their shifts, and nobody booked, to as many days later by the clock on the wall.
    /// - Parameter next: gives the numbers of new identifiers.
    public func copying(_ shows: [Show], days: Int, zone: Zone, next: () -> Int64) -> PlanEdit {
        var edit = PlanEdit(words: shows.count == 1 ? "\(shows[0].title) copied" : "\(shows.count) shows copied")
        for show in shows {
            let local = zone.local(at: show.start)
            let start = zone.instant(of: LocalTime(date: local.date.adding(days: days), time: local.time))
            let length = start - show.start
            var copy = show
            copy.id = ShowID(next())
            copy.start += length
            copy.end += length
            copy.hardOut = show.hardOut.map { $0 + length }
            copy.status = .draft
            copy.occurrence = nil
            edit.shows.append(copy)
            edit.shifts += shifts.filter { $0.show == show.id }.map { shift in
                Shift(
                    id: ShiftID(next()), show: copy.id, start: shift.start + length, end: shift.end + length,
                    needs: shift.needs)
            }
        }
        return edit
    }

    /// Cancels shows; what has been booked on them stays until it is published that they are off.
    public func cancelling(_ shows: [Show]) -> PlanEdit {
        PlanEdit(
            words: shows.count == 1 ? "\(shows[0].title) cancelled" : "\(shows.count) shows cancelled",
            shows: shows.map { show in
                var show = show
                show.status = .cancelled
                return show
            })
    }
}
