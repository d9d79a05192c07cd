import Civil
import Recurrence
import Testing

/// What the local clock skips, and what it shows twice.
@Suite struct ClockChangeTests {
    @Test func `an evening show stays in the evening`() throws {
        let berlin = try series("2026-10-24T20:00", "FREQ=DAILY", zone: "Europe/Berlin")
        #expect(berlin.instants(2) == ["2026-10-24T18:00:00.000Z", "2026-10-25T19:00:00.000Z"])
        let newYork = try series("2026-03-07T20:00", "FREQ=DAILY", zone: "America/New_York")
        #expect(newYork.instants(2) == ["2026-03-08T01:00:00.000Z", "2026-03-09T00:00:00.000Z"])
    }

    @Test func `a time that is skipped is what the clock then shows, and the next day is as ever`() throws {
        let berlin = try series("2026-03-28T02:30", "FREQ=DAILY", zone: "Europe/Berlin")
        #expect(
            berlin.instants(3) == ["2026-03-28T01:30:00.000Z", "2026-03-29T01:30:00.000Z", "2026-03-30T00:30:00.000Z"])
        #expect(try berlin.shown(3) == ["20260328", "20260329T033000", "20260330"])
        #expect(berlin.occurrences().prefix(2).map(\.original.iso) == ["2026-03-28T02:30:00", "2026-03-29T02:30:00"])
        let newYork = try series("2026-03-07T02:30", "FREQ=DAILY", zone: "America/New_York")
        #expect(newYork.instants(2) == ["2026-03-07T07:30:00.000Z", "2026-03-08T07:30:00.000Z"])
    }

    @Test func `a time that comes twice is its first coming`() throws {
        let berlin = try series("2026-10-24T02:30", "FREQ=DAILY", zone: "Europe/Berlin")
        #expect(
            berlin.instants(3) == ["2026-10-24T00:30:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"])
        let newYork = try series("2026-11-01T01:30", "FREQ=DAILY", zone: "America/New_York")
        #expect(newYork.instants(1) == ["2026-11-01T05:30:00.000Z"])
    }

    @Test func `hours step by the local clock, and one that is skipped is not there twice`() throws {
        let spring = try series("2026-03-29T01:00", "FREQ=HOURLY;COUNT=4", zone: "Europe/Berlin")
        #expect(
            spring.instants(9) == ["2026-03-29T00:00:00.000Z", "2026-03-29T01:00:00.000Z", "2026-03-29T02:00:00.000Z"])
        let autumn = try series("2026-10-25T01:00", "FREQ=HOURLY;COUNT=4", zone: "Europe/Berlin")
        #expect(
            autumn.instants(9) == [
                "2026-10-24T23:00:00.000Z", "2026-10-25T00:00:00.000Z", "2026-10-25T02:00:00.000Z",
                "2026-10-25T03:00:00.000Z",
            ])
    }

    @Test func `what is skipped takes its place among what follows`() throws {
        // 02:45 is 03:45 by the clock, after 03:00.
        let berlin = try series("2026-03-29T01:15", "FREQ=MINUTELY;INTERVAL=45;COUNT=5", zone: "Europe/Berlin")
        #expect(
            try berlin.shown(9) == [
                "20260329", "20260329T030000", "20260329T033000", "20260329T034500", "20260329T041500",
            ])
        let instants = berlin.instants(9)
        #expect(instants == instants.sorted())
    }

    @Test func `a change of half an hour is no other`() throws {
        let island = try series("2026-10-03T02:15", "FREQ=DAILY", zone: "Australia/Lord_Howe")
        #expect(try island.shown(3) == ["20261003", "20261004T024500", "20261005"])
    }

    @Test func `a day that a place left out is the day after`() throws {
        // Samoa had no 30 December 2011: its times are read with the offset before, as of the 31st.
        let samoa = try series("2011-12-29T12:00", "FREQ=DAILY", zone: "Pacific/Apia")
        #expect(try samoa.shown(3) == ["20111229", "20111231", "20120101"])
    }

    @Test func `UNTIL as an instant is compared on the time line`() throws {
        let twice = "FREQ=DAILY;UNTIL=20261025T003000Z"
        #expect(try series("2026-10-24T02:30", twice, zone: "Europe/Berlin").shown(9) == ["20261024", "20261025"])
        let before = "FREQ=DAILY;UNTIL=20261025T002959Z"
        #expect(try series("2026-10-24T02:30", before, zone: "Europe/Berlin").shown(9) == ["20261024"])
    }

    @Test func `what is cancelled is so by its instant`() throws {
        let berlin = try series(
            "2026-03-28T02:30", "FREQ=DAILY;COUNT=3", zone: "Europe/Berlin", cancelled: ["2026-03-29T03:30"])
        #expect(try berlin.shown(9) == ["20260328", "20260330"])
    }
}
