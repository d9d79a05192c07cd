import Civil
import DemoDay
import Journal
import Planning
import Shows
import Staffing
import Testing

@testable import Store

@Suite struct PlanEditTests {
    let studio: Studio
    let store: ShowStore

    init() throws {
        studio = try Studio()
        store = try studio.seatAtDesk()
    }

    private func plan(_ edit: PlanEdit) -> CommitOutcome {
        store.commit(.planned(edit), after: store.newest, at: studio.tick())
    }

    private func page() throws -> StaffingPage {
        let start = Instant(milliseconds: 1_795_636_800_000)
        let query = Query.staffing(from: start - .hours(200), until: start + .hours(400))
        guard case .staffing(let page) = try store.load(query) else { throw Missing() }
        return page
    }

    private func seriesEdit() throws -> PlanEdit {
        let evening = try #require(try store.rundown()?.show)
        let series = ShowSeries(
            id: SeriesID(7), title: "Payday Glow",
            repeats: ShowSeries.Repeats(
                start: LocalTime(milliseconds: 1_795_636_800_000), zone: "UTC", rules: ["FREQ=WEEKLY"]),
            pattern: ShowSeries.Pattern(room: .a, length: .hours(1), channels: [ChannelID(1)]),
            plannedThrough: LocalDate(year: 2026, month: 12, day: 9))
        let shows = (1...2 as ClosedRange<Int64>).map { week in
            var show = evening
            show.id = ShowID(100 + week)
            show.status = .draft
            show.start += .hours(168 * week)
            show.end += .hours(168 * week)
            show.subject = Show.Subject(
                category: "serum", brand: "Lumi Rona", language: "jv", expectedSales: Amount(rupiah: 45_000_000))
            show.occurrence = Show.Occurrence(
                series: series.id, original: LocalTime(milliseconds: show.start.milliseconds), isApart: week == 2)
            return show
        }
        let shifts = shows.map {
            Shift(
                id: ShiftID($0.id.raw), show: $0.id, start: $0.start, end: $0.end, needs: [.main: 1, .moderator: 2])
        }
        let bookings = shifts.map { shift in
            Booking(
                id: BookingID(shift.id.raw), shift: shift.id, host: .sari, role: .main, state: .offered,
                told: Booking.Told(start: shift.start, end: shift.end, role: .main, at: studio.now.wall),
                answeredAt: studio.now.wall, isPinned: true)
        }
        return PlanEdit(
            words: "Payday Glow planned weekly", shows: shows, shifts: shifts, bookings: bookings, series: [series])
    }

    @Test func `a series with its shows, shifts and bookings is one line, comes back whole, and goes with one undo`()
        throws
    {
        let before = try page()
        let edit = try seriesEdit()

        #expect(plan(edit).line?.change == .planned(edit))
        let after = try page()
        #expect(after.shows == before.applying(edit).shows)
        #expect(after.shifts == before.applying(edit).shifts)
        #expect(after.bookings == before.applying(edit).bookings)
        #expect(after.series == edit.series)

        guard case .done(let line) = store.undo(at: studio.tick()) else { throw Missing() }
        #expect(line.change.kind == .planned)
        let undone = try page()
        #expect(undone.bookings == [])
        #expect(undone.shows.filter { $0.status != .cancelled } == before.shows)
        #expect(undone.series == [])

        guard case .done = store.redo(at: studio.tick()) else { throw Missing() }
        #expect(try page().shows == after.shows)
        #expect(try page().bookings == after.bookings)
    }

    @Test func `an occurrence of a series is planned once`() throws {
        var edit = try seriesEdit()
        let first = edit.shows[0].occurrence
        edit.shows[1].occurrence = first
        #expect(plan(edit).reason?.hasPrefix("it does not fit what is stored") == true)
        #expect(try page().series == [])
    }

