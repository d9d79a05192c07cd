import Civil
import Recurrence
import Testing

/// This one, this and following, all.
@Suite struct SeriesEditTests {
    /// Mondays and Thursdays at eight, in Jakarta.
    let weekly: Series

    init() throws { weekly = try series("2026-11-02T20:00", "FREQ=WEEKLY;BYDAY=MO,TH", zone: "Asia/Jakarta") }

    @Test func `one occurrence moves, takes its place in the order and keeps its name`() throws {
        var show = weekly
        try show.move(time("2026-11-05T20:00"), to: time("2026-11-10T18:00"))
        #expect(try show.shown(4) == ["20261102", "20261109", "20261110T180000", "20261112"])
        let moved = try #require(show.occurrences().first { $0.local.date.day == 10 })
        #expect(moved.original == (try time("2026-11-05T20:00")))
        #expect(moved.instant?.rfc3339 == "2026-11-10T11:00:00.000Z")
        #expect(show.contains(moved.original))
        try show.move(moved.original, to: moved.original)
        #expect(show == weekly)
    }

    @Test func `a moved occurrence is found where it is, not where it was`() throws {
        var show = weekly
        try show.move(time("2026-11-05T20:00"), to: time("2026-12-31T18:00"))
        #expect(try show.shown(9, after: "2026-11-05", before: "2026-11-05") == [])
        #expect(try show.shown(9, after: "2026-12-31T12:00", before: "2026-12-31T19:00") == ["20261231T180000"])
    }

    @Test func `what is cancelled is gone, wherever it was moved to`() throws {
        var show = weekly
        try show.move(time("2026-11-05T20:00"), to: time("2026-11-10T18:00"))
        try show.cancel(time("2026-11-05T20:00"))
        #expect(try show.shown(3) == ["20261102", "20261109", "20261112"])
        #expect(show.moved == [:])
        let refusal = #expect(throws: SeriesTrouble.self) { try show.cancel(time("2026-11-05T20:00")) }
        #expect(refusal?.description == "the series has no occurrence at 2026-11-05T20:00:00")
    }

    @Test func `what is no occurrence cannot be moved`() throws {
        var show = weekly
        #expect(throws: SeriesTrouble.noOccurrence(try time("2026-11-03T20:00"))) {
            try show.move(time("2026-11-03T20:00"), to: time("2026-11-04T20:00"))
        }
        #expect(show == weekly)
    }

    @Test func `a series is divided with all that was done to it`() throws {
        var show = weekly
        show.added = [try time("2026-11-04T12:00"), try time("2026-12-12T12:12")]
        try show.cancel(time("2026-11-09T20:00"))
        try show.move(time("2026-11-05T20:00"), to: time("2026-11-20T18:00"))
        try show.cancel(time("2026-11-19T20:00"))
        try show.move(time("2026-11-23T20:00"), to: time("2026-11-10T18:00"))
        let (before, after) = try show.split(at: time("2026-11-12T20:00"))
        #expect(before.rules.map(\.description) == ["FREQ=WEEKLY;UNTIL=20261109T130000Z;BYDAY=MO,TH"])
        #expect(try before.shown(9) == ["20261102", "20261104T120000", "20261120T180000"])
        #expect(after.start == (try time("2026-11-12T20:00")))
        #expect(try after.shown(4) == ["20261110T180000", "20261112", "20261116", "20261126"])
        #expect(after.added == [try time("2026-12-12T12:12")])
        #expect((before.cancelled, after.cancelled) == ([try time("2026-11-09T20:00")], [try time("2026-11-19T20:00")]))
    }

    @Test(arguments: [
        ("2026-11-02", "FREQ=DAILY;COUNT=5", "2026-11-04", "FREQ=DAILY;UNTIL=20261103", "FREQ=DAILY;COUNT=3"),
        (
            "2026-11-02T20:00", "FREQ=DAILY;UNTIL=20261231", "2026-11-04T20:00", "FREQ=DAILY;UNTIL=20261103T200000",
            "FREQ=DAILY;UNTIL=20261231"
        ),
    ])
    func `COUNT is shared out and UNTIL stays`(
        start: String, rule: String, at place: String, before: String, after: String
    )
        throws
    {
        let (first, second) = try series(start, rule).split(at: time(place))
        #expect((first.rules.map(\.description), second.rules.map(\.description)) == ([before], [after]))
    }

    @Test func `a series is not divided before its first occurrence`() throws {
        #expect(throws: SeriesTrouble.nothingBefore(try time("2026-11-02T20:00"))) {
            try weekly.split(at: time("2026-11-02T20:00"))
        }
    }

    @Test func `a rule divided at what another rule gives keeps its own days and times`() throws {
        let both = try series("2026-11-02T20:00", "FREQ=WEEKLY", "FREQ=MONTHLY;BYMONTHDAY=11;BYHOUR=11")
        let all = both.occurrences().prefix(12).map(\.local)
        let (before, after) = try both.split(at: time("2026-11-11T11:00"))
        #expect(before.occurrences().map(\.local) == Array(all[..<2]))
        #expect(after.occurrences().prefix(10).map(\.local) == Array(all[2...]))
        let odd = try series("2026-11-02T20:00", "FREQ=WEEKLY;INTERVAL=2", "FREQ=MONTHLY;BYMONTHDAY=11")
        #expect(throws: SeriesTrouble.outOfStep(odd.rules[0], try time("2026-11-11T20:00"))) {
            try odd.split(at: time("2026-11-11T20:00"))
        }
    }

    @Test func `a series that begins with an added time is divided after it`() throws {
        let show = try series("2026-11-01T20:00", "FREQ=WEEKLY;BYDAY=MO", added: ["2026-11-01T12:00"])
        let (before, after) = try show.split(at: time("2026-11-02T20:00"))
        #expect(try before.shown(9) == ["20261101T120000"])
        #expect(try after.shown(2) == ["20261102", "20261109"])
    }

    @Test func `a change of all keeps what still matches, and says what does not`() throws {
        var show = weekly
        try show.move(time("2026-11-05T20:00"), to: time("2026-11-06T15:00"))
        try show.move(time("2026-11-09T20:00"), to: time("2026-11-10T15:00"))
        try show.cancel(time("2026-11-12T20:00"))
        try show.cancel(time("2026-11-16T20:00"))
        let losses = show.change(
            start: try time("2026-11-02T19:00"), rules: [try RecurrenceRule(parsing: "FREQ=WEEKLY;BYDAY=MO")])
        #expect(losses.moved == [try time("2026-11-05T20:00"): try time("2026-11-06T15:00")])
        #expect(losses.cancelled == [try time("2026-11-12T20:00")])
        #expect(show.moved == [try time("2026-11-09T19:00"): try time("2026-11-10T15:00")])
        #expect(try show.shown(3) == ["20261102", "20261110T150000", "20261123"])
    }
}
