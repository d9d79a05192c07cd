import Civil
import Testing

@Suite struct LocalDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2026-11-25", 20_782), ("2100-03-01", 47_541),
        ("0001-01-01", -719_162),
    ])
    func `a date and its day number are two ways to say the same day`(text: String, days: Int) throws {
        let date = try LocalDate(iso: text)
        #expect(date.days == days)
        #expect(LocalDate(days: days) == date)
        #expect(date.iso == text)
    }

    @Test func `every day of four hundred years follows the one before it`() {
        var date = LocalDate(year: 1900, month: 1, day: 1)
        for number in date.days..<(date.days + 146_097) {
            #expect(LocalDate(days: number) == date)
            date.day += 1
            if !date.isValid { date = LocalDate(year: date.year, month: date.month + 1, day: 1) }
            if !date.isValid { date = LocalDate(year: date.year + 1, month: 1, day: 1) }
        }
        #expect(date == LocalDate(year: 2300, month: 1, day: 1))
    }

    @Test func `adding days crosses months, years and leap days`() throws {
        #expect(try LocalDate(iso: "2026-12-31").adding(days: 1).iso == "2027-01-01")
        #expect(try LocalDate(iso: "2028-02-28").adding(days: 1).iso == "2028-02-29")
        #expect(try LocalDate(iso: "2027-03-01").adding(days: -1).iso == "2027-02-28")
        #expect(try LocalDate(iso: "2026-11-25").days(since: LocalDate(iso: "2026-11-01")) == 24)
    }

    @Test(arguments: [
        // ISO 8601: the first days of a year may lie in the last week of the year before, and the other way round.
        ("2026-11-25", Weekday.wednesday, 2026, 48), ("2026-01-01", .thursday, 2026, 1),
        ("2021-01-03", .sunday, 2020, 53),
        ("2024-12-30", .monday, 2025, 1), ("2027-01-01", .friday, 2026, 53), ("1970-01-01", .thursday, 1970, 1),
        ("1969-12-28", .sunday, 1969, 52),
    ])
    func `weeks begin on Monday and belong to the year of their Thursday`(
        text: String, weekday: Weekday, year: Int, number: Int
    ) throws {
        let date = try LocalDate(iso: text)
        #expect(date.weekday == weekday)
        #expect(date.week == Week(year: year, number: number))
        #expect(date.week.monday == date.monday)
        #expect(date.monday.weekday == .monday)
    }

    @Test func `dates sort by the calendar`() throws {
        let texts = ["2027-01-01", "2026-02-03", "2026-11-25", "2026-02-28"]
        #expect(try texts.map { try LocalDate(iso: $0) }.sorted().map(\.iso) == texts.sorted())
    }

    @Test func `names are three English letters`() throws {
        let date = try LocalDate(iso: "2026-11-25")
        #expect("\(date.weekday.short) \(date.day) \(date.monthShort) \(date.year)" == "Wed 25 Nov 2026")
        #expect(
            (1...12).map { LocalDate(year: 2026, month: $0, day: 1).monthShort }.joined()
                == "JanFebMarAprMayJunJulAugSepOctNovDec")
        #expect(Weekday.allCases.map(\.short).joined() == "MonTueWedThuFriSatSun")
    }

    @Test(arguments: [
        "", "2026-2-3", "2026-02-29", "2026-13-01", "2026-00-01", "2026-11-31", "2026-11-25 ", "26-11-25", "２０２６-11-25",
    ])
    func `a text that is no date is refused by name`(text: String) {
        #expect(throws: UnreadableTime.self) { try LocalDate(iso: text) }
    }

    @Test func `the refusal says what was expected`() {
        let error = #expect(throws: UnreadableTime.self) { try LocalDate(iso: "25/11/2026") }
        #expect(error?.description == "\"25/11/2026\" is no date; expected YYYY-MM-DD, such as 2026-11-25")
    }
}
