import Civil
import Testing

@Suite struct InstantTextTests {
    @Test(arguments: [
        ("2026-11-25T13:00:00.000Z", 1_795_611_600_000), ("1970-01-01T00:00:00.000Z", 0),
        ("1969-12-31T23:59:59.999Z", -1),
    ])
    func `an instant is written in UTC with milliseconds`(text: String, milliseconds: Int64) throws {
        #expect(Instant(milliseconds: milliseconds).rfc3339 == text)
        #expect(try Instant(rfc3339: text).milliseconds == milliseconds)
    }

    @Test(arguments: [
        "2026-11-25T20:00:00+07:00", "2026-11-25T13:00:00Z", "2026-11-25t13:00:00z", "2026-11-25 13:00:00Z",
        "2026-11-25T08:00:00-05:00",
        "2026-11-25T18:45:00.0009+05:45", "2026-11-24T14:00:00-23:00",
    ])
    func `every offset is read`(text: String) throws {
        #expect(try Instant(rfc3339: text).rfc3339 == "2026-11-25T13:00:00.000Z")
    }

    @Test func `a fraction of any length is cut at the millisecond`() throws {
        #expect(try Instant(rfc3339: "1970-01-01T00:00:00.5Z").milliseconds == 500)
        #expect(try Instant(rfc3339: "1970-01-01T00:00:00.123456789Z").milliseconds == 123)
    }

    @Test(arguments: [
        "", "2026-11-25", "2026-11-25T13:00:00", "2026-11-25T13:00Z", "2026-11-25T13:00:60Z", "2026-02-30T13:00:00Z",
        "2026-11-25T13:00:00+0700",
        "2026-11-25T13:00:00+24:00", "2026-11-25T13:00:00.Z", "2026-11-25T13:00:00Z ",
    ])
    func `a text that is no instant is refused with what was expected`(text: String) {
        let error = #expect(throws: UnreadableTime.self) { try Instant(rfc3339: text) }
        #expect(
            error?.description == "\"\(text)\" is no instant; expected a date and time with its offset, "
                + "such as 2026-11-25T13:00:00.000Z or 2026-11-25T20:00:00+07:00")
    }

    @Test func `texts of instants sort as the instants do`() {
        let instants = [0, 999, 1000, 1_795_611_600_000, 4_102_444_800_000].map { Instant(milliseconds: $0) }
        #expect(instants.map(\.rfc3339) == instants.map(\.rfc3339).sorted())
    }

    @Test func `instants far outside the calendar still have a text`() {
        #expect(Instant(milliseconds: .max).rfc3339.hasSuffix("Z"))
        #expect(Instant(milliseconds: .min).rfc3339.hasSuffix("Z"))
    }
}
