import Civil
import DemoDay
import Journal
import Shows
import Staffing

extension MemoryStore {
    /// All that is planned.
    var staffing: StaffingPage {
        StaffingPage(
            rooms: day.rooms, channels: day.channels, shows: day.shows, shifts: day.shifts, bookings: day.bookings,
            hosts: day.hosts, timeOff: day.timeOff, series: series, upTo: newest)
    }

    /// What overlaps a span of it.
    func staffing(from: Instant, until: Instant) -> StaffingPage {
        var page = staffing
        page.shows = day.shows.filter { $0.start < until && $0.end > from }
            .sorted { ($0.start, $0.end, $0.id) < ($1.start, $1.end, $1.id) }
        let shows = Set(page.shows.map(\.id))
        page.shifts = day.shifts.filter { shows.contains($0.show) }
            .sorted { ($0.show, $0.start, $0.id) < ($1.show, $1.start, $1.id) }
        let shifts = Set(page.shifts.map(\.id))
        page.bookings = day.bookings.filter { shifts.contains($0.shift) }.sorted { $0.id < $1.id }
        let booked = Set(page.bookings.map(\.host))
        page.hosts = day.hosts.filter { !$0.hasLeft || booked.contains($0.id) }
            .sorted { ($0.name.lowercased(), $0.id) < ($1.name.lowercased(), $1.id) }
        page.timeOff = day.timeOff.filter { $0.end > from && $0.start < until }
            .sorted { ($0.start, $0.id) < ($1.start, $1.id) }
        let used = Set(page.shows.compactMap { $0.occurrence?.series })
        page.series = series.filter { used.contains($0.id) }
        return page
    }

    func apply(_ edit: PlanEdit) {
        let page = staffing.applying(edit)
        day.shows = page.shows
        day.shifts = page.shifts
        day.bookings = page.bookings
        day.hosts = page.hosts
        day.timeOff = page.timeOff
        series = page.series
    }

    func rows(before edit: PlanEdit) -> PlanEdit {
        let touched = edit.touched
        return PlanEdit(
            words: edit.words, shows: day.shows.filter { touched.shows.contains($0.id) },
            shifts: day.shifts.filter { touched.shifts.contains($0.id) },
            bookings: day.bookings.filter { touched.bookings.contains($0.id) },
            series: series.filter { touched.series.contains($0.id) },
            hosts: day.hosts.filter { touched.hosts.contains($0.id) },
            timeOff: day.timeOff.filter { touched.timeOff.contains($0.id) })
    }

    func month(_ days: [Instant]) -> MonthPage {
        var page = MonthPage(count: max(0, days.count - 1))
        for show in day.shows {
            guard let place = page.days.indices.first(where: { show.start >= days[$0] && show.start < days[$0 + 1] })
            else { continue }
            page.days[place].rooms[show.room, default: MonthPage.Cell()]
                .count(show.status, length: show.end - show.start, isStaffed: counted(show).isStaffed)
        }
        return page
    }

    func host(_ id: HostID, weeks: [Instant]) -> HostPage? {
        guard let host = day.hosts.first(where: { $0.id == id }), let from = weeks.first, let until = weeks.last else {
            return nil
        }
        let work = day.bookings.filter { $0.host == id }.compactMap { booking -> HostPage.Work? in
            guard let shift = day.shifts.first(where: { $0.id == booking.shift }), shift.end > from,
                shift.start < until, let show = day.shows.first(where: { $0.id == shift.show }),
                show.status != .cancelled
            else { return nil }
            return HostPage.Work(booking: booking, shift: shift, show: show)
        }.sorted { ($0.shift.start, $0.booking.id) < ($1.shift.start, $1.booking.id) }
        return HostPage(
            host: host, weeks: HostPage.sums(of: work, weeks: weeks), work: work,
            timeOff: day.timeOff.filter { $0.host == id && $0.end > from }.sorted {
                ($0.start, $0.id) < ($1.start, $1.id)
            },
            upTo: newest)
    }

    var seriesPage: SeriesPage {
        SeriesPage(
            entries: series.sorted { ($0.title.lowercased(), $0.id) < ($1.title.lowercased(), $1.id) }.map { series in
                SeriesPage.Entry(
                    series: series,
                    originals: day.shows.compactMap(\.occurrence).filter { $0.series == series.id }.map(\.original)
                        .sorted())
            }, upTo: newest)
    }

    /// Who is booked on a show.
    func counted(_ show: Show) -> ShowStaffing {
        var staffing = ShowStaffing()
        for shift in day.shifts.filter({ $0.show == show.id }).sorted(by: { ($0.start, $0.id) < ($1.start, $1.id) }) {
            staffing.count(shift.id, needs: shift.needs)
            for booking in day.bookings where booking.shift == shift.id {
                let name = day.hosts.first { $0.id == booking.host }?.name ?? "?"
                staffing.count(booking.role, booking.state, host: name)
            }
        }
        return staffing
    }
}
