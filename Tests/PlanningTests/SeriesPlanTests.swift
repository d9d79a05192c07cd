import Civil
import Journal
import Planning
import Recurrence
import Shows
import Staffing
import Testing

@Suite struct SeriesPlanTests {
    private let first = LocalTime(
        date: LocalDate(year: 2026, month: 11, day: 26), time: TimeOfDay(milliseconds: 6 * 3_600_000))

    private func series(_ rule: String, through day: Int = 23) -> ShowSeries {
        ShowSeries(
            id: SeriesID(1), title: "Pagi",
            repeats: ShowSeries.Repeats(start: first, zone: "Asia/Jakarta", rules: [rule]),
            pattern: ShowSeries.Pattern(room: RoomID(1), length: .hours(1), channels: []),
            plannedThrough: LocalDate(year: 2026, month: 12, day: day))
    }

    /// The page with the series planned on it.
    private func planned(_ rule: String) throws -> StaffingPage {
        let empty = House.page([])
        return empty.applying(try plan(on: empty).beginning(series(rule)))
    }

    private func plan(on page: StaffingPage, from number: Int64 = 100) -> SeriesPlan {
        let numbers = Numbers(number)
        return SeriesPlan(page: page, zone: House.zone) { numbers.next() }
    }

    private final class Numbers {
        private var last: Int64
        init(_ first: Int64) { last = first }
        func next() -> Int64 { last += 1; return last }
    }

    private func clocks(_ page: StaffingPage) -> [String] {
        page.shows.filter { $0.status != .cancelled }.sorted { $0.start < $1.start }
            .map { House.zone.local(at: $0.start).iso }
    }

    @Test func `each occurrence gets a show with a shift, and the whole of it may be made`() throws {
        let empty = House.page([])
        let edit = try plan(on: empty).beginning(series("FREQ=WEEKLY;BYDAY=TH"))
        #expect(edit.words == "Pagi planned 4 times")
        #expect(edit.refusal(among: empty) == nil)
        #expect(Set(edit.shifts.map(\.show)) == Set(edit.shows.map(\.id)))
        #expect(edit.shows.map { $0.occurrence?.original } == (0..<4).map { first + .hours(24 * 7 * $0) })
    }

    @Test func `this and following divides it, carries the weekday, and gives every show its new name`() throws {
        let page = try planned("FREQ=WEEKLY;BYDAY=TH")
        let series = try #require(page.series.first)
        let edit = try plan(on: page, from: 500).changing(
            series, from: first + .hours(24 * 7),
            to: SeriesPlan.Wanted(title: "Pagi Baru", pattern: series.pattern, shift: .hours(24)))
        #expect(edit.refusal(among: page) == nil)
        let after = page.applying(edit)
        #expect(
            clocks(after) == [
                "2026-11-26T06:00:00", "2026-12-04T06:00:00", "2026-12-11T06:00:00", "2026-12-18T06:00:00",
            ])
        #expect(after.series.map(\.repeats.rules.count) == [1, 1])
        #expect(after.series.last?.repeats.rules == ["FREQ=WEEKLY;BYDAY=FR"])
        #expect(Set(after.shows.compactMap { $0.occurrence?.series }).count == 2)
    }

    @Test func `what was changed by itself keeps its time, and what the rule no longer gives is cancelled`() throws {
        var page = try planned("FREQ=DAILY;COUNT=4")
        let moved = try #require(page.shows.first { $0.occurrence?.original == first + .hours(24) })
        page = page.applying(page.moving(moved, to: moved.start + .hours(2)))
        let series = try #require(page.series.first)
        let edit = try plan(on: page, from: 500).changing(
            series, from: nil,
            to: SeriesPlan.Wanted(
                title: "Pagi", pattern: series.pattern,
                rules: [try RecurrenceRule(parsing: "FREQ=DAILY;INTERVAL=1;COUNT=3")]))
        let after = page.applying(edit)
        #expect(clocks(after) == ["2026-11-26T06:00:00", "2026-11-27T08:00:00", "2026-11-28T06:00:00"])
        #expect(after.shows.filter { $0.status == .cancelled }.map(\.occurrence) == [nil])
    }

    @Test func `what has been on air stays as it was`() throws {
        var page = try planned("FREQ=WEEKLY;BYDAY=TH")
        page.shows[0].status = .ended
        let series = try #require(page.series.first)
        let edit = try plan(on: page, from: 500).changing(
            series, from: nil,
            to: SeriesPlan.Wanted(title: "Pagi Baru", pattern: series.pattern, shift: .hours(1)))
        let after = page.applying(edit)
        #expect(after.shows.first { $0.status == .ended } == page.shows[0])
        #expect(clocks(after).dropFirst().first == "2026-12-03T07:00:00")
    }

    @Test func `a rule that cannot say how it goes on days later is refused`() throws {
        let page = try planned("FREQ=MONTHLY;BYDAY=-1TH")
        let series = try #require(page.series.first)
        let trouble = #expect(throws: SeriesRefusal.self) {
            try plan(on: page).changing(
                series, from: nil,
                to: SeriesPlan.Wanted(title: "Pagi", pattern: series.pattern, shift: .hours(24)))
        }
        #expect(trouble?.description.contains("FREQ=MONTHLY;BYDAY=-1TH does not say") == true)
    }

    @Test func `the rest is cancelled and the series ends; it is planned further, and five hundred shows are too many`()
        throws
    {
        let page = try planned("FREQ=WEEKLY;BYDAY=TH")
        let series = try #require(page.series.first)
        let after = page.applying(try plan(on: page).cancelling(series, from: first + .hours(24 * 14)))
        #expect(clocks(after) == ["2026-11-26T06:00:00", "2026-12-03T06:00:00"])
        #expect(after.series.first?.repeats.rules.first?.contains("UNTIL=") == true)
        let longer = page.applying(
            try plan(on: page, from: 500).extending(series, through: LocalDate(year: 2027, month: 1, day: 1)))
        #expect(clocks(longer).count == 6)
        #expect(throws: SeriesRefusal.self) {
            try plan(on: page).extending(self.series("FREQ=HOURLY"), through: LocalDate(year: 2027, month: 12, day: 1))
        }
    }
}