    @Test func `shows of a series change places in it within one edit`() throws {
        let edit = try seriesEdit()
        #expect(plan(edit).line != nil)
        var swapped = PlanEdit(words: "swapped", shows: edit.shows)
        swapped.shows[0].occurrence = edit.shows[1].occurrence
        swapped.shows[1].occurrence = edit.shows[0].occurrence
        #expect(plan(swapped).line != nil)
        let shows = try page().shows
        #expect(swapped.shows.allSatisfy { shows.contains($0) })
    }

    @Test func `hosts and time off come back whole, and a host who was added has left once that is undone`() throws {
        let host = Host(
            id: HostID(9), name: "Putri", languages: ["id", "su"], skills: ["make-up": 4, "tutorial": 2],
            platforms: ["tiktok"], rate: Amount(rupiah: 110_000),
            limits: HostLimits(
                weeklyMinimum: .hours(6), weeklyMaximum: .hours(20), dailyMaximum: .hours(4), daysPerWeek: 5,
                rest: .hours(11)),
            availability: Availability(
                week: [1: [DaySpan.wholeDay], 6: []], exceptions: ["2026-11-25": [DaySpan.wholeDay]]),
            preferences: Preferences(
                dayparts: [.morning: 2, .night: -2], dislikedBrands: ["Rival"], weeklyHours: .hours(15)),
            performance: ["make-up": 130], messageLanguage: .english, notes: "sings")
        let timeOff = TimeOff(
            id: TimeOffID(1), host: host.id, start: studio.now.wall, end: studio.now.wall + .hours(48), reason: "mudik",
            state: .approved, decision: TimeOff.Decision(by: "Rian", at: studio.now.wall))
        #expect(plan(PlanEdit(words: "Putri added", hosts: [host], timeOff: [timeOff])).line != nil)
        #expect(try page().hosts.first { $0.id == host.id } == host)
        #expect(try page().timeOff == [timeOff])

        let query = Query.roster(
            filter: "make-up", first: 0, count: 9, week: studio.now.wall...(studio.now.wall + .hours(168)),
            now: studio.now.wall)
        guard case .roster(let roster) = try store.load(query) else { throw Missing() }
        #expect(roster.entries.map(\.awayUntil) == [timeOff.end])

        _ = store.undo(at: studio.tick())
        #expect(try page().hosts.contains { $0.id == host.id } == false)
        #expect(try page().timeOff == [])
        guard case .host(let left) = try store.load(.host(host.id, weeks: [.start, .start + .hours(168)])) else {
            throw Missing()
        }
        #expect(left.host.hasLeft)
    }

    @Test func `the store refuses what the rules of an edit forbid, and nothing of it is written`() throws {
        var show = try #require(try store.rundown(.rival)?.show)
        show.room = .a
        let newest = store.newest
        let outcome = plan(
            PlanEdit(
                words: "moved", shows: [show],
                bookings: [
                    Booking(id: BookingID(1), shift: ShiftID(2), host: .sari, role: .main)
                ]))
        #expect(outcome.reason == "Flash Malam 20:00–21:00: room A has Payday Glow 20:00–21:00")
        #expect(store.newest == newest)
        #expect(try store.rundown(.rival)?.bookings == [])
    }

    @Test func `two hosts and two shows change places in one edit each`() throws {
        let first = Booking(id: BookingID(1), shift: ShiftID(1), host: .sari, role: .main)
        let second = Booking(id: BookingID(2), shift: ShiftID(2), host: .tio, role: .main)
        #expect(plan(PlanEdit(words: "", bookings: [first, second])).line != nil)
        var swapped = [first, second]
        (swapped[0].host, swapped[1].host) = (.tio, .sari)
        #expect(plan(PlanEdit(words: "", bookings: [swapped[0]])).reason == "Tio is booked on Flash Malam 20:00–21:00")
        #expect(plan(PlanEdit(words: "", bookings: swapped)).line != nil)

        var shows = try [store.rundown(.evening), store.rundown(.rival)].compactMap { $0?.show }
        (shows[0].room, shows[1].room) = (.b, .a)
        #expect(plan(PlanEdit(words: "", shows: [shows[0]])).reason != nil)
        #expect(plan(PlanEdit(words: "", shows: shows)).line != nil)
    }

