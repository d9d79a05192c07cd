import Civil
import Shows
import Testing

/// Campaign days and holidays.
@Suite struct DayCalendarTests {
    private func date(_ text: String) throws -> LocalDate { try LocalDate(iso: text) }

    private func show(_ start: String, _ hours: Int64, _ status: Show.Status = .draft) throws -> Show {
        let start = try Instant(rfc3339: start)
        return Show(
            id: ShowID(1), room: RoomID(1), title: "S", start: start, end: start + .hours(hours), zone: "UTC",
            status: status)
    }

    @Test func `every year has its double dates, paydays and Harbolnas`() throws {
        let days = DayCalendar.standard
        #expect(days.labels(on: try date("2026-11-11")).map(\.name) == ["11.11 Double date"])
        #expect(days.labels(on: try date("2027-12-12")).map(\.name) == ["12.12 Double date", "Harbolnas"])
        #expect(days.labels(on: try date("2027-02-25")).map(\.name) == ["Payday"])
        #expect(days.labels(on: try date("2027-02-24")).isEmpty)
    }

    @Test(arguments: [
        ("double dates", "2026-01-01", "2026-01-02"), ("25", "2026-03-25", "2026-03-26"),
        ("25..31", "2026-03-31", "2026-03-24"), ("12-24..01-02", "2027-01-01", "2027-01-03"),
        ("12-24..01-02", "2026-12-31", "2026-12-23"), ("2027-02-08..2027-03-09", "2027-03-09", "2027-03-10"),
        ("02-29", "2028-02-29", "2028-02-28"), ("2026-12-25", "2026-12-25", "2027-12-25"),
    ])
    func `a pattern holds its days and no others`(text: String, inside: String, outside: String) throws {
        let pattern = try #require(DatePattern(parsing: text))
        #expect(pattern.contains(try date(inside)))
        #expect(!pattern.contains(try date(outside)))
    }

    @Test(arguments: [
        "", "..", "32", "0", "31..25", "13-01", "02-30", "2026-02-30", "2027-01-01..2026-01-01", "1..2..3", "payday",
    ])
    func `what is no date is refused`(text: String) { #expect(DatePattern(parsing: text) == nil) }

    @Test func `a campaign day without a show is found, in the days of the house's own zone`() throws {
        let jakarta = Zone.fixed(hours: 7, abbreviation: "WIB")
        let days = try date("2026-11-01")...date("2027-01-31")
        func uncovered(_ shows: [Show]) -> [String] {
            DayCalendar.standard.uncovered(days: days, shows: shows, zone: jakarta).map(\.iso)
        }
        #expect(uncovered([]) == ["2026-11-11", "2026-12-12", "2027-01-01"])
        #expect(uncovered([try show("2026-11-10T17:00:00Z", 1)]) == ["2026-12-12", "2027-01-01"])
        // It ends at midnight, when the day begins.
        #expect(uncovered([try show("2026-11-10T16:00:00Z", 1)]).count == 3)
        // It reaches into it.
        #expect(uncovered([try show("2026-11-10T16:00:00Z", 2)]).count == 2)
        #expect(uncovered([try show("2026-11-11T10:00:00Z", 2, .cancelled)]).count == 3)
        #expect(uncovered([try show("2020-11-11T10:00:00Z", 2), try show("2030-11-11T10:00:00Z", 2)]).count == 3)
    }
}
