import Civil
import ICalendar
import Interchange
import Journal
import Shows
import Staffing
import Testing

/// Our own files, written and read.
@Suite struct RoundTripTests {
    private func text(_ page: StaffingPage, room: RoomID? = nil, window: Range<Instant>? = nil) -> String {
        let export = CalendarExport(page, at: Agency.monday, zone: Agency.zone)
        return export.text(of: export.shows(named: "Siaran", room: room, window: window))
    }

    @Test(arguments: 0..<60) func `a plan comes back from its file without loss, and only once`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let plan = dice.plan()
        let page = Agency.page(plan)
        let file = Agency.source(text(page))
        #expect(file.reading.troubles.isEmpty)
        let back = Agency.importing(file)
        #expect(ImportPreview(back, rooms: Agency.rooms, zone: .utc).lines.filter { $0.hasPrefix("!") } == [])
        #expect(Set(back.edit.shows) == Set(plan.shows))
        #expect(Set(back.edit.shifts) == Set(plan.shifts))
        #expect(Set(back.edit.bookings) == Set(plan.bookings))
        #expect(Set(back.edit.series) == Set(plan.series))
        let again = Agency.importing(file, into: page)
        #expect(again.edit.isEmpty)
        #expect(again.entries.filter { $0.outcome != .unchanged } == [])
        #expect(again.count { $0 == .unchanged } == plan.shows.count + plan.series.count)
    }

    @Test(arguments: 0..<20) func `a window's shows come back one by one`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let plan = dice.plan()
        let page = Agency.page(plan)
        let back = Agency.importing(
            Agency.source(text(page, window: Instant(milliseconds: 0)..<Agency.monday + .hours(9999))),
            into: Agency.page(PlanEdit(words: "", series: plan.series)))
        #expect(Set(back.edit.shows) == Set(plan.shows))
        #expect(Set(back.edit.bookings) == Set(plan.bookings))
    }

    @Test func `a show that was moved in another program moves with its shifts, and keeps its hosts`() throws {
        let show = Agency.show(7, "Flash")
        let shift = Shift(id: ShiftID(1), show: show.id, start: show.start, end: show.end)
        let booking = Booking(id: BookingID(1), shift: shift.id, host: HostID(1), role: .main)
        let page = Agency.page(PlanEdit(words: "", shows: [show], shifts: [shift], bookings: [booking]))
        // As Google gives a file back: without what it does not know.
        let lines = text(page).split(separator: "\r\n").filter { !$0.hasPrefix("X-SIARAN") && !$0.hasPrefix(" ") }
        let moved = lines.joined(separator: "\r\n").replacing("20261123T150000Z", with: "20261123T160000Z")
            .replacing("20261123T130000Z", with: "20261123T140000Z")
        let plan = Agency.importing(Agency.source(moved), into: page)
        #expect(plan.edit.story == ["2026-11-23 21:00 A Flash"])
        #expect(plan.edit.shows.map(\.id) == [show.id])
        #expect(
            plan.edit.shifts == [
                Shift(id: shift.id, show: show.id, start: show.start + .hours(1), end: show.end + .hours(1))
            ])
        #expect(plan.edit.bookings.isEmpty)
        #expect(plan.entries.map(\.outcome) == [.changed(["time"])])
    }

    @Test func `one room's calendar has nothing where its series is elsewhere`() {
        let series = ShowSeries(
            id: SeriesID(9), title: "Malam",
            repeats: .init(
                start: LocalTime(milliseconds: 1_795_464_000_000), zone: "Asia/Jakarta", rules: ["FREQ=DAILY"]),
            pattern: .init(room: RoomID(1), length: .hours(1), channels: []),
            plannedThrough: LocalDate(year: 2026, month: 11, day: 30))
        var show = Agency.show(7, "Malam", room: 2)
        show.occurrence = Show.Occurrence(series: series.id, original: series.repeats.start, isApart: true)
        let page = Agency.page(PlanEdit(words: "", shows: [show], series: [series]))
        let file = CalendarReading(Array(text(page, room: RoomID(1)).utf8)).file
        #expect(file.events.map(\.status) == [.confirmed, .cancelled])
        #expect(Agency.importing(Agency.source(text(page, room: RoomID(1))), into: page).edit.isEmpty)
    }

    @Test func `a host's calendar says what was told, and nothing that is only planned`() throws {
        let shows = (0..<4).map { Agency.show(Int64($0 + 1), "Show \($0)", day: Int64($0)) }
        let shifts = shows.map { Shift(id: ShiftID($0.id.raw), show: $0.id, start: $0.start, end: $0.end) }
        func booking(_ index: Int, _ state: Booking.State, told: Milliseconds?) -> Booking {
            let shift = shifts[index]
            return Booking(
                id: BookingID(Int64(index + 1)), shift: shift.id, host: HostID(1), role: .main, state: state,
                told: told.map {
                    Booking.Told(start: shift.start + $0, end: shift.end + $0, role: .coHost, at: Agency.monday)
                })
        }
        let bookings = [
            booking(0, .draft, told: nil), booking(1, .accepted, told: .hours(-1)), booking(2, .offered, told: .zero),
            booking(3, .declined, told: .zero),
        ]
        let page = Agency.page(PlanEdit(words: "", shows: shows, shifts: shifts, bookings: bookings))
        let export = CalendarExport(page, at: Agency.monday, zone: Agency.zone)
        let file = export.calendar(of: Agency.hosts[0], lead: .minutes(15))
        #expect(file.events.map(\.uid) == ["booking-2@siaran", "booking-3@siaran", "booking-4@siaran"])
        #expect(file.events.map(\.status) == [.confirmed, .tentative, .cancelled])
        #expect(file.events[0].start == .instant(shows[1].start - .hours(1)))
        #expect(file.events[0].summary == "Show 1 (co-host)")
        #expect(file.events[0].location == "Room A")
        #expect(file.events[0].description == "co-host, Room A\nBe there at 18:45 WIB")
        #expect(file.events[1].description.hasSuffix("\nNot answered yet"))
        let plan = Agency.importing(Agency.source(export.text(of: file)), into: page)
        #expect(plan.edit.isEmpty)
    }
}

