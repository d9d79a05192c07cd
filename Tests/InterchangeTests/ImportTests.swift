import Civil
import ICalendar
import Interchange
import Journal
import Shows
import Staffing
import Testing

/// Calendars of other programs, taken into the plan.
@Suite struct ImportTests {
    private func reasons(_ plan: CalendarImport) -> [String] {
        plan.entries.compactMap { entry in
            guard case .leftOut(let reason) = entry.outcome else { return nil }
            return "\(entry.title): \(reason)"
        }
    }

    @Test func `Google's calendar becomes shows and a series with its exceptions`() throws {
        let plan = Agency.importing(try Agency.read("google.ics"))
        #expect(
            plan.edit.story == [
                "2026-11-30 20:00 A Flash Malam", "2026-12-02 20:00 A Payday Sale",
                "2026-12-03 19:00 A Flash Malam (lebih awal)", "2026-12-07 20:00 A Flash Malam",
                "2026-12-17 20:00 A Flash Malam", "2026-12-21 20:00 A Flash Malam", "2026-12-24 20:00 A Flash Malam",
                "2026-12-28 20:00 A Flash Malam", "2026-12-31 20:00 A Flash Malam",
            ])
        #expect(plan.edit.series.map(\.title) == ["Flash Malam"])
        #expect(plan.edit.shifts.count == plan.edit.shows.count)
        #expect(
            reasons(plan) == [
                "Hari Raya Natal: a whole day is no show; campaign days and holidays belong in the config, as [[days]]"
            ])
        #expect(
            plan.entries.filter { !$0.notes.isEmpty }.map {
                "\($0.line) \($0.title): \($0.notes.joined(separator: "; "))"
            }
                == ["38 Flash Malam: ATTENDEE not kept", "19 Payday Sale: DESCRIPTION, VALARM not kept"])
        let apart = plan.edit.shows.first { $0.occurrence?.isApart == true }
        #expect(apart?.occurrence?.original.iso == "2026-12-03T20:00:00")
    }

    @Test(arguments: ["google.ics", "apple.ics", "outlook.ics"])
    func `importing a file again changes nothing`(file: String) throws {
        let first = Agency.importing(try Agency.read(file), room: 2)
        #expect(!first.edit.isEmpty)
        let again = Agency.importing(try Agency.read(file), into: Agency.page(first.edit), room: 2)
        #expect(again.edit.isEmpty)
        #expect(again.count { $0 == .added } == 0)
    }

    @Test func `Apple's zone with summer time and floating times are placed`() throws {
        var manner = Agency.manner()
        manner.from = Instant(milliseconds: 0)
        let plan = CalendarImport(
            [try Agency.read("apple.ics")], into: Agency.page(), manner: manner, zones: Agency.zone)
        // 14:00 in Berlin in winter is 20:00 in Jakarta; 09:00 by Makassar's clock is 08:00.
        #expect(
            plan.edit.story == [
                "2026-10-27 20:00 B Überseeshow – Grüße aus Köln; live",
                "2026-10-28 20:00 B Überseeshow – Grüße aus Köln; live",
                "2026-10-29 20:00 B Überseeshow – Grüße aus Köln; live", "2026-12-04 08:00 B Pagi",
            ])
        #expect(reasons(Agency.importing(try Agency.read("apple.ics"))).count == 1)
    }

    @Test func `Outlook's calendar keeps what was cancelled and moved, and its own zone that never changes`() throws {
        let plan = Agency.importing(try Agency.read("outlook.ics"))
        #expect(
            plan.edit.story == [
                "2026-12-07 20:00 A Skincare Senin", "2026-12-09 19:00 A Bali Live",
                "2026-12-28 21:00 A Skincare Senin",
            ])
        #expect(plan.edit.shows.first { $0.title == "Bali Live" }?.zone == "Etc/GMT-8")
    }

    @Test func `a clash leaves one event out and keeps the others`() throws {
        var taken = Agency.show(1, "Taken", day: 9, hour: 19)
        taken.end = taken.start + .hours(2)
        let plan = Agency.importing(
            try Agency.read("google.ics"), into: Agency.page(PlanEdit(words: "", shows: [taken])))
        #expect(plan.edit.story.count == 8)
        #expect(!plan.edit.story.contains("2026-12-02 20:00 A Payday Sale"))
        #expect(
            reasons(plan).contains("Payday Sale: Payday Sale 20:00–22:00: room A has Taken 19:00–21:00"))
    }

    @Test func `an event without a room says so, and --room places it`() {
        let text = event("DTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nSUMMARY:Flash\nLOCATION:Jl. Sudirman 1")
        #expect(
            reasons(Agency.importing(Agency.source(text))) == [
                "Flash: its location \"Jl. Sudirman 1\" is no room of ours; --room says which"
            ])
        #expect(Agency.importing(Agency.source(text), room: 2).edit.story == ["2026-12-01 17:00 B Flash"])
    }

    @Test(arguments: [
        (
            "DTSTART;TZID=Mars/Base:20261201T100000\nDTEND;TZID=Mars/Base:20261201T110000\nSUMMARY:S",
            "its zone \"Mars/Base\" is not known here; expected a name such as Asia/Jakarta"
        ),
        ("DTSTART:20261201T100000Z\nSUMMARY:S", "it has no end; expected DTEND or DURATION"),
        ("DTSTART:20261201T100000Z\nDTEND:20261201T100000Z\nSUMMARY:S", "it ends when it begins, or before"),
        ("DTSTART:20261201T100000Z\nDTEND:20261201T110000Z", "it has no title; expected SUMMARY"),
        ("DTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nSUMMARY:S\nSTATUS:CANCELLED", "it is cancelled"),
        ("DTSTART:20201201T100000Z\nDTEND:20201201T110000Z\nSUMMARY:S", "it is over; --from takes in what was before"),
        (
            "DTSTART:20201201T100000Z\nDTEND:20201201T110000Z\nSUMMARY:S\nRRULE:FREQ=DAILY;COUNT=3",
            "the series is over; --from takes in what was before"
        ),
    ])
    func `what cannot be kept says why`(lines: String, reason: String) {
        let plan = Agency.importing(Agency.source(event(lines)), room: 1)
        #expect(plan.edit.isEmpty)
        #expect(plan.entries.map(\.outcome) == [.leftOut(reason)])
    }

    @Test func `a series at another time of day moves its shows, which keep who is booked`() throws {
        let lines =
            "DTSTART;TZID=Asia/Jakarta:20261124T200000\nDTEND;TZID=Asia/Jakarta:20261124T210000\nSUMMARY:Malam\nRRULE:FREQ=DAILY;COUNT=4"
        let first = Agency.importing(Agency.source(event(lines)), room: 1).edit
        let later = lines.replacing("T20", with: "T19").replacing("T21", with: "T20").replacing(
            "COUNT=4", with: "COUNT=3")
        let plan = Agency.importing(Agency.source(event(later)), into: Agency.page(first), room: 1)
        #expect(
            plan.edit.story == ["2026-11-24 19:00 A Malam", "2026-11-25 19:00 A Malam", "2026-11-26 19:00 A Malam"])
        #expect(Set(plan.edit.shows.map(\.id)) == Set(first.shows.map(\.id)))
        #expect(plan.edit.shows.filter { $0.status == .cancelled }.count == 1)
    }

    @Test func `an event that was cancelled elsewhere cancels its show`() {
        let lines = "DTSTART:20261201T100000Z\nDTEND:20261201T110000Z\nSUMMARY:Flash"
        let first = Agency.importing(Agency.source(event(lines)), room: 1).edit
        let plan = Agency.importing(
            Agency.source(event(lines + "\nSTATUS:CANCELLED")), into: Agency.page(first), room: 1)
        #expect(plan.edit.shows.map(\.status) == [.cancelled])
        #expect(plan.entries.map(\.outcome) == [.changed(["cancelled"])])
        let again = Agency.importing(
            Agency.source(event(lines)), into: Agency.page(plan.edit), room: 1)
        #expect(again.edit.isEmpty)
        #expect(again.entries.flatMap(\.notes) == ["its show is cancelled here, and stays so; --reopen plans it again"])
    }

    @Test func `a file of events that all clash is taken apart at one look`() {
        let events = (0..<3000).map { index in
            "BEGIN:VEVENT\nUID:\(index)@x\nDTSTART:20261201T\(10 + index % 2)0000Z\nDURATION:PT1H30M\nSUMMARY:S\(index)\nEND:VEVENT\n"
        }
        let plan = Agency.importing(Agency.source("BEGIN:VCALENDAR\n\(events.joined())END:VCALENDAR\n"), room: 1)
        #expect(plan.edit.story == ["2026-12-01 17:00 A S0"])
        #expect(reasons(plan).first == "S1: S1 18:00–19:30: room A has S0 17:00–18:30")
        #expect(reasons(plan).count == 2999)
    }

    @Test(arguments: ["google.ics", "outlook.ics"])
    func `an import that was taken back is made again only when that is asked for`(file: String) throws {
        let first = Agency.importing(try Agency.read(file)).edit
        let page = Agency.page(first).applying(first.inverse(before: PlanEdit(words: "")))
        let quiet = Agency.importing(try Agency.read(file), into: page)
        #expect(quiet.edit.story == [])
        var manner = Agency.manner()
        manner.cancelled = .planAgain
        let again = CalendarImport([try Agency.read(file)], into: page, manner: manner, zones: Agency.zone).edit
        #expect(again.story == first.story)
        #expect(Set(again.shows) == Set(first.shows))
        #expect(Set(again.shifts) == Set(first.shifts))
        #expect(Set(again.series) == Set(first.series))
    }

    @Test func `a show of a series that clashes says with what`() throws {
        var taken = Agency.show(1, "Taken", day: 14, hour: 20)
        taken.end = taken.start + .hours(2)
        let plan = Agency.importing(
            try Agency.read("outlook.ics"), into: Agency.page(PlanEdit(words: "", shows: [taken])))
        #expect(
            reasons(plan) == [
                "Skincare Senin: Skincare Senin 20:00–22:00: room A has Taken 20:00–22:00"
            ])
    }

    @Test func `an event longer than a week is no show`() {
        let text = event("DTSTART:20261201T100000Z\nDTEND:29990101T000000Z\nSUMMARY:Flash")
        #expect(
            reasons(Agency.importing(Agency.source(text), room: 1)) == [
                "Flash: it is longer than a week, which no show is"
            ])
    }

    private func event(_ lines: String) -> String {
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:one@example.com\n\(lines)\nEND:VEVENT\nEND:VCALENDAR\n"
    }
}