    @Test func `a host is not double-booked by a show that another edit moves there`() throws {
        let booking = Booking(id: BookingID(1), shift: ShiftID(1), host: .sari, role: .main)
        #expect(plan(PlanEdit(words: "", bookings: [booking])).line != nil)
        var show = try #require(try store.rundown(.rival)?.show)
        var shift = try #require(try store.rundown(.rival)?.shifts.first)
        for _ in 0..<2 {
            show.start += .hours(2)
            show.end += .hours(2)
            shift.start += .hours(2)
            shift.end += .hours(2)
        }
        #expect(plan(PlanEdit(words: "", shows: [show], shifts: [shift])).line != nil)
        let late = Booking(id: BookingID(2), shift: ShiftID(2), host: .sari, role: .main)
        #expect(plan(PlanEdit(words: "", bookings: [late])).line != nil)
        for _ in 0..<2 {
            show.start = show.start - .hours(2)
            show.end = show.end - .hours(2)
            shift.start = shift.start - .hours(2)
            shift.end = shift.end - .hours(2)
        }
        #expect(
            plan(PlanEdit(words: "", shows: [show], shifts: [shift])).reason
                == "Sari is booked on Payday Glow 20:00–21:00, not free for Flash Malam 20:00–21:00")
    }

    @Test func `an edit is overtaken by another seat's change of the same rows, and by no other`() throws {
        let dewi = try studio.seat("Dewi")
        let seen = dewi.newest
        let booking = Booking(id: BookingID(1), shift: ShiftID(1), host: .sari, role: .main)
        let line = store.commit(.bookingMade(booking), after: seen, at: studio.tick()).line
        let same = PlanEdit(
            words: "", bookings: [Booking(id: BookingID(2), shift: ShiftID(1), host: .tio, role: .coHost)])
        #expect(dewi.commit(.planned(same), after: seen, at: studio.tick()) == .overtaken([try #require(line)]))
        let other = PlanEdit(
            words: "", bookings: [Booking(id: BookingID(2), shift: ShiftID(2), host: .tio, role: .main)])
        #expect(dewi.commit(.planned(other), after: seen, at: studio.tick()).line != nil)
    }

    @Test func `an edit is not taken back once another seat has changed one of its rows, or a run has begun`() throws {
        let dewi = try studio.seat("Dewi")
        var show = try #require(try store.rundown()?.show)
        show.title = "Payday Glow!"
        #expect(plan(PlanEdit(words: "", shows: [show])).line != nil)
        show.title = "Dewi's"
        let theirs = dewi.commit(
            .planned(PlanEdit(words: "", shows: [show])), after: dewi.newest, at: studio.tick())
        #expect(store.undo(at: studio.tick()) == .changedSince(by: try #require(theirs.line)))
        let started = store.commit(
            .run(id: RunID(7), line: .started(show: .evening, room: .a, kind: .live, standby: nil)),
            after: store.newest, at: studio.tick())
        #expect(dewi.undo(at: studio.tick()) == .changedSince(by: try #require(started.line)))
        show.status = .cancelled
        #expect(plan(PlanEdit(words: "", shows: [show])).reason == "Dewi's: it is on air: end the run first")
    }

    @Test func `a booking that was told is cancelled by nobody's key`() throws {
        let told = Booking(
            id: BookingID(1), shift: ShiftID(1), host: .sari, role: .main, state: .offered,
            told: Booking.Told(
                start: studio.now.wall, end: studio.now.wall + 1, role: .main, at: studio.now.wall))
        #expect(plan(PlanEdit(words: "", bookings: [told])).line != nil)
        let cancel = Change.bookingCancelled(id: told.id, shift: told.shift)
        #expect(
            store.commit(cancel, after: store.newest, at: studio.tick()).reason
                == "Sari has been told of it: withdraw the booking, and publish")
    }
}

extension Instant {
    fileprivate static let start = Instant(milliseconds: 1_795_636_800_000)
}
