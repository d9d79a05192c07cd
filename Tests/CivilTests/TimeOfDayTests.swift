import Civil
import Testing

@Suite struct TimeOfDayTests {
    @Test func `a time of day is read with and without seconds`() throws {
        #expect(try TimeOfDay(parsing: "20:05") == TimeOfDay(hour: 20, minute: 5))
        #expect(try TimeOfDay(parsing: "20:05:07") == TimeOfDay(hour: 20, minute: 5, second: 7))
        #expect(try TimeOfDay(parsing: "00:00") == .midnight)
        #expect(try TimeOfDay(parsing: "23:59:59.999").milliseconds == 86_399_999)
    }

    @Test(arguments: [
        "", "8:05", "24:00", "20:60", "20:05:60", "2O:05", "20:5", "20:05 ", "20.05", "20:05:00.", "-1:00", "20:05:0",
    ])
    func `anything else is refused`(text: String) {
        let error = #expect(throws: UnreadableTime.self) { try TimeOfDay(parsing: text) }
        #expect(error?.description == "\"\(text)\" is no time of day; expected HH:MM or HH:MM:SS, such as 20:05")
    }

    @Test func `a wall clock rounds down`() {
        let time = TimeOfDay(milliseconds: 73_601_999)
        #expect(time.secondsText == "20:26:41")
        #expect(time.minutesText == "20:26")
        #expect(time.iso == "20:26:41.999")
        #expect((time.hour, time.minute, time.second, time.millisecond) == (20, 26, 41, 999))
    }

    @Test func `an hour, minute or second out of its range makes no time`() {
        #expect(TimeOfDay(hour: 24, minute: 0) == nil)
        #expect(TimeOfDay(hour: -1, minute: 0) == nil)
        #expect(TimeOfDay(hour: 0, minute: 60) == nil)
        #expect(TimeOfDay(hour: 0, minute: 0, second: 60) == nil)
    }

    @Test func `a local time crosses midnight and reads back from its text`() throws {
        let late = try LocalTime(parsing: "2026-12-31T23:59:30")
        let early = late + .seconds(45)
        #expect(early.iso == "2027-01-01T00:00:15")
        #expect(late < early)
        #expect(try LocalTime(parsing: "2026-12-31 23:59") + .seconds(30) == late)
        #expect(LocalTime(milliseconds: -1).iso == "1969-12-31T23:59:59.999")
        #expect(throws: UnreadableTime.self) { try LocalTime(parsing: "2026-12-31") }
    }
}

@Suite("Times of day as people type them") struct TypedTimeOfDayTests {
    @Test(arguments: [
        ("20:30", "20:30:00"), ("9:05", "09:05:00"), ("20:30:15", "20:30:15"), ("2030", "20:30:00"),
        ("930", "09:30:00"), ("203015", "20:30:15"), ("20", "00:20:00"), ("8pm", "20:00:00"), ("8:30 PM", "20:30:00"),
        ("830pm", "20:30:00"), ("12am", "00:00:00"), ("12:15pm", "12:15:00"), ("12:15:30am", "00:15:30"),
    ])
    func `a time is read as it is typed`(text: String, iso: String) throws {
        #expect(try TimeOfDay(typed: text).iso == iso)
    }

    @Test(arguments: [
        "", "abc", "1O:30", "24:00", "2400", "2360", "20:5", "13pm", "0am", "8xm", "pm", "20:30:60", "1234567", "-1:00",
    ])
    func `what is no time is refused, with examples`(text: String) {
        let error = #expect(throws: UnreadableTime.self) { try TimeOfDay(typed: text) }
        #expect(error?.expected == "20:30, 2030, 20:30:15 or 8:30pm")
    }
}
