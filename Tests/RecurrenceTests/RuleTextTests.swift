import Civil
import Foundation
import Recurrence
import Testing

@Suite struct RuleTextTests {
    @Test(arguments: [
        ("FREQ=WEEKLY;BYDAY=TH,MO", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("rrule:freq=monthly;byday=-1fr,+1mo;wkst=su", "FREQ=MONTHLY;BYDAY=-1FR,1MO;WKST=SU"),
        ("COUNT=10;INTERVAL=1;FREQ=DAILY", "FREQ=DAILY;COUNT=10"),
        ("FREQ=DAILY;UNTIL=20261231;", "FREQ=DAILY;UNTIL=20261231"),
        ("FREQ=DAILY;UNTIL=2026-12-31T20:00", "FREQ=DAILY;UNTIL=20261231T200000"),
        ("FREQ=DAILY;UNTIL=20261231T130000Z", "FREQ=DAILY;UNTIL=20261231T130000Z"),
        (
            "FREQ=YEARLY;INTERVAL=2;BYSETPOS=-1,1;BYSECOND=30;BYMINUTE=5,0,5;BYHOUR=8;BYMONTHDAY=-1;BYYEARDAY=100;BYWEEKNO=20;BYMONTH=1",
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=1;BYWEEKNO=20;BYYEARDAY=100;BYMONTHDAY=-1;BYHOUR=8;BYMINUTE=0,5;BYSECOND=30;BYSETPOS=-1,1"
        ),
        (" FREQ = YEARLY ; BYMONTH = 0 , 13 ", "FREQ=YEARLY;BYMONTH=0,13"),
    ])
    func `a rule is printed in one form, which reads back as the same rule`(text: String, canonical: String) throws {
        let rule = try RecurrenceRule(parsing: text)
        #expect(rule.description == canonical)
        #expect(try RecurrenceRule(parsing: canonical) == rule)
    }

    @Test func `a rule is coded as its text`() throws {
        let rule = try RecurrenceRule(parsing: "FREQ=WEEKLY;BYDAY=TH,MO")
        let coded = try JSONEncoder().encode([rule])
        #expect(String(decoding: coded, as: UTF8.self) == #"["FREQ=WEEKLY;BYDAY=MO,TH"]"#)
        #expect(try JSONDecoder().decode([RecurrenceRule].self, from: coded) == [rule])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([RecurrenceRule].self, from: Data(#"["FREQ=NEVER"]"#.utf8))
        }
    }

