import Civil
import Testing

@testable import Sheets

/// What producers type into cells, and what spreadsheets make of it.
@Suite struct ValuesTests {
    let date = LocalDate(year: 2026, month: 11, day: 25)

    func clock(_ cell: Sheet.Cell) throws -> String {
        let reading = try ClockReading(cell, on: date)
        return reading.time.secondsText + (reading.day.map { "+\($0)d" } ?? "")
    }

    @Test(arguments: [
        ("20:30", "20:30:00"), ("20.30", "20:30:00"), ("20:30:15", "20:30:15"), ("8:30 PM", "20:30:00"),
        ("8.30pm", "20:30:00"), ("8 p.m.", "20:00:00"), ("12:05 am", "00:05:00"), ("2030", "20:30:00"),
        ("830", "08:30:00"), ("203015", "20:30:15"), ("20.30 WIB", "20:30:00"), ("Pukul 20.30", "20:30:00"),
        ("20h30", "20:30:00"), ("00:10 +1d", "00:10:00+1d"), ("00.10+1", "00:10:00+1d"), (" 9:05 ", "09:05:00"),
        ("20.30 - 20.35", "20:30:00"), ("20:30–20:35 WIB", "20:30:00"),
    ]) func `a time of day is read however it is typed`(text: String, time: String) throws {
        #expect(try clock(.text(text)) == time)
    }

    @Test(arguments: [
        "1O:30", "abc", "25:00", "20:61", "20", "8", "", "20:3", "13 pm", "20:30 +99d", "20:30:15:10", "-1:00",
    ])
    func `what is no time of day is refused`(text: String) {
        #expect(throws: Unreadable.self) { try clock(.text(text)) }
    }

    @Test func `a spreadsheet's fractions of a day are times`() throws {
        #expect(try clock(.number(0.854166666666667)) == "20:30:00")
        #expect(try clock(.number(1.00694444444444)) == "00:10:00+1d")
        #expect(try clock(.number(20.3)) == "20:30:00")
        #expect(try clock(.number(2030)) == "20:30:00")
        #expect(try clock(.clock(.minutes(20 * 60 + 30), .hoursMinutes)) == "20:30:00")
        #expect(try clock(.clock(.minutes(24 * 60 + 10), .hoursMinutes)) == "00:10:00+1d")
        let next = LocalTime(date: date.adding(days: 1), time: TimeOfDay(milliseconds: 600_000))
        #expect(try clock(.date(next)) == "00:10:00+1d")
        #expect(throws: Unreadable.self) { try clock(.number(-1)) }
        #expect(throws: Unreadable.self) { try clock(.date(LocalTime(date: date.adding(days: -1), time: .midnight))) }
    }

    @Test func `a span of two times is a start and an end`() throws {
        let span = try ClockReading.span(of: "20.30 sd 20.35")
        #expect(span.end?.time.minutesText == "20:35")
    }

    @Test(arguments: [
        ("5m", 300), ("5 menit", 300), ("5 mnt", 300), ("5'", 300), ("1h2m3s", 3723), ("1 jam 30 menit", 5400),
        ("0:05:00", 300), ("5:00", 300), ("5.30", 330), ("90s", 90), ("90 detik", 90), ("2,5 menit", 150),
        ("1.5 jam", 5400), ("5", 300), ("90", 5400), ("130", 5400), ("0130", 5400), ("010203", 3723), ("2.5", 150),
        ("30\"", 30), ("1:02:03", 3723), ("5:00 menit", 300), ("12:05:00 AM", 300),
    ]) func `a length is read however it is typed`(text: String, seconds: Int64) throws {
        #expect(try LengthReading.read(.text(text), unit: .unsaid) == .seconds(seconds))
    }

    @Test(arguments: ["abc", "5 mnt lagi", "5m5m", "1:75", "5-7 menit", "-5m", "1O", "190", "9999h", ""])
    func `what is no length is refused`(text: String) {
        #expect(throws: Unreadable.self) { try LengthReading.read(.text(text), unit: .unsaid) }
    }

    @Test func `bare numbers are what the header says`() throws {
        #expect(try LengthReading.read(.number(90), unit: .seconds) == .seconds(90))
        #expect(try LengthReading.read(.number(120), unit: .minutes) == .minutes(120))
        #expect(try LengthReading.read(.number(0.5), unit: .minutes) == .seconds(30))
        #expect(try LengthReading.read(.number(0.00347222222222222), unit: .unsaid) == .minutes(5))
        #expect(try LengthReading.read(.text("0:05"), unit: .hoursMinutes) == .minutes(5))
        #expect(try LengthReading.read(.clock(.hours(5), .hoursMinutes), unit: .minutesSeconds) == .minutes(5))
        #expect(try LengthReading.read(.clock(.minutes(5), .hoursMinutesSeconds), unit: .minutes) == .minutes(5))
        #expect(HeaderText.lengthUnit(of: "Durasi (menit)") == .minutes)
        #expect(HeaderText.lengthUnit(of: "Durasi (mm:ss)") == .minutesSeconds)
        #expect(HeaderText.lengthUnit(of: "Durasi") == .unsaid)
    }
}
