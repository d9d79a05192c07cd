import Civil
import Foundation
import ICalendar
import Recurrence
import Testing

/// Calendars as other programs write them.
@Suite struct ReadingTests {
    static func read(_ name: String) throws -> CalendarReading {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")
        return CalendarReading([UInt8](try Data(contentsOf: folder.appending(path: name))))
    }

    private func local(_ text: String) throws -> LocalTime { try LocalTime(parsing: text) }

    @Test func `Google's file is read with its zone, its exceptions and its texts`() throws {
        let reading = try Self.read("google.ics")
        #expect(reading.troubles.isEmpty)
        #expect(reading.file.name == "Live Lumirona")
        #expect(reading.file.zone == "Asia/Jakarta")
        #expect(
            reading.file.events.map(\.summary) == [
                "Payday Sale", "Flash Malam", "Flash Malam (lebih awal)", "Hari Raya Natal",
            ])
        let single = reading.file.events[0]
        #expect(single.start == .instant(try Instant(rfc3339: "2026-12-02T13:00:00Z")))
        #expect(single.description == "Bahan: serum, toner\nHost menyusul")
        #expect(single.passedOver == ["VALARM"])
        let weekly = reading.file.events[1]
        #expect(weekly.start == .zoned(try local("2026-11-30T20:00"), zone: "Asia/Jakarta"))
        #expect(weekly.rules.map(\.description) == ["FREQ=WEEKLY;UNTIL=20261231T165959Z;BYDAY=MO,TH"])
        #expect(weekly.cancelled.map(\.local) == [try local("2026-12-10T20:00"), try local("2026-12-14T20:00")])
        #expect(weekly.passedOver == ["ATTENDEE"])
        #expect(reading.file.events[2].original == .zoned(try local("2026-12-03T20:00"), zone: "Asia/Jakarta"))
        #expect(reading.file.events[3].start == .date(LocalDate(year: 2026, month: 12, day: 25)))
    }

    @Test func `Apple's file is read with folds in quotes, durations and floating times`() throws {
        let reading = try Self.read("apple.ics")
        #expect(reading.troubles.isEmpty)
        let events = reading.file.events
        #expect(events[0].summary == "Überseeshow – Grüße aus Köln; live")
        #expect(events[0].start == .zoned(try local("2026-10-27T14:00"), zone: "Europe/Berlin"))
        #expect(events[0].sequence == 3)
        #expect(events[1].start == .floating(try local("2026-12-04T09:00")))
        #expect(events[1].end == .floating(try local("2026-12-04T10:30")))
        #expect(reading.fixedZones.isEmpty)
    }

    @Test func `Outlook's names of zones are understood, and a zone of its own that never changes`() throws {
        let reading = try Self.read("outlook.ics")
        #expect(reading.troubles.isEmpty)
        let events = reading.file.events
        #expect(events[0].start == .zoned(try local("2026-12-07T20:00"), zone: "Asia/Jakarta"))
        #expect(events[0].cancelled.map(\.local) == [try local("2026-12-14T20:00"), try local("2026-12-21T20:00")])
        #expect(events[0].uid == events[1].uid)
        #expect(events[0].uid.hasSuffix("000010000000AABBCCDDEEFF00112233445566778899"))
        #expect(events[1].original == .zoned(try local("2026-12-28T20:00"), zone: "Asia/Jakarta"))
        #expect(reading.fixedZones == ["Asia/Jakarta": 25_200, "(UTC+08:00) Waktu Denpasar": 28_800])
    }

    @Test func `a bad event loses no other, and says its line and what was expected`() throws {
        let reading = try Self.read("broken.ics")
        #expect(reading.file.events.map(\.uid) == ["good-1", "unclosed", "good-3"])
        #expect(reading.passedOver == ["VTODO": 1])
        #expect(
            reading.troubles.map(\.description) == [
                "8: \"this line lost its fold\" is no line of iCalendar; expected NAME:VALUE, such as SUMMARY:Flash Sale",
                "12: \"No time\" is left out: DTSTART \"tomorrow\" is no time; expected such as 20261125T200000, with Z or a TZID",
                "18: \"No rule\" is left out: rule \"FREQ=FORTNIGHTLY\": expected YEARLY, MONTHLY, WEEKLY, DAILY, HOURLY, MINUTELY or SECONDLY; expected a rule of RFC 5545, such as FREQ=WEEKLY;BYDAY=MO",
                "21: \"No start\" is left out: it has no DTSTART; expected DTSTART:20261125T130000Z",
                "28: an event begins within the one of line 24; expected END:VEVENT before it",
                "28: \"Quotes\" is left out: it has no DTSTART; expected DTSTART:20261125T130000Z",
                "30: DTSTART: the quotes of TZID are never closed; expected TZID=\"…\"",
                "41: \"Cut off\" is left out: the file ends before the end of this VEVENT; expected END:VEVENT",
            ])
    }

    @Test func `a file that is none says so`() {
        let reading = CalendarReading(Array("<html></html>".utf8))
        #expect(reading.file.events.isEmpty)
        #expect(reading.troubles.last?.description == "1: this is no calendar; expected BEGIN:VCALENDAR")
        #expect(CalendarReading([]).troubles.count == 1)
    }

    @Test func `folds may lie within a character, and lines end in any way`() {
        let accent = Array("é".utf8)
        let head = "BEGIN:VCALENDAR\rBEGIN:VEVENT\r\nDTSTART:20261201T100000Z\nSUMMARY:Caf"
        let bytes =
            Array(head.utf8) + [accent[0]] + Array("\r\n ".utf8) + [accent[1]]
            + Array("\n\t bar\nEND:VEVENT\nEND:VCALENDAR".utf8)
        #expect(CalendarReading(bytes).file.events.map(\.summary) == ["Café bar"])
    }

    @Test func `zones that other programs put a prefix before are known`() {
        #expect(ZoneName.iana("/freeassociation.sourceforge.net/Tzfile/Europe/Berlin") == "Europe/Berlin")
        #expect(ZoneName.iana("/mozilla.org/20070129_1/America/Indiana/Knox") == "America/Indiana/Knox")
        #expect(ZoneName.iana("\"W. Europe Standard Time\"") == "Europe/Berlin")
        #expect(ZoneName.iana("Etc/UTC") == "UTC")
    }
}