    @Test(arguments: [
        ("", "rule \"\": FREQ is missing; expected such as FREQ=WEEKLY;BYDAY=MO"),
        ("BYDAY=MO", "rule \"BYDAY=MO\": FREQ is missing; expected such as FREQ=WEEKLY;BYDAY=MO"),
        (
            "FREQ=FORTNIGHTLY",
            "rule \"FREQ=FORTNIGHTLY\": expected YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY"
        ),
        ("FREQ=DAILY;BYDAYS=MO", "rule \"FREQ=DAILY;BYDAYS=MO\": BYDAYS=MO: unknown part; did you mean BYDAY?"),
        (
            "FREQ=YEARLY;RSCALE=CHINESE",
            "rule \"FREQ=YEARLY;RSCALE=CHINESE\": RSCALE=CHINESE: RSCALE (RFC 7529) is not supported; only the Gregorian calendar is, so leave it out"
        ),
        (
            "FREQ=MONTHLY;SKIP=FORWARD",
            "rule \"FREQ=MONTHLY;SKIP=FORWARD\": SKIP=FORWARD: SKIP (RFC 7529) is not supported; only the Gregorian calendar is, so leave it out"
        ),
        ("FREQ=DAILY;INTERVAL=0", "rule \"FREQ=DAILY;INTERVAL=0\": INTERVAL=0: expected 1 or more"),
        (
            "FREQ=DAILY;COUNT=-1",
            "rule \"FREQ=DAILY;COUNT=-1\": COUNT=-1: expected how many occurrences, such as COUNT=10"
        ),
        ("FREQ=DAILY;COUNT=", "rule \"FREQ=DAILY;COUNT=\": COUNT=: expected COUNT= and a value"),
        ("FREQ=DAILY;COUNT=2;COUNT=3", "rule \"FREQ=DAILY;COUNT=2;COUNT=3\": COUNT=3: stands twice; leave one out"),
        (
            "FREQ=WEEKLY;BYDAY=MO,XX",
            "rule \"FREQ=WEEKLY;BYDAY=MO,XX\": BYDAY=MO,XX: \"XX\" is no weekday; expected MO, TU, WE, TH, FR, SA or SU, or with a number before it, such as 1MO or -1FR"
        ),
        (
            "FREQ=WEEKLY;BYHOUR=8,,9",
            "rule \"FREQ=WEEKLY;BYHOUR=8,,9\": BYHOUR=8,,9: a comma stands too many; expected values between the commas"
        ),
        (
            "FREQ=YEARLY;BYMONTH=Jan",
            "rule \"FREQ=YEARLY;BYMONTH=Jan\": BYMONTH=Jan: \"JAN\" is no number; expected whole numbers"
        ),
        (
            "FREQ=DAILY;UNTIL=20260230",
            "rule \"FREQ=DAILY;UNTIL=20260230\": UNTIL=20260230: expected a date, a local time or one in UTC, such as 20261231, 20261231T235959 or 20261231T165959Z"
        ),
    ])
    func `what cannot be read is refused with its place and what was expected`(text: String, words: String) {
        let refusal = #expect(throws: UnreadableRule.self) { try RecurrenceRule(parsing: text) }
        #expect(refusal?.description == words)
    }

    @Test(arguments: [
        ("FREQ=YEARLY;BYMONTH=0,5,13", ["BYMONTH=0,13 is out of range and matches nothing"]),
        ("FREQ=YEARLY;BYWEEKNO=54;BYDAY=MO", ["BYWEEKNO=54 is out of range and matches nothing"]),
        ("FREQ=DAILY;BYSECOND=60", ["BYSECOND=60 is out of range and matches nothing"]),
        ("FREQ=DAILY;COUNT=0", ["COUNT=0 makes no occurrence"]),
        (
            "FREQ=DAILY;COUNT=3;UNTIL=20261231",
            ["COUNT and UNTIL stand together, which RFC 5545 forbids; the one that comes first ends it"]
        ),
        ("FREQ=WEEKLY;BYDAY=2MO", ["BYDAY's numbers mean nothing with FREQ=WEEKLY; every such weekday is meant"]),
        (
            "FREQ=WEEKLY;BYMONTHDAY=13",
            ["BYMONTHDAY does not go with FREQ=WEEKLY (RFC 5545); it only leaves out what it does not name"]
        ),
        (
            "FREQ=YEARLY;BYMONTHDAY=16",
            ["BYMONTHDAY without BYMONTH is of DTSTART's month; name the months if others are meant"]
        ),
        ("FREQ=MONTHLY;BYDAY=-1FR", []),
    ])
    func `what is odd is said and is no error`(text: String, doubts: [String]) throws {
        #expect(try RecurrenceRule(parsing: text).doubts == doubts)
    }

    @Test func `a series says when its start does not match, and when nothing ever does`() throws {
        #expect(
            try series("2026-11-01T20:00", "FREQ=WEEKLY;BYDAY=MO").doubts == [
                "rule \"FREQ=WEEKLY;BYDAY=MO\": DTSTART 2026-11-01T20:00:00 does not match it, and is no occurrence by it"
            ])
        #expect(
            try series("2026-11-01", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30").doubts == [
                "rule \"FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\": it never occurs from 2026-11-01 on"
            ])
        #expect(try series("2026-11-02T20:00", "FREQ=WEEKLY;BYDAY=MO").doubts == [])
    }
}
