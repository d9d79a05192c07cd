import Civil
import Testing

@Suite struct LengthTextTests {
    @Test(arguments: [
        (72_000, "01:12"), (71_001, "01:12"), (71_000, "01:11"), (1, "00:01"), (0, "00:00"), (-1, "-00:00"),
        (-999, "-00:00"),
        (-1000, "-00:01"), (-61_500, "-01:01"), (3_600_000, "1:00:00"), (3_599_001, "1:00:00"), (3_723_000, "1:02:03"),
        (-3_723_000, "-1:02:03"), (93_784_000, "26:03:04"),
    ])
    func `a countdown rounds up and keeps its sign past zero`(count: Int64, text: String) {
        #expect(Milliseconds(count).countdownText == text)
    }

    @Test(arguments: [
        (0, "00:00"), (999, "00:00"), (1000, "00:01"), (71_999, "01:11"), (-1, "-00:01"), (-1000, "-00:01"),
        (-1001, "-00:02"),
        (3_723_999, "1:02:03"),
    ])
    func `a count-up rounds down`(count: Int64, text: String) {
        #expect(Milliseconds(count).countUpText == text)
    }

    @Test(arguments: [0, 1, 400, 999, 1000, 30_000, 59_999] as [Int64])
    func `what has run and what is left add up to the whole on every instant`(elapsed: Int64) throws {
        let left = try Milliseconds(parsing: Milliseconds(60_000 - elapsed).countdownText)
        let run = try Milliseconds(parsing: Milliseconds(elapsed).countUpText)
        #expect(left + run == .seconds(60))
    }

    @Test(arguments: [
        (113_000, "+01:53"), (-12_000, "-00:12"), (0, "+00:00"), (999, "+00:00"), (-999, "+00:00"), (-1000, "-00:01"),
        (3_660_000, "+1:01:00"),
    ])
    func `an offset always has its sign`(count: Int64, text: String) {
        #expect(Milliseconds(count).offsetText == text)
    }

    @Test(arguments: [
        (480_000, "08:00"), (1_590_000, "26:30"), (5_400_000, "1:30:00"), (0, "00:00"), (-60_000, "-01:00"),
    ])
    func `a planned length is minutes and seconds, and hours from an hour on`(count: Int64, text: String) {
        #expect(Milliseconds(count).lengthText == text)
    }

    @Test func `the longest lengths there are have a text`() {
        #expect(Milliseconds(.max).countdownText == "2562047788015:12:56")
        #expect(Milliseconds(.min).countUpText == "-2562047788015:12:56")
        #expect(Milliseconds(.min).offsetText == "-2562047788015:12:55")
    }

    @Test(arguments: [
        ("5m", 300_000), ("1h30m", 5_400_000), ("90s", 90_000), ("1:30", 90_000), ("1:02:03", 3_723_000),
        ("08:00", 480_000),
        ("90:00", 5_400_000), ("1h2m3s", 3_723_000), ("1h3s", 3_603_000), ("250ms", 250), ("1s500ms", 1500),
        ("90m", 5_400_000),
        ("5", 300_000), ("45", 2_700_000), ("0s", 0), ("130", 5_400_000), ("0130", 5_400_000), ("1200", 43_200_000),
        ("10203", 3_723_000), ("000130", 90_000),
    ])
    func `lengths are read as people type them`(text: String, count: Int64) throws {
        #expect(try Milliseconds(parsing: text).count == count)
    }

    @Test(arguments: [
        "", "abc", "5x", "1O:30", "m", "1h90m", "1:75", "1:5", "1:60:00", "5m ", "-5m", "30m1h", "5m5m", "175", "10260",
        "1234567",
        "1:30:00:00", "1:", ":30", "1.5h",
        "1234567s",
    ])
    func `what is no length is refused, with examples`(text: String) {
        let error = #expect(throws: UnreadableTime.self) { try Milliseconds(parsing: text) }
        #expect(error?.description == "\"\(text)\" is no length of time; expected 5m, 1h30m, 90s or 1:30")
    }
}
