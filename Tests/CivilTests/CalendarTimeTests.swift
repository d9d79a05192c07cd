import Civil
import Testing

@Suite struct CalendarTimeTests {
    @Test(arguments: [
        ("20261101", "20261101"), ("2026-11-01", "20261101"), ("20261101T200000", "20261101T200000"),
        ("2026-11-01T20:00", "20261101T200000"), ("2026-11-01 20:00:30", "20261101T200030"),
        ("20261101T2000", "20261101T200000"), ("20261101T130000Z", "20261101T130000Z"),
        ("2026-11-01T20:00:00+07:00", "20261101T130000Z"),
    ])
    func `a date, a local time or an instant is read in both forms and written in iCalendar's`(
        text: String, basic: String
    )
        throws
    {
        #expect(try CalendarTime(parsing: text).basic == basic)
    }

    @Test(arguments: [
        "", "soon", "2026-1-1", "20260230", "20261101T", "20261101T24", "20261101T240000", "20261101T200000.5",
        "2026-11-01T20:00:", "20261101T200000X", "202611010",
    ])
    func `what is neither is refused with what was expected`(text: String) {
        let refusal = #expect(throws: UnreadableTime.self) { try CalendarTime(parsing: text) }
        #expect(
            refusal?.description
                == "\"\(text)\" is no date or time; expected YYYY-MM-DD or YYYY-MM-DDTHH:MM:SS, such as 2026-11-01T20:00 or 20261101T200000"
        )
    }
}
