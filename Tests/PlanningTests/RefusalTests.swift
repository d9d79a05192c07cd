import Civil
import Journal
import Planning
import Shows
import Staffing
import Testing

@Suite struct RefusalTests {
    let payday = House.show(1, "Payday Glow", House.at(20))
    let flash = House.show(2, "Flash Malam", House.at(21))

    private func moved(_ show: Show, to start: Instant, room: Int64? = nil) -> PlanEdit {
        var show = show
        show.end = start + (show.end - show.start)
        show.start = start
        if let room { show.room = RoomID(room) }
        return PlanEdit(words: "moved", shows: [show], shifts: [House.shift(of: show)])
    }

    @Test func `two shows of one room do not overlap, and the refusal names both`() {
        let page = House.page([payday, flash])
        #expect(
            moved(flash, to: House.at(20, 30)).refusal(among: page)
                == "Flash Malam 20:30–21:30: room A has Payday Glow 20:00–21:00")
        #expect(moved(flash, to: House.at(20, 30), room: 2).refusal(among: page) == nil)
        #expect(moved(flash, to: House.at(22)).refusal(among: page) == nil)
    }

    @Test func `two shows change places in one edit, and not in one of them alone`() {
        let page = House.page([payday, flash])
        let first = moved(payday, to: House.at(21))
        var both = first
        let second = moved(flash, to: House.at(20))
        both.shows += second.shows
        both.shifts += second.shifts
        #expect(first.refusal(among: page) != nil)
        #expect(both.refusal(among: page) == nil)
    }

    @Test func `a clash that is there already does not stand before the edit of a title`() {
        var overlapping = flash
        overlapping.start = House.at(20, 30)
        let page = House.page([payday, overlapping])
        overlapping.title = "Flash!"
        #expect(PlanEdit(words: "", shows: [overlapping]).refusal(among: page) == nil)
    }

    @Test func `a show that is cancelled or over keeps its room no longer, and comes back only where there is room`() {
        for status in [Show.Status.cancelled, .ended, .reconciled] {
            var other = payday
            other.status = status
            #expect(moved(flash, to: House.at(20)).refusal(among: House.page([other, flash])) == nil)
        }
        var cancelled = payday
        cancelled.status = .cancelled
        var rival = flash
        rival.start = House.at(20, 30)
        let page = House.page([cancelled, rival])
        cancelled.status = .draft
        #expect(
            PlanEdit(words: "", shows: [cancelled]).refusal(among: page)
                == "Payday Glow 20:00–21:00: room A has Flash Malam 20:30–22:00")
    }

    @Test func `a show on air or over is not moved, and keeps its other words`() {
        for (status, reason) in [
            (Show.Status.onAir, "Payday Glow is on air: it cannot be moved"),
            (.ended, "Payday Glow is over: it cannot be moved"),
        ] {
            var show = payday
            show.status = status
            let page = House.page([show])
            #expect(moved(show, to: House.at(12)).refusal(among: page) == reason)
            var renamed = show
            renamed.subject.brand = "Lumi Rona"
            #expect(PlanEdit(words: "", shows: [renamed]).refusal(among: page) == nil)
        }
    }

    @Test func `a status goes its way by a person, and back the same way by undo`() {
        var show = payday
        show.status = .cancelled
        let page = House.page([show])
        show.status = .ready
        let edit = PlanEdit(words: "", shows: [show])
        #expect(edit.refusal(among: page) == "Payday Glow: it is cancelled: plan it again first")
        #expect(edit.refusal(among: page, origin: .undo) == nil)
        show.status = .onAir
        #expect(
            PlanEdit(words: "", shows: [show]).refusal(among: page)
                == "Payday Glow: a show goes on air and ends by its run alone")
    }

    @Test func `a shift lies within its show`() {
        let page = House.page([payday])
        var shift = House.shift(of: payday)
        shift.end += .minutes(10)
        #expect(
            PlanEdit(words: "", shifts: [shift]).refusal(among: page)
                == "Payday Glow 20:00–21:00: its shift 20:00–21:10 lies outside it")
        var alone = payday
        alone.start = House.at(20, 30)
        #expect(
            PlanEdit(words: "", shows: [alone]).refusal(among: page)
                == "Payday Glow 20:30–21:00: its shift 20:00–21:00 lies outside it")
    }

    @Test func `a shift with bookings goes only together with them`() {
        let page = House.page([payday], [House.booking(1, House.sari, on: payday)])
        var edit = PlanEdit(words: "", removedShifts: [ShiftID(1)])
        #expect(edit.refusal(among: page) == "the shift 20:00–21:00 of Payday Glow has bookings: Sari")
        edit.removedBookings = [BookingID(1)]
        #expect(edit.refusal(among: page) == nil)
        #expect(
            PlanEdit(words: "", removedShifts: [ShiftID(9)]).refusal(among: page) == "a shift has been removed already")
    }

    @Test func `a series goes once none of its shows is of it`() {
        var show = payday
        show.occurrence = Show.Occurrence(series: SeriesID(5), original: LocalTime(milliseconds: 0))
        var page = House.page([show])
        page.series = [
            ShowSeries(
                id: SeriesID(5), title: "Payday",
                repeats: ShowSeries.Repeats(start: LocalTime(milliseconds: 0), zone: "Asia/Jakarta", rules: []),
                pattern: ShowSeries.Pattern(room: RoomID(1), length: .hours(1), channels: []),
                plannedThrough: LocalDate(year: 2026, month: 12, day: 31))
        ]
        var edit = PlanEdit(words: "", removedSeries: [SeriesID(5)])
        #expect(
            edit.refusal(among: page)
                == "Payday Glow 20:00–21:00 is of the series: it has to stand alone first")
        show.occurrence = nil
        edit.shows = [show]
        #expect(edit.refusal(among: page) == nil)
    }
}
