import Civil
import Recurrence
import Testing

/// Rules, added times, cancelled times and windows, together.
@Suite struct SeriesTests {
    @Test func `without a rule the start is the occurrence`() throws {
        #expect(try series("2026-11-01T20:00").shown(9) == ["20261101"])
        #expect(try series("2026-11-01T20:00", added: ["2026-10-01T20:00"]).shown(9) == ["20261001", "20261101"])
    }

    @Test func `a start that the rule does not match is no occurrence`() throws {
        #expect(try series("2026-11-01T20:00", "FREQ=WEEKLY;BYDAY=MO").shown(2) == ["20261102", "20261109"])
    }

    @Test func `COUNT is counted before anything is cancelled, and what is added does not count`() throws {
        let show = try series(
            "2026-11-01T20:00", "FREQ=DAILY;COUNT=3", added: ["2026-12-12T12:12", "2026-11-02T20:00"],
            cancelled: ["2026-11-01T20:00", "2026-11-07T20:00"])
        #expect(try show.shown(9) == ["20261102", "20261103", "20261212T121200"])
    }

    @Test func `several rules are one list in order, each instant once`() throws {
        let both = try series(
            "2026-11-02T20:00", "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "FREQ=DAILY;INTERVAL=7;COUNT=2", "FREQ=MONTHLY;COUNT=2")
        #expect(try both.shown(9) == ["20261102", "20261109", "20261116", "20261202"])
    }

    @Test func `whole days have neither times nor instants`() throws {
        let days = try series("2026-11-02", "FREQ=DAILY;COUNT=3;BYHOUR=8,20", cancelled: ["2026-11-03"])
        #expect(days.occurrences().map(\.local.iso) == ["2026-11-02T00:00:00", "2026-11-04T00:00:00"])
        #expect(days.instants(1) == ["none"])
        #expect(try series("2026-11-02", "FREQ=HOURLY;INTERVAL=12;COUNT=4").shown(9) == ["20261102", "20261103"])
    }

    @Test(arguments: [
        ("UNTIL=20261103", ["20261101", "20261102", "20261103"]),
        ("UNTIL=20261103T200000", ["20261101", "20261102", "20261103"]),
        ("UNTIL=20261103T195959", ["20261101", "20261102"]),
        ("UNTIL=20261103T130000Z", ["20261101", "20261102", "20261103"]),
        ("UNTIL=20261103T125959Z", ["20261101", "20261102"]),
        ("UNTIL=20261031", []),
        ("COUNT=2;UNTIL=20261103", ["20261101", "20261102"]),
    ])
    func `UNTIL is inclusive, as a day, a local time or an instant`(end: String, expected: [String]) throws {
        #expect(try series("2026-11-01T20:00", "FREQ=DAILY;\(end)", zone: "Asia/Jakarta").shown(9) == expected)
    }

    @Test func `UNTIL as an instant is read as a local time where there is no zone`() throws {
        #expect(
            try series("2026-11-01T20:00", "FREQ=DAILY;UNTIL=20261102T200000Z").shown(9) == ["20261101", "20261102"])
        #expect(try series("2026-11-01", "FREQ=DAILY;UNTIL=20261102T000000Z").shown(9) == ["20261101", "20261102"])
    }

    @Test func `a window is inclusive at both ends, and may be given in any form`() throws {
        let show = try series("2026-11-01T20:00", "FREQ=DAILY", zone: "Asia/Jakarta")
        #expect(try show.shown(9, after: "20261103T130000Z", before: "2026-11-04T20:00") == ["20261103", "20261104"])
        #expect(try show.shown(9, after: "2026-11-03T20:00:01", before: "2026-11-05") == ["20261104", "20261105"])
        #expect(try show.shown(9, after: "2026-11-05", before: "2026-11-04") == [])
        #expect(try show.shown(9, before: "2026-10-31") == [])
        #expect(try series("2026-11-01", "FREQ=DAILY").shown(1, after: "2026-11-03T12:00") == ["20261104"])
    }

    @Test func `a window far away is reached at once`() throws {
        let seconds = try series("1926-01-01T00:00", "FREQ=SECONDLY", zone: "UTC")
        #expect(try seconds.shown(1, after: "2026-11-01T00:00:30") == ["20261101T000030"])
        let odd = try series("1926-01-01T00:00", "FREQ=SECONDLY;INTERVAL=7;BYHOUR=0,3")
        #expect(try odd.shown(2, after: "2026-11-01T00:00") == ["20261101T000002", "20261101T000009"])
    }

    @Test(arguments: [
        "FREQ=DAILY;COUNT=11", "FREQ=WEEKLY;COUNT=11", "FREQ=HOURLY;INTERVAL=5;COUNT=11",
        "FREQ=DAILY;BYHOUR=16;COUNT=11",
    ])
    func `COUNT ends a series where it ends, wherever one begins to look`(rule: String) throws {
        let series = try series("2010-08-30T16:00:30", rule, zone: "America/New_York")
        let all = series.occurrences().map(\.local)
        #expect(all.count == 11)
        for first in all.indices {
            #expect(series.occurrences(in: .init(after: .local(all[first]))).map(\.local) == Array(all[first...]))
        }
        #expect(try series.shown(9, after: "2030-01-01") == [])
    }

    @Test func `a billion seconds are counted without counting`() throws {
        let series = try series("2000-01-01T00:00", "FREQ=SECONDLY;COUNT=1000000000")
        #expect(try series.shown(9, after: "2031-09-09T01:46:38") == ["20310909T014638", "20310909T014639"])
    }
}
