import Civil
import CivilTime
import ICalendar
import Recurrence
import Testing

/// Calendars as we write them.
@Suite struct WritingTests {
    private static let start = Instant(milliseconds: 1_795_613_200_000)

    private func event(_ uid: String = "one", _ summary: String = "Flash", sequence: Int = 0) -> CalendarEvent {
        CalendarEvent(
            uid: uid, start: .instant(Self.start), end: .instant(Self.start + .hours(1)), summary: summary,
            sequence: sequence, stamp: Self.start)
    }

    @Test func `no line is longer than 75 octets, and no character is cut`() throws {
        let summary = String(repeating: "Diskon é 🎉 besar, besaran; ", count: 20)
        let text = CalendarFile(name: "Room A", events: [event("one", summary)]).text()
        for line in text.split(separator: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(!text.replacing("\r\n", with: "").contains("\n"))
        #expect(CalendarReading(Array(text.utf8)).file.events.map(\.summary) == [summary])
    }

    @Test(arguments: 0..<300) func `what is written reads back as it was`(seed: UInt64) {
        var dice = Dice(seed: seed)
        let file = CalendarFile(name: dice.words(), zone: "Asia/Jakarta", events: (0..<5).map { dice.event($0) })
        let reading = CalendarReading(Array(file.text().utf8))
        #expect(reading.troubles.isEmpty)
        var back = reading.file
        for index in back.events.indices { back.events[index].line = 0 }
        #expect(back == file)
    }

    @Test(arguments: ["Asia/Jakarta", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
    func `a zone is written so that a program which does not know it gets every local time right`(name: String) throws {
        let zone = try ZoneFiles(environment: [:]).zone(named: name)
        let from = try Instant(rfc3339: "2024-01-15T00:00:00Z")
        let text = CalendarFile().text(zones: [(zone, from)])
        let observances = try Observances(text)
        var instant = from
        while instant < from + .hours(24 * 366 * 15) {
            #expect(observances.offset(at: instant) == zone.offset(at: instant), "\(instant.rfc3339)")
            instant += .hours(37)
        }
        if name == "Europe/Berlin" { #expect(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n")) }
        if name == "Asia/Jakarta" { #expect(text.utf8.count < 600) }
    }

    @Test func `a file that follows another counts what has changed and keeps what is no more as cancelled`() throws {
        let later = Self.start - .hours(24)
        let older = CalendarFile(events: [event("same", sequence: 4), event("moved", sequence: 1), event("gone")])
        var moved = event("moved", "Flash, later")
        moved.stamp = later
        let newer = CalendarFile(events: [event("same"), moved, event("new")]).following(older, at: later)
        #expect(newer.events.map(\.uid) == ["same", "moved", "new", "gone"])
        #expect(newer.events.map(\.sequence) == [4, 2, 0, 1])
        #expect(newer.events.map(\.stamp) == [Self.start, later, Self.start, later])
        #expect(newer.events.last?.status == .cancelled)
        #expect(newer.events.last?.own == [OwnProperty("GONE", "1")])
        let elsewhere = CalendarFile().following(older, at: later, window: later..<later + .hours(1))
        #expect(elsewhere.events.isEmpty)
        let again = CalendarFile(events: [event("same"), moved, event("new")]).following(newer, at: Self.start)
        #expect(again == newer)
    }

    @Test func `what is over is not kept as cancelled`() {
        let newer = CalendarFile().following(CalendarFile(events: [event()]), at: Self.start + .hours(48))
        #expect(newer.events.isEmpty)
    }
}

/// The offsets of a VTIMEZONE as a program reads it that knows no zones.
private struct Observances {
    private var changes: [(shown: LocalTime, from: Int, to: Int)] = []

    init(_ text: String) throws {
        var start: LocalTime?
        var from = 0
        var to = 0
        var rule: String?
        var dates: [LocalTime] = []
        for line in text.split(separator: "\r\n") {
            let sides = line.split(separator: ":", maxSplits: 1).map(String.init)
            func offset() -> Int {
                let number = Int(sides[1].dropFirst()) ?? 0
                return (number / 100 * 60 + number % 100) * 60 * (sides[1].hasPrefix("-") ? -1 : 1)
            }
            switch sides[0] {
            case "DTSTART": start = try Self.time(sides[1])
            case "TZOFFSETFROM": from = offset()
            case "TZOFFSETTO": to = offset()
            case "RRULE": rule = sides[1]
            case "RDATE": dates.append(try Self.time(sides[1]))
            case "END" where sides[1] == "STANDARD" || sides[1] == "DAYLIGHT":
                let first = try #require(start)
                var all = [first] + dates
                if let rule {
                    let series = Series(start: first, clock: .floating, rules: [try RecurrenceRule(parsing: rule)])
                    let end = CalendarTime.date(LocalDate(year: 2045, month: 1, day: 1))
                    all += series.occurrences(in: Series.Window(before: end)).map(\.local)
                }
                changes += all.map { ($0, from, to) }
                (rule, dates) = (nil, [])
            default: break
            }
        }
    }

    func offset(at instant: Instant) -> Int? {
        changes.filter { $0.shown.milliseconds - Int64($0.from) * 1000 <= instant.milliseconds }
            .max { $0.shown < $1.shown }?.to
    }

    private static func time(_ text: String) throws -> LocalTime {
        guard case .local(let local) = try CalendarTime(parsing: text) else {
            throw UnreadableTime(text: text, kind: "", expected: "")
        }
        return local
    }
}

extension Dice {
    fileprivate mutating func words() -> String {
        let parts = ["Flash", "Sale, ", "; ", "\\", "\n", "\\n", "é", "🎉", "\"", "^", ":", " ", "Ramadan", "\t"]
        return (0...roll(30)).map { _ in pick(parts) }.joined()
    }

    private mutating func local() -> LocalTime {
        LocalTime(milliseconds: 1_795_613_200_000 + Int64(roll(40_000_000)) * 1000)
    }

    private mutating func time() -> EventTime {
        let local = local()
        return switch roll(4) {
        case 0: .date(local.date)
        case 1: .floating(local)
        case 2: .instant(Instant(milliseconds: local.milliseconds))
        default: .zoned(local, zone: pick(["Asia/Jakarta", "Europe/Berlin"]))
        }
    }

    private mutating func like(_ time: EventTime) -> EventTime {
        let local = local()
        return switch time {
        case .date: .date(local.date)
        case .floating: .floating(local)
        case .instant: .instant(Instant(milliseconds: local.milliseconds))
        case .zoned(_, let zone): .zoned(local, zone: zone)
        }
    }

    fileprivate mutating func event(_ index: Int) -> CalendarEvent {
        let start = time()
        var event = CalendarEvent(uid: "\(index)@siaran", start: start, end: roll(4) == 0 ? nil : like(start))
        event.summary = words()
        event.description = words()
        event.location = words()
        event.status = pick(CalendarEvent.Status.allCases + [nil])
        event.sequence = roll(9)
        event.stamp = roll(2) == 0 ? nil : Instant(milliseconds: Int64(roll(2_000_000_000)) * 1000)
        event.own = (0..<roll(4)).map { OwnProperty("LINE-\($0)", words()) }
        if roll(2) == 0 {
            var rule = RecurrenceRule(pick([.daily, .weekly, .monthly]))
            rule.interval = 1 + roll(3)
            if roll(2) == 0 { rule.count = roll(20) } else { rule.until = .date(local().date) }
            event.rules = [rule]
            event.added = (0..<roll(3)).map { _ in like(start) }
            event.cancelled = (0..<roll(3)).map { _ in like(start) }
        } else if roll(3) == 0 {
            event.original = like(start)
            event.reach = roll(2) == 0 ? .thisOne : .thisAndFollowing
        }
        return event
    }
}