extension Dice {
    private mutating func text() -> String {
        (0...roll(6)).map { _ in pick(["Flash", " Sale, ", "; ", "\\", "\n", "é 🎉", "\"", "10.10"]) }.joined() + "!"
    }

    private mutating func subject() -> Show.Subject {
        Show.Subject(
            category: pick(["serum", "", "a,b;c"]), brand: pick(["Lumirona", ""]), language: pick(["id", "en"]),
            expectedSales: roll(2) == 0 ? nil : Amount(rupiah: Int64(roll(90_000_000))))
    }

    private mutating func channels() -> [ChannelID] {
        pick([[], [ChannelID(1)], [ChannelID(2), ChannelID(1)]])
    }

    private mutating func staff(_ show: Show, of hosts: [Int64], into plan: inout PlanEdit) {
        let middle = show.start + Milliseconds((show.end - show.start).count / 2)
        let spans = roll(2) == 0 ? [(show.start, show.end)] : [(show.start, middle), (middle, show.end)]
        for (index, span) in spans.enumerated() {
            let id = show.id.raw * 10 + Int64(index)
            let shift = Shift(
                id: ShiftID(id), show: show.id, start: span.0, end: span.1,
                needs: [.main: 1, .coHost: roll(2), .operator: roll(3)])
            plan.shifts.append(shift)
            guard show.status != .cancelled, roll(3) > 0 else { continue }
            let state = pick(Booking.State.allCases)
            let told = Booking.Told(start: span.0 - 3_600_500, end: span.1, role: .coHost, at: show.start - .hours(99))
            plan.bookings.append(
                Booking(
                    id: BookingID(id), shift: shift.id, host: HostID(hosts[index]),
                    role: pick(Booking.Role.allCases), state: state, told: roll(2) == 0 ? nil : told,
                    answeredAt: roll(2) == 0 ? nil : show.start - 7, isPinned: roll(2) == 0))
        }
    }

    /// Single shows in room A, series in room B.
    fileprivate mutating func plan() -> PlanEdit {
        var plan = PlanEdit(words: "")
        let statuses: [Show.Status] = [.draft, .ready, .ended, .reconciled, .cancelled]
        for index in 0..<(1 + roll(12)) {
            var show = Agency.show(Int64(index + 1), text(), day: Int64(index), hour: Int64(roll(20)))
            if roll(3) == 0 { show.start += 250 }
            if roll(3) == 0 { show.end += 999 }
            if roll(2) == 0 { show.hardOut = show.end + .minutes(5) + 1 }
            show.zone = pick(["Asia/Jakarta", "Europe/Berlin", "UTC"])
            show.status = pick(statuses)
            (show.channels, show.subject) = (channels(), subject())
            plan.shows.append(show)
            staff(show, of: [1, 2], into: &plan)
        }
        for index in 0..<roll(3) { series(Int64(index), into: &plan) }
        return plan
    }

    private mutating func series(_ index: Int64, into plan: inout PlanEdit) {
        // The last Sundays of October 2026 and of March 2027 lie within, when Berlin sets its clocks.
        let zone = pick(["Asia/Jakarta", "Europe/Berlin"])
        let first = LocalTime(milliseconds: 1_792_713_600_000 + index * 7_200_000)
        var series = ShowSeries(
            id: SeriesID(500 + index), title: text(),
            repeats: .init(
                start: first, zone: zone,
                rules: [pick(["FREQ=DAILY;COUNT=9", "BYDAY=SU,SA;FREQ=WEEKLY", "FREQ=DAILY;UNTIL=20270401T000000Z"])],
                added: roll(2) == 0 ? [] : [first + .hours(12), first + .hours(36)],
                cancelled: roll(2) == 0 ? [] : [first + .hours(24)]),
            pattern: .init(
                room: RoomID(2), length: .minutes(60) + Milliseconds(Int64(roll(2)) * 250), channels: channels(),
                subject: subject()),
            plannedThrough: LocalDate(year: 2026, month: 11, day: 30))
        if roll(2) == 0 { series.pattern.hardOut = .minutes(70) }
        if roll(2) == 0 { series.pattern.template = TemplateID(77) }
        if roll(2) == 0 { series.repeats.moved = [.init(original: first, to: first + .hours(1))] }
        plan.series.append(series)
        guard let clock = Agency.zone(zone) else { return }
        for day in 0..<Int64(roll(12)) {
            let original = first + .hours(24 * day)
            let start = clock.instant(of: original) + (roll(3) == 0 ? .minutes(10) : .zero)
            var show = Show(
                id: ShowID(1000 * (index + 1) + day), room: RoomID(2), title: series.title, start: start,
                end: start + series.pattern.length, zone: zone, channels: series.pattern.channels,
                subject: series.pattern.subject,
                occurrence: Show.Occurrence(series: series.id, original: original, isApart: roll(3) == 0))
            if roll(5) == 0 { show.status = .cancelled }
            plan.shows.append(show)
            staff(show, of: [3, 4], into: &plan)
        }
    }
}
