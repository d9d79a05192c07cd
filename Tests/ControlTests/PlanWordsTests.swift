import Civil
import Recurrence
import Testing

@testable import Control

@Suite("What people type when they plan") struct PlanWordsTests {
    /// A Wednesday.
    private let base = LocalDate(year: 2026, month: 11, day: 25)

    @Test(arguments: [
        ("25 nov", "2026-11-25"), ("Wed 25 Nov 2026", "2026-11-25"), ("2027-02-03", "2027-02-03"),
        ("fri", "2026-11-27"),
        ("wed", "2026-11-25"), ("+7", "2026-12-02"), ("-1", "2026-11-24"), ("3 jan", "2027-01-03"),
        ("17 agu 2027", "2027-08-17"), ("1/12", "2026-12-01"), ("9 okt", "2026-10-09"),
    ])
    func `days are read as people write them`(text: String, iso: String) throws {
        #expect(try DayReader.day(text, from: base).iso == iso)
    }

    @Test(arguments: ["", "31 feb", "someday", "25", "32 nov", "+99999", "2026-13-01"])
    func `what is no day says what was expected`(text: String) {
        let trouble = #expect(throws: PlanTrouble.self) { try DayReader.day(text, from: base) }
        #expect(trouble?.message.contains("is no day; expected 25 Nov") == true)
    }

    @Test(arguments: [
        ("daily", "FREQ=DAILY"), ("weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), ("weekly", "FREQ=WEEKLY;BYDAY=WE"),
        ("weekly mon thu", "FREQ=WEEKLY;BYDAY=MO,TH"), ("mon, thu", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("every 2 weeks", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"), ("every 3 days", "FREQ=DAILY;INTERVAL=3"),
        ("monthly", "FREQ=MONTHLY;BYMONTHDAY=25"), ("monthly 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("monthly last fri", "FREQ=MONTHLY;BYDAY=-1FR"),
        ("every 2 months on the 2nd wed", "FREQ=MONTHLY;INTERVAL=2;BYDAY=2WE"),
        ("freq=yearly;bymonth=11", "FREQ=YEARLY;BYMONTH=11"),
    ])
    func `repetitions are read as people say them, or as a rule`(text: String, rule: String) throws {
        let read = try #require(try RepeatReader.rule(text, from: base))
        #expect(read.description == rule)
        #expect(try RepeatReader.rule(RepeatReader.words(of: read), from: base) == read)
    }

    @Test(arguments: ["sometimes", "weekly foo", "every 0 weeks", "monthly 32", "every 2 moons"])
    func `what is no repetition says what was expected`(text: String) {
        #expect(throws: PlanTrouble.self) { try RepeatReader.rule(text, from: base) }
    }

    @Test func `once is no rule`() throws {
        #expect(try RepeatReader.rule("", from: base) == nil)
        #expect(try RepeatReader.rule("once", from: base) == nil)
    }

    @Test func `a grid takes the finest steps at which everything has a row`() {
        #expect(TimeScale(covering: [600..<660], rows: 20).step == 15)
        #expect(TimeScale(covering: [480..<1320], rows: 20).step == 45)
        #expect(TimeScale(covering: [0..<1440], rows: 12).step == 120)
        let scale = TimeScale(covering: [480..<1320], rows: 28)
        #expect((scale.first, scale.step) == (480, 30))
        #expect(scale.place([480..<540, 540..<600]) == [0: 0..<2, 1: 2..<4])
    }

    @Test func `two that overlap in one column both keep a row, and what has none is counted`() {
        let scale = TimeScale(covering: [600..<720], rows: 2)
        #expect(scale.place([600..<720, 610..<640]).count == 2)
        #expect(scale.place([600..<620, 605..<640, 610..<700]).count == 2)
    }
}
